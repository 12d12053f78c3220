import type { Page } from 'playwright-core'
import { follow, region } from '../support/hand.ts'

/** What a supervisor reads of all cases of the office together. */
export interface Counts {
  readonly open: number
  readonly talks: number
  readonly byPlea: number
  readonly resolved: number
}

/** Opens the figures anew and reads them. */
export async function counts(page: Page): Promise<Counts> {
  await follow(page, 'Approvals')
  await follow(page, 'Insight')
  const value = async (title: string): Promise<readonly number[]> => {
    const text = await region(page, title).locator('.figure__value').innerText()
    return [...text.replaceAll(',', '').matchAll(/\d+/g)].map(([digits]) => Number(digits))
  }
  const [[open = NaN], [talks = NaN], [byPlea = NaN, resolved = NaN]] = [
    await value('Open cases'),
    await value('Cases in talks'),
    await value('Resolved by plea'),
  ]
  return { open, talks, byPlea, resolved }
}
