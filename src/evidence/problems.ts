import type { CommonRefusal, Problems } from '../platform/http/problems.ts'

export type EvidenceRefusal =
  | CommonRefusal
  | { readonly kind: 'no-such-file' }
  | { readonly kind: 'file-named-twice' }
  | { readonly kind: 'received-already' }

export const evidenceProblems = {
  'no-such-file': {
    status: 422,
    title: 'One of these files cannot be disclosed',
    detail: 'Disclosed are files of the investigation, chosen from the list. Reload the list and choose again.',
  },
  'file-named-twice': {
    status: 422,
    title: 'A file is named twice',
    detail: 'Each file has one number in a production. Leave one of the two out.',
  },
  'received-already': {
    status: 409,
    title: 'Receipt was acknowledged already',
    detail: 'A colleague acknowledged it. Reload the productions to see when.',
  },
} satisfies Problems<Exclude<EvidenceRefusal, CommonRefusal>>
