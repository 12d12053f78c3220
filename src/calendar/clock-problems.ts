import type { CommonRefusal, Problems } from '../platform/http/problems.ts'
import type { LegalDate } from '../vocabulary/legal-date.ts'
import type { ExclusionFault } from './domain/exclusion.ts'
import { calendarProblems } from './problems.ts'

/** Why time is not excluded. */
export type ExclusionRefusal = CommonRefusal | ExclusionFault | { readonly kind: 'not-before-the-court' }

/** Why an entry of excluded time is not changed. */
export type ExcludedTimeRefusal =
  | ExclusionRefusal
  | { readonly kind: 'time-settled'; readonly how: 'struck' | 'ruled-on' | 'contested' | 'ended' }

/** Why an event is not entered. */
export type EventRefusal =
  | CommonRefusal
  | { readonly kind: 'not-before-the-court' }
  | { readonly kind: 'event-not-entered-here'; readonly event: string }
  | { readonly kind: 'event-not-yours'; readonly event: string; readonly by: string }
  | { readonly kind: 'event-to-come'; readonly day: LegalDate }
  | { readonly kind: 'event-concerns-nothing'; readonly event: string; readonly concerns: string }
  | { readonly kind: 'event-wants'; readonly event: string; readonly wants: 'last-day' | 'days' }
  | { readonly kind: 'event-struck' }
  | { readonly kind: 'fact-not-stated-here'; readonly question: string }

/** Why a deadline is not set or settled. */
export type DeadlineRefusal =
  | CommonRefusal
  | { readonly kind: 'day-passed' }
  | { readonly kind: 'period-refused'; readonly words: string }
  | { readonly kind: 'deadline-settled'; readonly state: 'open' | 'met' | 'excused' | 'moot' }
  | { readonly kind: 'clock-settles-itself' }
  | { readonly kind: 'met-to-come'; readonly day: LegalDate }

export type ClockRefusal = ExcludedTimeRefusal | EventRefusal | DeadlineRefusal

export const clockProblems = {
  'not-before-the-court': calendarProblems['not-before-the-court'],
  'unknown-exclusion': calendarProblems['unknown-exclusion'],
  'findings-needed': calendarProblems['findings-needed'],
  'factor-not-admitted': calendarProblems['factor-not-admitted'],
  'days-reversed': calendarProblems['days-reversed'],
  'last-day-needed': calendarProblems['last-day-needed'],
  'day-passed': calendarProblems['day-passed'],
  'time-settled': {
    status: 409,
    title: 'That has been done already',
    detail: ({ how }) =>
      ({
        struck: 'The entry was struck: it excludes nothing any more. Enter what is right as a new one.',
        'ruled-on': 'The court has ruled on it. What it found stands as an entry of its own.',
        contested: 'It is contested already; the court rules on it.',
        ended: 'Its last day is on record. If that day is not right, correct the entry with a reason.',
      })[how],
  },
  'event-not-entered-here': {
    status: 422,
    title: 'That is not entered here',
    detail: ({ event }) =>
      `${event} is no event that is entered by hand: it follows from its own step of the case, or it is entered as excluded time with its authority.`,
  },
  'event-not-yours': {
    status: 403,
    title: 'That is another’s to enter',
    detail: ({ event, by }) => `${event}: ${by} enters it.`,
  },
  'event-to-come': {
    status: 422,
    title: 'The day is still to come',
    detail: ({ day }) => `${day} has not come yet. Enter what happened on the day it happened, or later.`,
  },
  'event-concerns-nothing': {
    status: 422,
    title: 'There is nothing that it concerns',
    detail: ({ event, concerns }) =>
      `${event} concerns an event of the case: ${concerns}. Enter that first, then name it.`,
  },
  'event-wants': {
    status: 422,
    title: 'Something is wanting',
    detail: ({ event, wants }) =>
      wants === 'days'
        ? `${event}: enter how many days it adds.`
        : `${event}: enter the day that it names, no earlier than its own.`,
  },
  'event-struck': {
    status: 409,
    title: 'The entry was struck already',
    detail: 'It moves nothing any more. Enter what is right as a new one.',
  },
  'fact-not-stated-here': {
    status: 422,
    title: 'That is not stated here',
    detail: ({ question }) =>
      `“${question}” is not asked by the rules of this court, or the file answers it by its own steps, or that is no answer to it.`,
  },
  'period-refused': {
    status: 422,
    title: 'The period cannot be counted',
    detail: ({ words }) => words,
  },
  'deadline-settled': {
    status: 409,
    title: 'The deadline is not open',
    detail: ({ state }) =>
      state === 'open'
        ? 'It is open already.'
        : `It is ${state} on record. Open it again with a reason before you say something else.`,
  },
  'clock-settles-itself': {
    status: 422,
    title: 'A clock is not settled by hand',
    detail: 'Its last day follows from the events of the case. Enter the event, or time that is not counted.',
  },
  'met-to-come': {
    status: 422,
    title: 'The day is still to come',
    detail: ({ day }) => `${day} has not come yet: nothing was done on it. Enter the day on which it was done.`,
  },
} satisfies Problems<Exclude<ClockRefusal, CommonRefusal>>
