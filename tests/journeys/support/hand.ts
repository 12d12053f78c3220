import type { Locator, Page } from 'playwright-core'
import { trainingCourt } from '../../../src/server/seed/training-county.ts'

/*
 * What a person does with his hands on any screen: he finds things by what they are called.
 */

/** Goes to a place of the main navigation; on a phone it lies behind the menu. */
export async function follow(page: Page, place: string): Promise<void> {
  const link = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: new RegExp(`^${place}`) })
  const menu = page.getByRole('button', { name: 'Menu', exact: true })
  if (!(await link.isVisible()) && (await menu.isVisible())) await menu.click()
  await link.click()
}

/** Opens a part of the case that is in sight; its name may say that nothing is in it yet. */
export async function openTab(page: Page, label: string): Promise<void> {
  const parts = page.getByRole('navigation', { name: 'Parts of the case' })
  await parts.getByRole('link', { name: new RegExp(`^${label}( \\(.*\\))?$`) }).click()
  await parts.locator('a[aria-current="page"]', { hasText: label }).waitFor()
}

/** Opens a case from the list of one's cases, found by its number. */
export async function openCase(page: Page, number: string): Promise<void> {
  await follow(page, 'My cases')
  await page.getByRole('searchbox', { name: 'Name, number or charge' }).fill(number)
  await page.getByRole('row').filter({ hasText: number }).getByRole('link').click()
  await page.getByRole('navigation', { name: 'Parts of the case' }).waitFor()
}

/** Finds one of a long list by typing into the field and taking the first that is offered. */
export async function pick(within: Page | Locator, label: string, typed: string): Promise<void> {
  const field = within.getByRole('combobox', { name: label })
  await field.click()
  await field.pressSequentially(typed)
  await within.getByRole('option').filter({ visible: true }).first().click()
}

/** Presses a button that asks first, answers what it asks, and confirms with the same words. */
export async function act(
  within: Page | Locator,
  verb: string,
  answer?: (dialog: Locator) => Promise<void>,
): Promise<void> {
  await within.getByRole('button', { name: verb, exact: true }).click()
  const dialog = within.getByRole('dialog')
  await answer?.(dialog)
  await dialog.getByRole('button', { name: verb, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
}

/** The form or other part that is called so. */
export const region = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true })

/** A day so many days from today in the court's zone, as one types it. */
export function typedDay(days: number): string {
  const day = Temporal.Now.plainDateISO(trainingCourt.zone).add({ days })
  return `${day.month}/${day.day}/${day.year}`
}

/** What stands under a term of a list of facts. */
export async function fact(within: Locator, term: string): Promise<string> {
  const item = within.locator('dl > div').filter({ has: within.page().getByText(term, { exact: true }) })
  return await item.getByRole('definition').innerText()
}
