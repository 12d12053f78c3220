import type { Page } from 'playwright-core'
import { act, openTab, region, typedDay } from '../support/hand.ts'

/** The prosecution enters a victim of the case in sight. */
export async function enterVictim(page: Page, givenName: string, familyName: string): Promise<void> {
  await openTab(page, 'People')
  await act(page, 'Enter a victim', async (dialog) => {
    await dialog.getByRole('textbox', { name: 'Given name' }).fill(givenName)
    await dialog.getByRole('textbox', { name: 'Family name' }).fill(familyName)
    await dialog.getByRole('textbox', { name: 'Telephone' }).fill('312-555-0143')
    await dialog.getByRole('combobox', { name: 'How to make contact' }).selectOption('Telephone')
  })
}

/** Records that the victim was heard, and what the victim said. */
export async function recordConferral(page: Page, views: string): Promise<void> {
  await page.getByRole('radio', { name: 'The victim was conferred with' }).check()
  await page.getByRole('combobox', { name: 'How' }).selectOption('Telephone')
  await page.getByRole('textbox', { name: 'The victim’s views' }).fill(views)
  await page.getByRole('button', { name: 'Put it on record' }).click()
  await page.getByText('On record', { exact: true }).waitFor()
}

export interface Offered {
  readonly months: number
  readonly dollars: string
  readonly condition: string
  readonly message: string
}

/** Drafts an offer: a plea to the first count, the second dismissed, probation, restitution and a condition. */
export async function draftOffer(page: Page, { months, dollars, condition, message }: Offered): Promise<void> {
  await openTab(page, 'Negotiation')
  await page.getByRole('link', { name: 'Draft a new offer' }).click()
  const form = page.getByRole('form', { name: 'Draft of an offer' })
  await form.getByRole('combobox', { name: 'What is done with count 1' }).selectOption('Plead to the charge')
  await form.getByRole('combobox', { name: 'What is done with count 2' }).selectOption('Dismiss the charge')
  await form.getByRole('combobox', { name: 'Add to the sentence' }).selectOption('Probation')
  await form.getByRole('button', { name: 'Add the term' }).click()
  await form.getByRole('group', { name: 'Length of term 1' }).getByRole('textbox', { name: 'Number' }).fill(`${months}`)
  await form.getByRole('combobox', { name: 'Type of term 1' }).selectOption('C – Agreed sentence')
  await form.getByRole('combobox', { name: 'Add to the sentence' }).selectOption('Restitution')
  await form.getByRole('button', { name: 'Add the term' }).click()
  await form.getByRole('textbox', { name: 'Amount of term 2' }).fill(dollars)
  await form.getByRole('combobox', { name: 'Type of term 2' }).selectOption('B – Recommendation')
  await form.getByRole('button', { name: 'Add a condition' }).click()
  await form.getByRole('textbox', { name: 'Condition 1' }).fill(condition)
  await form.getByRole('combobox', { name: 'Type of condition 1' }).selectOption('B – Recommendation')
  await form.getByRole('textbox', { name: 'Last day to accept' }).fill(typedDay(30))
  await form.getByRole('textbox', { name: 'Message to the other side' }).fill(message)
  await form.getByRole('button', { name: 'Save the draft' }).click()
  await region(page, 'Before it goes out').waitFor()
}

/** Gives the draft in sight to a supervisor. */
export async function submit(page: Page): Promise<void> {
  await act(page, 'Submit for approval')
}

/** A supervisor opens the draft that waits, known by its case and a term of it, reads it and approves it. */
export async function approve(page: Page, caseNumber: string, term: string): Promise<void> {
  await page
    .getByRole('table', { name: 'Drafts that wait for approval' })
    .getByRole('row')
    .filter({ hasText: caseNumber })
    .filter({ hasText: term })
    .getByRole('link')
    .click()
  await act(page, 'Approve the revision')
}

/** Extends the draft in sight once the screen says that nothing stands in its way. */
export async function extend(page: Page): Promise<void> {
  await page.getByText('Every gate of the saved revision is passed.').waitFor()
  await act(page, 'Extend the offer')
  await page.getByRole('article', { name: /^Offer 1, version/ }).waitFor()
}

/** Counsel records that the defendant was told of the version on the table. */
export async function convey(page: Page, said: string): Promise<void> {
  await act(page, 'Record the conveyance', async (dialog) => {
    await dialog.getByText('In person', { exact: true }).click()
    await dialog.getByRole('combobox', { name: 'In which language' }).selectOption('English')
    await dialog.getByRole('textbox', { name: 'What was said' }).fill(said)
  })
  await page.getByText('Conveyed to the defendant on').first().waitFor()
}

/** The defense answers with other terms of the probation and sends them. */
export async function counter(
  page: Page,
  changed: { readonly months: number; readonly message: string },
): Promise<void> {
  await page.getByRole('link', { name: 'Draft a counter' }).click()
  const form = page.getByRole('form', { name: 'Draft of a counter' })
  await form
    .getByRole('group', { name: 'Length of term 1' })
    .getByRole('textbox', { name: 'Number' })
    .fill(`${changed.months}`)
  await form.getByRole('textbox', { name: 'Message to the other side' }).fill(changed.message)
  await form.getByRole('button', { name: 'Save the draft' }).click()
  await act(page, 'Send the counter')
}

/** The prosecution drafts its answer to the counter: a term of probation between the two. */
export async function answerCounter(page: Page, changed: { readonly months: number }): Promise<void> {
  await page.getByRole('link', { name: 'Draft an answer to the counter' }).click()
  const form = page.getByRole('form', { name: 'Draft of an offer' })
  await form
    .getByRole('group', { name: 'Length of term 1' })
    .getByRole('textbox', { name: 'Number' })
    .fill(`${changed.months}`)
  await form.getByRole('button', { name: 'Save the draft' }).click()
  await region(page, 'Before it goes out').waitFor()
}

/** Counsel accepts the version on the table, as the defendant decided in the system. */
export async function acceptForDefendant(page: Page): Promise<void> {
  await act(page, 'Accept the offer', async (dialog) => {
    await dialog.getByRole('radio', { name: 'The defendant recorded it in this system' }).check()
  })
}
