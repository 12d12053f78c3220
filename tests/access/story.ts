import { z } from 'zod'
import * as agreement from '../../contract/agreement.ts'
import * as alerts from '../../contract/alerts.ts'
import * as calendar from '../../contract/calendar.ts'
import * as caseList from '../../contract/case-list.ts'
import * as cases from '../../contract/cases.ts'
import * as clocks from '../../contract/clocks.ts'
import * as closures from '../../contract/closures.ts'
import * as courtSessions from '../../contract/court-sessions.ts'
import * as deadlines from '../../contract/deadlines.ts'
import * as dismissal from '../../contract/dismissal.ts'
import * as evidence from '../../contract/evidence.ts'
import * as feeds from '../../contract/feeds.ts'
import * as filing from '../../contract/filing.ts'
import * as hearing from '../../contract/hearing.ts'
import * as law from '../../contract/law.ts'
import * as oversight from '../../contract/oversight.ts'
import * as people from '../../contract/people.ts'
import * as plea from '../../contract/plea.ts'
import * as tracks from '../../contract/tracks.ts'
import * as trial from '../../contract/trial.ts'
import * as work from '../../contract/work.ts'
import { uuidv7 } from '../../src/platform/clock.ts'
import {
  trainingCourt,
  trainingOfficeId,
  trainingPersonId,
  trainingTeamId,
  type TrainingKey,
} from '../../src/server/seed/training-county.ts'
import type { Reply } from '../../src/server/testing.ts'
import { courtDay, inDays } from '../court-days.ts'
import { everybody, pick, pickList, pickNumber, pickText, type Teller } from './teller.ts'

/** The ids that the story made, for whoever reads afterwards. */
export interface Told {
  readonly caseId: string
  /** The co-defendant's case, with other counsel. */
  readonly otherCaseId: string
  readonly judge: TrainingKey
  readonly chambers: readonly TrainingKey[]
  readonly params: Readonly<Record<string, string>>
}

const prosecution = [
  'prosecutor.reyes',
  'prosecutor.okonkwo',
  'prosecutor.lindqvist',
  'prosecution-supervisor.calloway',
  'paralegal.tran',
] as const
const clerks = ['clerk.pell', 'clerk.santos', 'case-manager.kessler'] as const
const elmford = ['officer.doyle', 'officer.youngblood', 'agency-records.fischer'] as const
const officers = [...elmford, 'officer.mbeki', 'agency-records.quinn'] as const
const defender = 'defender.marsh'
const client = 'defendant.whitlock'

/**
 * The whole journey, steps 1 to 9, with every writing route of a case in it at least once: refusals and returns, a
 * withdrawn offer, a breakdown, an agreement that the court rejects and one that it accepts.
 * @param pause is called when something of note stands: between the parties, at the court, at the end
 */
export async function tellJourney(
  t: Teller,
  pause: (moment: 'talks' | 'tendered' | 'judged', told: Told) => Promise<void> = async () => undefined,
): Promise<Told> {
  await keepViews(t)
  await tuneAlerts(t)
  await checkLaw(t)
  await lookAfter(t)
  await courtSits(t)
  const { caseId, otherCaseId } = await refer(t)
  await screen(t, caseId, otherCaseId)
  await charge(t, caseId)
  await charge(t, otherCaseId)
  const judge = await judgeOf(t, caseId)
  const chambers: readonly TrainingKey[] =
    judge === 'judge.abara' ? ['judge.abara', 'chambers-staff.ivanova'] : ['judge.winter', 'chambers-staff.boateng']
  await counselAppears(t, caseId, otherCaseId)
  await peopleOfTheCase(t, caseId, otherCaseId, judge, chambers)
  await disclose(t, caseId)
  const first = await negotiate(t, caseId)
  const told = (params: Record<string, string> = {}): Told => ({
    caseId,
    otherCaseId,
    judge,
    chambers,
    params: { ...first, ...params },
  })
  await pause('talks', told())
  await otherCourses(t, caseId, otherCaseId, judge, chambers)
  await agree(t, caseId, { again: false })
  await rejectedInCourt(t, caseId, judge, chambers)
  await negotiateAgain(t, caseId)
  await agree(t, caseId, { again: true })
  await pleaWithdrawn(t, caseId, judge, chambers)
  await negotiateAgain(t, caseId)
  await agree(t, caseId, { again: true })
  await pause('tendered', told())
  await acceptedInCourt(t, caseId, judge, chambers)
  await promises(t, caseId, chambers)
  await withoutCounsel(t, otherCaseId)
  await pause('judged', told())
  return told()
}

/** A saved view is its owner's alone. */
async function keepViews(t: Teller): Promise<void> {
  const body = { name: 'In custody, soon', query: { custody: ['in-custody'], nextWithin: 7 }, isDefault: true }
  const kept = await t.step('prosecutor.reyes', caseList.saveView, { body }, everybody)
  const params = { viewId: pickText(kept, 'views', 0, 'viewId') }
  const renamed = { ...body, name: 'In custody, this week' }
  await t.step('prosecutor.reyes', caseList.changeView, { params, body: renamed, version: 1 })
  await t.step('prosecutor.reyes', caseList.forgetView, { params, version: 2 })
}

/** The auditors: the court's alone has the record verified; each looks at what is his. */
async function lookAfter(t: Teller): Promise<void> {
  await t.step('auditor.moreau', oversight.askVerification, { body: {} }, ['auditor.moreau'])
  await t.step('auditor.whitfield', oversight.lookAt, { body: { of: [`taken:${uuidv7()}`] } }, [
    'auditor.moreau',
    'auditor.whitfield',
  ])
}

