import { z } from 'zod'
import { Citation } from '../src/vocabulary/citation.ts'
import { CaseId, PersonId } from '../src/vocabulary/ids.ts'
import { InstantText } from '../src/vocabulary/instant.ts'
import { LegalDate } from '../src/vocabulary/legal-date.ts'
import { Verification } from '../src/vocabulary/verification.ts'
import { Stage } from './cases.ts'
import { read, write } from './route.ts'

/** What an item of a day stands on: the law, a rule of the office, or simply its date. */
export const Basis = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('law'), says: z.string(), citation: Citation, verified: Verification }),
    z.object({ kind: z.literal('office-rule'), says: z.string() }),
    z.object({ kind: z.literal('date'), says: z.string() }),
  ])
  .meta({ id: 'Basis' })
export type Basis = z.infer<typeof Basis>

/** The case of an item, as far as whoever asks may see it. */
const CaseMark = z
  .object({
    caseId: CaseId,
    number: z.string().nullable(),
    defendant: z.string().nullable(),
    leadCharge: z.string().nullable(),
    custodyLabel: z.string().nullable(),
  })
  .meta({ id: 'CaseMark' })

const Subject = z.string().min(1).max(100).describe('The id of what it is about: a draft, an offer, a filing.')

/** One thing that waits: what, why, on what authority, and the one act that settles it. */
export const WorkItem = z
  .object({
    situation: z.string().describe('The rule of the rule file that put it here.'),
    subject: Subject,
    n: z.int().positive().describe('How many of them the case has: what is settled in one place is one item.'),
    case: CaseMark,
    words: z.string().describe('What is to be done, or who is waited for.'),
    names: z
      .array(z.string())
      .describe('Which of them, such as which deadlines; empty where the words leave nothing open.'),
    because: z.string().describe('The reason in a sentence.'),
    basis: Basis,
    dueOn: LegalDate.nullable(),
    dueWords: z.string().nullable().describe('The day as people say it: today, in 3 days, 2 days late.'),
    officeDay: z
      .object({ day: LegalDate, words: z.string() })
      .nullable()
      .describe('By when an office’s own rule asks for it; null where no rule counts days.'),
    since: InstantText,
    action: z.object({ label: z.string(), to: z.string().startsWith('/') }),
    band: z.string().describe('The group of the day it stands in.'),
    why: z.array(z.string()).describe('Why it stands here: the rule and the facts. Empty for what waits for others.'),
    putOff: z
      .object({ latest: LegalDate.describe('The last day until which it may be put off.'), notNow: z.boolean() })
      .nullable()
      .describe('Null when it may not be put off.'),
  })
  .meta({ id: 'WorkItem' })
export type WorkItem = z.infer<typeof WorkItem>

const More = z
  .object({
    n: z.int().nonnegative().describe('How many more there are than are shown.'),
    atLeast: z.boolean().describe('True when it is that many or more: nothing is counted beyond it.'),
  })
  .meta({ id: 'More' })
export type More = z.infer<typeof More>

export const AgendaLine = z
  .object({
    hearingId: z.uuid(),
    case: CaseMark,
    onDay: LegalDate,
    at: z.string().describe('HH:MM as the clock of the court shows it.'),
    room: z.string(),
    kindLabel: z.string(),
    isToday: z.boolean(),
  })
  .meta({ id: 'AgendaLine' })
export type AgendaLine = z.infer<typeof AgendaLine>

/** Cases that lack something, counted together: each alone is nobody's item. */
const Gap = z
  .object({
    id: z.string(),
    n: z.int().positive(),
    atLeast: z.boolean(),
    words: z.string(),
    basis: Basis,
    action: z.object({ label: z.string(), to: z.string().startsWith('/') }),
  })
  .meta({ id: 'Gap' })
export type Gap = z.infer<typeof Gap>

/** What needs somebody and is of no one case: locked accounts, a failed import, rows held back, an address that fails, what an auditor looks after. */
export const Upkeep = z
  .object({
    id: z.string().describe('The rule of the rule file that put it here.'),
    words: z.string(),
    n: z.int().positive(),
    atLeast: z.boolean().describe('True when there are more than are counted.'),
    because: z.string(),
    basis: Basis,
    since: InstantText.describe('Since when the first of them waits.'),
    band: z.string().describe('The group of the day it stands in.'),
    action: z.object({ label: z.string(), to: z.string().startsWith('/') }),
  })
  .meta({ id: 'Upkeep' })
export type Upkeep = z.infer<typeof Upkeep>

/** Something a person was told of. */
export const Notice = z
  .object({
    id: z.uuid(),
    kind: z.string(),
    words: z.string().describe('What happened, without what it says.'),
    case: CaseMark,
    at: InstantText,
    read: z.boolean(),
    to: z.string().startsWith('/'),
  })
  .meta({ id: 'Notice' })
