import type { Page } from 'playwright-core'
import { z } from 'zod'
import { findingWords, readPleaHearing, type PleaHearing, type ScriptItem } from '../../../contract/hearing.ts'
import { act } from '../support/hand.ts'

/** What the judge and the clerk do on the screens of a plea hearing: each act by its words, the colloquy by its keys. */

/** Opens the hearing of a case. */
export async function openHearing(page: Page, url: string, caseId: string): Promise<void> {
  await page.goto(`${url}/cases/${caseId}/hearing`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page
    .getByRole('heading', { level: 2, name: /^(Plea hearing|Colloquy)$/ })
    .first()
    .waitFor()
}

/** Begins the hearing that is on the calendar, on its day or before it, or one that is not. */
export async function beginHearing(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Begin (this hearing|a plea hearing|before its day)$/ })
    .first()
    .click()
  const asked = page.getByRole('button', { name: 'Begin it today', exact: true })
  await page.getByText('In progress', { exact: true }).or(asked).first().waitFor()
  if (await asked.isVisible()) await asked.click()
  await page.getByText('In progress', { exact: true }).waitFor()
}

/** Names the recording, the interpreter where one is needed, and records that the agreement was disclosed. */
export async function recordCircumstances(page: Page, recording: string): Promise<void> {
  const form = page.getByRole('form', { name: 'The record' })
  await form.getByLabel('Reporter or recording').fill(recording)
  if (await form.getByLabel('An interpreter assists').isChecked()) {
    await form.getByLabel('Interpreter’s name').fill('Esteban Vega')
    await form.getByLabel('Language').fill('Spanish')
    await tick(page, 'Sworn')
  }
  if (await form.getByText('In open court').isVisible()) await form.getByText('In open court').click()
  await form.getByRole('button', { name: 'Save the record' }).click()
  await form.getByText('Not saved yet').waitFor({ state: 'detached' })
}

/** Answers every open item of the colloquy by keys alone, as the law expects it. */
export async function answerColloquy(page: Page, inWords: string): Promise<void> {
  for (;;) {
    const goOn = page.getByRole('button', { name: /^Go on at item/ })
    if (!(await goOn.isVisible())) break
    const { record } = await hearingOf(page)
    await goOn.focus()
    await page.keyboard.press('Enter')
    await answerFromHere(page, record?.script ?? [], inWords)
    await allSaved(page)
    await page.waitForTimeout(300)
  }
}

/** From the item with the focus on, until the keyboard comes to one that is not open. */
async function answerFromHere(page: Page, script: readonly ScriptItem[], inWords: string): Promise<void> {
  let last = ''
  for (;;) {
    const { place, said } = await itemWithFocus(page, last)
    const item = script.find((one) => one.text.en === said)
    if (!item || item.expects === null || place === '') return
    last = place
    if (item.expects === 'stated') await page.keyboard.type(inWords)
    await page.keyboard.press(item.expects === 'stated' ? 'Enter' : String(item.responses.indexOf(item.expects) + 1))
  }
}

/** The item that the keyboard is at, once it is another than the last. */
async function itemWithFocus(page: Page, last: string): Promise<{ place: string; said: string }> {
  const found = await page.waitForFunction((before) => {
    const item = document.activeElement?.closest('.script-item')
    const place = item?.getAttribute('aria-label') ?? ''
    return place === before ? null : { place, said: item?.querySelector('.script-item__text')?.textContent ?? '' }
  }, last)
  return z.object({ place: z.string(), said: z.string() }).parse(await found.jsonValue())
}

/** Gives the advices of a part that is spoken after the plea: on accepting or on rejecting the agreement. */
export async function giveAdvices(page: Page, part: 'On accepting the agreement' | 'On rejecting the agreement') {
  const list = page.getByRole('list').filter({ has: page.getByRole('heading', { level: 3, name: part }) })
  for (const advice of await list.getByRole('button', { name: 'Said' }).all()) await advice.click()
  await allSaved(page)
}

/** Enters the pleas that the agreement provides for, with the consents that their kinds need. */
export async function enterPleas(page: Page): Promise<void> {
  for (;;) {
    const form = page.getByRole('form', { name: /^Plea to count/ }).first()
    if (!(await form.isVisible())) return
    const name = await form.getAttribute('aria-label')
    for (const consent of await form.getByRole('checkbox', { name: /consents/ }).all()) await consent.check()
    await form.getByRole('button', { name: 'Enter the plea' }).click()
    const entered = page.getByRole('group', { name: (name ?? '').replace('Plea to c', 'C'), exact: true })
    await entered.getByText('Entered', { exact: true }).waitFor()
  }
}

/** Makes the three findings. */
export async function makeFindings(page: Page): Promise<void> {
  for (const name of Object.values(findingWords)) {
    const finding = page.getByRole('group', { name, exact: true })
    await finding.getByRole('button', { name: /^Find it/ }).click()
    await finding.getByText('Found', { exact: true }).waitFor()
  }
}

/** Accepts the plea. */
export async function acceptPlea(page: Page): Promise<void> {
  await act(page, 'Accept the plea')
  await page.getByText(/^The plea was accepted/).waitFor()
}

/** Tells the defendant what acceptance means, and accepts the agreement. */
export async function acceptAgreement(page: Page, reasons: string): Promise<void> {
  await giveAdvices(page, 'On accepting the agreement')
  await act(page, 'Accept the agreement', async (dialog) => await dialog.getByLabel('Reasons').fill(reasons))
}

/** Rejects the agreement, for the reasons stated. */
export async function rejectAgreement(page: Page, reasons: string): Promise<void> {
  await act(page, 'Reject the agreement', async (dialog) => await dialog.getByLabel('Reasons').fill(reasons))
  await page.getByRole('heading', { level: 2, name: 'After the rejection' }).waitFor()
}

/** After a rejection: the advices one by one, then what the defendant chooses. */
export async function chooseAfterRejection(page: Page, choice: 'kept' | 'withdrawn'): Promise<void> {
  await giveAdvices(page, 'On rejecting the agreement')
  await act(page, choice === 'kept' ? 'The plea is kept' : 'The plea is withdrawn')
  await page.getByText(choice === 'kept' ? /^The defendant keeps/ : /^The defendant withdrew/).waitFor()
}

/** Enters the judgment as it is made from the agreement, with remarks. */
export async function enterJudgment(page: Page, remarks: string): Promise<void> {
  await page.getByLabel('Remarks of the court').fill(remarks)
  await act(page, 'Enter judgment')
  await page.getByRole('link', { name: /^Judgment \(opens/ }).waitFor({ timeout: 20_000 })
}

/** Every answer is with the server. */
async function allSaved(page: Page): Promise<void> {
  await page.waitForFunction(
    () => ![...document.querySelectorAll('.status-tag')].some((tag) => tag.textContent === 'Saving'),
    undefined,
    { timeout: 60_000 },
  )
}

async function tick(page: Page, label: string): Promise<void> {
  await page.getByRole('checkbox', { name: label }).check()
}

/** The hearing as the person on the page may see it. */
export async function hearingOf(page: Page): Promise<PleaHearing> {
  const caseId = /\/cases\/([^/]+)/.exec(page.url())?.[1] ?? ''
  const path = readPleaHearing.path.replace(':caseId', caseId)
  return readPleaHearing.response.parse(await page.evaluate(async (at) => await (await fetch(at)).json(), path))
}
