import type { Page } from 'playwright-core'
import { follow, pick, region, typedDay } from '../support/hand.ts'

export interface Referral {
  readonly incidentNumber: string
  readonly place: string
  readonly narrative: string
  readonly suspect: { readonly givenName: string; readonly familyName: string; readonly birthDate: string }
  readonly proposed: readonly { readonly offense: string; readonly conduct: string }[]
}

/** The police refer an incident with one suspect. */
export async function refer(page: Page, referral: Referral): Promise<void> {
  const { suspect, proposed } = referral
  await follow(page, 'Refer an incident')
  const form = page.getByRole('form', { name: 'Referral' })
  await form.getByRole('textbox', { name: 'Incident number' }).fill(referral.incidentNumber)
  await form.getByRole('textbox', { name: 'Day it happened' }).fill(typedDay(-4))
  await form.getByRole('textbox', { name: 'Time it began' }).fill('10:15 pm')
  await form.getByRole('textbox', { name: 'Place' }).fill(referral.place)
  await form.getByRole('textbox', { name: 'Narrative' }).fill(referral.narrative)
  await form.getByRole('textbox', { name: 'Given name' }).fill(suspect.givenName)
  await form.getByRole('textbox', { name: 'Family name' }).fill(suspect.familyName)
  await form.getByRole('textbox', { name: 'Date of birth' }).fill(suspect.birthDate)
  await form.getByRole('combobox', { name: 'Custody' }).selectOption('In custody')
  await form.getByRole('textbox', { name: 'Since' }).fill(typedDay(-3))
  await form.getByRole('textbox', { name: 'Facility' }).fill('Alder County Jail')
  for (const [i, { offense, conduct }] of proposed.entries()) {
    if (i > 0) await form.getByRole('button', { name: 'Propose another charge against suspect 1' }).click()
    await pick(form, `Proposed charge ${i + 1}`, offense)
    await form.getByRole('textbox', { name: `Conduct meant by charge ${i + 1}` }).fill(conduct)
  }
  await form.getByRole('button', { name: 'Refer to the prosecution' }).click()
  await page.getByRole('status').getByRole('heading', { name: 'The incident was referred' }).waitFor()
}

/** Adds a file right after the referral was sent. */
export async function addFile(page: Page, file: { readonly name: string; readonly text: string }): Promise<void> {
  const files = region(page, 'Files')
  await files
    .getByLabel('Add files of the incident', { exact: true })
    .setInputFiles({ name: file.name, mimeType: 'text/plain', buffer: Buffer.from(file.text) })
  await files.getByRole('table').getByRole('link', { name: file.name }).waitFor()
}
