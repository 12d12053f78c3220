import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { signInAs } from './support/sign-in-as.ts'
import { trainingStage } from './support/training-stage.ts'

const { url, chromium } = await trainingStage()
let page: Page
/** What was read since it was last emptied, by address. */
let reads: string[] = []

beforeEach(async () => {
  page = await (await chromium.newContext({ viewport: { width: 1280, height: 800 } })).newPage()
  page.setDefaultTimeout(20_000)
  await page.goto(url)
  await signInAs(page, 'Marisol Reyes')
  page.on('request', (request) => {
    if (request.method() === 'GET' && request.url().includes('/api/cases')) reads.push(new URL(request.url()).pathname)
  })
})

/** Every answer about the one case comes so much later, in milliseconds. */
async function slowCase(ms: number): Promise<void> {
  await page.route(/\/api\/cases\/[0-9a-f-]{36}(?:\/.*)?$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, ms))
    await route.continue()
  })
}

async function toList(): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: /^My cases/ })
    .click()
  await page.locator('tbody a').first().waitFor()
}

const parts = () => page.getByRole('navigation', { name: 'Parts of the case' })
const loading = () => page.getByRole('main').getByText(/^Loading/)

declare global {
  interface Window {
    /** What stood on the screen after each change of it. */
    states: string[]
  }
}

const watchStates = async (): Promise<void> =>
  await page.evaluate(() => {
    const main = document.querySelector('main')
    const stands = (): string => {
      if (main?.querySelector('.case-header'))
        return main.querySelector('[aria-label="Clocks"]') && !/Loading/.test(main.textContent)
          ? 'the whole case'
          : 'part of the case'
      if (main?.querySelector('tbody a')) return 'the list'
      return /Loading/.test(main?.textContent ?? '') ? 'loading' : 'nothing'
    }
    window.states = [stands()]
    new MutationObserver(() => window.states.push(stands())).observe(document.body, { subtree: true, childList: true })
  })

const states = async (): Promise<string[]> => await page.evaluate(() => window.states)

describe('a screen that one goes to', () => {
  it('comes whole: the one before stays until the answers are there, and nothing is asked twice', async () => {
    await toList()
    await slowCase(150)
    reads = []
    await watchStates()
    await page.locator('tbody a').first().click()
    await parts().waitFor()
    expect(await states()).toEqual(expect.arrayContaining(['the list', 'the whole case']))
    expect(await states()).not.toContain('part of the case')
    expect(await states()).not.toContain('nothing')
    for (const [letter, part] of [
      ['d', 'documents'],
      ['p', 'people'],
      ['n', 'negotiation'],
    ] as const) {
      const answered = page.waitForResponse((response) => response.url().endsWith(`/${part}`))
      await page.keyboard.press('g')
      await page.keyboard.press(letter)
      await answered
    }
    expect(reads.length).toBeGreaterThan(6)
    expect(reads.filter((one, n) => reads.indexOf(one) !== n)).toEqual([])
  })

  it('leaves the mark on the part of the case one still looks at, until the next case is there', async () => {
    await toList()
    const [first, second] = [page.locator('tbody a').nth(0), page.locator('tbody a').nth(1)]
    const next = await second.getAttribute('href')
    await first.click()
    await parts().waitFor()
    await page.evaluate(() => {
      window.states = []
      new MutationObserver(() => {
        window.states.push(document.querySelector('.tabs__list [aria-current]')?.textContent ?? 'no part')
      }).observe(document.body, {
        subtree: true,
        childList: true,
        attributes: true,
      })
    })
    await slowCase(150)
    await page.evaluate((href) => {
      history.pushState({}, '', href)
      dispatchEvent(new PopStateEvent('popstate'))
    }, next)
    await page.waitForFunction((href) => document.querySelector(`.tabs__list a[href^="${href}"]`) !== null, next)
    expect(await states()).not.toContain('no part')
  })

  it('says that it is loading when the answers are long in coming', async () => {
    await toList()
    await slowCase(1_500)
    await page.locator('tbody a').first().click()
    await loading().waitFor()
    await parts().waitFor()
    expect(await loading().count()).toBe(0)
  })

  it('is gone to no more once one has gone elsewhere meanwhile', async () => {
    await toList()
    await slowCase(600)
    await page.locator('tbody a').first().click()
    await page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: /^My day/ })
      .click()
    await page.getByRole('heading', { name: 'My day', level: 1 }).waitFor()
    await page.waitForTimeout(1_000)
    expect(new URL(page.url()).pathname).toBe('/my-day')
    expect(await page.getByRole('heading', { name: 'My day', level: 1 }).isVisible()).toBe(true)
  })

  it('is not there for a case that does not exist, which is asked for once', async () => {
    await toList()
    reads = []
    await page.evaluate(() => {
      history.pushState({}, '', '/cases/00000000-0000-7000-8000-000000000000/overview')
      dispatchEvent(new PopStateEvent('popstate'))
    })
    await page.getByRole('heading', { name: /There is nothing here|not found/i }).waitFor()
    expect(reads.filter((one) => one === '/api/cases/00000000-0000-7000-8000-000000000000')).toHaveLength(1)
  })
})
