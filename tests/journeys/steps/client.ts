import type { Locator, Page } from 'playwright-core'
import { act, openTab } from '../support/hand.ts'

/** One case on the defendant's page, which may hold several. */
export const ownCase = (page: Page, number: string): Locator => page.getByRole('region', { name: number, exact: true })

/** The defendant says that he has read the offer in sight. */
export async function acknowledge(own: Locator): Promise<void> {
  await own.getByRole('button', { name: 'I have read this' }).click()
  await own.getByText('You said that you have read this.').waitFor()
}

/** The defendant asks counsel. */
export async function ask(own: Locator, question: string): Promise<void> {
  await own.getByRole('textbox', { name: 'Ask your lawyer' }).fill(question)
  await own.getByRole('button', { name: 'Send the question' }).click()
  await own.getByText('Your lawyer has not answered yet.').waitFor()
}

/** Counsel answers the question of the client. */
export async function answer(page: Page, question: string, text: string): Promise<void> {
  await openTab(page, 'Client')
  const form = page.getByRole('form', { name: `Answer to: ${question}` })
  await form.getByRole('textbox', { name: 'Answer' }).fill(text)
  await form.getByRole('button', { name: 'Send the answer' }).click()
  await form.waitFor({ state: 'hidden' })
}

/** The defendant tells counsel that he wants to accept the version on the table. */
export async function wantToAccept(own: Locator): Promise<void> {
  await act(own, 'I want to accept')
  await own.getByText('You told your lawyer that you want to accept.').waitFor()
}
