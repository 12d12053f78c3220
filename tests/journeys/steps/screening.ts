import type { Page } from 'playwright-core'

/** Opens a referral out of the list of them. */
export async function openReferral(page: Page, suspect: string): Promise<void> {
  await page.getByRole('table', { name: 'Referrals' }).getByRole('link', { name: suspect }).click()
  await page.getByRole('heading', { level: 1, name: suspect }).waitFor()
}

/** A prosecutor takes up the referral that is in sight. */
export async function takeUp(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Take this referral' }).click()
  await page.getByText(/^Screened by/).waitFor()
}
