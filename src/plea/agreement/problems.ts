import type { Missing } from '../../../contract/agreement.ts'
import { moveProblems, type MoveRefusal } from '../../cases/move-case.ts'
import type { CommonRefusal, Problems } from '../../platform/http/problems.ts'

type OwnRefusal =
  | { readonly kind: 'no-accepted-offer' }
  | { readonly kind: 'agreement-exists' }
  | { readonly kind: 'agreement-not-open' }
  | { readonly kind: 'unknown-office' }
  | { readonly kind: 'unknown-person' }
  | { readonly kind: 'already-shared' }
  | { readonly kind: 'already-signed' }
  | { readonly kind: 'other-bytes' }
  | { readonly kind: 'replaced' }
  | { readonly kind: 'not-ready-to-tender'; readonly missing: readonly Missing[] }
  | { readonly kind: 'request-pending' }

/** Why an agreement is not drafted, shared, signed or tendered. */
export type AgreementRefusal = CommonRefusal | MoveRefusal | OwnRefusal

/** What is wanting, in one sentence after another, each with its source. */
export const missingInWords = (missing: readonly Missing[]): string =>
  missing.map((one) => (one.cite ? `${one.text} (${one.cite.text})` : one.text)).join(' ')

export const agreementProblems = {
  ...moveProblems,
  'no-accepted-offer': {
    status: 409,
    title: 'There is no accepted offer to draft from',
    detail: 'An agreement is drafted from the version of an offer that was accepted. Agree on one first.',
  },
  'agreement-exists': {
    status: 409,
    title: 'There is an agreement already',
    detail: 'Draft a new version of it, or give it up first.',
  },
  'agreement-not-open': {
    status: 409,
    title: 'The agreement is no longer being signed',
    detail: 'It was tendered or given up. Reload the page to see where it stands.',
  },
  'unknown-office': {
    status: 422,
    title: 'A promise names an office that does not work here',
    detail: 'Choose for each promise one of the offices in the list.',
  },
  'unknown-person': {
    status: 422,
    title: 'The supplement names somebody who cannot be named',
    detail: 'Choose among the persons in the list.',
  },
  'already-shared': {
    status: 409,
    title: 'The defendant has this version already',
    detail: 'It need not be shared twice. A new version would have to be shared again.',
  },
  'already-signed': {
    status: 409,
    title: 'This part is signed',
    detail: 'There is one signature for each part, and this one is there for the present version.',
  },
  'other-bytes': {
    status: 409,
    title: 'The paper is not the one you were shown',
    detail:
      'A signature is made on the very bytes that were read. Open the agreement again, read the present version, and sign that.',
  },
  replaced: {
    status: 409,
    title: 'There is a newer version of the agreement',
    detail: 'This one can no longer be signed. Ask your lawyer for the new version.',
  },
  'not-ready-to-tender': {
    status: 422,
    title: 'The agreement cannot be tendered yet',
    detail: ({ missing }) => missingInWords(missing),
  },
  'request-pending': {
    status: 409,
    title: 'A plea hearing has been requested already',
    detail: 'The clerk has the request. Nothing more is needed.',
  },
} satisfies Problems<OwnRefusal> & typeof moveProblems
