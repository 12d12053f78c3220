import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TrainingKey } from '../../src/server/seed/training-county.ts'
import { trainingPeople } from '../../src/server/seed/training-county.ts'
import { aCase } from '../screens/ways.ts'
import { axe } from './support/axe.ts'
import { signInAs } from './support/sign-in-as.ts'
import { trainingStage } from './support/training-stage.ts'

const { url, chromium } = await trainingStage()

const phone = { width: 390, height: 844 }
/** A desk's screen of 1280 by 800 at 200 %. */
const zoomed = { width: 640, height: 400 }

async function pageOf(key: TrainingKey, viewport: { width: number; height: number }): Promise<Page> {
  const page = await (await chromium.newContext({ viewport })).newPage()
  page.setDefaultTimeout(20_000)
  await page.goto(url)
  await signInAs(page, trainingPeople[key].name)
  return page
}

/** The talks of a case of the person, with the clocks at its top. */
async function openedTalks(page: Page): Promise<void> {
  await page.goto(`${url}${(await aCase('negotiation', 'talks')(page)) ?? ''}`)
  await page.getByRole('heading', { name: 'Messages between the parties' }).waitFor()
  await page.getByRole('list', { name: 'Clocks' }).waitFor()
}

const down = async (page: Page, by: number) => await page.evaluate((to) => window.scrollTo(0, to), by)
const heightOfAll = async (page: Page) => await page.evaluate(() => document.documentElement.scrollHeight)

describe.each([
  ['on a phone', phone],
  ['at 200 %', zoomed],
])('the case %s', (_where, viewport) => {
  let page: Page
  const bar = () => page.getByRole('group', { name: 'The case in short' })
  /** Where something that one reads stands in the window. */
  const place = async () => (await page.getByRole('heading', { name: 'Messages between the parties' }).boundingBox())?.y
  const more = () => bar().getByRole('button', { name: 'More' })

  beforeAll(async () => {
    page = await pageOf('defender.marsh', viewport)
    await openedTalks(page)
  })
  afterAll(async () => await page.context().close())

  it('keeps its name and the clock that presses most in two lines while one reads on, and nothing jumps', async () => {
    expect(await bar().count()).toBe(0)
    const before = await heightOfAll(page)
    const name = await page.getByRole('heading', { level: 1 }).textContent()
    await down(page, 400)
    await bar().waitFor()
    expect(await bar().textContent()).toContain(name)
    expect(await bar().textContent()).toMatch(/\d+ days? left/)
    expect((await bar().boundingBox())?.height).toBeLessThanOrEqual(110)
    expect(await heightOfAll(page)).toBe(before)
    await axe(page)
  })

  it('opens the rest over the page and closes it where one was', async () => {
    const before = await place()
    await more().click()
    const less = page.getByRole('button', { name: 'Less' })
    await less.waitFor()
    expect(await page.getByRole('list', { name: 'Clocks' }).isVisible()).toBe(true)
    expect(await place()).toBeCloseTo(before ?? 0, 0)
    expect(await less.evaluate((element) => element === document.activeElement)).toBe(true)
    await page.keyboard.press('Escape')
    await more().waitFor()
    await expect.poll(() => more().evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await place()).toBeCloseTo(before ?? 0, 0)
  })

  it('leaves the focus where it is whenever it comes again', async () => {
    for (let again = 0; again < 2; again += 1) {
      await down(page, 0)
      await bar().waitFor({ state: 'detached' })
      await down(page, 400)
      await bar().waitFor()
      expect(await bar().evaluate((element) => element.contains(document.activeElement))).toBe(false)
    }
  })

  it('has its parts in a strip that says at either end whether there are more', async () => {
    await down(page, 0)
    const strip = page.getByRole('navigation', { name: 'Parts of the case' })
    const around = async () => await strip.locator('..').getAttribute('class')
    await strip.evaluate((list) => list.scrollTo(0, 0))
    await expect.poll(around).toBe('sideways sideways--after')
    await strip.evaluate((list) => list.scrollTo(list.scrollWidth / 3, 0))
    await expect.poll(around).toBe('sideways sideways--before sideways--after')
    await strip.evaluate((list) => list.scrollTo(list.scrollWidth, 0))
    await expect.poll(around).toBe('sideways sideways--before')
  })

  it('never lies over what has the focus, whichever way the keyboard goes', async () => {
    await down(page, 0)
    for (const key of ['Tab', 'Shift+Tab'])
      for (let stop = 0; stop < 40; stop += 1) {
        await page.keyboard.press(key)
        const covered = await page.evaluate(async () => {
          // What goes with the scrolling has gone.
          await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 50)))
          const focused = document.activeElement
          const lies = document.querySelector('.case-bar')
          if (!focused || !lies || lies.contains(focused) || focused === document.body) return null
          const { top, height, bottom } = focused.getBoundingClientRect()
          // What is higher than the window begins above it.
          return height < 200 && top < lies.getBoundingClientRect().bottom - 1 && bottom > 0
            ? focused.outerHTML.slice(0, 200)
            : null
        })
        expect(covered).toBeNull()
      }
  })
})

