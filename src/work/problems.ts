import type { CommonRefusal, Problems } from '../platform/http/problems.ts'
import type { LegalDate } from '../vocabulary/legal-date.ts'
import { dayShort } from './domain/day-words.ts'

export type WorkRefusal =
  | CommonRefusal
  | { readonly kind: 'cannot-wait' }
  | { readonly kind: 'put-off-too-far'; readonly latest: LegalDate }
  | { readonly kind: 'put-off-to-the-past'; readonly today: LegalDate }
  | { readonly kind: 'no-such-kind' }
  | { readonly kind: 'mandatory-kind' }
  | { readonly kind: 'leads-no-office' }
  | { readonly kind: 'told-already' }
  | { readonly kind: 'told-in-the-future' }
  | { readonly kind: 'says-nothing-of-the-attempt' }

type Own = Exclude<WorkRefusal, CommonRefusal>

export const workProblems: Problems<Own> = {
  'cannot-wait': {
    status: 422,
    title: 'This cannot be put off',
    detail: 'Its day is today or has passed, or it waits for somebody else. Open it instead.',
  },
  'put-off-too-far': {
    status: 422,
    title: 'That is too far away',
    detail: ({ latest }) => `Put it off until ${dayShort(latest)} at the latest.`,
  },
  'put-off-to-the-past': {
    status: 422,
    title: 'That day has come already',
    detail: ({ today }) => `Today is ${dayShort(today)}. Choose a later day.`,
  },
  'no-such-kind': {
    status: 404,
    title: 'There is no such kind of notification',
    detail: 'Reload the page: the list of kinds may have changed.',
  },
  'mandatory-kind': {
    status: 422,
    title: 'This notification cannot be switched off',
    detail: 'Somebody’s right or a day of the court depends on it.',
  },
  'leads-no-office': {
    status: 403,
    title: 'The board is for those who lead an office',
    detail: 'It shows the cases of each lawyer of an office, in figures. Your own cases are under My cases.',
  },
  'told-already': {
    status: 409,
    title: 'It is on record that this victim was told of this hearing',
    detail: 'Nothing more is needed. Reload the page to see what is recorded.',
  },
  'told-in-the-future': {
    status: 422,
    title: 'That day has not come yet',
    detail: 'Record the day on which the victim was told.',
  },
  'says-nothing-of-the-attempt': {
    status: 422,
    title: 'Say what was tried',
    detail: 'Where a victim could not be reached, the note says how it was tried.',
  },
}
