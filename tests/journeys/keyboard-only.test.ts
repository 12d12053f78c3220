import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { Keyboard } from './support/keyboard.ts'
import { trainingStage } from './support/training-stage.ts'

const { url, chromium } = await trainingStage()
let page: Page

beforeEach(async () => {
  page = await (await chromium.newContext({ viewport: { width: 1280, height: 800 } })).newPage()
  page.setDefaultTimeout(20_000)
  await page.goto(url)
  const person = page.getByRole('button', { name: /^Marisol Reyes/ })
  await person.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('banner').getByText('Marisol Reyes').waitFor()
})

const focused = async (): Promise<string> =>
  await page.evaluate(() => {
    const element = document.activeElement
    return element?.getAttribute('aria-label') ?? element?.textContent ?? ''
  })

/** Opens a case from wherever one is. */
async function find(keys: Keyboard, typed: string, name: RegExp): Promise<void> {
  await keys.press('/')
  await keys.type(typed)
  await page.getByRole('option', { name }).waitFor()
  await keys.press('Enter')
  await page.getByRole('navigation', { name: 'Parts of the case' }).waitFor()
}

describe('without a mouse', () => {
  it('an ordinary offer is drafted in less than 40 keystrokes and 60 seconds', async () => {
    const keys = new Keyboard(page)
    await find(new Keyboard(page), 'pellegrini', /Pellegrini/)
    const began = performance.now()
    await keys.press('g', 'n')
    await page.getByRole('heading', { name: 'Offers' }).waitFor()
    await keys.press('n')
    await page.getByRole('textbox', { name: /^Terms in short/ }).waitFor()
    await keys.type('p1 d rest prob 24m c rest 500 b')
    await keys.press('Enter')
    await page.getByRole('group', { name: 'Length of term 1' }).waitFor()
    await keys.press('Control+Enter')
    await page.getByRole('region', { name: 'Before it goes out' }).waitFor()

    expect(keys.strokes).toBeLessThanOrEqual(40)
    expect(performance.now() - began).toBeLessThan(60_000)
    const terms = page.getByRole('form', { name: 'Draft of an offer' })
    const length = terms.getByRole('group', { name: 'Length of term 1' })
    expect(await length.getByRole('textbox', { name: 'Number' }).inputValue()).toBe('24')
    expect(await terms.getByRole('textbox', { name: 'Amount of term 2' }).inputValue()).toBe('500.00')
    expect(await terms.getByRole('combobox', { name: 'What is done with count 2' }).inputValue()).toBe('dismiss')
  })

  it('every part of a case is two keys away, and none of them works while one types', async () => {
    const keys = new Keyboard(page)
    await find(keys, 'pellegrini', /Pellegrini/)
    for (const [letter, part] of [
      ['d', 'documents'],
      ['v', 'activity'],
      ['o', 'overview'],
    ] as const) {
      await keys.press('g', letter)
      await page.waitForURL(new RegExp(`/${part}$`))
    }
    await keys.press('/')
    await keys.type('gd')
    expect(page.url()).toMatch(/\/overview$/)
    expect(await page.getByRole('combobox', { name: 'Find a case' }).inputValue()).toBe('gd')
  })

  it('the keys of a single letter can be switched off', async () => {
    const keys = new Keyboard(page)
    await keys.press('?')
    const sheet = page.getByRole('dialog', { name: 'Keys' })
    await sheet.waitFor()
    await sheet.getByRole('checkbox', { name: /^Keys of a single letter/ }).focus()
    await keys.press('Space', 'Escape')
    await sheet.waitFor({ state: 'hidden' })
    await keys.press('?')
    expect(await sheet.isVisible()).toBe(false)
    await keys.press('Control+k')
    await page.getByRole('dialog', { name: 'Go to or do' }).waitFor()
    await keys.type('show the keys')
    await keys.press('Enter')
    await sheet.waitFor()
  })

  it('one skips to the content, and a dialog keeps the focus and gives it back', async () => {
    await page.reload()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('Skip to the content')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')

    const goTo = page.getByRole('banner').getByRole('button', { name: 'Go to' })
    await goTo.focus()
    await page.keyboard.press('Enter')
    const palette = page.getByRole('dialog', { name: 'Go to or do' })
    await palette.waitFor()
    for (let n = 0; n < 4; n += 1) {
      await page.keyboard.press('Tab')
      // The browser's own bar stands between the last and the first; it is no element of the page.
      const isOutside = await page.evaluate(
        () => document.activeElement !== document.body && document.activeElement?.closest('dialog') === null,
      )
      expect(isOutside).toBe(false)
    }
    await page.keyboard.press('Escape')
    await palette.waitFor({ state: 'hidden' })
    expect(await goTo.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  it('goes on at the top of a case that was opened from a list, and where one was in the list that one goes back to', async () => {
    await page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: /^My cases/ })
      .focus()
    await page.keyboard.press('Enter')
    const first = page.locator('tbody a').first()
    await first.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('navigation', { name: 'Parts of the case' }).waitFor()
    await page.waitForFunction(() => document.activeElement?.id === 'content')
    await page.goBack()
    await first.waitFor()
    await expect.poll(() => first.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  it('what is said about a screen lies above the top of a case, and closes with Escape', async () => {
    await find(new Keyboard(page), 'petrov', /Petrov/)
    const about = page.getByRole('button', { name: 'About this screen' })
    await about.focus()
    await page.keyboard.press('Enter')
    const panel = page.getByRole('region', { name: 'About this screen' })
    await panel.getByText('Who sees it').waitFor()
    const covered = await panel.evaluate((element) =>
      [...element.querySelectorAll('p, li, button')]
        .filter((line) => {
          const { left, top, height } = line.getBoundingClientRect()
          return !element.contains(document.elementFromPoint(left + 2, top + height / 2))
        })
        .map((line) => line.textContent),
    )
    expect(covered).toEqual([])
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'hidden' })
    expect(await about.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  it('stays on the case it is on when the list narrows', async () => {
    await page.goto(`${url}/cases?view=all`)
    const row = page.locator('tbody tr[data-key]').nth(3)
    const [key, number] = [await row.getAttribute('data-key'), await row.locator('.case-number').innerText()]
    await page.route(/\/api\/cases\?.*text=/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500))
      await route.continue()
    })
    await page.getByRole('searchbox', { name: 'Name, number or charge' }).fill(number)
    await row.getByRole('link').focus()
    await page.waitForFunction(() => document.querySelectorAll('tbody tr[data-key]').length === 1)
    expect(await page.evaluate(() => document.activeElement?.closest('tr')?.dataset['key'])).toBe(key)
  })

  it('what has the focus can be seen', async () => {
    for (let n = 0; n < 25; n += 1) {
      await page.keyboard.press('Tab')
      const seen = await page.evaluate(() => {
        const element = document.activeElement
        if (!element || element === document.body) return 'the browser'
        const { outlineStyle, outlineWidth } = getComputedStyle(element)
        // A drawn control shows the focus on its label.
        const label = element.matches('input[type=checkbox], input[type=radio]') ? element.nextElementSibling : null
        const beside = label ? getComputedStyle(label, '::before').outlineStyle : 'none'
        const isSeen = (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || beside !== 'none'
        return isSeen ? 'seen' : `not seen: ${element.outerHTML.slice(0, 120)}`
      })
      expect(seen).toMatch(/^(?:seen|the browser)$/)
    }
  })
})
