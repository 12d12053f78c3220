import type { Locator, Page } from 'playwright-core'
import { act, openTab } from '../support/hand.ts'

/** A defense lawyer gives notice of appearance by what he knows: the number and the name. */
export async function giveNotice(page: Page, caseNumber: string, familyName: string): Promise<void> {
  await page.getByRole('link', { name: 'Notices of appearance' }).click()
  const form = page.getByRole('form', { name: 'File a notice' })
  await form.getByRole('textbox', { name: 'Case number' }).fill(caseNumber)
  await form.getByRole('textbox', { name: 'Defendant’s family name' }).fill(familyName)
  await form.getByRole('button', { name: 'File the notice of appearance' }).click()
  await notice(page, caseNumber).getByText('Received').waitFor()
}

/** The notice in the list of one's notices. */
export const notice = (page: Page, caseNumber: string): Locator =>
  page.getByRole('table', { name: 'Your notices' }).getByRole('row').filter({ hasText: caseNumber })

/** The clerk accepts the notice in sight: conflicts are checked, and the filer becomes counsel of record. */
export async function acceptNotice(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Accept the filing' }).click()
  await page.getByText('Accepted', { exact: true }).waitFor()
}

/** The clerk lets the defendant's own account reach the case in sight. */
export async function linkAccount(page: Page, signInName: string): Promise<void> {
  await openTab(page, 'People')
  await act(page, 'Link the defendant’s account', async (dialog) => {
    await dialog.getByRole('textbox', { name: 'Sign-in name of the account' }).fill(signInName)
  })
}
