import { afterAll, describe, expect, it } from 'vitest'
import { listHearings, setHearing } from '../../contract/calendar.ts'
import { listCases } from '../../contract/cases.ts'
import { enterEvent, readClocks, type CaseClocks } from '../../contract/clocks.ts'
import type { Route } from '../../contract/route.ts'
import { aMailServer } from '../../src/alerts/testing/servers.ts'
import type { TrainingKey } from '../../src/server/seed/training-county.ts'
import type { CallInput } from '../../src/server/testing.ts'
import { courtDay, inDays } from '../court-days.ts'
import * as calendar from './steps/calendar.ts'
import * as charging from './steps/charging.ts'
import * as counsel from './steps/counsel.ts'
import * as hearing from './steps/hearing.ts'
import * as referral from './steps/referral.ts'
import * as screening from './steps/screening.ts'
import { eventsAt } from './support/calendar-program.ts'
import { fact, follow, openTab, region } from './support/hand.ts'
import { inOrder } from './support/in-order.ts'
import { look } from './support/look.ts'
import { tomorrowsReminders } from './support/tomorrows-reminders.ts'
import { trainingStage } from './support/training-stage.ts'

const smtp = await aMailServer()
afterAll(async () => await smtp.stop())
const { url, home, stage } = await trainingStage({ smtp: smtp.url })
inOrder(stage)

async function call(key: TrainingKey, route: Route, input: CallInput): Promise<unknown> {
  const reply = await (await stage.as(key)).call(route, input)
  if (reply.status !== 200) throw new Error(`${key}: ${route.id} answered ${reply.status} ${reply.text}`)
  return reply.body
}

const clocksOf = async (key: TrainingKey, caseId: string): Promise<CaseClocks> =>
  readClocks.response.parse(await call(key, readClocks, { params: { caseId } }))

/** The trial clock of a case, once it has started. */
async function trialClock(key: TrainingKey, caseId: string) {
  const clock = (await clocksOf(key, caseId)).clocks.find((one) => one.name === 'Trial')
  return clock?.kind === 'reckoned' ? clock : null
}

/** A case whose trial clock has run for days and runs today. */
async function longRunning(key: TrainingKey) {
  const { cases } = listCases.response.parse(await call(key, listCases, { query: { stage: 'open' } }))
  for (const { caseId } of cases) {
    const clock = await trialClock(key, caseId)
    if (clock?.standing === 'running' && clock.found.charged > 2) return { caseId, ...clock.found }
  }
  throw new Error('The trial clock has run for days in no case')
}

