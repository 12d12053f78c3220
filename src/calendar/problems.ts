import { outcomeWords } from '../../contract/calendar.ts'
import type { HearingLine } from '../../contract/cases.ts'
import type { CommonRefusal, Problems } from '../platform/http/problems.ts'
import type { OutcomeFault } from './domain/outcome.ts'

export type CalendarRefusal =
  | CommonRefusal
  | OutcomeFault
  | { readonly kind: 'not-before-the-court' }
  | { readonly kind: 'hearing-not-set'; readonly status: Exclude<HearingLine['status'], 'set'> }
  | { readonly kind: 'no-outcome' }
  | { readonly kind: 'outcome-relied-on' }
  | { readonly kind: 'call-changed' }

export const calendarProblems = {
  'not-before-the-court': {
    status: 409,
    title: 'The case is not pending before the court',
    detail: 'It has no number yet, or it has ended: no hearing can be set.',
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
  'call-changed': {
    status: 409,
    title: 'The call has changed meanwhile',
    detail:
      'The hearing before which it was to be called is not in this courtroom on that day any more. Look at the list again.',
  },
} satisfies Problems<Exclude<CalendarRefusal, CommonRefusal>>