const edges = async (page: Page) => await page.locator('.sideways').first().getAttribute('class')

describe('a table that is wider than the window', () => {
  it('says on which side there is more, until one is there, and is a stop of the keyboard', async () => {
    const page = await pageOf('prosecutor.reyes', phone)
    await page.goto(`${url}/cases`)
    await page.locator('.sideways--after').first().waitFor()
    expect(await edges(page)).toBe('sideways sideways--after')
    const table = page.locator('.sideways > [role="group"]').first()
    expect(await table.getAttribute('tabindex')).toBe('0')
    expect(await table.getAttribute('aria-label')).not.toBe('')
    await table.evaluate((element) => element.scrollTo(200, 0))
    await expect.poll(async () => await edges(page)).toBe('sideways sideways--before sideways--after')
    await table.evaluate((element) => element.scrollTo(element.scrollWidth, 0))
    await expect.poll(async () => await edges(page)).toBe('sideways sideways--before')
    await page.setViewportSize({ width: 1280, height: 800 })
    await expect.poll(async () => await edges(page)).toBe('sideways')
    expect(await table.getAttribute('tabindex')).toBeNull()
    await page.context().close()
  })
})

describe.each([
  ['on a phone', phone],
  ['at 200 %', zoomed],
])('a table whose rows have few fields %s', (_where, viewport) => {
  it('lies in cards with nothing beside the window, and is sorted by a choice', async () => {
    const page = await pageOf('victim-advocate.fontaine', viewport)
    await page.goto(`${url}/victims`)
    const order = page.getByRole('combobox', { name: 'Sort by' })
    await order.waitFor()
    const table = page.getByRole('table', { name: 'Victims of your cases' })
    expect(
      await table.evaluate(({ scrollWidth, parentElement }) => scrollWidth <= (parentElement?.clientWidth ?? 0)),
    ).toBe(true)
    const names = async () => await table.locator('tbody th a').allTextContents()
    await order.selectOption({ label: 'Victim ↑' })
    const up = await names()
    expect(up).toEqual(up.toSorted((one, other) => one.localeCompare(other)))
    await order.selectOption({ label: 'Victim ↓' })
    expect(await names()).toEqual(up.toReversed())
    await axe(page)
    await page.context().close()
  })
})

describe('the client’s sheet beside counsel', () => {
  it('is read in either language, and lies alone on paper', async () => {
    const page = await pageOf('defender.ortiz', phone)
    await page.goto(`${url}${(await aCase('client', 'talks')(page)) ?? ''}`)
    const spanish = page.getByRole('heading', { name: 'La oferta de la fiscalía' })
    const english = page.getByRole('heading', { name: 'The prosecutor’s offer' })
    await spanish.or(english).waitFor()
    await page.getByRole('button', { name: 'English' }).click()
    await english.waitFor()
    await page.getByRole('button', { name: 'Español' }).click()
    await spanish.waitFor()
    await axe(page)
    await page.emulateMedia({ media: 'print' })
    expect(await spanish.isVisible()).toBe(true)
    expect(await page.getByRole('heading', { name: 'Questions of the client' }).isVisible()).toBe(false)
    expect(await page.getByRole('button').count()).toBe(0)
    await page.context().close()
  })
})

describe('the defendant’s own page', () => {
  it('lies on paper without what he told or asked his lawyer', async () => {
    const page = await pageOf('defendant.whitlock', phone)
    await page.goto(`${url}/my-case`)
    const sheet = page.getByRole('article').first()
    await sheet.getByRole('button', { name: 'I want to accept' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'I want to accept' }).click()
    const told = page.getByText('You told your lawyer that you want to accept.').first()
    const asked = page.getByRole('heading', { name: 'Questions to your lawyer' }).first()
    await told.waitFor()
    expect(await asked.isVisible()).toBe(true)
    await page.emulateMedia({ media: 'print' })
    expect(await sheet.isVisible()).toBe(true)
    expect(await told.isVisible()).toBe(false)
    expect(await asked.isVisible()).toBe(false)
    expect(await page.locator('body').innerText()).not.toMatch(/your lawyer (has not answered|answered)/)
    await page.context().close()
  })
})

describe('a form that cannot be used as it was sent', () => {
  it('names each field that is wrong, and leads to it', async () => {
    const page = await pageOf('victim-advocate.fontaine', phone)
    await page.goto(`${url}/victims`)
    await page.getByRole('link', { name: 'Nothing on record' }).first().click()
    await page.getByText('The victim was conferred with').click()
    await page.getByRole('button', { name: 'Put it on record' }).click()
    await page.getByRole('link', { name: 'How: Choose one of the choices', exact: true }).click()
    const how = page.getByRole('combobox', { name: 'How' })
    await expect.poll(() => how.evaluate((element) => element === document.activeElement)).toBe(true)
    await axe(page)
    await page.context().close()
  })
})
