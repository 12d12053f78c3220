import { z } from 'zod'
import { FilingReturnReason, OffenseClass } from '../src/vocabulary/code-lists.ts'
import { Compartment } from '../src/vocabulary/compartments.ts'
import { CaseId, TeamId } from '../src/vocabulary/ids.ts'
import { InstantText } from '../src/vocabulary/instant.ts'
import { LegalDate } from '../src/vocabulary/legal-date.ts'
import { TimeOfDay } from '../src/vocabulary/time-of-day.ts'
import { read, write } from './route.ts'

const caseParams = z.object({ caseId: CaseId })

export const DocumentKind = z.enum([
  'charging-document',
  'charging-draft',
  'notice-of-appearance',
  'agreement',
  'supplement',
  'judgment',
  'evidence',
  'referral',
  'offer-sheet',
  'order',
  'motion',
  'other',
])
export type DocumentKind = z.infer<typeof DocumentKind>

/** A file of the case that whoever asks may open. */
export const DocumentLine = z
  .object({
    id: z.uuid(),
    kind: DocumentKind,
    kindLabel: z.string(),
    title: z.string(),
    compartment: z.string(),
    compartmentLabel: z.string(),
    sha256: z.string(),
    bytes: z.int().nonnegative(),
    mediaType: z.string(),
    filedOn: LegalDate.nullable(),
    docketNumber: z.int().nullable(),
    docketLabel: z
      .string()
      .nullable()
      .describe('The number with its series: papers given to the court under seal have their own.'),
    by: z.string().nullable(),
    at: InstantText,
    file: z.string().describe('Path from which it is downloaded.'),
  })
  .meta({ id: 'DocumentLine' })
export type DocumentLine = z.infer<typeof DocumentLine>

const UploadPlace = z.object({
  compartment: z.string().describe('Where a file that you add may lie.'),
  label: z.string(),
})

export const listDocuments = read({
  id: 'filing.list-documents',
  path: '/api/cases/:caseId/documents',
  summary: 'The files of the case, as far as you may see: filed papers first by docket number',
  params: caseParams,
  response: z.object({ documents: z.array(DocumentLine), uploadTo: z.array(UploadPlace) }),
})

export const uploadFile = write({
  id: 'filing.upload-file',
  method: 'PUT',
  path: '/api/cases/:caseId/files',
  summary:
    'Add a file. The body is the bytes (application/octet-stream); the Idempotency-Key must be a UUID and becomes the id of the document.',
  params: caseParams,
  response: DocumentLine,
  writes: 'create',
})

/** What is said of an uploaded file, in the address: `?compartment=investigation&title=…`. */
export const UploadQuery = z.object({
  compartment: Compartment,
  title: z.string().trim().min(1, 'Give the file a title').max(200),
  kind: z.enum(['evidence', 'referral', 'other']).default('other'),
  wholeMatter: z
    .enum(['yes', 'no'])
    .default('no')
    .describe('Put the file into each case of the matter in which you may.'),
})
export type UploadQuery = z.infer<typeof UploadQuery>

export const downloadFile = read({
  id: 'filing.download-file',
  path: '/api/cases/:caseId/documents/:documentId/file',
  summary: 'The bytes of a file, authorised by case and document together',
  params: z.object({ caseId: CaseId, documentId: z.uuid() }),
  response: z.unknown(),
})

export const Count = z
  .object({
    offenseCode: z.string().min(1, 'Choose an offense'),
    proposedChargeId: z.uuid().nullable().default(null).describe('The proposed charge it grew from; null when added.'),
    onOrAbout: LegalDate,
    place: z.string().trim().max(300).nullable().default(null).describe('As the charging document states it.'),
    particulars: z.string().trim().min(1, 'State the facts of the count').max(4_000),
  })
  .meta({ id: 'Count' })
export type Count = z.infer<typeof Count>

export const ChargingDraftInput = z
  .object({
    memo: z.string().trim().max(50_000).default('').describe('The charging memo: seen by the prosecution only.'),
    counts: z.array(Count).min(1, 'Charge at least one count').max(100),
  })
  .meta({ id: 'ChargingDraft' })
export type ChargingDraftInput = z.infer<typeof ChargingDraftInput>

export const ChargingView = z
  .object({
    caseId: CaseId,
    caseVersion: z.int(),
    version: z.int().describe('Version of the draft; 0 when there is none yet.'),
    memo: z.string(),
    counts: z.array(
      Count.extend({
        n: z.int().positive(),
        offenseTitle: z.string(),
        statute: z.string(),
        class: OffenseClass,
        classLabel: z.string(),
      }),
    ),
    savedBy: z.string().nullable(),
    savedAt: InstantText.nullable(),
    document: DocumentLine.nullable().describe('The charging document as it would be filed.'),
    returned: z
      .object({ reason: FilingReturnReason, reasonLabel: z.string(), text: z.string(), at: InstantText })
      .nullable()
      .describe('Why the clerk sent the last filing back.'),
    abilities: z.array(z.enum(['draft', 'file'])),
  })
  .meta({ id: 'ChargingView' })
export type ChargingView = z.infer<typeof ChargingView>