describe('the law on a case’s calendar, from its filing to a rejected agreement', () => {
  const name = { givenName: 'Wren', familyName: 'Castleberry' }
  const defendant = `${name.givenName} ${name.familyName}`
  let caseId = ''
  let number = ''
  let judge: TrainingKey = 'judge.abara'
  let feed = ''

  it('1. a case is filed; once its defendant is arraigned, its deadlines stand there with their authority', async () => {
    const [officer, prosecutor, clerk] = [
      await stage.page('officer.doyle'),
      await stage.page('prosecutor.reyes'),
      await stage.page('clerk.pell'),
    ]
    await referral.refer(officer, {
      incidentNumber: 'EPD-26-00990',
      place: '12 Harbor Road, Elmford',
      narrative: 'The suspect struck the victim once with an open hand.',
      suspect: { ...name, birthDate: '3/9/1988' },
      proposed: [{ offense: 'battery', conduct: 'One blow to the face' }],
    })
    await officer.getByRole('link', { name: defendant }).click()
    caseId = /cases\/([^/]+)/.exec(officer.url())?.[1] ?? ''
    await follow(prosecutor, 'Referrals & screening')
    await screening.openReferral(prosecutor, defendant)
    await screening.takeUp(prosecutor)
    await charging.draftCharges(prosecutor, {
      counts: [{ offense: 'Battery', particulars: 'struck Ade Lindqvist in the face' }],
      memo: 'One witness.',
    })
    await charging.fileCharges(prosecutor)
    await prosecutor.getByText('Filed').first().waitFor()
    await follow(clerk, 'Filing review')
    await charging.openFiling(clerk, defendant)
    const accepted = await charging.acceptCharges(clerk)
    number = accepted.number
    judge = accepted.chambers.includes('Abara') ? 'judge.abara' : 'judge.winter'
    const defender = await stage.page('defender.marsh')
    await follow(defender, 'My cases')
    await counsel.giveNotice(defender, number, name.familyName)
    await follow(clerk, 'Filing review')
    await charging.openFiling(clerk, defendant)
    await counsel.acceptNotice(clerk)

    expect(await trialClock('clerk.pell', caseId)).toBeNull()
    await call('clerk.pell', enterEvent, { params: { caseId }, body: { kind: 'arraignment', day: inDays(0) } })
    await defender.goto(`${url}/cases/${caseId}/clocks`)
    const deadlines = region(defender, 'Deadlines')
    await deadlines.getByText('Trial: last day').first().waitFor()
    await deadlines.getByText('Discovery').first().waitFor()
    await look(defender, 'law-1-deadlines')
  })

  it('2. counsel has mail sent to an address that is confirmed, and follows the hearings in a calendar program', async () => {
    const page = await stage.page('defender.marsh')
    await page.goto(`${url}/account`)
    await page.getByRole('link', { name: 'Alerts and calendar' }).click()
    const mail = region(page, 'Mail')
    await mail.getByRole('textbox', { name: 'Mail address' }).fill('marsh@defender.example.org')
    await mail.getByRole('button', { name: 'Send a code there' }).click()
    await expect.poll(() => smtp.received.length, { timeout: 15_000 }).toBe(1)
    const code = /\d{6}/.exec(smtp.received[0]?.subject ?? '')?.[0] ?? ''
    await mail.getByRole('textbox', { name: 'Code' }).fill(code === '111111' ? '222222' : '111111')
    await mail.getByRole('button', { name: 'Confirm the address' }).click()
    await mail.getByText('That is not the code').waitFor()
    await look(page, 'law-2-code')
    await mail.getByRole('textbox', { name: 'Code' }).fill(code)
    await mail.getByRole('button', { name: 'Confirm the address' }).click()
    await mail.getByText('is in use').waitFor()
    const times = region(page, 'When you are told')
    await times.getByText('Hold everything back at night').click()
    await times.getByLabel('Most messages in an hour').fill('100')
    await times.getByRole('button', { name: 'Save the times' }).click()
    const kinds = region(page, 'Of what you are told, and how')
    await kinds.getByLabel('Counsel wrote: Mail').selectOption('Not at all')
    const mandatory = kinds.getByLabel('A hearing was set: Mail')
    expect(await mandatory.getByRole('option').allTextContents()).toEqual(['At once', 'In the daily digest'])

    const feeds = region(page, 'Calendar feeds')
    await feeds.getByRole('button', { name: 'Make a calendar feed' }).click()
    feed = await feeds.getByRole('status').locator('code').innerText()
    await look(page, 'law-2-alerts')
    const event = (await eventsAt(feed)).find((one) => one.summary.includes(number))
    expect(event?.summary).toBe(`Arraignment, ${number}`)
    expect(event?.location).toBe('Courtroom 302')
  })

  it('3. a motion stops the clock, and what answers it has its own deadline', async () => {
    expect(await trialClock('clerk.pell', caseId)).toMatchObject({ standing: 'running' })
    const clerk = await stage.page('clerk.pell')
    await clerk.goto(`${url}/cases/${caseId}/clocks`)
    await calendar.recordMotion(clerk, { day: 0, by: 'Defense', title: 'Motion to suppress' })
    const trial = region(clerk, 'Trial')
    await trial.getByText('Stopped today').waitFor()
    expect(await fact(trial, 'Last day')).toContain('if the clock ran on from tomorrow')
    await region(clerk, 'Deadlines').getByText('Response to a motion').first().waitFor()
    await look(clerk, 'law-3-motion')
  })

  it('4. where the time has run for days, those since a motion was filed are excluded and no longer charged', async () => {
    const { caseId: other, charged, excluded, left } = await longRunning('clerk.pell')
    const clerk = await stage.page('clerk.pell')
    await clerk.goto(`${url}/cases/${other}/clocks`)
    const trial = region(clerk, 'Trial')
    await trial.getByText('Running', { exact: true }).waitFor()
    await calendar.recordMotion(clerk, { day: -1, by: 'Defense', title: 'Motion to sever' })
    await trial.getByText('Stopped today').waitFor()
    const days = async (term: string) => Number.parseInt(await fact(trial, term), 10)
    expect([await days('Charged'), await days('Excluded'), await days('Left')]).toEqual([
      charged - 2,
      excluded + 2,
      left + 2,
    ])
    const stretch = trial.getByRole('listitem').filter({ hasText: '2 days excluded' }).last()
    await stretch.getByText('2 days excluded').click()
    await stretch.getByText('Pretrial motion, by law').waitFor()
    await look(clerk, 'law-4-excluded-by-motion')
  })

  it('5. the court continues the hearing with findings: the time is excluded, and the calendar program shows it moved', async () => {
    const before = (await eventsAt(feed)).find((one) => one.summary.includes(number))
    const page = await stage.page(judge)
    const hearings = async () =>
      listHearings.response.parse(await call(judge, listHearings, { params: { caseId } })).hearings
    const set = (await hearings()).find(({ kind }) => kind === 'arraignment')
    if (!before || !set) throw new Error('The hearing is not on the calendar')
    await page.goto(`${url}/hearings?on=${set.day}`)
    await calendar.continueWithFindings(page.getByRole('group', { name: new RegExp(`, ${defendant}, arraignment$`) }), {
      requestedBy: 'Defense',
      reason: 'No interpreter',
      authority: 'Continuance in the interest of justice',
      ground: 'An interpreter could not be had',
      findings: 'No interpreter for Tagalog could be had before that day.',
    })
    await look(page, 'law-5-continued')
    const next = (await hearings()).find(({ kind, status }) => kind === 'arraignment' && status === 'set')
    expect(next && next.day > set.day).toBe(true)

    const defender = await stage.page('defender.marsh')
    await defender.goto(`${url}/cases/${caseId}/clocks`)
    const excluded = region(defender, 'Excluded time')
    await excluded.getByText('Found by the court', { exact: true }).waitFor()
    await excluded.getByText('No interpreter for Tagalog could be had before that day.').waitFor()
    await look(defender, 'law-5-excluded')
    const after = (await eventsAt(feed)).filter((one) => one.summary.includes(number))
    expect(after.map((one) => one.uid)).toEqual([before.uid])
    expect(after[0]?.startDate.toString().slice(0, 16)).toBe(`${next?.day}T${next?.time}`)
    expect(after[0]?.sequence).toBeGreaterThan(before.sequence)
  })

  it('6. a reminder of a hearing arrives live and by mail, without a word of whose it is', async () => {
    const page = await stage.page('defender.marsh')
    await page.goto(`${url}/notices`)
    await page.getByRole('heading', { level: 1, name: 'Notifications' }).waitFor()
    // So many days after tomorrow as the ladder has rungs; on one of them the court is open.
    const day = [2, 4, 8, 15].find((days) => courtDay(days) === inDays(days)) ?? 0
    const body = { kind: 'status', day: inDays(day), time: '07:15', room: 'Annex 9' }
    await call(judge, setHearing, { params: { caseId }, body })
    await tomorrowsReminders(home)
    const mine = page.getByRole('listitem').filter({ hasText: defendant })
    await mine.getByRole('link', { name: /^A hearing on / }).waitFor()
    await look(page, 'law-6-notices')
    const reminders = () => smtp.received.filter((mail) => mail.subject.startsWith('A hearing on '))
    await expect.poll(() => reminders().length, { timeout: 15_000 }).toBeGreaterThan(0)
    const all = smtp.received.map((mail) => `${mail.headers}\n${mail.body}`).join('\n')
    expect(all).not.toMatch(/Castleberry|Wren/)
    expect(all).not.toContain(number)
    expect(all).not.toContain(caseId)
  })

  it('7. while the court considers an agreement the clock stands still; its rejection lets it run again', async () => {
    const own: TrainingKey = 'judge.winter'
    const { cases } = listCases.response.parse(await call(own, listCases, { query: { text: 'Petrov' } }))
    const petrov = cases[0]?.caseId ?? ''
    expect(await trialClock(own, petrov)).toMatchObject({ standing: 'stopped' })
    const page = await stage.page(own)
    await page.goto(`${url}/cases/${petrov}/clocks`)
    const trial = region(page, 'Trial')
    await trial.getByText('Stopped today').waitFor()
    expect(await fact(trial, 'Excluded')).not.toMatch(/^0 days/)
    await trial.getByRole('button', { name: 'Why: Trial: days excluded' }).click()
    await page
      .getByRole('dialog', { name: 'Why: Trial: days excluded' })
      .getByText('Training County Code § 7-2')
      .waitFor()
    await page.keyboard.press('Escape')
    const stretch = trial
      .getByRole('listitem')
      .filter({ hasText: /\d days? excluded/ })
      .last()
    await stretch.getByText(/\d days? excluded/).click()
    await stretch.getByText('The court considers a plea agreement').waitFor()
    await look(page, 'law-7-tendered')
    await hearing.openHearing(page, url, petrov)
    await hearing.beginHearing(page)
    await hearing.recordCircumstances(page, 'Courtroom 207, digital')
    await hearing.answerColloquy(page, '44 years; as the prosecution stated.')
    await hearing.enterPleas(page)
    await hearing.makeFindings(page)
    await hearing.acceptPlea(page)
    await hearing.rejectAgreement(page, 'Seventy-five days do not meet it.')
    await hearing.chooseAfterRejection(page, 'withdrawn')
    await openTab(page, 'Clocks and deadlines')
    await trial.getByText('Running', { exact: true }).waitFor()
    expect(await fact(trial, 'Excluded')).toMatch(/^0 days/)
    await look(page, 'law-7-rejected')
  })
})
