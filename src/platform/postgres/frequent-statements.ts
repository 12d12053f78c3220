/** A statement is planned anew each time until it was sent so often on a connection; then the server keeps its plan. */
const often = 8
/** Plans that one connection keeps: those of row-secured tables are large. */
const mostKept = 100
const mostCounted = 2_000

/** Statements that take longer to plan than to run many times over: prepared whenever they are sent. */
export const alwaysPrepared = new Set<string>()

/** Which statements of one connection are sent so often that they are worth preparing. */
export class FrequentStatements {
  readonly #names = new Map<string, { readonly name: string }>()
  #counts = new Map<string, number>()

  /** The name of the prepared statement to use; none while the statement is rare. */
  nameOf(text: string): { readonly name?: string } {
    const known = this.#names.get(text)
    if (known) return known
    if (this.#names.size >= mostKept) return {}
    const count = (this.#counts.get(text) ?? 0) + 1
    if (count < often && !alwaysPrepared.has(text)) {
      if (this.#counts.size >= mostCounted) this.#counts = new Map()
      this.#counts.set(text, count)
      return {}
    }
    this.#counts.delete(text)
    const named = { name: `s${this.#names.size}` }
    this.#names.set(text, named)
    return named
  }
}
