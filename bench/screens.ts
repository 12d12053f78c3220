import type { BrowserContext, Page } from 'playwright-core'
import { browser } from '../tests/journeys/support/browser.ts'
import { tokenOf } from './caseload/ids.ts'
import { prosecutorOf, supervisor } from './caseload/shape.ts'
import { someCases } from './operations.ts'
import type { Served } from './processes/children.ts'

/*
 * What a person waits for, in a real browser: from the key or the press until the screen rests as it then stays. The
 * page itself counts, so that what drives it costs nothing.
 */

/** How long something on a screen took, in milliseconds. */
export interface ScreenTime {
  readonly name: string
  readonly times: number
  readonly p50: number
  readonly p95: number
  /** What p95 has to stay under; null for a page that is loaded anew. */
  readonly aim: number | null
}

const aim = 100
const rounds = 12
/** How long a page takes to fetch its other screens beforehand. */
const warmsUpMs = 4_000
const longestWaitMs = 20_000

/** Measures the main screens over a caseload of this size, each round as somebody else. */
export async function measureScreens(served: Served, cases: number): Promise<readonly ScreenTime[]> {
  const taken = new Map<string, number[]>()
  const note = (name: string, ms: number) => taken.set(name, [...(taken.get(name) ?? []), ms])
  const chromium = await browser()
  try {
    const people = someCases(cases, rounds, (n) => n % 5 < 3).map(prosecutorOf)
    // The first of all warms the server and the browser up and is not counted.
    for (const [round, person] of [people.at(-1) ?? supervisor, ...people].entries()) {
      const counted = round === 0 ? () => undefined : note
      await oneRound(served, await chromium.newContext({ viewport: { width: 1280, height: 800 } }), person, counted)
    }
    for (let round = 0; round < rounds; round += 1)
      await allCases(served, await chromium.newContext({ viewport: { width: 1280, height: 800 } }), note)
  } finally {
    await chromium.close()
  }
  return [...taken].map(([name, times]) => figure(name, times))
}

type Note = (name: string, ms: number) => void

/** One person's way through his own cases. */
async function oneRound(served: Served, context: BrowserContext, person: string, note: Note): Promise<void> {
  const page = await opened(served, context, person)
  await page.goto(`${served.address}/cases?view=all`)
  await rests(page)
  note('load My cases anew: first paint', await firstPaint(page))
  // What one comes to in the first moments is not what one waits for all day.
  await page.waitForTimeout(warmsUpMs)

  const took = async (name: string, act: () => Promise<unknown>) => note(name, await timed(page, act))
  // The hand is on the name already when it presses.
  const openNth = async (nth: number, name: string) => {
    const link = page.locator('tbody a').nth(nth)
    await link.hover()
    await took(name, async () => await link.click())
  }
  await took('My day', async () => await nav(page, 'My day').click())
  await took('My cases', async () => await nav(page, 'My cases').click())
  await took('filter the list by stage', async () => await byStage(page))
  await took('take the filter away', async () => await page.goBack())
  await took('scroll a page of the list', async () => {
    await page.getByRole('table', { name: /cases/i }).hover()
    await page.mouse.wheel(0, 700)
  })
  await openNth(3, 'open the first case')
  await took('switch to another part of it', async () => await keys(page, 'g', 'd'))
  await took('switch to the talks', async () => await keys(page, 'g', 'n'))
  await nav(page, 'My cases').click()
  await rests(page)
  for (const nth of [4, 5]) {
    await openNth(nth, 'open another case')
    await took('back to the list', async () => await page.goBack())
  }
  await took('open the search', async () => await page.keyboard.press('/'))
  await took('type into the search', async () => await page.keyboard.type('ber'))
  await page.keyboard.press('Escape')
  await took('open the palette', async () => await page.keyboard.press('Control+k'))
  await took('type into the palette', async () => await page.keyboard.type('act'))
  await context.close()
}

/** A supervisor's way, who has all cases. */
async function allCases(served: Served, context: BrowserContext, note: Note): Promise<void> {
  const page = await opened(served, context, supervisor)
  await page.goto(`${served.address}/cases?view=all`)
  await rests(page)
  await page.waitForTimeout(warmsUpMs)
  const took = async (name: string, act: () => Promise<unknown>) => note(`${name}, all cases`, await timed(page, act))
  await took('filter the list by stage', async () => await byStage(page))
  await took('scroll a page of the list', async () => {
    await page.getByRole('table', { name: /cases/i }).hover()
    await page.mouse.wheel(0, 700)
  })
  await page.keyboard.press('/')
  await took('type into the search', async () => await page.keyboard.type('cordogaberg'))
  await context.close()
}

/** The first stage at which there are cases. */
async function byStage(page: Page): Promise<void> {
  const stages = page.getByRole('combobox', { name: 'Stage' })
  const first = await stages.getByRole('option', { disabled: false }).nth(1).getAttribute('value')
  await stages.selectOption(first)
}

const nav = (page: Page, place: string) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: new RegExp(`^${place}`) })

async function keys(page: Page, ...all: readonly string[]): Promise<void> {
  for (const key of all) await page.keyboard.press(key)
}

async function opened(served: Served, context: BrowserContext, person: string): Promise<Page> {
  await context.addCookies([{ name: 'colloquy_session', value: tokenOf(person), url: served.address }])
  await context.addInitScript(watchRest)
  const page = await context.newPage()
  page.setDefaultTimeout(longestWaitMs)
  return page
}

declare global {
  interface Window {
    /** The moments of the last input and of the last change of the screen, and how many answers are awaited. */
    rest: { input: number; changed: number; awaited: number }
  }
}

/** In the page, before anything else: keeps the moments of input and of change. */
function watchRest(): void {
  const rest = { input: 0, changed: 0, awaited: 0 }
  window.rest = rest
  for (const kind of ['keydown', 'pointerdown', 'wheel', 'change', 'popstate'])
    window.addEventListener(kind, (event) => (rest.input = event.timeStamp), { capture: true, passive: true })
  const send = window.fetch.bind(window)
  window.fetch = async (...given) => {
    rest.awaited += 1
    try {
      return await send(...given)
    } finally {
      rest.awaited -= 1
    }
  }
  const changed = () => requestAnimationFrame(() => (rest.changed = performance.now()))
  new MutationObserver(changed).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  })
  document.addEventListener('scroll', changed, { capture: true, passive: true })
}

/** No answer is awaited and nothing has changed for a while. */
async function rests(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const { changed, awaited } = window.rest
    return changed > 0 && awaited === 0 && performance.now() - changed > 300
  })
}

/** From the input to the last change of the screen that comes of it. */
async function timed(page: Page, act: () => Promise<unknown>): Promise<number> {
  await rests(page)
  const before = await page.evaluate(() => performance.now())
  await act()
  const took = await page.waitForFunction((from) => {
    const { input, changed, awaited } = window.rest
    const isAtRest = input > from && changed > input && awaited === 0 && performance.now() - changed > 300
    return isAtRest ? changed - input : null
  }, before)
  return Number(await took.jsonValue())
}

async function firstPaint(page: Page): Promise<number> {
  const painted = await page.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null,
  )
  return Number(await painted.jsonValue())
}

function figure(name: string, times: readonly number[]): ScreenTime {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
  return { name, times: sorted.length, p50: at(0.5), p95: at(0.95), aim: name.startsWith('load') ? null : aim }
}
