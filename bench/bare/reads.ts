import type { Pool } from 'pg'

/** How long reads gather before they are written, in milliseconds: as the whole stack does. */
const gatherMs = 50

/** Writes reads down in batches, without a chain. */
export class BareReads {
  readonly #pool: Pool
  #cases: (string | null)[] = []
  #waits = false

  constructor(pool: Pool) {
    this.#pool = pool
  }

  note(read: URLSearchParams): void {
    this.#cases.push(read.get('case'))
    if (this.#waits) return
    this.#waits = true
    setTimeout(() => {
      this.#waits = false
      const cases = this.#cases
      this.#cases = []
      this.#pool
        .query('insert into bare.read (case_id, compartment, at) select x, $2, now() from unnest($1::uuid[]) x', [
          cases,
          'parties',
        ])
        .catch((error: unknown) => console.error(String(error)))
    }, gatherMs)
  }
}
