import { outcomeWords } from '../../contract/calendar.ts'
import type { HearingLine } from '../../contract/cases.ts'
import type { CommonRefusal, Problems } from '../platform/http/problems.ts'
import type { FileFault } from './closures/domain/calendar-file.ts'
import type { ExclusionFault } from './domain/exclusion.ts'
import type { LegalDate } from '../vocabulary/legal-date.ts'
import { hoursOfDay } from '../vocabulary/time-of-day.ts'
import type { OutcomeFault } from './domain/outcome.ts'

/** A time that cannot be had for a hearing. */
export type TimeRefusal =
  | {
      readonly kind: 'not-free'
      /** What stands in the way, in words that tell nothing of another case. */
      readonly obstacles: readonly string[]
      /** A rule lets whoever asks pass over it with a reason. */
      readonly passable: boolean
    }
  | { readonly kind: 'taken-meanwhile' }

interface Sitting {
  readonly day: LegalDate
  readonly room: string
  readonly starts: string
  readonly ends: string
}

export type SessionRefusal =
  | FileFault
  | { readonly kind: 'not-chambers' }
  | { readonly kind: 'no-open-day' }
  | ({ readonly kind: 'courtroom-taken' } & Sitting)
  | ({ readonly kind: 'judge-sits-elsewhere'; readonly chambers: string } & Sitting)
  | { readonly kind: 'too-many-hearings'; readonly room: string; readonly capacity: number }
  | { readonly kind: 'session-has-others' }
  | { readonly kind: 'session-needs-another'; readonly hearings: number }

export type CalendarRefusal =
  | CommonRefusal
  | OutcomeFault
  | { readonly kind: 'not-before-the-court' }
  | { readonly kind: 'hearing-not-set'; readonly status: Exclude<HearingLine['status'], 'set'> }
  | { readonly kind: 'hearing-passed'; readonly day: LegalDate }
  | { readonly kind: 'no-outcome' }
  | { readonly kind: 'outcome-relied-on' }
  | { readonly kind: 'call-changed' }
  | { readonly kind: 'continuance-unexplained' }
  | { readonly kind: 'unknown-track'; readonly track: string }
  | { readonly kind: 'track-unexplained'; readonly proposed: string }
  | TimeRefusal
  | SessionRefusal
  | ExclusionFault

/** The problems of a time, for every area whose steps set a hearing. */
export const timeProblems = {
  'not-free': {
    status: 409,
    title: 'That time is not free',
    detail: ({ obstacles, passable }) =>
      `${obstacles.join('. ')}. ${passable ? 'Choose another time, or set it all the same and say why.' : 'Choose another time.'}`,
  },
  'taken-meanwhile': {
    status: 409,
    title: 'Somebody took that time a moment ago',
    detail: 'What you typed is kept. Look at the times that are free now, and choose again.',
  },
} satisfies Problems<TimeRefusal>

const sitting = ({ day, room, starts, ends }: Sitting): string =>
  `on ${day} in courtroom ${room}, ${hoursOfDay(starts, ends)}`

const sessionProblems = {
  'file-refused': {
    status: 422,
    title: 'The calendar file cannot be taken over',
    detail: ({ line, because }) =>
      `Line ${line}: ${because}. Nothing was taken over; mend the file and choose it again.`,
  },
  'not-chambers': {
    status: 422,
    title: 'These are not chambers of this court',
    detail: 'Choose the judge who sits from the list.',
  },
  'no-open-day': {
    status: 422,
    title: 'The court is closed on every day of the pattern',
    detail: 'Choose other weekdays, or more weeks.',
  },
  'courtroom-taken': {
    status: 409,
    title: 'A session sits in that courtroom already',
    detail: (refusal) => `There is one ${sitting(refusal)}. Choose another courtroom or another hour. None was made.`,
  },
  'judge-sits-elsewhere': {
    status: 409,
    title: 'The judge sits elsewhere at that time',
    detail: (refusal) =>
      `${refusal.chambers} sits ${sitting(refusal)}. Choose another judge or another hour. None was made.`,
  },
  'too-many-hearings': {
    status: 409,
    title: 'More hearings are set than the session takes',
    detail: ({ room, capacity }) =>
      `In courtroom ${room} more than ${capacity} hearings are set for those hours already. Give the session a greater capacity.`,
  },
  'session-has-others': {
    status: 409,
    title: 'Not everything in this session is yours to move',
    detail: 'Ask the chambers to move what they have in it; then it can be moved or cancelled.',
  },
  'session-needs-another': {
    status: 409,
    title: 'The session has hearings',
    detail: ({ hearings }) =>
      `${hearings === 1 ? 'One hearing is' : `${hearings} hearings are`} set in it. Name the session that takes them over.`,
  },
} satisfies Problems<SessionRefusal>

