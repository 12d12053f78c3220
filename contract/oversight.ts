import { z } from 'zod'
import { InstantText } from '../src/vocabulary/instant.ts'
import { keysOf } from '../src/vocabulary/kept.ts'
import { CaseId } from '../src/vocabulary/ids.ts'
import { read, write } from './route.ts'

/** What may be handed out of the system as a file. */
export const takenOutWords = {
  extract: 'Extract of a record',
  'case-list': 'List of cases',
  'held-rows': 'Rows held back by an import',
  'import-files': 'Files of an import, written again',
} as const satisfies Record<string, string>
export const TakenOutKind = z.enum(keysOf(takenOutWords)).meta({ id: 'TakenOutKind' })
export type TakenOutKind = z.infer<typeof TakenOutKind>

const count = z.int().nonnegative()

/** The whole record, followed from entry to entry. */
export const RecordVerification = z
  .object({
    id: z.uuid(),
    asked: z.object({ at: InstantText, by: z.string() }).nullable().describe('Null when it was run by hand.'),
    came: z
      .object({ at: InstantText, chains: count, entries: count, checkpoints: count, broken: count })
      .nullable()
      .describe('What came of it; null while it is still to come.'),
  })
  .meta({ id: 'RecordVerification' })
export type RecordVerification = z.infer<typeof RecordVerification>

const by = z.string().nullable().describe('Null for whoever operates the system.')
const seenCase = z
  .object({ id: CaseId, number: z.string().nullable() })
  .nullable()
  .describe('Null where whoever asks does not have it, and where it is of no case.')
const looked = z.boolean().describe('Whether an auditor of the office has looked at it.')

export const TakenOut = z
  .object({
    id: z.string(),
    at: InstantText,
    by,
    what: TakenOutKind,
    case: seenCase,
    part: z.string().nullable(),
    looked,
  })
  .meta({ id: 'TakenOut' })
export type TakenOut = z.infer<typeof TakenOut>

export const WalledRead = z
  .object({ id: z.string(), at: InstantText, by: z.string(), case: seenCase, looked })
  .meta({ id: 'WalledRead' })
export type WalledRead = z.infer<typeof WalledRead>

export const Oversight = z
  .object({
    verifications: z
      .array(RecordVerification)
      .nullable()
      .describe('The newest first; null for the auditor of one office, for the record is the court’s.'),
    takenOut: z.array(TakenOut).describe('The newest first.'),
    walledReads: z.array(WalledRead).describe('Reads by somebody whom a wall keeps out of the case.'),
  })
  .meta({ id: 'Oversight' })
export type Oversight = z.infer<typeof Oversight>

export const readOversight = read({
  id: 'oversight.read',
  path: '/api/oversight',
  summary: 'Verifications of the record, what was taken out of the system, and reads behind a wall, for auditors',
  response: Oversight,
})

export const askVerification = write({
  id: 'oversight.ask-verification',
  path: '/api/oversight/verifications',
  summary: 'Have the whole record verified; while one is to come, no second is asked for',
  response: Oversight,
  writes: 'create',
})

export const lookAt = write({
  id: 'oversight.look-at',
  path: '/api/oversight/looks',
  summary: 'Say that one has looked at what was taken out or read',
  body: z.object({ of: z.array(z.string().max(120)).min(1, 'Choose at least one line').max(200) }),
  response: Oversight,
  writes: 'create',
})
