import type { Locator, Page } from 'playwright-core'
import { z } from 'zod'
import { Keyboard } from './keyboard.ts'

/*
 * The same steps without a mouse: a page whose elements are come to by Tab and worked by the keys that the browser
 * gives them. An element that Tab does not come to fails the step.
 */

/** More than the longest screen has places to stop at. */
const mostTabs = 400

/**
 * Makes pages into such that only a keyboard works.
 * @param lost is told each act that left the focus nowhere
 */
export function byKeys(lost: string[]): (page: Page) => Page {
  return (page) => keyed(page, new Hand(page, lost))
}

class Hand {
  readonly #page: Page
  readonly #keyboard: Keyboard
  readonly #lost: string[]
  /** What was done last, and where: an act that stays on its page must not lose the focus. */
  #last: { readonly act: string; readonly url: string } | null = null

  constructor(page: Page, lost: string[]) {
    this.#page = page
    this.#keyboard = new Keyboard(page)
    this.#lost = lost
    // While anybody listens, the browser hands its chooser of files over.
    page.on('filechooser', () => undefined)
  }

  /** Comes to an element by Tab or, when it lies before the focus, by Shift+Tab. */
  async reach(target: Locator): Promise<void> {
    await target.waitFor()
    await this.#mindFocus()
    for (let n = 0; n < mostTabs; n += 1) {
      const way = await target.evaluate(wayTo)
      if (way === 'here') return
      await this.#keyboard.press(way === 'back' ? 'Shift+Tab' : 'Tab')
    }
    throw new Error(`Tab does not come to ${String(target)}`)
  }

  async activate(target: Locator): Promise<void> {
    await target.waitFor()
    const control = await target.evaluate(kindOf)
    if (control === 'radio') return await this.choose(target)
    if (control === 'option') return await this.#takeOption(target)
    await this.reach(target)
    if (control === 'field') return
    await this.#press(control === 'checkbox' ? 'Space' : 'Enter', target)
  }

  async check(target: Locator): Promise<void> {
    if (await target.isChecked()) return
    if ((await target.evaluate(kindOf)) === 'radio') return await this.choose(target)
    await this.reach(target)
    await this.#press('Space', target)
  }

  /** One of a group of radio buttons: Tab comes to the group, the arrows to the one in it. */
  async choose(target: Locator): Promise<void> {
    await target.waitFor()
    await this.#mindFocus()
    for (let n = 0; n < mostTabs; n += 1) {
      const way = await target.evaluate(wayTo)
      if (way === 'here') break
      await this.#keyboard.press(way === 'group' ? 'ArrowDown' : way === 'back' ? 'Shift+Tab' : 'Tab')
    }
    await this.#press('Space', target)
  }

  async fill(target: Locator, text: string): Promise<void> {
    await this.reach(target)
    await this.#keyboard.press('Control+a', 'Delete')
    await this.type(text)
  }

  async type(text: string): Promise<void> {
    await this.#keyboard.type(text)
  }

  async select(target: Locator, label: string): Promise<void> {
    await this.reach(target)
    const steps = await target.evaluate(stepsTo, label)
    if (steps === null) throw new Error(`${label} is not among the choices of ${String(target)}`)
    for (let n = 0; n < Math.abs(steps); n += 1) await this.#keyboard.press(steps < 0 ? 'ArrowUp' : 'ArrowDown')
  }

  /** Opens the chooser of files, which is the browser's own. */
  async upload(target: Locator, files: Parameters<Locator['setInputFiles']>[0]): Promise<void> {
    await this.reach(target)
    const chooser = this.#page.waitForEvent('filechooser')
    await this.#keyboard.press('Enter')
    await (await chooser).setFiles(files)
  }

