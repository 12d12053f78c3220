import type { BrowserContext, Page, Route } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { signInAs } from './support/sign-in-as.ts'
import { trainingStage } from './support/training-stage.ts'

const { url, chromium } = await trainingStage()
let context: BrowserContext
let page: Page

/** What the page asks for of a case itself, not of its parts. */
const aCase = /\/api\/cases\/[\da-f-]{36}$/
/** Longer than the page waits before it says that it waits. */
const slowMs = 1_200

beforeEach(async () => {
  context = await chromium.newContext({ viewport: { width: 1280, height: 800 } })
  page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.goto(url)
  await signInAs(page, 'Marisol Reyes')
  await page.goto(`${url}/cases`)
  await page.locator('tbody a').first().waitFor()
})
afterEach(async () => await context.close())

/** Each answer about a case comes late. */
async function slowly(): Promise<void> {
  await page.route(aCase, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, slowMs))
    await route.continue()
  })
}

const fault = { type: '/problems/fault', kind: 'fault', title: 'Something went wrong', status: 500 }
const fails = async (route: Route) => await route.fulfill({ status: 500, json: fault })

/** How often a case was asked for, from now on. */
function counted(): () => number {
  let asked = 0
  page.on('request', (request) => {
    if (aCase.test(request.url())) asked += 1
  })
  return () => asked
}

const inList = (n: number) => page.locator('tbody a').nth(n)
const title = () => page.locator('#content').getByRole('heading', { level: 1 })

describe('a case opened in haste over a slow network', () => {
  it('pressed after another is the one that comes, and the other never shows', async () => {
    await slowly()
    const [first, second] = [await inList(0).innerText(), await inList(1).innerText()]
    await page.evaluate(
      (names) => {
        new MutationObserver(() => {
          const head = document.querySelector('.case-header')?.textContent ?? ''
          for (const [i, name] of names.entries()) if (head.includes(name)) document.body.dataset[`seen${i}`] = name
        }).observe(document.body, { childList: true, subtree: true })
      },
      [first, second],
    )
    // In one breath: a moment later the list has gone.
    await page.evaluate(() => {
      for (const link of [...document.querySelectorAll<HTMLElement>('tbody a')].slice(0, 2)) link.click()
    })
    await title().getByText(second).waitFor()
    await page.waitForTimeout(2 * slowMs)
    expect(await title().innerText()).toContain(second)
    expect(await page.evaluate(() => Object.entries(document.body.dataset))).toEqual([['seen1', second]])
  })

  it('pressed twice is one step: back leads to the list', async () => {
    await slowly()
    await inList(0).dblclick()
    await page.getByRole('navigation', { name: 'Parts of the case' }).waitFor()
    await page.goBack()
    await inList(0).waitFor()
    expect(new URL(page.url()).pathname).toBe('/cases')
  })

  it('leaves who searches meanwhile in the search, with what he typed', async () => {
    await slowly()
    await inList(0).click()
    await page.keyboard.press('/')
    await page.keyboard.type('petr')
    await page.getByRole('navigation', { name: 'Parts of the case' }).waitFor()
    await page.getByRole('option', { name: /Petrov/ }).waitFor()
    const field = page.getByRole('combobox', { name: 'Find a case' })
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await field.inputValue()).toBe('petr')
  })
})

describe('a case that does not answer because of a fault', () => {
  it('is asked for once, says so, and is there when tried again', async () => {
    const asked = counted()
    await page.route(aCase, fails)
    await inList(0).click()
    await page.getByRole('heading', { name: /Could not load the case/ }).waitFor()
    expect(asked()).toBe(1)
    expect(await page.title()).toBe('Case · Colloquy')
    await page.unroute(aCase, fails)
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('navigation', { name: 'Parts of the case' }).waitFor()
  })
})