export type Notice = z.infer<typeof Notice>

export const PutOff = z
  .object({
    id: z.uuid(),
    version: z.int(),
    words: z.string(),
    case: CaseMark,
    until: LegalDate.nullable().describe('Null for "not now": it comes back when something happens to it.'),
  })
  .meta({ id: 'PutOff' })
export type PutOff = z.infer<typeof PutOff>

export const MyDay = z
  .object({
    today: LegalDate,
    closed: z
      .object({ because: z.string(), open: LegalDate.describe('The next day on which the court is open.') })
      .nullable()
      .describe('What closes one’s court today; null when it is open.'),
    bands: z.array(z.object({ id: z.string(), label: z.string() })).describe('The groups of the day, in order.'),
    order: z.string().describe('What comes before what within a group, in words.'),
    now: z.array(WorkItem),
    more: More,
    gaps: z.array(Gap),
    upkeep: z.array(Upkeep),
    agenda: z.array(AgendaLine),
    moreAgenda: z.boolean(),
    hearingsAt: z.string().nullable().describe('The list of hearings, for those who have one.'),
    changed: z.array(Notice).describe('What happened since one last looked, newest first.'),
    moreChanged: z.boolean(),
    waiting: z.array(WorkItem).describe('What waits for others, the longest first.'),
    moreWaiting: More,
    putOff: z.array(PutOff),
    nothing: z.string().describe('What is said when nothing waits: what will bring something.'),
  })
  .meta({ id: 'MyDay' })
export type MyDay = z.infer<typeof MyDay>

export const readMyDay = read({
  id: 'work.read-my-day',
  path: '/api/my-day',
  summary: 'What needs me now and why, what changed since I looked, what waits for others',
  response: MyDay,
})

const OwnPutOffs = z.object({ putOff: z.array(PutOff) })

export const putOffItem = write({
  id: 'work.put-off',
  path: '/api/my-day/put-off',
  summary: 'Put an item of one’s own day off until a day, or until something happens to it',
  body: z.object({
    situation: z.string().min(1).max(60),
    caseId: CaseId,
    subject: Subject,
    until: LegalDate.nullable().describe('Null for "not now".'),
  }),
  response: OwnPutOffs,
  writes: 'create',
})

export const bringBackItem = write({
  id: 'work.bring-back',
  method: 'DELETE',
  path: '/api/my-day/put-off/:putOffId',
  summary: 'Bring back what was put off',
  params: z.object({ putOffId: z.uuid() }),
  response: OwnPutOffs,
  writes: 'edit',
})

/* ── Notifications ─────────────────────────────────────────────────────────────────────────────────────────────── */

const unreadMost = 99

export const NoticeCount = z
  .object({
    unread: z.int().min(0).max(unreadMost),
    more: z.boolean().describe('True when there are more than are counted.'),
  })
  .meta({ id: 'NoticeCount' })
export type NoticeCount = z.infer<typeof NoticeCount>

export const countNotices = read({
  id: 'work.count-notices',
  path: '/api/notices/count',
  summary: 'How many notifications are unread, up to 99',
  response: NoticeCount,
})

