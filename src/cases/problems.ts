import type { Problems } from '../platform/http/problems.ts'
import type { ViewRefusal } from './save-view.ts'
import { moveProblems, type MoveRefusal } from './move-case.ts'

export type CaseRefusal =
  | MoveRefusal
  | ViewRefusal
  | { readonly kind: 'no-agency-desk' }
  | { readonly kind: 'no-intake' }
  | { readonly kind: 'unknown-offense'; readonly code: string }
  | { readonly kind: 'bad-span' }
  | { readonly kind: 'arrest-to-come' }
  | { readonly kind: 'requests-open'; readonly open: number }
  | { readonly kind: 'answered-already' }
  | { readonly kind: 'not-a-prosecutor' }
  | { readonly kind: 'no-such-case' }
  | { readonly kind: 'day-in-the-future' }

export const caseProblems = {
  ...moveProblems,
  'no-agency-desk': {
    status: 422,
    title: 'You cannot refer for this agency',
    detail: 'An incident is referred for an agency in which you work. Choose one from the list.',
  },
  'no-intake': {
    status: 422,
    title: 'No prosecutor’s office takes referrals for this court',
    detail: 'The court has no intake team of a prosecutor. Ask the administrator to set one up.',
  },
  'unknown-offense': {
    status: 422,
    title: 'An offense is not in the list of this court',
    detail: ({ code }) =>
      `The code ${code} is not an offense that the rule pack of the court knows on this day. Choose one from the list.`,
  },
  'bad-span': {
    status: 422,
    title: 'The incident ends before it begins',
    detail: 'Mend the times: the second must not be before the first.',
  },
  'arrest-to-come': {
    status: 422,
    title: 'The day of the arrest has not come yet',
    detail: 'Enter the day on which the suspect was arrested on this case, today or earlier, or leave it open.',
  },
  'requests-open': {
    status: 409,
    title: 'The prosecution still waits for an answer',
    detail: ({ open }) =>
      `${open} of its requests ${open === 1 ? 'has' : 'have'} no answer yet. Answer every request, then send the referral again.`,
  },
  'answered-already': {
    status: 409,
    title: 'This request was answered already',
    detail: 'Reload the referral: a colleague may have answered it. What you typed is kept.',
  },
  'not-a-prosecutor': {
    status: 422,
    title: 'This person is not of your office',
    detail: 'A case is assigned to a prosecutor of the office that has it. Choose one from the list.',
  },
  'no-such-case': {
    status: 422,
    title: 'No case with this number is open to you',
    detail: 'Check the number. Two cases can be linked by one who may see both.',
  },
  'day-in-the-future': {
    status: 422,
    title: 'The day has not come yet',
    detail: 'Custody is recorded from the day on which it changed: today or earlier.',
  },
  'view-name-taken': {
    status: 409,
    title: 'You have a view of this name',
    detail: ({ name }) => `A view called “${name}” is kept already. Give this one another name, or change that one.`,
  },
  'too-many-views': {
    status: 409,
    title: 'There are too many views',
    detail: ({ most }) => `At most ${most} views are kept. Forget one that you no longer need, then save this one.`,
  },
} satisfies Problems<Exclude<CaseRefusal, { kind: 'not-found' | 'not-allowed' | 'stale' | 'key-reused' }>>
