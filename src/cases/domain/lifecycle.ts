import type { Stage } from '../../../contract/cases.ts'
import type { Relation } from '../../vocabulary/compartments.ts'

/** What a stage is called and what it means to whoever has a relation to the case. None betrays whether the parties talk. */
export const stages: Readonly<Record<Stage, { readonly label: string; readonly meaning: string }>> = {
  referred: { label: 'Referred', meaning: 'The police referred the incident; no prosecutor has taken it yet.' },
  'returned-to-police': {
    label: 'Returned to police',
    meaning: 'The prosecution asked the police for more before it decides.',
  },
  declined: { label: 'Declined', meaning: 'The prosecution decided not to charge, and said why.' },
  screening: { label: 'In screening', meaning: 'A prosecutor decides whether to charge, and what.' },
  filed: { label: 'Filed', meaning: 'The charging document waits for the clerk’s review.' },
  'returned-to-prosecutor': {
    label: 'Returned by the clerk',
    meaning: 'The clerk sent the charging document back, and said why.',
  },
  open: { label: 'Pending', meaning: 'The case has a number, a judge and a first date.' },
  'plea-hearing-requested': {
    label: 'Plea hearing requested',
    meaning: 'The parties asked the court for a plea hearing.',
  },
  tendered: {
    label: 'Agreement tendered',
    meaning: 'A plea agreement was given to the court, which has not ruled on it.',
  },
  'plea-accepted': { label: 'Plea accepted', meaning: 'The court accepted the plea; judgment is not yet entered.' },
  sentenced: { label: 'Judgment entered', meaning: 'Judgment was entered on every count.' },
  dismissed: { label: 'Dismissed', meaning: 'All counts were dismissed.' },
  'trial-track': { label: 'Set for trial', meaning: 'The case is prepared for trial.' },
}

/** A step from one stage to another: who takes it, and what it needs. */
export interface Step {
  readonly from: Stage
  readonly to: Stage
  readonly what: string
  readonly by: readonly Relation[]
  readonly needs: string
}

const parties = ['prosecution', 'defense', 'self-represented'] as const satisfies readonly Relation[]

const requestPleaHearing = {
  to: 'plea-hearing-requested',
  what: 'Request a plea hearing',
  by: parties,
  needs: 'A request filed by a party; it says nothing of an offer.',
} as const
const tender = {
  to: 'tendered',
  what: 'Tender the agreement',
  by: parties,
  needs: 'An agreement signed by the prosecutor, counsel and the defendant.',
} as const
const acceptPlea = {
  to: 'plea-accepted',
  what: 'Accept the plea',
  by: ['bench'],
  needs: 'A plea in open court with every advisement understood, and a voluntary plea found.',
} as const
const dismiss = {
  to: 'dismissed',
  what: 'Dismiss the case',
  by: ['bench'],
  needs: 'A motion of the prosecution, and an order that dismisses every count.',
} as const

/**
 * The whole life of a case. The database holds the same pairs (`lifecycle_step`) and moves a case by no other.
 * The prosecution, the defense and the bench are named by their relation to the case, never by a role in an office.
 */