export const listNotices = read({
  id: 'work.list-notices',
  path: '/api/notices',
  summary: 'What one was told of, newest first',
  query: z.object({
    after: z.uuid().optional().describe('The last notification of the page before.'),
    unread: z.literal('true').optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  response: z.object({ notices: z.array(Notice), next: z.uuid().nullable() }),
})

export const markNoticesRead = write({
  id: 'work.mark-notices-read',
  path: '/api/notices/read',
  summary: 'Mark notifications as read: those named, or all up to one',
  body: z.object({
    notices: z.array(z.uuid()).max(100).default([]),
    upTo: z.uuid().nullable().default(null).describe('This one and everything before it.'),
  }),
  response: NoticeCount.extend({ markedAt: InstantText.describe('By which it can be taken back.') }),
  writes: 'create',
})

export const markNoticesUnread = write({
  id: 'work.mark-notices-unread',
  path: '/api/notices/unread',
  summary: 'Mark notifications as unread again: those named, or all that were marked as read at one moment',
  body: z.object({
    notices: z.array(z.uuid()).max(100).default([]),
    markedAt: InstantText.nullable().default(null).describe('As marking them as read answered it.'),
  }),
  response: NoticeCount,
  writes: 'create',
})

export const NoticeKind = z
  .object({
    kind: z.string(),
    words: z.string(),
    group: z.string(),
    on: z.boolean(),
    mandatory: Basis.nullable().describe('Why it cannot be switched off; null where it may be.'),
  })
  .meta({ id: 'NoticeKind' })
export type NoticeKind = z.infer<typeof NoticeKind>

const NoticeKinds = z.object({ kinds: z.array(NoticeKind) })

export const listNoticeKinds = read({
  id: 'work.list-notice-kinds',
  path: '/api/notices/kinds',
  summary: 'Of what one is told, and what of it is switched off',
  response: NoticeKinds,
})

export const switchNoticeKind = write({
  id: 'work.switch-notice-kind',
  method: 'PUT',
  path: '/api/notices/kinds/:kind',
  summary: 'Switch a kind of notification on or off',
  params: z.object({ kind: z.string().max(60) }),
  body: z.object({ on: z.boolean() }),
  response: NoticeKinds,
  writes: 'create',
})

/* ── A supervisor's board, a victim advocate's list ────────────────────────────────────────────────────────────── */

const StageLoad = z
  .object({
    stage: Stage,
    stageLabel: z.string(),
    cases: z.int().nonnegative(),
    medianDays: z.int().nonnegative().describe('Half of these cases have stood at the stage for longer.'),
    longestDays: z.int().nonnegative(),
  })
  .meta({ id: 'StageLoad' })
export type StageLoad = z.infer<typeof StageLoad>

export const LawyerLoad = z
  .object({
    personId: PersonId,
    name: z.string(),
    cases: z.int().nonnegative(),
    inCustody: z.int().nonnegative(),
    withoutDate: z.int().nonnegative(),
    lapsing: z
      .int()
      .nonnegative()
      .nullable()
      .describe('Offers whose last day is within seven days; null where they are not the office’s to see.'),
    oldest: z.object({ caseId: CaseId, openedOn: LegalDate, days: z.int() }).nullable(),
    stages: z.array(StageLoad),
    tracks: z
      .array(z.object({ track: z.string(), cases: z.int().positive() }))
      .describe('Cases on each track that was chosen; the others are on none yet.'),
  })
  .meta({ id: 'LawyerLoad' })
export type LawyerLoad = z.infer<typeof LawyerLoad>

export const readBoard = read({
  id: 'work.read-board',
  path: '/api/board',
  summary: 'The cases of each lawyer of an office, in figures, for its supervisor',
  response: z.object({
    office: z.string(),
    lawyers: z.array(LawyerLoad),
    stages: z.array(z.object({ stage: Stage, stageLabel: z.string() })),
    tracks: z
      .array(z.object({ track: z.string(), name: z.string() }))
      .describe('The tracks of the court; empty where its rules have none.'),
    approvals: z.object({ waiting: z.int().nonnegative(), more: z.boolean() }).nullable(),
    unassigned: z
      .object({ ...More.shape, cases: z.array(CaseMark).describe('The first of them, those that wait longest first.') })
      .nullable()
      .describe('Cases without a prosecutor; null in a defender’s office.'),
  }),
})

export const VictimNoticeHow = z.enum(['phone', 'email', 'letter', 'in-person', 'could-not-reach'])
export type VictimNoticeHow = z.infer<typeof VictimNoticeHow>
export const victimNoticeWords: Record<VictimNoticeHow, string> = {
  phone: 'By telephone',
  email: 'By e-mail',
  letter: 'By letter',
  'in-person': 'In person',
  'could-not-reach': 'Could not be reached',
}

export const VictimLine = z
  .object({
    case: CaseMark,
    participantId: z.uuid(),
    name: z.string(),
    language: z.string(),
    interpreterNeeded: z.boolean(),
    preferred: z.string().nullable().describe('How the victim wishes to be reached.'),
    safetyNote: z.string().nullable(),
    wantsNotice: z.boolean(),
    conferral: z
      .object({ on: LegalDate, outcome: z.enum(['conferred', 'not-conferred']) })
      .nullable()
      .describe('The last that is on record; null when nothing is.'),
    notices: z.array(
      z.object({
        hearingId: z.uuid(),
        kindLabel: z.string(),
        onDay: LegalDate,
        told: z.object({ on: LegalDate, how: VictimNoticeHow }).nullable(),
      }),
    ),
  })
  .meta({ id: 'VictimLine' })
export type VictimLine = z.infer<typeof VictimLine>

const VictimLines = z.object({ victims: z.array(VictimLine), more: z.boolean(), mayTell: z.boolean() })

export const listVictims = read({
  id: 'work.list-victims',
  path: '/api/victims',
  summary: 'The victims of my cases by the next date, with conferral and notices due',
  response: VictimLines,
})

export const tellVictim = write({
  id: 'work.tell-victim',
  path: '/api/cases/:caseId/victims/:participantId/notices',
  summary: 'Record that a victim was told of a hearing, or that it was tried and failed',
  params: z.object({ caseId: CaseId, participantId: z.uuid() }),
  body: z.object({
    hearingId: z.uuid(),
    on: LegalDate,
    how: VictimNoticeHow,
    note: z.string().trim().max(2_000).default(''),
  }),
  response: VictimLines,
  writes: 'create',
})
