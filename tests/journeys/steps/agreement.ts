import type { Locator, Page } from 'playwright-core'
import { openTab } from '../support/hand.ts'

/*
 * The agreement's life as a person clicks it. Each step begins on any page of the case, in the session of whoever takes
 * it, and ends when the screen shows what came of it.
 */

interface Written {
  readonly recitals?: string
  readonly factualBasis: string
}

/** A party drafts the agreement from the accepted offer; it is typeset. */
export async function draftAgreement(page: Page, written: Written): Promise<void> {
  await openTab(page, 'Agreement')
  await page.getByRole('button', { name: 'Draft the agreement' }).click()
  await fillIn(page, written)
  await page.getByRole('button', { name: 'Typeset the agreement' }).click()
  await page.getByText('Plea agreement, version 1', { exact: true }).first().waitFor()
}

interface SaidPromise {
  readonly text: string
  /** As the choice is shown: `B – Recommendation`. */
  readonly type: string
  readonly owner: string
  readonly due: string
}

/** A party drafts a new version with one more promise; every signature on the old one is void. */
export async function draftAgain(page: Page, version: number, promise: SaidPromise): Promise<void> {
  await openTab(page, 'Agreement')
  await page.getByRole('button', { name: 'Draft a new version' }).click()
  await page.getByRole('button', { name: 'Add a promise' }).click()
  const last = page.getByRole('group', { name: /^Promise \d+$/ }).last()
  await last.getByLabel(/^What promise/).fill(promise.text)
  await last.getByLabel(/^Type of promise/).selectOption({ label: promise.type })
  await last.getByLabel(/^Office that owes/).selectOption({ label: promise.owner })
  await last.getByLabel(/^When promise/).selectOption({ label: promise.due })
  await page.getByRole('button', { name: 'Typeset the new version' }).click()
  await page.getByText(`Plea agreement, version ${version}`, { exact: true }).first().waitFor()
}

async function fillIn(page: Page, { recitals, factualBasis }: Written): Promise<void> {
  if (recitals !== undefined) await page.getByLabel(/^Recitals/).fill(recitals)
  await page.getByLabel('Factual basis').fill(factualBasis)
}

/** Counsel shares the present version with the defendant. */
export async function shareAgreement(page: Page, note: string): Promise<void> {
  await openTab(page, 'Agreement')
  const dialog = await ask(page, 'Share with the defendant')
  await dialog.getByLabel(/^Your words/).fill(note)
  await dialog.getByRole('button', { name: 'Share with the defendant' }).click()
  await dialog.waitFor({ state: 'hidden' })
}

/** The prosecutor, counsel or a defendant without counsel signs the present version. */
export async function signAgreement(page: Page, options: { readonly advised?: boolean } = {}): Promise<void> {
  await openTab(page, 'Agreement')
  const dialog = await ask(page, 'Sign the agreement')
  if (options.advised === true)
    await dialog.getByLabel('I advised the defendant of the immigration consequences').check()
  await dialog.getByRole('button', { name: 'Sign the agreement' }).click()
  await dialog.waitFor({ state: 'hidden' })
}

/** The defendant goes from his case on his own page to the agreement, reads it and signs. */
export async function signAsDefendant(page: Page, own: Locator): Promise<void> {
  await own.getByRole('link', { name: 'Read it and sign it' }).click()
  const dialog = await ask(page, 'Sign the agreement')
  await dialog.getByRole('button', { name: 'Sign the agreement' }).click()
  await page.getByRole('heading', { name: 'Your signature' }).waitFor()
}

/** The prosecution records on what day the victims were told. */
export async function recordVictimsTold(page: Page, day: string): Promise<void> {
  await openTab(page, 'Agreement')
  const dialog = await ask(page, 'Record what the victims were told')
  await dialog.getByLabel('Yes').check()
  await dialog.getByLabel('On what day').fill(day)
  await dialog.getByRole('button', { name: 'Record it' }).click()
  await dialog.waitFor({ state: 'hidden' })
}

/** A party asks the court for a plea hearing, and says nothing else. */
export async function requestPleaHearing(page: Page): Promise<void> {
  await openTab(page, 'Agreement')
  const dialog = await ask(page, 'Request a plea hearing')
  await dialog.getByRole('button', { name: 'Request a plea hearing' }).click()
  await page.getByText(/Requested by/).waitFor()
}

/** The signed agreement is given to the court. */
export async function tenderAgreement(page: Page): Promise<void> {
  await openTab(page, 'Agreement')
  const dialog = await ask(page, 'Tender the agreement')
  await dialog.getByRole('button', { name: 'Tender the agreement' }).click()
  await page.getByText('Before the court', { exact: true }).waitFor()
}

/** Somebody who may says that a promise was kept. */
export async function markPromiseKept(page: Page, promise: string, note: string): Promise<void> {
  await openTab(page, 'Tendered')
  const dialog = await ask(page, `Record as kept ${promise}`)
  await dialog.getByLabel(/^Note/).fill(note)
  await dialog.getByRole('button', { name: 'Record as kept' }).click()
  await dialog.waitFor({ state: 'hidden' })
}

/** The hash of the paper that the page calls the agreement. */
export async function hashOfAgreement(page: Page): Promise<string> {
  const papers = page.getByRole('region', { name: 'Papers' })
  return (await papers.getByRole('listitem').first().locator('code').textContent()) ?? ''
}

/** Presses a button that asks first, and gives the dialog that opened. */
async function ask(page: Page, verb: string) {
  await page.getByRole('button', { name: verb, exact: true }).click()
  const dialog = page.getByRole('dialog').filter({ visible: true })
  await dialog.waitFor()
  return dialog
}
