import { timeProblems, type TimeRefusal } from '../calendar/problems.ts'
import { moveProblems, type MoveRefusal } from '../cases/move-case.ts'
import { peopleProblems, type PeopleRefusal } from '../people/problems.ts'
import type { Problems } from '../platform/http/problems.ts'
import type { CountsRefusal } from './domain/dismissal.ts'

export type FilingRefusal =
  | MoveRefusal
  | PeopleRefusal
  | { readonly kind: 'unknown-offense'; readonly code: string }
  | { readonly kind: 'unknown-proposed-charge' }
  | { readonly kind: 'conduct-in-the-future' }
  | { readonly kind: 'nothing-drafted' }
  | { readonly kind: 'no-clerk' }
  | { readonly kind: 'no-chambers' }
  | { readonly kind: 'decided-already' }
  | { readonly kind: 'first-date-needed' }
  | { readonly kind: 'day-passed' }
  | { readonly kind: 'cannot-add-here' }
  | { readonly kind: 'file-too-large'; readonly limit: number }
  | { readonly kind: 'file-type-refused' }
  | { readonly kind: 'file-empty' }
  | { readonly kind: 'key-not-uuid' }
  | CountsRefusal
  | { readonly kind: 'plea-before-the-court' }
  | { readonly kind: 'motion-pending' }
  | { readonly kind: 'ruled-already' }
  | { readonly kind: 'court-names-the-day' }
  | TimeRefusal

export const filingProblems = {
  ...moveProblems,
  ...peopleProblems,
  ...timeProblems,
  'unknown-offense': {
    status: 422,
    title: 'An offense is not in the list of this court',
    detail: ({ code }) =>
      `The code ${code} is not an offense that the rule pack of the court knew on the day of the conduct. Choose one from the list.`,
  },
  'unknown-proposed-charge': {
    status: 422,
    title: 'A count names a charge that the police did not propose',
    detail:
      'Reload the draft: the proposed charges of this case are listed there. Leave it empty for a count that you add.',
  },
  'conduct-in-the-future': {
    status: 422,
    title: 'A count is dated after today',
    detail: 'Conduct that is charged has happened. Mend the date of the count.',
  },
  'nothing-drafted': {
    status: 409,
    title: 'There is no charging document yet',
    detail: 'Save the counts first; the charging document is typeset from them, and then it can be filed.',
  },
  'no-clerk': {
    status: 422,
    title: 'The court has no clerk’s division',
    detail: 'Nobody there could receive a filing. Ask the administrator to set one up.',
  },
  'no-chambers': {
    status: 422,
    title: 'No chambers can take the case',
    detail: 'The court has none, or all are walled out of the case. Ask the court’s administration.',
  },
  'decided-already': {
    status: 409,
    title: 'This filing was decided already',
    detail: 'A colleague accepted or returned it. Reload the queue.',
  },
  'first-date-needed': {
    status: 422,
    title: 'A first date is needed',
    detail: 'A charging document is accepted with the day of the first appearance: take the day proposed, or type one.',
  },
  'day-passed': {
    status: 422,
    title: 'The day has passed',
    detail: 'Choose today or a later day of the court.',
  },
  'cannot-add-here': {
    status: 403,
    title: 'You cannot add a file there',
    detail: 'A file goes where you may write: choose a place from the list that the page offers.',
  },
  'file-too-large': {
    status: 413,
    title: 'The file is too large',
    detail: ({ limit }) =>
      `Files up to ${Math.floor(limit / 1024 / 1024)} MB are taken. Split it, or send a smaller copy.`,
  },
  'file-type-refused': {
    status: 415,
    title: 'This kind of file is not taken',
    detail:
      'Programs, web pages and files of no known kind are refused, whatever their name says. PDF, pictures, sound, video, text, office documents and ZIP are taken.',
  },
  'file-empty': {
    status: 422,
    title: 'The file is empty',
    detail: 'Nothing arrived. Choose the file again.',
  },
  'key-not-uuid': {
    status: 400,
    title: 'The Idempotency-Key is not a UUID',
    detail:
      'The key of an upload becomes the id of the document: send a fresh UUID, and the same one when the upload is repeated.',
  },
  'no-such-count': {
    status: 422,
    title: 'A count is not pending in this case',
    detail:
      'It was disposed of, or belongs to another case. Reload the charges and choose among those that are pending.',
  },
  'name-the-counts': {
    status: 422,
    title: 'No count is named',
    detail: 'Choose the counts to be dismissed, or move to dismiss the whole case.',
  },
  'no-count-would-stay': {
    status: 422,
    title: 'That would leave no count',
    detail:
      'To dismiss every count, move to dismiss the whole case: the law may treat it otherwise than single counts.',
  },
  'plea-before-the-court': {
    status: 409,
    title: 'Single counts cannot be dismissed while a plea is before the court',
    detail:
      'The plea and its agreement dispose of the counts together. Move to dismiss the whole case, or wait until the court has ruled on them.',
  },
  'motion-pending': {
    status: 409,
    title: 'A motion to dismiss is before the judge',
    detail: 'There is one at a time. Wait for the ruling, then move again if need be.',
  },
  'ruled-already': {
    status: 409,
    title: 'This motion was ruled on, or needed no ruling',
    detail: 'Reload the case to see what became of it.',
  },
  'court-names-the-day': {
    status: 422,
    title: 'The court names the day of trial',
    detail: 'A party’s notice says that the case goes to trial. Leave the day out; the court will set it.',
  },
} satisfies Problems<Exclude<FilingRefusal, { kind: 'not-found' | 'not-allowed' | 'stale' | 'key-reused' }>>
