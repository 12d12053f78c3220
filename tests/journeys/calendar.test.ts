import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { listSessions } from '../../contract/court-sessions.ts'
import { listHearings } from '../../contract/calendar.ts'
import { listCases } from '../../contract/cases.ts'
import { readRoomMonth } from '../../contract/weeks.ts'
import { courtDay } from '../court-days.ts'
import { look } from './support/look.ts'
import { trainingStage } from './support/training-stage.ts'

const { url, stage } = await trainingStage()
const clerk = 'clerk.pell'
/** A month in which the court still has open days, on whichever day of a month this runs. */
const month = courtDay(7).slice(0, 7)

const sessions = async () =>
  listSessions.response.parse((await (await stage.as(clerk)).call(listSessions)).body).sessions

/** Carries something with the mouse, slowly enough to be seen on the way. */
async function carry(page: Page, what: Locator, onto: Locator): Promise<void> {
  const [from, to] = [await what.boundingBox(), await onto.boundingBox()]
  if (from === null || to === null) throw new Error('One of the two is not in sight')
  await page.mouse.move(from.x + 8, from.y + 6)
  await page.mouse.down()
  await page.mouse.move(to.x + to.width / 2, to.y + to.height - 4, { steps: 12 })
  await page.mouse.up()
}

describe('the calendar of a court', () => {
  it('has sessions that a clerk makes weekly, and cancels in favor of another', { timeout: 240_000 }, async () => {
    const page = await stage.page(clerk)
    await page.goto(`${url}/sessions`)
    await page.getByRole('heading', { name: 'Make sessions' }).waitFor()
    await look(page, 'sessions')
    await page.getByLabel('Judge').selectOption({ label: 'Chambers of Judge Abara' })
    await page.getByLabel('Courtroom', { exact: true }).fill('300')
    await page.getByLabel('From', { exact: true }).fill('17:00')
    await page.getByLabel('To', { exact: true }).fill('18:00')
    // What was understood is shown as times are shown everywhere.
    expect(await page.getByLabel('From', { exact: true }).inputValue()).toBe('5:00 PM')
    await page.getByText('Monday', { exact: true }).click()
    await page.getByLabel('For how many weeks').fill('3')
    await page.getByRole('button', { name: 'Make the sessions' }).click()
    await page.getByText(/sessions? (was|were) made/).waitFor()
    const made = (await sessions()).filter(({ room }) => room === '300')
    expect(made.length).toBeGreaterThan(0)
    await page
      .getByRole('button', { name: /^Cancel the session of .*courtroom 300/ })
      .first()
      .click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('No hearing of yours is set in it.').waitFor()
    await look(page, 'session-cancel')
    await dialog.getByLabel('Why').fill('The judge is away.')
    await dialog.getByRole('button', { name: 'Cancel the session' }).click()
    await dialog.waitFor({ state: 'hidden' })
    expect((await sessions()).filter(({ room }) => room === '300')).toHaveLength(made.length - 1)
  })

  it('asks for the reason when a hearing is dragged to another day', { timeout: 240_000 }, async () => {
    const page = await stage.page(clerk)
    // The whole month is in sight.
    await page.setViewportSize({ width: 1280, height: 1600 })
    await page.goto(`${url}/courtroom?room=204&month=${month}`)
    const hearing = page.locator('.month__hearing--movable').first()
    await hearing.waitFor()
    const own = await hearing.evaluate((line) => line.closest('[data-day]')?.getAttribute('data-day'))
    const other = page.locator(`[data-day]:not([data-day="${own}"])`).filter({ hasText: /\d:00( AM)?–/ })
    const words = await hearing.innerText()
    const to = (await other.last().getAttribute('data-day')) ?? ''
    await carry(page, hearing, page.locator(`[data-day="${to}"]`))
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Another day is a continuance.').waitFor()
    await look(page, 'drag-hearing')
    await page.keyboard.press('Escape')
    // Nothing moved; let go of on its own day, nothing is asked.
    expect(await page.locator(`[data-day="${own}"]`).innerText()).toContain(words.split('\n')[0])
    await carry(page, hearing, page.locator(`[data-day="${own}"]`))
    expect(await dialog.isVisible()).toBe(false)
    await page.setViewportSize({ width: 1280, height: 800 })
  })

  it('moves a hearing by the keyboard alone, once its consequences were seen', { timeout: 240_000 }, async () => {
    const page = await stage.page(clerk)
    await page.goto(`${url}/courtroom?room=204&month=${month}`)
    const hearing = page.getByRole('button', { name: /^Move: / })
    await hearing.first().waitFor()
    await look(page, 'courtroom-month')
    const words = (await hearing.last().getAttribute('aria-label')) ?? ''
    await hearing.last().focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Courtroom').fill('305')
    await dialog.getByText('No session of the court sits there then').waitFor()
    await look(page, 'move-hearing')
    await dialog.getByLabel('Courtroom').press('Control+Enter')
    await dialog.waitFor({ state: 'hidden' })
    const { body } = await (await stage.as(clerk)).call(readRoomMonth, { query: { room: '305', month } })
    const moved = readRoomMonth.response.parse(body).days.flatMap(({ hearings }) => hearings)
    expect(moved.some(({ title }) => words.includes(title))).toBe(true)
  })

  it(
    'sets a hearing at a time that fits everybody, and shows the track of the case',
    { timeout: 240_000 },
    async () => {
      const court = await stage.as(clerk)
      const listed = listCases.response.parse((await court.call(listCases, { query: { stage: 'open' } })).body)
      const caseId = listed.cases[0]?.caseId
      if (caseId === undefined) throw new Error('The training court has no open case')
      const page = await stage.page(clerk)
      await page.goto(`${url}/cases/${caseId}/calendar`)
      await page.getByRole('heading', { name: 'Track and plan' }).waitFor()
      await page.getByLabel('Hearing', { exact: true }).selectOption({ label: 'Motion hearing' })
      const slots = page.getByRole('list', { name: 'Open times' })
      await slots.getByRole('button').first().click()
      await look(page, 'case-calendar')
      await page.getByRole('button', { name: 'Set the hearing' }).click()
      await page.getByRole('cell', { name: 'Motion hearing', exact: true }).waitFor()
      const hearings = listHearings.response.parse((await court.call(listHearings, { params: { caseId } })).body)
      expect(hearings.hearings.some(({ kind, entered }) => kind === 'motion' && entered === 'in-session')).toBe(true)
    },
  )

  it('shows each person a week of his own', { timeout: 240_000 }, async () => {
    for (const who of ['prosecutor.reyes', 'judge.abara'] as const) {
      const page = await stage.page(who)
      await page.goto(`${url}/my-week`)
      await page.getByRole('heading', { name: 'My week' }).waitFor()
      await page.locator('.week__day').first().waitFor()
      await page.keyboard.press('j')
      await page.locator('.week__lines').first().waitFor()
      await look(page, `my-week-${who}`)
    }
  })
})