export const calendarProblems = {
  ...timeProblems,
  ...sessionProblems,
  'not-before-the-court': {
    status: 409,
    title: 'The case is not pending before the court',
    detail: 'It has no number yet, or it has ended: no hearing can be set.',
  },
  'hearing-passed': {
    status: 409,
    title: 'The day of the hearing has passed',
    detail: ({ day }) => `It was set for ${day}. Enter what became of it; a continuance sets the next one.`,
  },
  'day-passed': {
    status: 422,
    title: 'The day has passed',
    detail: 'Choose today or a later day of the court.',
  },
  'hearing-not-set': {
    status: 409,
    title: 'The hearing is no longer on the calendar',
    detail: ({ status }) =>
      `Its outcome was entered already: ${outcomeWords[status].toLowerCase()}. Correct that entry instead.`,
  },
  'hearing-to-come': {
    status: 422,
    title: 'The hearing is still to come',
    detail: ({ day }) =>
      `It is set for ${day}. Until then it can be continued or vacated; what happened at it is entered on that day.`,
  },
  'day-not-later': {
    status: 422,
    title: 'The next day is not later',
    detail: ({ day }) => `The hearing is on ${day}. Choose a later day for what follows.`,
  },
  'court-closed': {
    status: 422,
    title: 'The court is closed on that day',
    detail: ({ day, because, open }) =>
      `${day}: ${because}. The next open day is ${open}. If the court sits all the same, set the hearing by hand on the calendar of the case.`,
  },
  'no-outcome': {
    status: 409,
    title: 'Nothing was entered that could be corrected',
    detail: 'Enter what became of the hearing instead.',
  },
  'outcome-relied-on': {
    status: 409,
    title: 'Something rests on what was entered',
    detail:
      'A plea hearing was begun, or the hearing that was set with it has moved on. Enter what is right on the last hearing of the case.',
  },
  'unknown-track': {
    status: 422,
    title: 'The court has no such track',
    detail: ({ track }) => `The rules of the court know no track “${track}”. Choose one from the list.`,
  },
  'track-unexplained': {
    status: 422,
    title: 'Another track than the proposed one needs a reason',
    detail: ({ proposed }) => `The rule proposes: ${proposed}. Say why this case is managed otherwise.`,
  },
  'continuance-unexplained': {
    status: 422,
    title: 'Another day is a continuance',
    detail: 'Say who asked for another day, and why.',
  },
  'call-changed': {
    status: 409,
    title: 'The call has changed meanwhile',
    detail:
      'The hearing before which it was to be called is not in this courtroom on that day any more. Look at the list again.',
  },
  'unknown-exclusion': {
    status: 422,
    title: 'The law of the court knows no such exclusion',
    detail: ({ clock, exclusion }) =>
      `${clock} has no exclusion ${exclusion} on that day. Choose one that the rule names; time that no rule excludes is counted.`,
  },
  'findings-needed': {
    status: 422,
    title: 'The findings of the court are wanting',
    detail: ({ title, factors, source }) =>
      `${title} excludes nothing without findings (${source}). State them, and under which factors: ${factors}`,
  },
  'factor-not-admitted': {
    status: 422,
    title: 'The law does not admit that reason',
    detail: ({ factor, because, source }) =>
      `${factor}: ${because} (${source}). State findings under a factor that the rule names.`,
  },
  'days-reversed': {
    status: 422,
    title: 'The last day is before the first',
    detail: ({ from, to }) => `From ${from} to ${to} is no period. Enter a last day that is not before the first.`,
  },
  'last-day-needed': {
    status: 422,
    title: 'The last day is wanting',
    detail: ({ title }) => `${title}: no event ends it, so the order must name its last day. Enter it.`,
  },
} satisfies Problems<Exclude<CalendarRefusal, CommonRefusal>>
