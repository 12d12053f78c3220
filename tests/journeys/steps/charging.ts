import type { Page } from 'playwright-core'
import { act, fact, region } from '../support/hand.ts'

interface Charging {
  /** The offenses as the police proposed them. */
  readonly counts: readonly { readonly offense: string; readonly particulars: string }[]
  readonly memo: string
}

/** Takes over what the police proposed, with the day of the incident, and saves: the charging document is typeset. */
export async function draftCharges(page: Page, { counts, memo }: Charging): Promise<void> {
  await page.getByRole('link', { name: 'Draft charges' }).click()
  for (const [i, { offense, particulars }] of counts.entries()) {
    await page.getByRole('button', { name: `Charge as proposed: ${offense}`, exact: true }).click()
    await page.getByRole('textbox', { name: `Particulars of count ${i + 1}` }).fill(particulars)
  }
  await page.getByRole('textbox', { name: 'Memo' }).fill(memo)
  await page.getByRole('button', { name: 'Save the draft' }).click()
  await page.getByRole('link', { name: 'Preview the charging document' }).waitFor()
}

/** Files the charging document as it was saved. */
export async function fileCharges(page: Page): Promise<void> {
  await act(page, 'File with the clerk')
}

/** Opens a paper out of the clerk's queue. */
export async function openFiling(page: Page, defendant: string): Promise<void> {
  await page
    .getByRole('table', { name: 'Filings that wait for review' })
    .getByRole('link', { name: defendant })
    .first()
    .click()
  await region(page, 'The paper').waitFor()
}

/** Accepts the charging document: the case gets its number, its chambers and its first date, of which two are told. */
export async function acceptCharges(page: Page): Promise<{ number: string; chambers: string }> {
  const acceptance = page.getByRole('form', { name: 'Accept the filing' })
  await acceptance.getByRole('textbox', { name: 'Time' }).fill('9:30 am')
  await acceptance.getByRole('textbox', { name: 'Courtroom' }).fill('302')
  await acceptance.getByRole('button', { name: 'Accept the filing' }).click()
  const decided = region(page, 'What was decided')
  return { number: await fact(decided, 'Case number'), chambers: await fact(decided, 'Chambers') }
}
