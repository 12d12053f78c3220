import { z } from 'zod'
import { Compartment } from '../src/vocabulary/compartments.ts'
import { CaseId } from '../src/vocabulary/ids.ts'
import { read } from './route.ts'

/** The live stream: server-sent events. `nudge` carries `{caseId, compartment, kind}`; `reset` says to fetch everything again; `end` that the session is over. */
export const stream = read({
  id: 'ledger.stream',
  path: '/api/stream',
  summary: 'The live stream of nudges (text/event-stream), resumed by Last-Event-ID.',
  response: z.string(),
})

const hex = z.string().regex(/^[0-9a-f]*$/)

export const ExtractEntry = z.object({
  seq: z.int().positive(),
  commitment: hex,
  prevHash: hex,
  hash: hex,
  salt: hex.nullable().describe('Null when the content was expunged by order.'),
  content: z.string().nullable().describe('The very text that was hashed.'),
})

export const ExtractProof = z.object({
  checkpoint: z.int().positive(),
  at: z.string(),
  root: hex,
  prevHash: hex,
  hash: hex,
  index: z.int().nonnegative(),
  seq: z.int().positive(),
  head: hex,
  blind: hex,
  path: z.array(hex),
})

/** A whole chain of one compartment with its places in the checkpoints: verified by a program that needs no account. */
export const Extract = z
  .object({
    format: z.literal('colloquy-extract-1'),
    caseId: CaseId,
    compartment: Compartment,
    entries: z.array(ExtractEntry),
    proofs: z.array(ExtractProof),
  })
  .meta({ id: 'Extract' })
export type Extract = z.infer<typeof Extract>

export const extract = read({
  id: 'ledger.extract',
  path: '/api/cases/:caseId/ledger/:compartment/extract',
  summary: 'The complete record of one compartment of a case, to be verified offline.',
  params: z.object({ caseId: CaseId, compartment: Compartment }),
  response: Extract,
})