/** Sessions of the court are made, moved and cancelled by its clerks; they are of no case. */
async function courtSits(t: Teller): Promise<void> {
  const session = {
    chambers: trainingTeamId('chambers-abara'),
    room: '500',
    kind: 'any',
    from: courtDay(60),
    weekdays: [],
    weeks: 1,
    starts: '09:00',
    ends: '12:00',
    capacity: 8,
  }
  const made = await t.step('clerk.pell', courtSessions.makeSessions, { body: session }, clerks)
  const params = { sessionId: pickText(made, 'made', 0, 'id') }
  const body = { day: courtDay(61), starts: '10:00', ends: '12:00', room: '500', capacity: 8, why: 'The heating.' }
  await t.step('case-manager.kessler', courtSessions.changeSession, { params, version: 1, body }, clerks)
  const cancelled = { why: 'The judge is away.', into: null, despite: false }
  await t.step('clerk.santos', courtSessions.cancelSession, { params, version: 2, body: cancelled }, clerks)
  const file = [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'DTSTART;VALUE=DATE:20991224',
    'SUMMARY:Inventory',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  const closed = { fileName: 'closed.ics', file: file.join('\r\n'), save: true }
  await t.step('clerk.pell', closures.importClosedDays, { body: closed }, clerks)
}

/** How a person is told of things outside the application is his own affair. */
async function tuneAlerts(t: Teller): Promise<void> {
  const as = 'prosecutor.reyes'
  const params = { channel: 'mail' }
  await t.step(as, alerts.setAlertAddress, { params, body: { address: 'reyes@example.org' } }, everybody)
  await t.step(as, alerts.confirmAlertAddress, { params, body: { code: '000000' } }, everybody)
  const times = { quiet: { from: '19:00', until: '08:00' }, digestAt: '08:30', mostAnHour: 4 }
  await t.step(as, alerts.setAlertTimes, { body: times }, everybody)
  const choice = { params: { kind: 'plea.message-sent', channel: 'mail' }, body: { how: 'off' } }
  await t.step(as, alerts.chooseAlert, choice, everybody)
  await t.step(as, alerts.forgetAlertAddress, { params }, everybody)
  const body = { token: 'a'.repeat(43), subject: { what: 'mine' }, detail: 'minimal' }
  const made = await t.step(as, feeds.makeFeed, { body }, everybody)
  const feedId = pickText(made, 'feeds', 0, 'id')
  await t.step(as, feeds.revokeFeed, { params: { feedId }, version: 1 })
}

/** A motion is called, continued by mistake, and put on the calendar again. */
async function aDayInCourt(t: Teller, caseId: string, court: readonly TrainingKey[]): Promise<void> {
  const track = { track: 'complex', why: t.secret('why another track') }
  await t.step('clerk.pell', tracks.chooseTrack, { params: { caseId }, version: 0, body: track }, court)
  const body = { kind: 'motion', day: courtDay(30), time: '11:00', room: '302' }
  const set = await t.step('clerk.pell', calendar.setHearing, { params: { caseId }, body }, court)
  const hearingId = pickList(set, 'hearings').flatMap((each) =>
    typeof each === 'object' && each !== null && 'kind' in each && each.kind === 'motion' && 'id' in each
      ? [String(each.id)]
      : [],
  )[0]
  if (hearingId === undefined) throw new Error('No motion hearing was set')
  const params = { caseId, hearingId }
  await t.step('clerk.santos', calendar.arrangeCall, { params, body: { before: null } }, court)
  const to = { day: courtDay(30), time: '13:00', room: '302' }
  await t.step('clerk.pell', calendar.moveHearing, { params, version: 1, body: { to, continuance: null } }, court)
  const continued = {
    outcome: 'continued',
    to: courtDay(44),
    requestedBy: 'defense',
    reason: 'other',
    note: t.secret('why continued'),
  }
  await t.step('clerk.pell', calendar.enterOutcome, { params, version: 2, body: continued }, court)
  const why = t.secret('why an outcome was corrected')
  await t.step('clerk.pell', calendar.correctOutcome, { params, version: 3, body: { why, to: null } }, court)
}

/** A motion stops the clock, an absence is asserted, contested, found and put right; deadlines are added and met. */
async function clocksOfTheCase(
  t: Teller,
  caseId: string,
  judge: TrainingKey,
  court: readonly TrainingKey[],
): Promise<void> {
  const params = { caseId }
  const sides: readonly TrainingKey[] = [...prosecution, defender, ...court]
  const motion = { kind: 'motion-filed', day: inDays(-2), note: t.secret('what a motion asks') }
  const filed = await t.step(defender, clocks.enterEvent, { params, body: motion }, sides)
  const eventId = idWhere(filed, 'events', (one) => one['note'] === motion.note)
  const decided = {
    kind: 'motion-decided',
    day: inDays(-1),
    about: eventId,
    note: t.secret('how a motion was decided'),
  }
  await t.step('clerk.pell', clocks.enterEvent, { params, body: decided }, court)
  const why = t.secret('why an event was struck')
  const mine = { params: { caseId, eventId }, version: 1 }
  await t.step(defender, clocks.strikeEvent, { ...mine, body: { why } }, [defender, ...court])
  const enhancement = { fact: 'charge-carries-prior-enhancement', value: false, why: t.secret('how a fact is known') }
  await t.step('prosecutor.reyes', clocks.stateFact, { params, body: enhancement }, [...prosecution, ...court])
  const absence = { rule: 'clock.tc-trial', exclusion: 'absence', from: inDays(-3), to: inDays(-2) }
  const asserted = await t.step(
    'prosecutor.reyes',
    clocks.excludeTime,
    { params, body: { ...absence, note: t.secret('who was absent') } },
    sides,
  )
  const assertion = { caseId, excludedId: pickText(asserted, 'excluded', 0, 'id') }
  const dispute = { why: t.secret('why time is contested') }
  await t.step(defender, clocks.contestTime, { params: assertion, version: 1, body: dispute }, [defender])
  const ruling = { ruled: 'found', from: inDays(-3), to: null, note: t.secret('what the court found') }
  const ruled = await t.step(judge, clocks.ruleOnTime, { params: assertion, version: 2, body: ruling }, court)
  const finding = { caseId, excludedId: idWhere(ruled, 'excluded', (one) => one['standing'] === 'found') }
  await t.step('clerk.pell', clocks.endTime, { params: finding, version: 1, body: { to: inDays(-1) } }, court)
  const correction = { why: t.secret('why time was corrected'), to: absence }
  await t.step(judge, clocks.correctTime, { params: finding, version: 2, body: correction }, court)
  const title = t.secret('a deadline of the court')
  const due = { as: 'day', day: courtDay(25) }
  const added = await t.step(
    'clerk.pell',
    deadlines.addDeadline,
    { params, body: { title, who: 'parties', due } },
    sides,
  )
  const deadlineId = idWhere(added, 'deadlines', (one) => one['title'] === title)
  const met = { as: 'met', on: inDays(0), why: t.secret('how a deadline was met') }
  await t.step(
    'prosecutor.reyes',
    deadlines.settleDeadline,
    { params: { caseId, deadlineId }, version: 1, body: met },
    sides,
  )
}

/** The id of the first of a list of which something holds. */
function idWhere(reply: Reply, list: string, holds: (one: Readonly<Record<string, unknown>>) => boolean): string {
  const found = z
    .array(z.looseObject({ id: z.string() }))
    .parse(pickList(reply, list))
    .find(holds)
  if (found === undefined) throw new Error(`Nothing fits in ${list} of ${reply.text.slice(0, 1500)}`)
  return found.id
}

/** A person's arrangement of his own day is his alone; what he is told of, he may read. */
async function ownWork(t: Teller, caseId: string, participantId: string, hearingId: string): Promise<void> {
  const advocate = 'victim-advocate.fontaine'
  const item = { situation: 'victim-to-confer-with', caseId, subject: participantId }
  const put = await t.step(advocate, work.putOffItem, { body: { ...item, until: inDays(2) } })
  const params = { putOffId: pickText(put, 'putOff', 0, 'id') }
  await t.step(advocate, work.bringBackItem, { params, version: 1 })
  await t.step(
    advocate,
    work.tellVictim,
    {
      params: { caseId, participantId },
      body: { hearingId, on: inDays(0), how: 'phone', note: t.secret('note on a notice to a victim') },
    },
    [...prosecution, advocate],
  )
  await t.step(advocate, work.markNoticesRead, { body: { notices: [], upTo: null } }, everybody)
  await t.step(advocate, work.markNoticesUnread, { body: { notices: [], markedAt: null } }, everybody)
  await t.step(
    advocate,
    work.switchNoticeKind,
    { params: { kind: 'people.victim-added' }, body: { on: false } },
    everybody,
  )
}

const lawyersPositions = new Set([
  'prosecutor',
  'prosecution-supervisor',
  'defender',
  'defense-supervisor',
  'private-counsel',
  'judge',
])

/** Whoever's position is a lawyer's may state that a rule agrees with its source. */
async function checkLaw(t: Teller): Promise<void> {
  const params = { pack: 'training-county', rule: 'clock.tc-trial' }
  const statement = pickText(await t.read('prosecutor.reyes', law.readRule, { params }), 'statement')
  const body = { statement, note: 'Compared with the code.' }
  const lawyers = everybody.filter((key) => lawyersPositions.has(key.split('.')[0] ?? ''))
  await t.step('prosecutor.reyes', law.checkRule, { params, body }, lawyers)
}

async function caseVersion(t: Teller, as: TrainingKey, caseId: string): Promise<number> {
  return pickNumber(await t.read(as, cases.readCase, { params: { caseId } }), 'version')
}

async function refer(t: Teller): Promise<{ caseId: string; otherCaseId: string }> {
  const suspect = (givenName: string, familyName: string) => ({
    givenName,
    familyName,
    aliases: [{ givenName, familyName: 'Doe' }],
    birthDate: '1991-05-04',
    custody: { status: 'in-custody', since: inDays(-3), facility: 'Alder County Jail' },
    charges: [
      { offenseCode: 'TC-12-1', note: t.secret('note on a proposed charge') },
      { offenseCode: 'TC-12-5', note: '' },
    ],
  })
  const referred = await t.step(
    'officer.doyle',
    cases.referIncident,
    {
      body: {
        courtId: trainingCourt.id,
        agencyTeamId: trainingTeamId('elmford'),
        agencyNumber: 'EPD-26-00417',
        occurredFrom: `${inDays(-4)}T22:15:00`,
        occurredTo: `${inDays(-4)}T22:40:00`,
        place: t.secret('place'),
        narrative: t.secret('narrative'),
        suspects: [suspect('Dana', 'Whitlock'), suspect('Rory', 'Finch')],
      },
    },
    officers,
  )
  const [caseId, otherCaseId] = [pickText(referred, 'cases', 0, 'caseId'), pickText(referred, 'cases', 1, 'caseId')]
  await t.step(
    'officer.doyle',
    filing.uploadFile,
    {
      params: { caseId },
      query: { compartment: 'investigation', title: t.secret('title of a file'), kind: 'evidence' },
      bytes: Buffer.from(`Report. ${t.secret('in a file')}\n`),
      key: uuidv7(),
    },
    [...elmford, ...prosecution],
  )
  return { caseId, otherCaseId }
}

async function screen(t: Teller, caseId: string, otherCaseId: string): Promise<void> {
  await t.step('prosecutor.reyes', cases.takeScreening, { params: { caseId } }, prosecution)
  await t.step('prosecutor.okonkwo', cases.takeScreening, { params: { caseId: otherCaseId } }, prosecution)
  await t.step(
    'prosecution-supervisor.calloway',
    cases.assignProsecutor,
    { params: { caseId: otherCaseId }, body: { personId: trainingPersonId('prosecutor.reyes') } },
    prosecution,
  )
  await t.step(
    'prosecutor.reyes',
    cases.returnToPolice,
    {
      params: { caseId },
      version: await caseVersion(t, 'prosecutor.reyes', caseId),
      body: { reason: 'lab-report', text: t.secret('what is asked of the police') },
    },
    prosecution,
  )
  const referral = await t.read('officer.doyle', cases.readReferral, { params: { caseId } })
  await t.step(
    'officer.doyle',
    cases.answerRequest,
    {
      params: { caseId, requestId: pickText(referral, 'requests', 0, 'id') },
      body: { answer: t.secret('answer of the police') },
    },
    elmford,
  )
  await t.step(
    'officer.doyle',
    cases.resubmitReferral,
    { params: { caseId }, version: await caseVersion(t, 'officer.doyle', caseId) },
    elmford,
  )
  await t.step(
    'prosecutor.reyes',
    cases.declineReferral,
    {
      params: { caseId: otherCaseId },
      version: await caseVersion(t, 'prosecutor.reyes', otherCaseId),
      body: { reason: 'insufficient-evidence', text: t.secret('why declined') },
    },
    prosecution,
  )
  await t.step(
    'prosecutor.reyes',
    cases.reopenScreening,
    {
      params: { caseId: otherCaseId },
      version: await caseVersion(t, 'prosecutor.reyes', otherCaseId),
      body: { why: t.secret('why reopened') },
    },
    prosecution,
  )
}

/** Charges, has it returned once by the clerk, mends it, and is accepted. */
async function charge(t: Teller, caseId: string): Promise<void> {
  const params = { caseId }
  const file = async (): Promise<string> => {
    const draft = await t.read('prosecutor.reyes', filing.readCharging, { params })
    const drafted = await t.step(
      'prosecutor.reyes',
      filing.draftCharges,
      {
        params,
        version: pickNumber(draft, 'version'),
        body: {
          memo: t.secret('charging memo'),
          counts: [
            { offenseCode: 'TC-12-1', onOrAbout: inDays(-4), particulars: t.secret('particulars of count 1') },
            { offenseCode: 'TC-12-5', onOrAbout: inDays(-4), particulars: t.secret('particulars of count 2') },
          ],
        },
      },
      prosecution,
    )
    await t.step(
      'prosecutor.reyes',
      filing.fileCharges,
      { params, version: pickNumber(drafted, 'version') },
      prosecution,
    )
    const filings = pickList(await t.read('clerk.pell', filing.listCaseFilings, { params }), 'filings')
    const open = filings.find(
      (each) => typeof each === 'object' && each !== null && 'status' in each && each.status === 'submitted',
    )
    if (typeof open !== 'object' || open === null || !('filingId' in open) || typeof open.filingId !== 'string')
      throw new Error('no filing in the queue')
    return open.filingId
  }
  const returned = await file()
  await t.step(
    'clerk.pell',
    filing.returnFiling,
    {
      params: { caseId, filingId: returned },
      version: 1,
      body: { reason: 'missing-signature', text: t.secret('why the clerk returned it') },
    },
    clerks,
  )
  const filingId = await file()
  const view = await t.read('clerk.pell', filing.readFiling, { params: { caseId, filingId } })
  await t.step(
    'clerk.pell',
    filing.acceptFiling,
    {
      params: { caseId, filingId },
      version: pickNumber(view, 'version'),
      body: { firstDate: { as: 'by-hand', day: courtDay(14), time: '09:30', room: '302' } },
    },
    clerks,
  )
}

async function judgeOf(t: Teller, caseId: string): Promise<TrainingKey> {
  for (const judge of ['judge.abara', 'judge.winter'] as const)
    if ((await t.call(judge, cases.readCase, { params: { caseId } })).status === 200) return judge
  throw new Error('no judge has the case')
}

async function counselAppears(t: Teller, caseId: string, otherCaseId: string): Promise<void> {
  await t.step(
    'clerk.pell',
    people.appointCounsel,
    { params: { caseId }, body: { personId: trainingPersonId('defender.ortiz') } },
    clerks,
  )
  await t.step(
    'clerk.pell',
    people.substituteCounsel,
    {
      params: { caseId },
      body: {
        outgoing: trainingPersonId('defender.ortiz'),
        incoming: trainingPersonId(defender),
        why: t.secret('why substituted'),
      },
    },
    [...clerks, 'defender.ortiz'],
  )
  const number = pickText(await t.read('clerk.pell', cases.readCase, { params: { caseId: otherCaseId } }), 'number')
  // Whoever practises as counsel may file a notice; it decides nothing.
  await t.step(
    'private-counsel.castellanos',
    people.fileAppearance,
    { body: { caseNumber: number, familyName: 'Finch', statement: t.secret('statement of appearance') } },
    everybody,
  )
  const filings = pickList(
    await t.read('clerk.pell', filing.listCaseFilings, { params: { caseId: otherCaseId } }),
    'filings',
  )
  const notice = filings.findIndex(
    (each) => typeof each === 'object' && each !== null && 'kind' in each && each.kind === 'notice-of-appearance',
  )
  const reply = await t.read('clerk.pell', filing.listCaseFilings, { params: { caseId: otherCaseId } })
  await t.step(
    'clerk.pell',
    filing.acceptFiling,
    {
      params: { caseId: otherCaseId, filingId: pickText(reply, 'filings', notice, 'filingId') },
      version: pickNumber(reply, 'filings', notice, 'version'),
      body: {},
    },
    clerks,
  )
  await t.step('clerk.pell', people.linkDefendant, { params: { caseId }, body: { signInName: client } }, [
    ...clerks,
    defender,
  ])
  await t.step(
    'clerk.pell',
    people.linkDefendant,
    { params: { caseId: otherCaseId }, body: { signInName: 'defendant.finch' } },
    [...clerks, 'private-counsel.castellanos'],
  )
}

async function peopleOfTheCase(
  t: Teller,
  caseId: string,
  otherCaseId: string,
  judge: TrainingKey,
  chambers: readonly TrainingKey[],
): Promise<void> {
  const params = { caseId }
  const victim = (givenName: string) => ({
    givenName,
    familyName: t.secret('Mbeki'),
    contact: {
      email: 'victim@example.org',
      phone: '312-555-0143',
      address: t.secret('address of a victim'),
      preferred: 'phone',
      safetyNote: t.secret('safety note'),
      wantsNotice: true,
    },
  })
  const give = async (key: TrainingKey, relation: string, as: TrainingKey, may: readonly TrainingKey[]) =>
    await t.step(
      as,
      people.giveRelation,
      { params, body: { principalId: trainingPersonId(key), relation, source: 'assignment' } },
      may,
    )
  await t.step('prosecutor.reyes', people.addVictim, { params, body: victim('Nia') }, prosecution)
  await give('victim-advocate.fontaine', 'victim-advocate', 'prosecutor.reyes', prosecution)
  const victims = await t.read('victim-advocate.fontaine', people.listVictims, { params })
  await t.step(
    'victim-advocate.fontaine',
    people.editVictim,
    {
      params: { ...params, participantId: pickText(victims, 'victims', 0, 'participantId') },
      version: pickNumber(victims, 'victims', 0, 'version'),
      body: victim('Niara'),
    },
    [...prosecution, 'victim-advocate.fontaine'],
  )
  await give('victim-counsel.haddad', 'victim-counsel', 'prosecutor.reyes', prosecution)
  await give('investigator.dubois', 'defense-team', defender, [defender])
  await give('interpreter.vega', 'interpreter', 'clerk.pell', [...clerks, ...chambers])
  await give('probation-officer.amari', 'probation', 'clerk.pell', [...clerks, ...chambers])
  await give('jail-officer.brandt', 'jail', 'clerk.pell', [...clerks, ...chambers])
  await give('auditor.moreau', 'court-auditor', 'clerk.pell', clerks)
  await give('auditor.whitfield', 'prosecution-auditor', 'prosecutor.reyes', prosecution)
  await t.step(
    'clerk.pell',
    people.endRelation,
    {
      params,
      body: {
        principalId: trainingPersonId('jail-officer.brandt'),
        relation: 'jail',
        why: t.secret('why the relation ended'),
      },
    },
    [...clerks, ...chambers],
  )
  await give('jail-officer.brandt', 'jail', 'clerk.pell', [...clerks, ...chambers])
  await t.step(
    'clerk.pell',
    cases.recordCustody,
    {
      params,
      body: {
        status: 'released-with-conditions',
        since: inDays(-1),
        facility: null,
        conditions: t.secret('conditions of release'),
      },
    },
    [...clerks, ...chambers],
  )
  const set = await t.step(
    'clerk.pell',
    calendar.setHearing,
    { params, body: { kind: 'status', day: courtDay(21), time: '10:00', room: '302' } },
    [...clerks, ...chambers],
  )
  const hearings = pickList(set, 'hearings')
  const status = hearings.findIndex(
    (each) => typeof each === 'object' && each !== null && 'kind' in each && each.kind === 'status',
  )
  await ownWork(t, caseId, pickText(victims, 'victims', 0, 'participantId'), pickText(set, 'hearings', status, 'id'))
  await t.step(
    'clerk.pell',
    calendar.vacateHearing,
    {
      params: { ...params, hearingId: pickText(set, 'hearings', status, 'id') },
      version: pickNumber(set, 'hearings', status, 'version'),
      body: { why: t.secret('why vacated') },
    },
    [...clerks, ...chambers],
  )
  await aDayInCourt(t, caseId, [...clerks, ...chambers])
  await clocksOfTheCase(t, caseId, judge, [...clerks, ...chambers])
  const number = pickText(await t.read('clerk.pell', cases.readCase, { params: { caseId: otherCaseId } }), 'number')
  await t.step('prosecutor.reyes', cases.linkCase, { params, body: { number, note: t.secret('note on a link') } }, [
    ...prosecution,
    ...clerks,
    ...chambers,
    defender,
  ])
  // Walls and seals, on the co-defendant's case.
  const other = { caseId: otherCaseId }
  await t.step(
    'prosecutor.lindqvist',
    people.recuse,
    { params: other, body: { reason: t.secret('why recused') } },
    everybody,
  )
  await t.step(
    'clerk.pell',
    people.wallOff,
    { params: other, body: { principalId: trainingPersonId('paralegal.tran'), reason: t.secret('why walled off') } },
    [
      ...clerks,
      ...chambers,
      ...prosecution,
      'private-counsel.castellanos',
      'judge.abara',
      'judge.winter',
      'chambers-staff.ivanova',
      'chambers-staff.boateng',
      ...officers,
    ],
  )
  await t.step(
    'clerk.pell',
    people.liftWall,
    {
      params: other,
      body: { principalId: trainingPersonId('paralegal.tran'), reason: t.secret('why the wall was lifted') },
    },
    [...clerks, 'judge.abara', 'judge.winter', 'chambers-staff.ivanova', 'chambers-staff.boateng'],
  )
  const otherJudge = await judgeOf(t, otherCaseId)
  await t.step(
    otherJudge,
    people.sealCase,
    {
      params: other,
      body: {
        order: t.secret('order to seal'),
        named: [
          trainingPersonId('prosecutor.reyes'),
          trainingPersonId('clerk.pell'),
          trainingPersonId('private-counsel.castellanos'),
        ],
      },
    },
    [otherJudge, 'judge.abara', 'judge.winter', 'chambers-staff.ivanova', 'chambers-staff.boateng'],
  )
  await t.step(otherJudge, people.unsealCase, { params: other, body: { order: t.secret('order to unseal') } }, [
    otherJudge,
    'judge.abara',
    'judge.winter',
    'chambers-staff.ivanova',
    'chambers-staff.boateng',
  ])
  void judge
}

async function disclose(t: Teller, caseId: string): Promise<void> {
  const params = { caseId }
  const productions = await t.read('prosecutor.reyes', evidence.listProductions, { params })
  await t.step(
    'prosecutor.reyes',
    evidence.produce,
    {
      params,
      body: {
        note: t.secret('note on a production'),
        items: [{ documentId: pickText(productions, 'choices', 0, 'documentId'), title: t.secret('title of an item') }],
      },
    },
    prosecution,
  )
  const received = await t.read(defender, evidence.listProductions, { params })
  await t.step(
    defender,
    evidence.acknowledgeProduction,
    {
      params: { ...params, productionId: pickText(received, 'productions', 0, 'id') },
      version: pickNumber(received, 'productions', 0, 'version'),
    },
    [defender],
  )
}

interface Charges {
  readonly first: string
  readonly second: string
}

/** The charges by their counts, whatever became of them. */
async function chargesOf(t: Teller, caseId: string): Promise<Charges> {
  const view = await t.read('prosecutor.reyes', cases.readCase, { params: { caseId } })
  return { first: pickText(view, 'charges', 0, 'id'), second: pickText(view, 'charges', 1, 'id') }
}

function proposal(t: Teller, { first, second }: Charges, months: number): unknown {
  return {
    terms: {
      charges: [
        { action: 'plead', chargeId: first, pleaKind: 'guilty' },
        { action: 'dismiss', chargeId: second },
      ],
      sentence: [
        {
          id: '0198c0de-0000-7000-8000-000000000001',
          chargeId: first,
          kind: 'probation',
          quantity: { measure: 'term', term: { unit: 'months', n: months } },
          running: null,
          type: 'C',
          text: t.secret('text of a term'),
        },
        {
          id: '0198c0de-0000-7000-8000-000000000002',
          chargeId: null,
          kind: 'restitution',
          quantity: { measure: 'money', cents: 120_000 },
          running: null,
          type: 'B',
          text: '',
        },
      ],
      conditions: [{ id: '0198c0de-0000-7000-8000-000000000003', text: t.secret('a condition'), type: 'B' }],
      waivers: [],
    },
    message: t.secret('message with an offer'),
    expiresOn: inDays(30),
    formal: true,
  }
}

type DraftIds = { readonly draftId: string; readonly version: number; readonly revision: number }

async function draft(t: Teller, caseId: string, offerId: string | null, months: number): Promise<DraftIds> {
  const reply = await t.step(
    'prosecutor.reyes',
    plea.draftOffer,
    { params: { caseId }, body: { offerId, proposal: proposal(t, await chargesOf(t, caseId), months) } },
    prosecution,
  )
  return {
    draftId: pickText(reply, 'drafts', -1, 'id'),
    version: pickNumber(reply, 'drafts', -1, 'version'),
    revision: pickNumber(reply, 'drafts', -1, 'revision'),
  }
}

/** The draft as it stands now. */
async function draftNow(t: Teller, caseId: string, draftId: string): Promise<DraftIds> {
  const reply = await t.read('prosecutor.reyes', plea.readNegotiation, { params: { caseId } })
  const at = pickList(reply, 'drafts').findIndex(
    (each) => typeof each === 'object' && each !== null && 'id' in each && each.id === draftId,
  )
  return {
    draftId,
    version: pickNumber(reply, 'drafts', at, 'version'),
    revision: pickNumber(reply, 'drafts', at, 'revision'),
  }
}

async function approved(t: Teller, caseId: string, draftId: string): Promise<DraftIds> {
  const before = await draftNow(t, caseId, draftId)
  await t.step(
    'prosecutor.reyes',
    plea.submitDraft,
    { params: { caseId, draftId }, version: before.version, body: { stated: null } },
    prosecution,
  )
  const submitted = await draftNow(t, caseId, draftId)
  await t.step(
    'prosecution-supervisor.calloway',
    plea.approveDraft,
    { params: { caseId, draftId }, version: submitted.version, body: { revision: submitted.revision } },
    ['prosecution-supervisor.calloway'],
  )
  return await draftNow(t, caseId, draftId)
}

async function extend(t: Teller, caseId: string, draftId: string): Promise<string> {
  const ready = await approved(t, caseId, draftId)
  const reply = await t.step(
    'prosecutor.reyes',
    plea.extendOffer,
    { params: { caseId, draftId }, version: ready.version },
    prosecution,
  )
  return openOffer(pickList(reply, 'offers'))
}

function openOffer(offers: readonly unknown[]): string {
  const open = offers.find(
    (each) =>
      typeof each === 'object' &&
      each !== null &&
      'state' in each &&
      (each.state === 'extended' || each.state === 'conveyed' || each.state === 'countered'),
  )
  if (typeof open !== 'object' || open === null || !('id' in open) || typeof open.id !== 'string')
    throw new Error('no offer is open')
  return open.id
}

interface OfferNow {
  readonly offerId: string
  readonly version: number
  readonly n: number
}

async function offerNow(t: Teller, as: TrainingKey, caseId: string, offerId: string): Promise<OfferNow> {
  const reply = await t.read(as, plea.readNegotiation, { params: { caseId } })
  const at = pickList(reply, 'offers').findIndex(
    (each) => typeof each === 'object' && each !== null && 'id' in each && each.id === offerId,
  )
  return {
    offerId,
    version: pickNumber(reply, 'offers', at, 'version'),
    n: pickNumber(reply, 'offers', at, 'versions', -1, 'n'),
  }
}

async function convey(t: Teller, caseId: string, offerId: string): Promise<void> {
  const now = await offerNow(t, defender, caseId, offerId)
  await t.step(
    defender,
    plea.conveyOffer,
    {
      params: { caseId, offerId },
      version: now.version,
      body: {
        n: now.n,
        on: inDays(0),
        how: 'in-person',
        language: 'en',
        interpreter: null,
        said: t.secret('what counsel said'),
      },
    },
    [defender],
  )
}

async function talksVersion(t: Teller, caseId: string): Promise<number> {
  return pickNumber(await t.read('prosecutor.reyes', plea.readNegotiation, { params: { caseId } }), 'version')
}

async function negotiate(t: Teller, caseId: string): Promise<Record<string, string>> {
  const params = { caseId }
  await sideRoads(t, caseId)
  const made = await draft(t, caseId, null, 36)
  await t.step(
    'prosecutor.reyes',
    plea.reviseDraft,
    {
      params: { ...params, draftId: made.draftId },
      version: made.version,
      body: { proposal: proposal(t, await chargesOf(t, caseId), 30) },
    },
    prosecution,
  )
  const offerId = await extend(t, caseId, made.draftId)
  await convey(t, caseId, offerId)
  const n = (await offerNow(t, defender, caseId, offerId)).n
  const asked = await t.step(
    client,
    plea.askCounsel,
    { params, body: { text: t.secret('question of the defendant') } },
    [client],
  )
  await t.step(
    defender,
    plea.answerQuestion,
    {
      params: { ...params, questionId: pickText(asked, 'questions', 0, 'id') },
      body: { text: t.secret('answer of counsel') },
    },
    [defender],
  )
  await t.step(client, plea.acknowledgeSheet, { params, body: { offerId, n } }, [client])
  const counter = await t.step(
    defender,
    plea.draftCounter,
    { params, body: { offerId, proposal: proposal(t, await chargesOf(t, caseId), 18) } },
    [defender],
  )
  const counterId = pickText(counter, 'counterDrafts', 0, 'id')
  const revised = await t.step(
    defender,
    plea.reviseCounter,
    {
      params: { ...params, draftId: counterId },
      version: pickNumber(counter, 'counterDrafts', 0, 'version'),
      body: { proposal: proposal(t, await chargesOf(t, caseId), 20) },
    },
    [defender],
  )
  await t.step(
    defender,
    plea.sendCounter,
    { params: { ...params, draftId: counterId }, version: pickNumber(revised, 'counterDrafts', 0, 'version') },
    [defender],
  )
  const reply = await draft(t, caseId, offerId, 24)
  await extend(t, caseId, reply.draftId)
  await convey(t, caseId, offerId)
  const now = await offerNow(t, defender, caseId, offerId)
  await t.step(
    client,
    plea.decideOnOffer,
    { params, body: { offerId, n: now.n, decision: 'accept', note: t.secret('note of the defendant') } },
    [client],
  )
  await t.step(
    defender,
    plea.acceptOffer,
    { params: { ...params, offerId }, version: now.version, body: { n: now.n, decision: { by: 'recorded-decision' } } },
    [defender],
  )
  return { offerId, draftId: made.draftId, questionId: pickText(asked, 'questions', 0, 'id') }
}

/** What also happens in talks: drafts set aside, returned, offers withdrawn and rejected, a breakdown. */
async function sideRoads(t: Teller, caseId: string): Promise<void> {
  const params = { caseId }
  const conferrals = await t.read('prosecutor.reyes', plea.readConferrals, { params })
  await t.step(
    'victim-advocate.fontaine',
    plea.recordConferral,
    {
      params,
      body: {
        outcome: 'conferred',
        victim: pickText(conferrals, 'victims', 0, 'id'),
        on: inDays(0),
        how: 'telephone',
        views: t.secret('views of the victim'),
      },
    },
    [...prosecution, 'victim-advocate.fontaine'],
  )
  await t.step(
    defender,
    plea.sendMessage,
    { params, body: { text: t.secret('message between counsel'), offerId: null } },
    [...prosecution, defender],
  )
  const aside = await draft(t, caseId, null, 60)
  const version = aside.version
  const because = t.secret('why a bar does not stand in the way')
  const stated = {
    departures: [],
    excepted: [{ restriction: 'mandatory-minimum', ground: 'insufficient-evidence', because }],
  }
  await t.step(
    'prosecutor.reyes',
    plea.submitDraft,
    { params: { ...params, draftId: aside.draftId }, version, body: { stated } },
    prosecution,
  )
  const submitted = await draftNow(t, caseId, aside.draftId)
  await t.step(
    'prosecution-supervisor.calloway',
    plea.returnDraft,
    {
      params: { ...params, draftId: aside.draftId },
      version: submitted.version,
      body: { reason: t.secret('why the supervisor returned it') },
    },
    ['prosecution-supervisor.calloway'],
  )
  const returned = await draftNow(t, caseId, aside.draftId)
  await t.step(
    'prosecutor.reyes',
    plea.discardDraft,
    { params: { ...params, draftId: aside.draftId }, version: returned.version },
    prosecution,
  )

  const toWithdraw = await extend(t, caseId, (await draft(t, caseId, null, 48)).draftId)
  await t.step(
    'prosecutor.reyes',
    plea.withdrawOffer,
    {
      params: { ...params, offerId: toWithdraw },
      version: (await offerNow(t, 'prosecutor.reyes', caseId, toWithdraw)).version,
      body: { reason: t.secret('why withdrawn') },
    },
    prosecution,
  )
  const toReject = await extend(t, caseId, (await draft(t, caseId, null, 40)).draftId)
  await convey(t, caseId, toReject)
  const counter = await t.step(
    defender,
    plea.draftCounter,
    { params, body: { offerId: toReject, proposal: proposal(t, await chargesOf(t, caseId), 6) } },
    [defender],
  )
  await t.step(
    defender,
    plea.discardCounter,
    {
      params: { ...params, draftId: pickText(counter, 'counterDrafts', 0, 'id') },
      version: pickNumber(counter, 'counterDrafts', 0, 'version'),
    },
    [defender],
  )
  const now = await offerNow(t, defender, caseId, toReject)
  await t.step(
    defender,
    plea.rejectOffer,
    {
      params: { ...params, offerId: toReject },
      version: now.version,
      body: { n: now.n, reason: t.secret('why rejected') },
    },
    [...prosecution, defender],
  )
  await t.step(
    'prosecutor.reyes',
    plea.breakDownTalks,
    { params, version: await talksVersion(t, caseId), body: { reason: t.secret('why talks broke down') } },
    [...prosecution, defender],
  )
  await t.step(defender, plea.reopenTalks, { params, version: await talksVersion(t, caseId) }, [
    ...prosecution,
    defender,
  ])
}

/** The system reopens talks when the court has ended an agreement; it may take a moment. */
async function talksReopened(t: Teller, caseId: string): Promise<void> {
  for (let look = 0; look < 100; look += 1) {
    const state = pickText(await t.read('prosecutor.reyes', plea.readNegotiation, { params: { caseId } }), 'state')
    if (state === 'none' || state === 'broken-down') return
    await t.app.settle()
  }
  throw new Error('talks did not reopen')
}

/** After the court rejected the first agreement: the prosecution takes the defense's counter. */
async function negotiateAgain(t: Teller, caseId: string): Promise<void> {
  const params = { caseId }
  await talksReopened(t, caseId)
  const offerId = await extend(t, caseId, (await draft(t, caseId, null, 30)).draftId)
  await convey(t, caseId, offerId)
  const terms = proposal(t, await chargesOf(t, caseId), 26)
  const counter = await t.step(defender, plea.draftCounter, { params, body: { offerId, proposal: terms } }, [defender])
  await t.step(
    defender,
    plea.sendCounter,
    {
      params: { ...params, draftId: pickText(counter, 'counterDrafts', 0, 'id') },
      version: pickNumber(counter, 'counterDrafts', 0, 'version'),
    },
    [defender],
  )
  const same = await t.step(
    'prosecutor.reyes',
    plea.draftOffer,
    { params, body: { offerId, proposal: terms } },
    prosecution,
  )
  const draftId = pickText(same, 'drafts', -1, 'id')
  const ready = await approved(t, caseId, draftId)
  await t.step(
    'prosecutor.reyes',
    plea.acceptCounter,
    { params: { ...params, draftId }, version: ready.version },
    prosecution,
  )
}

/** Ways that lead elsewhere than to a plea: the case is set for trial while the parties have agreed; dismissal is moved for and denied. */
async function otherCourses(
  t: Teller,
  caseId: string,
  otherCaseId: string,
  judge: TrainingKey,
  chambers: readonly TrainingKey[],
): Promise<void> {
  const lawyers = prosecution.filter((key) => key !== 'paralegal.tran')
  await t.step(
    defender,
    trial.setForTrial,
    { params: { caseId }, body: { remarks: t.secret('remarks of a notice') } },
    [...lawyers, defender, ...chambers, ...clerks],
  )
  const params = { caseId: otherCaseId }
  const moved = await t.step(
    'prosecutor.reyes',
    dismissal.moveToDismiss,
    {
      params,
      body: {
        scope: 'whole',
        prejudice: 'without',
        ground: 'witness-unavailable',
        reason: t.secret('why the prosecution moves to dismiss'),
      },
    },
    lawyers,
  )
  await t.step(
    judge,
    dismissal.ruleOnDismissal,
    {
      params: { ...params, motionId: pickText(moved, 'motions', 0, 'id') },
      version: pickNumber(moved, 'motions', 0, 'version'),
      body: { ruling: 'denied', reasons: t.secret('why leave to dismiss was denied') },
    },
    chambers.filter((key) => key.startsWith('judge.')),
  )
}

async function agreementNow(
  t: Teller,
  as: TrainingKey,
  caseId: string,
): Promise<{ version: number; sha256: string; supplementSheetSha256: string }> {
  const reply = await t.read(as, agreement.readAgreement, { params: { caseId } })
  return {
    version: pickNumber(reply, 'agreement', 'version'),
    sha256: pickText(reply, 'agreement', 'paper', 'sha256'),
    supplementSheetSha256: pickText(reply, 'agreement', 'supplementSheet', 'sha256'),
  }
}

async function agree(t: Teller, caseId: string, { again }: { again: boolean }): Promise<void> {
  const params = { caseId }
  const parties = [...prosecution, defender] as const
  // The promises that the terms imply must be written out; two more of the parties' own come beside them.
  const ground = await t.read('prosecutor.reyes', agreement.readAgreement, { params })
  const implied = pickList(ground, 'ground', 'promises')
  const body = (supplement: unknown) => ({
    recitals: t.secret('recitals'),
    factualBasis: t.secret('factual basis'),
    promises: [
      ...implied,
      {
        id: uuidv7(),
        text: t.secret('a promise'),
        type: 'B',
        owner: trainingOfficeId('prosecutor'),
        due: 'at-sentencing',
        dueOn: null,
        forTerm: null,
      },
      {
        id: uuidv7(),
        text: t.secret('another promise'),
        type: 'B',
        owner: trainingOfficeId('prosecutor'),
        due: 'after-sentencing',
        dueOn: null,
        forTerm: null,
      },
    ],
    supplement,
  })
  await t.step('prosecutor.reyes', agreement.draftAgreement, { params, body: body({ is: 'empty' }) }, parties)
  if (!again) {
    await t.step(
      'prosecutor.reyes',
      agreement.abandonAgreement,
      {
        params,
        version: (await agreementNow(t, 'prosecutor.reyes', caseId)).version,
        body: { reason: t.secret('why abandoned') },
      },
      parties,
    )
    await t.step('prosecutor.reyes', agreement.draftAgreement, { params, body: body({ is: 'empty' }) }, parties)
  }
  await t.step(
    'prosecutor.reyes',
    agreement.redraftAgreement,
    {
      params,
      version: (await agreementNow(t, 'prosecutor.reyes', caseId)).version,
      body: body({ is: 'written', text: t.secret('sealed supplement'), named: [trainingPersonId(defender)] }),
    },
    parties,
  )
  await t.step(
    defender,
    agreement.shareAgreement,
    {
      params,
      version: (await agreementNow(t, defender, caseId)).version,
      body: { note: t.secret('note to the defendant') },
    },
    [defender],
  )
  const shared = await t.read(client, agreement.readClientAgreement, { params })
  const signed = {
    sha256: pickText(shared, 'agreement', 'paper', 'sha256'),
    supplementSheetSha256: pickText(shared, 'agreement', 'supplementSheet', 'sha256'),
  }
  await t.step(
    client,
    agreement.signAgreementAsDefendant,
    { params, version: pickNumber(shared, 'agreement', 'version'), body: signed },
    [client],
  )
  for (const signer of [defender, 'prosecutor.reyes'] as const)
    await t.step(
      signer,
      agreement.signAgreement,
      {
        params,
        version: (await agreementNow(t, signer, caseId)).version,
        body: { ...signed, ...(signer === defender ? { immigrationAdviceGiven: true } : {}) },
      },
      parties,
    )
  await t.step(
    'prosecutor.reyes',
    agreement.informVictims,
    {
      params,
      version: (await agreementNow(t, 'prosecutor.reyes', caseId)).version,
      body: { informed: false, reason: 'cannot-be-reached', note: t.secret('why victims were not told') },
    },
    [...prosecution, 'victim-advocate.fontaine'],
  )
  if (!again) await t.step(defender, agreement.requestPleaHearing, { params }, parties)
  await t.step(
    'prosecutor.reyes',
    agreement.tenderAgreement,
    { params, version: (await agreementNow(t, 'prosecutor.reyes', caseId)).version },
    parties,
  )
}

/** Who may record at the hearing: the chambers, and the clerk beside it where the policy lets him. */
async function startHearing(
  t: Teller,
  caseId: string,
  judge: TrainingKey,
  chambers: readonly TrainingKey[],
): Promise<void> {
  await t.step(judge, hearing.startPleaHearing, { params: { caseId }, body: { hearingId: null } }, chambers)
}

async function hearingVersion(t: Teller, judge: TrainingKey, caseId: string): Promise<number> {
  return pickNumber(await t.read(judge, hearing.readPleaHearing, { params: { caseId } }), 'record', 'version')
}

async function tenderedVersion(t: Teller, judge: TrainingKey, caseId: string): Promise<number> {
  return pickNumber(await t.read(judge, hearing.readPleaHearing, { params: { caseId } }), 'agreement', 'version')
}

/** Reads the script to the defendant and records each answer as the law expects it. */
async function colloquy(
  t: Teller,
  caseId: string,
  judge: TrainingKey,
  chambers: readonly TrainingKey[],
  part?: (part: string) => boolean,
): Promise<void> {
  const params = { caseId }
  const script = pickList(await t.read(judge, hearing.readPleaHearing, { params }), 'record', 'script')
  for (const [i] of script.entries()) {
    const reply = await t.read(judge, hearing.readPleaHearing, { params })
    const at = ['record', 'script', i] as const
    if (pick(reply, ...at, 'settled') === true || (part && !part(pickText(reply, ...at, 'part')))) continue
    const expects = pick(reply, ...at, 'expects') ?? pick(reply, ...at, 'responses', 0)
    await t.step(
      judge,
      hearing.recordAnswer,
      {
        params,
        body: {
          itemId: pickText(reply, ...at, 'itemId'),
          chargeId: pick(reply, ...at, 'charge', 'id') ?? null,
          response: expects,
          note: i === 0 ? t.secret('note at the hearing') : 'As stated on the record.',
        },
      },
      [...chambers, ...clerks],
    )
  }
}

async function findings(
  t: Teller,
  caseId: string,
  judge: TrainingKey,
  chambers: readonly TrainingKey[],
): Promise<void> {
  const params = { caseId }
  await t.step(
    judge,
    hearing.recordCircumstances,
    {
      params,
      version: await hearingVersion(t, judge, caseId),
      body: { recordingRef: 'Reporter A. Lund, 10:04', interpreter: null, disclosure: { mode: 'open-court' } },
    },
    [...chambers, ...clerks],
  )
  for (const kind of ['competence', 'voluntariness', 'factual-basis'])
    await t.step(
      judge,
      hearing.recordFinding,
      { params, body: { kind, found: true, note: t.secret(`finding of ${kind}`) } },
      chambers,
    )
}

async function enterPlea(
  t: Teller,
  caseId: string,
  judge: TrainingKey,
  chambers: readonly TrainingKey[],
): Promise<void> {
  const { first } = await chargesOf(t, caseId)
  await t.step(
    judge,
    hearing.enterPlea,
    {
      params: { caseId },
      body: {
        chargeId: first,
        kind: 'guilty',
        courtConsents: false,
        prosecutionConsents: false,
        reservation: '',
        enteredByCourt: false,
      },
    },
    [...chambers, ...clerks],
  )
}

async function rejectedInCourt(
  t: Teller,
  caseId: string,
  judge: TrainingKey,
  chambers: readonly TrainingKey[],
): Promise<void> {
  const params = { caseId }
  await startHearing(t, caseId, judge, chambers)
  await t.step(
    judge,
    hearing.endPleaHearing,
    { params, version: await hearingVersion(t, judge, caseId), body: { reason: t.secret('why the hearing ended') } },
    chambers,
  )
  await startHearing(t, caseId, judge, chambers)
  const notes = await t.read(judge, hearing.readBenchNotes, { params })
  await t.step(
    judge,
    hearing.saveBenchNotes,
    { params, version: pickNumber(notes, 'version'), body: { text: t.secret('bench notes') } },
    chambers,
  )
  await colloquy(t, caseId, judge, chambers, (name) => !name.endsWith('-advice'))
  await findings(t, caseId, judge, chambers)
  await enterPlea(t, caseId, judge, chambers)
  await colloquy(t, caseId, judge, chambers, (name) => name !== 'rejection-advice' && name !== 'acceptance-advice')
  await t.step(judge, hearing.acceptPlea, { params, version: await hearingVersion(t, judge, caseId) }, chambers)
  await t.step(
    judge,
    hearing.deferAgreement,
    {
      params,
      version: await tenderedVersion(t, judge, caseId),
      body: { until: inDays(20), reasons: t.secret('why deferred') },
    },
    chambers,
  )
  await t.step(
    judge,
    hearing.rejectAgreement,
    {
      params,
      version: await tenderedVersion(t, judge, caseId),
      body: { reasons: t.secret('why the court rejected it') },
    },
    chambers,
  )
  await colloquy(t, caseId, judge, chambers, (name) => name === 'rejection-advice')
  await t.step(judge, hearing.recordChoice, { params, body: { choice: 'withdrawn' } }, chambers)
}

/** Before the court has accepted it, a plea is withdrawn for any reason or none, and the agreement ends with it. */
async function pleaWithdrawn(
  t: Teller,
  caseId: string,
  judge: TrainingKey,
  chambers: readonly TrainingKey[],
): Promise<void> {
  await startHearing(t, caseId, judge, chambers)
  await enterPlea(t, caseId, judge, chambers)
  await t.step(judge, hearing.withdrawPlea, { params: { caseId }, body: { ground: 'any-reason', finding: '' } }, [
    ...chambers,
    defender,
  ])
}

async function acceptedInCourt(
  t: Teller,
  caseId: string,
  judge: TrainingKey,
  chambers: readonly TrainingKey[],
): Promise<void> {
  const params = { caseId }
  await startHearing(t, caseId, judge, chambers)
  await enterPlea(t, caseId, judge, chambers)
  await colloquy(t, caseId, judge, chambers, (name) => name !== 'rejection-advice')
  await findings(t, caseId, judge, chambers)
  await t.step(judge, hearing.acceptPlea, { params, version: await hearingVersion(t, judge, caseId) }, chambers)
  await t.step(
    judge,
    hearing.acceptAgreement,
    {
      params,
      version: await tenderedVersion(t, judge, caseId),
      body: { reasons: t.secret('why the court accepted it') },
    },
    chambers,
  )
  await colloquy(t, caseId, judge, chambers, (name) => name === 'acceptance-advice')
  const { first, second } = await chargesOf(t, caseId)
  await t.step(
    judge,
    hearing.enterJudgment,
    {
      params,
      body: {
        charges: [
          { chargeId: first, result: 'convicted', why: '' },
          { chargeId: second, result: 'dismissed', why: t.secret('why dismissed') },
        ],
        sentence: [
          {
            chargeId: first,
            kind: 'probation',
            quantity: { measure: 'term', term: { unit: 'months', n: 26 } },
            running: null,
            text: '',
          },
          {
            chargeId: null,
            kind: 'restitution',
            quantity: { measure: 'money', cents: 120_000 },
            running: null,
            text: '',
          },
        ],
        remarks: t.secret('remarks of the court'),
      },
    },
    chambers,
  )
}

async function promises(t: Teller, caseId: string, chambers: readonly TrainingKey[]): Promise<void> {
  const due = async () => {
    const reply = await t.read('prosecutor.reyes', agreement.listPromises, { params: { caseId } })
    const at = pickList(reply, 'promises').findIndex(
      (each) => typeof each === 'object' && each !== null && 'state' in each && each.state === 'due',
    )
    return { promiseId: pickText(reply, 'promises', at, 'id'), version: pickNumber(reply, 'promises', at, 'version') }
  }
  const kept = await due()
  await t.step(
    'prosecutor.reyes',
    agreement.markPromiseKept,
    {
      params: { caseId, promiseId: kept.promiseId },
      version: kept.version,
      body: { note: t.secret('how it was kept') },
    },
    [...prosecution, defender, ...chambers],
  )
  const broken = await due()
  await t.step(
    defender,
    agreement.markPromiseBreached,
    {
      params: { caseId, promiseId: broken.promiseId },
      version: broken.version,
      body: { note: t.secret('how it was broken') },
    },
    [...prosecution, defender, ...chambers],
  )
}

/** The co-defendant chooses to do without counsel, who then stands by. */
async function withoutCounsel(t: Teller, otherCaseId: string): Promise<void> {
  await t.step(
    'clerk.pell',
    people.allowSelfRepresentation,
    {
      params: { caseId: otherCaseId },
      body: {
        standby: trainingPersonId('private-counsel.castellanos'),
        finding: t.secret('finding on the waiver of counsel'),
      },
    },
    clerks,
  )
}
