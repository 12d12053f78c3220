import type { BrowserContext, Locator, Page } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { signInAs } from './support/sign-in-as.ts'
import { trainingStage } from './support/training-stage.ts'

const { url, chromium } = await trainingStage()
let context: BrowserContext
let page: Page

beforeEach(async () => {
  context = await chromium.newContext({ viewport: { width: 1280, height: 800 } })
  page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.goto(url)
})

/** The referral form as an officer, with the fields in which one types much. */
async function referral(): Promise<{ form: Locator; narrative: Locator; family: Locator }> {
  await signInAs(page, 'Sam Doyle')
  await page.goto(`${url}/referrals/new`)
  const form = page.getByRole('form', { name: 'Referral' })
  const narrative = form.getByRole('textbox', { name: 'Narrative' })
  await narrative.waitFor()
  return { form, narrative, family: form.getByRole('textbox', { name: 'Family name' }) }
}

async function paste(field: Locator, text: string): Promise<void> {
  await field.focus()
  await field.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    // What the page does not take over the browser would type itself; a made event does not make it.
    if (element.dispatchEvent(event)) document.execCommand('insertText', false, pasted)
  }, text)
}

/** A new draft of an offer, with a term in it, not saved. */
async function draft(): Promise<Locator> {
  await signInAs(page, 'Marisol Reyes')
  await page.keyboard.press('/')
  await page.keyboard.type('pellegrini')
  await page.getByRole('option', { name: /Pellegrini/ }).click()
  await page.getByRole('navigation', { name: 'Parts of the case' }).waitFor()
  await page.keyboard.press('g')
  await page.keyboard.press('n')
  await page.getByRole('heading', { name: 'Offers' }).waitFor()
  await page.keyboard.press('n')
  const line = page.getByRole('textbox', { name: /^Terms in short/ })
  await line.fill('p1 d rest prob 24m c')
  await line.press('Enter')
  const form = page.getByRole('form', { name: 'Draft of an offer' })
  await form.getByRole('group', { name: 'Length of term 1' }).waitFor()
  return form
}

const message = (form: Locator): Locator => form.getByRole('textbox', { name: 'Message to the other side' })

