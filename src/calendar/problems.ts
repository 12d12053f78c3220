import type { CommonRefusal, Problems } from '../platform/http/problems.ts'

export type CalendarRefusal =
  | CommonRefusal
  | { readonly kind: 'not-before-the-court' }
  | { readonly kind: 'day-passed' }
  | { readonly kind: 'hearing-not-set'; readonly status: 'held' | 'vacated' }

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
    detail: ({ status }) => `It was ${status} already. Reload the calendar of the case.`,
  },
} satisfies Problems<Exclude<CalendarRefusal, CommonRefusal>>
