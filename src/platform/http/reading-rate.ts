/** Lets each key so many times through in a stretch of time; of keys that did not come for one nothing is kept. */
export class ReadingRate {
  readonly #most: number
  readonly #stretchMs: number
  readonly #times = new Map<string, number[]>()

  constructor(limits: { readonly most: number; readonly within: Temporal.Duration }) {
    this.#most = limits.most
    this.#stretchMs = limits.within.total('milliseconds')
  }

  /** @returns after how many seconds the key is let through again; null when it is now */
  pass(key: string, now: Temporal.Instant): number | null {
    const from = now.epochMilliseconds - this.#stretchMs
    const recent = (this.#times.get(key) ?? []).filter((time) => time > from)
    this.#times.delete(key)
    const [first] = recent
    const isOver = recent.length >= this.#most
    this.#times.set(key, isOver ? recent : [...recent, now.epochMilliseconds])
    this.#forget(from)
    return isOver && first !== undefined ? Math.ceil((first - from) / 1000) : null
  }

  /** The key that came last stands last: whatever is too old stands in front. */
  #forget(before: number): void {
    for (const [key, times] of this.#times) {
      if ((times.at(-1) ?? 0) > before) return
      this.#times.delete(key)
    }
  }
}
