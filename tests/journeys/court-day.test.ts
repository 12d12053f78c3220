import { describe, expect, it } from 'vitest'
import { listHearings, readCourtDay, setHearing } from '../../contract/calendar.ts'
import { listCases } from '../../contract/cases.ts'
import { courtDay } from '../court-days.ts'
import { Keyboard } from './support/keyboard.ts'
import { look } from './support/look.ts'
import { shot } from './support/shot.ts'
import { trainingStage } from './support/training-stage.ts'

const { url, stage } = await trainingStage()

const clerk = 'clerk.pell'
const room = 'Session 9'

/** Three cases of the division, set one after the other in a courtroom of their own. */
async function aSession(): Promise<readonly { caseId: string; defendant: string }[]> {
  const court = await stage.as(clerk)
  const listed = listCases.response.parse((await court.call(listCases, { query: { stage: 'open' } })).body)
  const today = readCourtDay.response.parse((await court.call(readCourtDay)).body).on
  const times = ['08:30', '08:40', '08:50']
  const session = listed.cases.slice(0, times.length)
  for (const [i, { caseId }] of session.entries()) {
    const body = { kind: 'status', day: today, time: times[i], room }
    const reply = await court.call(setHearing, { params: { caseId }, body })
    if (reply.status !== 200) throw new Error(reply.text)
  }
  const day = readCourtDay.response.parse((await court.call(readCourtDay)).body)
  return day.hearings.filter((one) => one.room === room)
}

async function hearingsOf(caseId: string) {
  const { body } = await (await stage.as(clerk)).call(listHearings, { params: { caseId } })
  return listHearings.response.parse(body).hearings
}

describe('the day of a court without a mouse', () => {
  it(
    'is called, arranged and entered, each outcome in a few keys and less than 15 seconds',
    { timeout: 240_000 },
    async () => {
      const session = await aSession()
      const [first, second, third] = session
      if (!first || !second || !third) throw new Error('The training court has too few open cases')
      const page = await stage.page(clerk)
      await page.goto(`${url}/hearings`)
      const call = page.getByRole('region', { name: `Courtroom ${room}`, exact: true })
      await call.waitFor()
      const line = (defendant: string) => call.getByRole('group', { name: new RegExp(`, ${defendant}, `) })
      const became = async (defendant: string, outcome: string) =>
        await line(defendant).locator('.call-line__state').getByText(outcome, { exact: true }).waitFor()
      const order = async () => await call.locator('.call-line__who a').allInnerTexts()
      await look(page, 'court-day')

      // The first of the courtroom, wherever it stands on the day.
      const keys = new Keyboard(page)
      await keys.press('j')
      for (let i = 0; i < 40; i += 1) {
        if (await line(first.defendant).evaluate((element) => element === document.activeElement)) break
        await keys.press(i === 0 ? 'k' : 'j')
      }

      await keys.press('J')
      await expect.poll(order).toEqual([second, first, third].map(({ defendant }) => defendant))
      await keys.press('K')
      await expect.poll(order).toEqual(session.map(({ defendant }) => defendant))
      const undo = page.getByRole('button', { name: /^Undo/ })
      await undo.waitFor()
      await expect
        .poll(async () => await line(first.defendant).evaluate((e) => e === document.activeElement))
        .toBe(true)

      const counted = new Keyboard(page)
      const began = performance.now()
      await counted.press('c', '2', '2')
      await page.getByRole('group', { name: 'On which day?' }).waitFor()
      await look(page, 'court-day-entry')
      const looked = performance.now()
      await counted.press('2')
      await became(first.defendant, 'Continued')
      const saved = performance.now()
      // An outcome on record is corrected: `u` no longer seems to take it back.
      await undo.waitFor({ state: 'detached' })
      expect(counted.strokes).toBe(4)
      expect(saved - looked).toBeLessThan(15_000)
      expect(saved - began).toBeLessThan(60_000)
      const [entered, next] = await hearingsOf(first.caseId).then((all) => all.filter((one) => one.room === room))
      expect(entered).toMatchObject({ status: 'continued', outcomes: [{ requestedBy: 'defense' }] })
      expect(next).toMatchObject({ status: 'set', entered: 'in-court', time: '08:30' })

      // The keyboard is on the next hearing already.
      const quick = new Keyboard(page)
      const from = performance.now()
      await quick.press('h', '1')
      await became(second.defendant, 'Held')
      expect(quick.strokes).toBe(2)
      expect(performance.now() - from).toBeLessThan(15_000)

      // It is given up and begun again; a reason that is not listed is said in words.
      await quick.press('v', 'Escape', 'v')
      await page.getByRole('group', { name: 'Why?' }).waitFor()
      await quick.press('4')
      await quick.type('Both sides ask for another week.')
      await quick.press('Enter')
      await became(third.defendant, 'Vacated')
      await look(page, 'court-day-entered')
    },
  )

  it('shows what became of a hearing on the calendar of its case, and opens the case from its line', async () => {
    const page = await stage.page(clerk)
    const held = page
      .getByRole('region', { name: `Courtroom ${room}`, exact: true })
      .locator('.call-line')
      .nth(1)
    await held.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/cases\/[^/]+\/hearing/)
    await page.getByRole('navigation', { name: 'Parts of the case' }).waitFor()
    await page.keyboard.press('g')
    await page.keyboard.press('e')
    await page.getByRole('cell', { name: /^Held/ }).last().waitFor()
    await look(page, 'calendar-outcomes')
  })

  it('is printed as it is posted: who is called when, and neither custody nor what is pending', async () => {
    const page = await stage.page('judge.abara')
    await page.goto(`${url}/hearings?on=${courtDay(0)}`)
    await page.getByRole('heading', { name: 'Hearings', exact: true }).waitFor()
    await page.locator('.call-line').first().waitFor()
    await page.emulateMedia({ media: 'print' })
    const paper = await page.locator('#content').innerText()
    expect(paper).toMatch(/People v\. /)
    expect(paper).not.toMatch(/custody|Agreement|Call it|Released|tendered/i)
    await shot(page, 'session-list-printed')
    await page.emulateMedia({ media: 'screen' })
  })
})
