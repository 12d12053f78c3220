import type { z } from 'zod'
import type { DocumentKind, FilingKind } from '../../../contract/filing.ts'

export const documentKindWords: Readonly<Record<DocumentKind, string>> = {
  'charging-document': 'Charging document',
  'charging-draft': 'Draft of the charging document',
  'notice-of-appearance': 'Notice of appearance',
  agreement: 'Plea agreement',
  supplement: 'Supplement',
  judgment: 'Judgment',
  evidence: 'Evidence',
  referral: 'Referral',
  'offer-sheet': 'Offer sheet',
  order: 'Order',
  motion: 'Motion',
  other: 'Document',
}

export const filingKindWords: Readonly<Record<z.infer<typeof FilingKind>, string>> = {
  'charging-document': 'Charging document',
  'notice-of-appearance': 'Notice of appearance',
  'plea-hearing-request': 'Request for a plea hearing',
  motion: 'Motion',
  other: 'Other paper',
}
