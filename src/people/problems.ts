import type { CommonRefusal, Problems } from '../platform/http/problems.ts'

export type PeopleRefusal =
  | CommonRefusal
  | { readonly kind: 'not-before-the-court' }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'has-counsel' }
  | { readonly kind: 'not-counsel' }
  | { readonly kind: 'is-counsel-already' }
  | { readonly kind: 'not-eligible' }
  | { readonly kind: 'no-such-account' }
  | { readonly kind: 'already-linked' }
  | { readonly kind: 'defendant-not-linked' }
  | { readonly kind: 'walled-off' }
  | { readonly kind: 'not-counsel-by-office' }

export const peopleProblems = {
  'not-before-the-court': {
    status: 409,
    title: 'The case is not pending before the court',
    detail: 'It has no number yet, or it has ended. Counsel enters once the clerk has accepted the charging document.',
  },
  conflict: {
    status: 409,
    title: 'Conflict: appoint another',
    detail:
      'The conflict check says that this office may not act for this defendant. It tells nobody why. Choose counsel of another office; there is no override.',
  },
  'has-counsel': {
    status: 409,
    title: 'The defendant has counsel of record',
    detail: 'To replace counsel, substitute: the old grant ends and the file passes on.',
  },
  'not-counsel': {
    status: 409,
    title: 'This person is not counsel of record',
    detail: 'Reload the list of people: counsel may have changed while you worked.',
  },
  'is-counsel-already': {
    status: 409,
    title: 'This person is counsel of record already',
    detail: 'Nothing has to be done; reload the list of people.',
  },
  'not-eligible': {
    status: 422,
    title: 'This person cannot have this relation',
    detail: 'Each relation is open to people of certain offices. Choose from the list that the page offers.',
  },
  'no-such-account': {
    status: 422,
    title: 'No account with this sign-in name can be linked',
    detail:
      'Check the spelling with the defendant. Only an account of a member of the public can be linked to a defendant.',
  },
  'already-linked': {
    status: 409,
    title: 'Another account is linked to this defendant',
    detail: 'Ask an administrator to check who is who before anything is changed.',
  },
  'defendant-not-linked': {
    status: 409,
    title: 'The defendant has no account in this case',
    detail: 'A defendant who represents himself works under his own account. Link it first.',
  },
  'walled-off': {
    status: 409,
    title: 'This person is walled out of the case',
    detail: 'A wall beats every relation. Choose another, or ask the clerk or the bench to lift it.',
  },
  'not-counsel-by-office': {
    status: 403,
    title: 'Only counsel may file a notice of appearance',
    detail: 'A notice is filed by a lawyer of a defender’s office or a firm.',
  },
} satisfies Problems<Exclude<PeopleRefusal, CommonRefusal>>
