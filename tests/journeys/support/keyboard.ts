import type { Page } from 'playwright-core'

/** A keyboard and nothing else; counts what is pressed. Keys held together count as one each. */
export class Keyboard {
  readonly #page: Page
  strokes = 0

  constructor(page: Page) {
    this.#page = page
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.strokes += key.split('+').length
      await this.#page.keyboard.press(key)
    }
  }

  async type(text: string): Promise<void> {
    this.strokes += text.length
    await this.#page.keyboard.type(text)
  }
}
