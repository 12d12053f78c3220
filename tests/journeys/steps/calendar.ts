import type { Locator, Page } from 'playwright-core'
import { region, typedDay } from '../support/hand.ts'

/** What the clerk and the judge do on the screens of the calendar and of the clocks. */

interface Motion {
  /** So many days from today. */
  readonly day: number
  readonly by: string
  readonly title: string
}

/** Records, on the clocks of a case, that a motion was filed. */
export async function recordMotion(page: Page, motion: Motion): Promise<void> {
  await region(page, 'Events that clocks and deadlines rest on').getByRole('button', { name: 'Enter an event' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('What happened').selectOption('A pretrial motion is filed')
  await dialog.getByLabel('On which day').fill(typedDay(motion.day))
  await dialog.getByLabel('Whose step it was').selectOption(motion.by)
  await dialog.getByLabel('What it is called').fill(motion.title)
  await dialog.getByRole('button', { name: 'Enter the event' }).click()
  await dialog.waitFor({ state: 'hidden' })
}

interface Findings {
  readonly requestedBy: string
  readonly reason: string
  readonly authority: string
  readonly ground: string
  readonly findings: string
}

/** Continues a hearing of the call to the first time that fits everybody, and excludes the time with findings. */
export async function continueWithFindings(line: Locator, said: Findings): Promise<void> {
  await line.focus()
  await line.getByRole('button', { name: 'Continued', exact: true }).click()
  await line.getByRole('button', { name: /^Exclude the time/ }).click()
  for (const answer of [said.requestedBy, said.reason, said.authority, said.ground])
    await line.getByRole('button', { name: new RegExp(`^${answer}`) }).click()
  await line.getByRole('textbox', { name: 'In words' }).fill(said.findings)
  await line.getByRole('button', { name: 'Go on' }).click()
  await line
    .getByRole('button', { name: /^Fits everybody/ })
    .first()
    .click()
  await line.locator('.call-line__state').getByText('Continued', { exact: true }).waitFor()
}
