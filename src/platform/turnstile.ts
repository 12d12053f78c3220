/** Lets so many through at once and so many wait; whoever comes then is told at once instead of waiting without end. */
export class Turnstile {
  readonly #atOnce: number
  readonly #mayWait: number
  readonly #waiting: (() => void)[] = []
  #inside = 0

  constructor(limits: { readonly atOnce: number; readonly mayWait: number }) {
    this.#atOnce = limits.atOnce
    this.#mayWait = limits.mayWait
  }

  /** Does something when its turn comes. @returns what it gives back, or `full` when it was not done at all */
  async pass<T>(act: () => Promise<T>): Promise<T | 'full'> {
    if (this.#inside >= this.#atOnce) {
      if (this.#waiting.length >= this.#mayWait) return 'full'
      // Whoever leaves hands his place over, so nobody slips in between.
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
    } else {
      this.#inside += 1
    }
    try {
      return await act()
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#inside -= 1
    }
  }
}
