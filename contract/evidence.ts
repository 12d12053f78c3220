import { z } from 'zod'
import { CaseId } from '../src/vocabulary/ids.ts'
import { InstantText } from '../src/vocabulary/instant.ts'
import { read, write } from './route.ts'

const caseParams = z.object({ caseId: CaseId })

/** A file handed to the defense, with its number and hash. */
export const ProducedItem = z
  .object({
    n: z.int().positive(),
    bates: z.string().describe('The number under which both sides cite it.'),
    title: z.string(),
    documentId: z.uuid(),
    sha256: z.string(),
    bytes: z.int().nonnegative(),
    mediaType: z.string(),
    file: z.string().describe('Path from which it is downloaded.'),
    openedAt: InstantText.nullable().describe('When the defense first opened it: known to the defense only.'),
  })
  .meta({ id: 'ProducedItem' })
export type ProducedItem = z.infer<typeof ProducedItem>

export const Production = z
  .object({
    id: z.uuid(),
    number: z.int().positive(),
    version: z.int(),
    note: z.string(),
    by: z.string(),
    at: InstantText,
    items: z.array(ProducedItem),
    receipt: z
      .object({ by: z.string(), at: InstantText })
      .nullable()
      .describe('The defense acknowledged receipt of these files by their hashes.'),
    abilities: z.array(z.enum(['acknowledge'])),
  })
  .meta({ id: 'Production' })
export type Production = z.infer<typeof Production>

export const Productions = z
  .object({
    productions: z.array(Production),
    choices: z
      .array(z.object({ documentId: z.uuid(), title: z.string(), compartment: z.string(), produced: z.boolean() }))
      .describe('Files of the investigation that may be produced.'),
    abilities: z.array(z.enum(['produce'])),
  })
  .meta({ id: 'Productions' })
export type Productions = z.infer<typeof Productions>

export const listProductions = read({
  id: 'evidence.list-productions',
  path: '/api/cases/:caseId/productions',
  summary: 'What was disclosed to the defense, item by item, with receipts',
  params: caseParams,
  response: Productions,
})

export const produce = write({
  id: 'evidence.produce',
  path: '/api/cases/:caseId/productions',
  summary: 'Disclose files to the defense in one numbered production',
  params: caseParams,
  body: z.object({
    note: z.string().trim().max(2_000).default(''),
    items: z
      .array(z.object({ documentId: z.uuid(), title: z.string().trim().min(1).max(200).optional() }))
      .min(1, 'Choose at least one file')
      .max(500),
  }),
  response: Productions,
  writes: 'create',
})

export const acknowledgeProduction = write({
  id: 'evidence.acknowledge-production',
  path: '/api/cases/:caseId/productions/:productionId/acknowledge',
  summary: 'Acknowledge receipt of a production',
  params: z.object({ caseId: CaseId, productionId: z.uuid() }),
  response: Productions,
  writes: 'edit',
})