export const readCharging = read({
  id: 'filing.read-charging',
  path: '/api/cases/:caseId/charging',
  summary: 'The charging draft of the prosecution',
  params: caseParams,
  response: ChargingView,
})

export const draftCharges = write({
  id: 'filing.draft-charges',
  method: 'PUT',
  path: '/api/cases/:caseId/charging',
  summary:
    'Save the charging memo and the counts, and typeset the charging document. If-Match is the draft’s version ("0" for none).',
  params: caseParams,
  body: ChargingDraftInput,
  response: ChargingView,
  writes: 'edit',
})

export const fileCharges = write({
  id: 'filing.file-charges',
  path: '/api/cases/:caseId/charging/file',
  summary: 'File the charging document with the clerk. If-Match is the draft’s version.',
  params: caseParams,
  response: ChargingView,
  writes: 'edit',
})

export const FilingKind = z.enum([
  'charging-document',
  'notice-of-appearance',
  'plea-hearing-request',
  'motion',
  'other',
])
export const FilingStatus = z.enum(['submitted', 'accepted', 'returned'])

/** A paper in the clerk's queue, oldest first. */
export const QueueLine = z
  .object({
    caseId: CaseId,
    filingId: z.uuid(),
    kind: FilingKind,
    kindLabel: z.string(),
    submittedAt: InstantText,
    submittedBy: z.string().nullable(),
    office: z.string().nullable(),
    caseNumber: z.string().nullable(),
    defendant: z.string().nullable(),
    leadCharge: z.string().nullable(),
    custody: z.string().nullable().describe('In words; a person in custody is listed first.'),
    again: z.boolean().describe('True when an earlier filing of the case was returned.'),
  })
  .meta({ id: 'QueueLine' })
export type QueueLine = z.infer<typeof QueueLine>

export const listFilings = read({
  id: 'filing.list-queue',
  path: '/api/filings',
  summary: 'Filings that wait for the clerk’s review',
  query: z.object({
    after: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  response: z.object({ filings: z.array(QueueLine), next: z.string().nullable() }),
})

export const FilingView = z
  .object({
    caseId: CaseId,
    filingId: z.uuid(),
    version: z.int(),
    kind: FilingKind,
    kindLabel: z.string(),
    status: FilingStatus,
    submittedAt: InstantText,
    submittedBy: z.string().nullable(),
    office: z.string().nullable(),
    reviewedAt: InstantText.nullable(),
    reviewedBy: z.string().nullable(),
    returned: z.object({ reason: FilingReturnReason, reasonLabel: z.string(), text: z.string() }).nullable(),
    document: DocumentLine.nullable(),
    statement: z.string().nullable().describe('What counsel wrote in a notice of appearance.'),
    decision: z
      .object({
        number: z.string(),
        chambers: z.string(),
        chambersBecause: z.string(),
        firstDay: LegalDate,
        firstDayBecause: z.string(),
      })
      .nullable()
      .describe('What accepting a charging document decided, and by which rule.'),
    proposal: z
      .object({
        chambers: z.object({ teamId: TeamId, name: z.string(), because: z.string() }).nullable(),
        firstDay: z.object({ day: LegalDate, because: z.string() }),
      })
      .nullable()
      .describe('For a charging document under review: the judge by the rule and the next open court day.'),
    abilities: z.array(z.enum(['accept', 'return'])),
  })
  .meta({ id: 'FilingView' })
export type FilingView = z.infer<typeof FilingView>

const filingParams = z.object({ caseId: CaseId, filingId: z.uuid() })

export const listCaseFilings = read({
  id: 'filing.list-case-filings',
  path: '/api/cases/:caseId/filings',
  summary: 'The filings of a case',
  params: caseParams,
  response: z.object({ filings: z.array(FilingView) }),
})

export const readFiling = read({
  id: 'filing.read-filing',
  path: '/api/cases/:caseId/filings/:filingId',
  summary: 'A filing with what accepting it would decide',
  params: filingParams,
  response: FilingView,
})

const room = z.string().trim().min(1, 'Enter the courtroom').max(60)

/** The first date of a case: as proposed, or typed by hand and marked so. */
export const FirstDate = z
  .discriminatedUnion('as', [
    z.object({ as: z.literal('proposed'), time: TimeOfDay, room }),
    z.object({ as: z.literal('by-hand'), day: LegalDate, time: TimeOfDay, room }),
  ])
  .meta({ id: 'FirstDate' })
export type FirstDate = z.infer<typeof FirstDate>

export const acceptFiling = write({
  id: 'filing.accept-filing',
  path: '/api/cases/:caseId/filings/:filingId/accept',
  summary:
    'Accept a filing: a charging document gets its number, judge and first date; a notice of appearance makes counsel of record',
  params: filingParams,
  body: z.object({
    firstDate: FirstDate.optional().describe('Needed for a charging document.'),
  }),
  response: FilingView,
  writes: 'edit',
})

export const returnFiling = write({
  id: 'filing.return-filing',
  path: '/api/cases/:caseId/filings/:filingId/return',
  summary: 'Return a filing with the reason',
  params: filingParams,
  body: z.object({ reason: FilingReturnReason, text: z.string().trim().min(1, 'Say what must be mended').max(2_000) }),
  response: FilingView,
  writes: 'edit',
})
