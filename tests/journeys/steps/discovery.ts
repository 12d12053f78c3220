import type { Page } from 'playwright-core'
import { openTab, region } from '../support/hand.ts'

/** Discloses one file of the case in sight to the defense. */
export async function disclose(page: Page, file: string, note: string): Promise<void> {
  await openTab(page, 'Discovery')
  const form = page.getByRole('form', { name: 'Disclose files' })
  await form.getByRole('checkbox', { name: file }).check()
  await form.getByRole('textbox', { name: 'Note to the defense' }).fill(note)
  await form.getByRole('button', { name: 'Disclose to the defense' }).click()
  await region(page, 'Production 1').getByText('No receipt yet').waitFor()
}

/** The defense says that the files have reached it. */
export async function acknowledgeReceipt(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Acknowledge receipt of production 1' }).click()
  await page.getByText(/^Receipt acknowledged by/).waitFor()
}