  /** The list of a combobox keeps the focus in its field; the arrows go through what is offered. */
  async #takeOption(target: Locator): Promise<void> {
    for (let n = 0; n < mostTabs && !(await target.evaluate(isMarked)); n += 1) await this.#keyboard.press('ArrowDown')
    await this.#keyboard.press('Enter')
  }

  async #press(key: string, target: Locator): Promise<void> {
    this.#last = { act: String(target), url: this.#page.url() }
    await this.#keyboard.press(key)
  }

  async #mindFocus(): Promise<void> {
    const last = this.#last
    this.#last = null
    if (last?.url !== this.#page.url()) return
    const isLost = await this.#page.evaluate(() => document.activeElement === document.body)
    if (isLost) this.#lost.push(last.act)
  }
}

/** In the page: how the focus gets to an element. */
function wayTo(element: Element): 'here' | 'on' | 'back' | 'group' {
  const target = element instanceof HTMLLabelElement && element.control ? element.control : element
  const at = document.activeElement
  if (at === target) return 'here'
  if (at instanceof HTMLInputElement && target instanceof HTMLInputElement && at.type === 'radio')
    if (target.type === 'radio' && at.name === target.name && at.form === target.form) return 'group'
  return at && at.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING ? 'back' : 'on'
}

/** In the page: by which keys an element is worked. */
function kindOf(element: Element): 'radio' | 'checkbox' | 'option' | 'field' | 'button' {
  const target = element.closest('label')?.control ?? element
  if (target instanceof HTMLInputElement && target.type === 'radio') return 'radio'
  if (target instanceof HTMLInputElement && target.type === 'checkbox') return 'checkbox'
  if (target.getAttribute('role') === 'option') return 'option'
  return target.matches('input, textarea, select') ? 'field' : 'button'
}

/** In the page: whether it is the one of the list that Enter takes. */
function isMarked(element: Element): boolean {
  return document.activeElement?.getAttribute('aria-activedescendant') === element.id
}

/** In the page: how far down a choice lies from the one that is chosen; what cannot be chosen is passed over. */
function stepsTo(element: Element, label: string): number | null {
  if (!(element instanceof HTMLSelectElement)) return null
  const choices = [...element.options].filter((one) => !one.disabled)
  const to = choices.findIndex((one) => one.label === label)
  return to < 0 ? null : to - choices.findIndex((one) => one.selected)
}

const Choice = z.union([z.string(), z.object({ label: z.string() }).transform(({ label }) => label)])
const File = z.object({ name: z.string(), mimeType: z.string(), buffer: z.instanceof(Buffer) })

/** What a hand does with an element, in the names of Playwright's. */
const acts: Record<string, (hand: Hand, target: Locator, given: unknown) => Promise<void>> = {
  click: async (hand, target) => await hand.activate(target),
  focus: async (hand, target) => await hand.reach(target),
  check: async (hand, target) => await hand.check(target),
  fill: async (hand, target, given) => await hand.fill(target, z.string().parse(given)),
  pressSequentially: async (hand, target, given) => {
    await hand.reach(target)
    await hand.type(z.string().parse(given))
  },
  selectOption: async (hand, target, given) => await hand.select(target, Choice.parse(given)),
  setInputFiles: async (hand, target, given) => await hand.upload(target, File.parse(given)),
}

/** The same page or element, whose elements are worked by keys. */
function keyed<T extends Page | Locator>(target: T, hand: Hand): T {
  return new Proxy(target, {
    get(_, name) {
      const found: unknown = Reflect.get(target, name, target)
      if (typeof found !== 'function') return found
      const act = typeof name === 'string' && isLocator(target) ? acts[name] : undefined
      if (act && isLocator(target)) return async (given: unknown) => await act(hand, target, given)
      return (...given: readonly unknown[]) => {
        const answer: unknown = Reflect.apply(found, target, given)
        if (isLocator(answer)) return keyed(answer, hand)
        return name === 'all' && answer instanceof Promise ? answer.then((all) => eachKeyed(all, hand)) : answer
      }
    },
  })
}

const eachKeyed = (all: unknown, hand: Hand): readonly Locator[] =>
  Array.isArray(all) ? all.filter(isLocator).map((one) => keyed(one, hand)) : []

const isLocator = (value: unknown): value is Locator =>
  typeof value === 'object' && value !== null && 'pressSequentially' in value
