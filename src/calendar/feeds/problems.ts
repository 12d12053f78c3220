import type { CommonRefusal, Problems } from '../../platform/http/problems.ts'

export type FeedRefusal =
  | CommonRefusal
  | { readonly kind: 'no-session-list' }
  | { readonly kind: 'no-such-courtroom'; readonly room: string }
  | { readonly kind: 'too-many-feeds'; readonly most: number }
  | { readonly kind: 'secret-used' }
  | { readonly kind: 'read-too-often' }

export const feedProblems: Problems<Exclude<FeedRefusal, CommonRefusal>> = {
  'no-session-list': {
    status: 403,
    title: 'Session lists are for those who keep them',
    detail:
      'The bench and the clerks follow the session lists of a courtroom or a chambers. Follow your own hearings instead.',
  },
  'no-such-courtroom': {
    status: 422,
    title: 'There is no such courtroom',
    detail: ({ room }) => `The court does not sit in a courtroom ${room}. Choose one of those that are offered.`,
  },
  'too-many-feeds': {
    status: 422,
    title: 'You have as many calendar feeds as anybody may have',
    detail: ({ most }) => `Revoke one that you no longer use; there may be ${most}.`,
  },
  'secret-used': {
    status: 409,
    title: 'That secret was used before',
    detail: 'Make another one of 32 random bytes.',
  },
  'read-too-often': {
    status: 429,
    title: 'This calendar is read too often',
    detail: 'Read it again in some minutes; every half hour is often enough.',
  },
}
