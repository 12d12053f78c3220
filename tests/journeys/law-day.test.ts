import ICAL from 'ical.js'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { enterEvent, readClocks, type CaseClocks } from '../../contract/clocks.ts'
import type { Route } from '../../contract/route.ts'
import { aMailServer } from '../../src/alerts/testing/servers.ts'
import { trainingCourt, type TrainingKey } from '../../src/server/seed/training-county.ts'
import type { CallInput } from '../../src/server/testing.ts'
import * as charging from './steps/charging.ts'
import * as counsel from './steps/counsel.ts'
import * as referral from './steps/referral.ts'
import * as screening from './steps/screening.ts'
import { BrowserStage } from './support/browser-stage.ts'
import { browser } from './support/browser.ts'
import { follow, region } from './support/hand.ts'
import { look } from './support/look.ts'
import { startApp } from './support/start-app.ts'

const smtp = await aMailServer()
afterAll(async () => await smtp.stop())
const app = await startApp({ args: ['--check-answers'], smtp: smtp.url })
afterAll(app.stop)
const chromium = await browser()
afterAll(async () => await chromium.close())
const stage = new BrowserStage(chromium, app.url)

let broken = false
// Each step goes on from the one before.
beforeEach(({ skip }) => skip(broken, 'a step before it failed'))
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  broken = true
  await stage.shots('broke-off')
})

const today = Temporal.Now.plainDateISO(trainingCourt.zone)

async function call(key: TrainingKey, route: Route, input: CallInput): Promise<unknown> {
  const reply = await (await stage.as(key)).call(route, input)
  if (reply.status !== 200) throw new Error(`${key}: ${route.id} answered ${reply.status} ${reply.text}`)
  return reply.body
}

const clocksOf = async (key: TrainingKey, caseId: string): Promise<CaseClocks> =>
  readClocks.response.parse(await call(key, readClocks, { params: { caseId } }))

/** How the trial clock of a case stands. */
async function standing(key: TrainingKey, caseId: string): Promise<string> {
  const clock = (await clocksOf(key, caseId)).clocks.find((one) => one.name === 'Trial')
  return clock?.kind === 'reckoned' ? clock.standing : 'waiting'
}

/** The events of a calendar, as a parser that is not ours reads them. */
async function eventsAt(address: string) {
  const answer = await fetch(address)
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()))
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
}

describe('the law on a case’s calendar, and counsel who follows it from outside', () => {
  const name = { givenName: 'Wren', familyName: 'Castleberry' }
  const defendant = `${name.givenName} ${name.familyName}`
  let caseId = ''
  let number = ''

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
    number = (await charging.acceptCharges(clerk)).number
    const defender = await stage.page('defender.marsh')
    await follow(defender, 'My cases')
    await counsel.giveNotice(defender, number, name.familyName)
    await follow(clerk, 'Filing review')
    await charging.openFiling(clerk, defendant)
    await counsel.acceptNotice(clerk)

    expect(await standing('clerk.pell', caseId)).toBe('waiting')
    await call('clerk.pell', enterEvent, { params: { caseId }, body: { kind: 'arraignment', day: today.toString() } })
    await defender.goto(`${app.url}/cases/${caseId}/clocks`)
    const deadlines = region(defender, 'Deadlines')
    await deadlines.getByText('Trial: last day').first().waitFor()
    await deadlines.getByText('Discovery').first().waitFor()
    await look(defender, 'law-1-deadlines')
  })

  it('2. counsel has mail sent to an address that is confirmed, and follows the hearings in a calendar program', async () => {
    const page = await stage.page('defender.marsh')
    await page.goto(`${app.url}/account`)
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
    const feed = await feeds.getByRole('status').locator('code').innerText()
    await look(page, 'law-2-alerts')
    const event = (await eventsAt(feed)).find((one) => one.summary.includes(number))
    expect(event?.summary).toBe(`Arraignment, ${number}`)
    expect(event?.location).toBe('Courtroom 302')
  })
})