describe('what is pasted and typed', () => {
  it('out of a word processor keeps its words, quotes and emoji, and loses what cannot be seen', async () => {
    const { narrative, family } = await referral()
    await paste(narrative, 'The suspect said\u00a0“no”\u000bco\u00adoperation\u200b ended 👩🏽‍⚖️.\r\nNext line.')
    expect(await narrative.inputValue()).toBe('The suspect said “no”\ncooperation ended 👩🏽‍⚖️.\nNext line.')
    await paste(family, 'الأحمد\u202e\n')
    expect(await family.inputValue()).toBe('الأحمد ')
    expect(await family.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl')
  })

  it('is 10,000 letters long and all there after a reload', async () => {
    const { narrative } = await referral()
    const long = 'He ran north along Mill Street. '.repeat(320)
    await narrative.fill(long)
    await page.reload()
    expect(await narrative.inputValue()).toBe(long)
    await page.getByText('What you typed before is back.').waitFor()
  })

  it('is a day in the wrong century, and is asked about', async () => {
    const { form } = await referral()
    const birth = form.getByRole('textbox', { name: 'Date of birth' })
    await birth.fill('5/4/91')
    await birth.blur()
    await form.getByText('05/04/2091? Did you mean 05/04/1991?').waitFor()
    await form.getByRole('button', { name: 'Take 05/04/1991' }).click()
    expect(await birth.inputValue()).toBe('05/04/1991')
  })
})

describe('while one types', () => {
  it('the screen is locked: what is typed is there after it is unlocked', async () => {
    const form = await draft()
    await message(form).fill('Half a sent')
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog', { name: 'Go to or do' }).waitFor()
    await page.keyboard.type('lock the screen')
    await page.keyboard.press('Enter')
    const lock = page.getByRole('dialog', { name: 'Locked' })
    await lock.getByRole('button', { name: 'Unlock' }).click()
    await lock.waitFor({ state: 'hidden' })
    expect(await message(form).inputValue()).toBe('Half a sent')
  })

  it('the session ends: signed in again as the same person one goes on, and nobody else sees it', async () => {
    const form = await draft()
    await message(form).fill('Only for me')
    const at = page.url()
    await context.clearCookies()
    await page.reload()
    await page.getByRole('button', { name: /^Marisol Reyes/ }).click()
    await page.getByText('What you typed before is back.').waitFor()
    expect(page.url()).toBe(at)
    expect(await message(form).inputValue()).toBe('Only for me')

    await context.clearCookies()
    await page.reload()
    await page.getByRole('button', { name: /^Nora Lindqvist/ }).click()
    await page.getByRole('banner').getByText('Nora Lindqvist').waitFor()
    expect(await page.evaluate(() => Object.keys(sessionStorage).filter((name) => name.includes('.draft.')))).toEqual(
      [],
    )
  })

  it('what is not saved is listed in the header, with the way back', async () => {
    const form = await draft()
    await message(form).fill('To be gone on with')
    const at = page.url()
    await page.getByRole('link', { name: 'My cases' }).click()
    await page.getByRole('button', { name: /^Unsaved/ }).click()
    await page.getByRole('dialog', { name: 'Typed and not saved' }).getByRole('link').first().click()
    await page.waitForURL(at)
    expect(await message(form).inputValue()).toBe('To be gone on with')
  })
})

describe('while one sends', () => {
  it('the connection is lost: nobody claims that it was saved, and sent again it is done once', async () => {
    const form = await draft()
    const save = form.getByRole('button', { name: 'Save the draft' })
    let arrived = 0
    await page.route('**/offer-drafts', async (route) => {
      arrived += 1
      if (arrived > 1) return await route.continue()
      // It arrives, and the answer does not.
      await route.fetch()
      return await route.abort('connectionreset')
    })
    await save.click()
    await form.getByRole('heading', { name: 'No answer came' }).waitFor()
    // Even when the page was reloaded in between.
    await page.reload()
    await save.click()
    await page.getByRole('region', { name: 'Before it goes out' }).waitFor()
    await page.getByRole('link', { name: 'Back to the negotiation' }).click()
    const drafts = page.getByRole('table', { name: /^Drafts/ })
    await drafts.waitFor()
    expect(arrived).toBe(2)
    expect(await drafts.getByRole('row').count()).toBe(2)
  })

  it('going back does not lead to a form that would send the same again', async () => {
    const form = await draft()
    await form.getByRole('button', { name: 'Save the draft' }).click()
    await page.getByRole('region', { name: 'Before it goes out' }).waitFor()
    await page.goBack()
    await page.getByRole('heading', { name: 'Offers' }).waitFor()
    expect(page.url()).toMatch(/\/negotiation$/)
  })

  it('there is no network: a strip says what that means, and goes by itself', async () => {
    await signInAs(page, 'Marisol Reyes')
    await page.getByText('Live', { exact: true }).waitFor()
    await context.setOffline(true)
    await page.getByText('This device is offline.').waitFor()
    await context.setOffline(false)
    await page.getByText('Live', { exact: true }).waitFor()
    expect(await page.getByText('This device is offline.').count()).toBe(0)
  })
})

describe('in two tabs', () => {
  it('the later save is not put over the earlier unseen', async () => {
    const form = await draft()
    await form.getByRole('button', { name: 'Save the draft' }).click()
    await page.getByRole('region', { name: 'Before it goes out' }).waitFor()
    const other = await context.newPage()
    await other.goto(page.url())
    const inOther = other.getByRole('form', { name: 'Draft of an offer' })
    await message(inOther).waitFor()

    await message(form).fill('Of the first tab')
    await message(inOther).fill('Of the second tab')
    await inOther.getByRole('button', { name: 'Save the revision' }).click()
    await page.getByText(/saved another version/).waitFor()
    expect(await message(form).inputValue()).toBe('Of the first tab')
    await page.getByRole('button', { name: 'Go on with mine, to replace it' }).click()
    await form.getByRole('button', { name: 'Save the revision' }).click()
    await page.getByText('Revision 3').waitFor()
  })

  it('who signs out in one is signed out in the other', async () => {
    await signInAs(page, 'Marisol Reyes')
    const other = await context.newPage()
    await other.goto(url)
    await other.getByRole('banner').getByText('Marisol Reyes').waitFor()
    await page.locator('.shell__person-button').click()
    await page.getByRole('button', { name: 'Sign out', exact: true }).click()
    await other.getByRole('heading', { level: 1, name: /Training court|Sign in/ }).waitFor()
    expect(await other.getByRole('banner').getByText('Marisol Reyes').count()).toBe(0)
  })
})