export const lifecycle: readonly Step[] = [
  {
    from: 'referred',
    to: 'screening',
    what: 'Take the referral',
    by: ['prosecution'],
    needs: 'A prosecutor who takes it or is assigned.',
  },
  { from: 'referred', to: 'declined', what: 'Decline to charge', by: ['prosecution'], needs: 'A reason.' },
  {
    from: 'referred',
    to: 'returned-to-police',
    what: 'Ask the police for more',
    by: ['prosecution'],
    needs: 'What is missing.',
  },
  {
    from: 'returned-to-police',
    to: 'screening',
    what: 'Send the referral again',
    by: ['police', 'prosecution'],
    needs: 'An answer to every request.',
  },
  { from: 'screening', to: 'declined', what: 'Decline to charge', by: ['prosecution'], needs: 'A reason.' },
  {
    from: 'screening',
    to: 'returned-to-police',
    what: 'Ask the police for more',
    by: ['prosecution'],
    needs: 'What is missing.',
  },
  {
    from: 'screening',
    to: 'filed',
    what: 'File the charging document',
    by: ['prosecution'],
    needs: 'A charging document with at least one count.',
  },
  {
    from: 'declined',
    to: 'screening',
    what: 'Take up the referral again',
    by: ['prosecution'],
    needs: 'Why it is taken up again.',
  },
  {
    from: 'filed',
    to: 'open',
    what: 'Accept the charging document',
    by: ['clerk'],
    needs: 'A number, a judge by the rule and a first date.',
  },
  {
    from: 'filed',
    to: 'returned-to-prosecutor',
    what: 'Return the charging document',
    by: ['clerk'],
    needs: 'A reason.',
  },
  {
    from: 'returned-to-prosecutor',
    to: 'filed',
    what: 'File the charging document again',
    by: ['prosecution'],
    needs: 'What the clerk asked to be mended.',
  },
  {
    from: 'returned-to-prosecutor',
    to: 'declined',
    what: 'Decline to charge',
    by: ['prosecution'],
    needs: 'A reason.',
  },
  { from: 'open', ...requestPleaHearing },
  { from: 'open', ...tender },
  {
    from: 'open',
    to: 'trial-track',
    what: 'Set the case for trial',
    by: [...parties, 'bench', 'clerk'],
    needs: 'A party’s notice, or the court’s setting.',
  },
  { from: 'open', ...acceptPlea },
  { from: 'open', ...dismiss },
  { from: 'trial-track', ...requestPleaHearing },
  { from: 'trial-track', ...tender },
  { from: 'trial-track', ...acceptPlea },
  { from: 'trial-track', ...dismiss },
  {
    from: 'trial-track',
    to: 'sentenced',
    what: 'Enter judgment after trial',
    by: ['bench'],
    needs: 'A verdict or finding on every count.',
  },
  { from: 'plea-hearing-requested', ...tender },
  { from: 'plea-hearing-requested', ...acceptPlea },
  {
    from: 'plea-hearing-requested',
    to: 'open',
    what: 'Take the request back or return it',
    by: [...parties, 'bench', 'clerk'],
    needs: 'That no plea is taken on it.',
  },
  {
    from: 'plea-hearing-requested',
    to: 'trial-track',
    what: 'Set the case for trial',
    by: [...parties, 'bench'],
    needs: 'A party’s notice, or the court’s setting.',
  },
  { from: 'plea-hearing-requested', ...dismiss },
  { from: 'tendered', ...acceptPlea },
  {
    from: 'tendered',
    to: 'open',
    what: 'Reject the agreement, or take it back before a plea',
    by: [...parties, 'bench'],
    needs: 'The advice that follows a rejection, given in open court.',
  },
  {
    from: 'tendered',
    to: 'trial-track',
    what: 'Set the case for trial after a rejection',
    by: ['bench'],
    needs: 'That the plea was withdrawn.',
  },
  { from: 'tendered', ...dismiss },
  {
    from: 'plea-accepted',
    to: 'sentenced',
    what: 'Enter judgment',
    by: ['bench'],
    needs: 'A factual basis, and a judgment on every count.',
  },
  {
    from: 'plea-accepted',
    to: 'open',
    what: 'Allow the plea to be withdrawn',
    by: ['bench'],
    needs: 'A rejected agreement, or a fair and just reason.',
  },
  {
    from: 'plea-accepted',
    to: 'trial-track',
    what: 'Set the case for trial after a withdrawn plea',
    by: ['bench'],
    needs: 'A rejected agreement, or a fair and just reason.',
  },
  { from: 'plea-accepted', ...dismiss },
]

/** The steps that lead out of a stage. */
export function stepsFrom(stage: Stage): readonly Step[] {
  return lifecycle.filter((step) => step.from === stage)
}

/** Before the clerk accepts it a case belongs to police and prosecution; after that it is a case of the court. */
const beforeTheCourt: ReadonlySet<Stage> = new Set([
  'referred',
  'returned-to-police',
  'declined',
  'screening',
  'filed',
  'returned-to-prosecutor',
])

/** Whether the case is before the court and has not ended. */
export function isPending(stage: Stage): boolean {
  return !beforeTheCourt.has(stage) && stage !== 'sentenced' && stage !== 'dismissed'
}

/** The lifecycle as a Mermaid state diagram; the README of this area shows it. */
export function lifecycleDiagram(): string {
  return [
    'stateDiagram-v2',
    '  [*] --> referred: police refer',
    ...lifecycle.map((step) => `  ${step.from} --> ${step.to}: ${step.by.join(', ')}`),
    '  sentenced --> [*]',
    '  dismissed --> [*]',
  ].join('\n')
}
