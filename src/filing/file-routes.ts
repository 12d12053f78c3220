import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import * as contract from '../../contract/filing.ts'
import type { Services } from '../law/services.ts'
import { noteOpened } from './note-opened.ts'
import { BlobTooLarge, type Blobs } from '../platform/blobs/blobs.ts'
import { peek, sniff, type FileType } from '../platform/blobs/sniff.ts'
import type { BoundRoute, Told } from '../platform/http/bind.ts'
import { problemOf, type AnyRefusal } from '../platform/http/problems.ts'
import { sendProblem } from '../platform/http/server.ts'
import { attemptAs, runAs } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { Sha256 } from '../vocabulary/sha256.ts'
import { addFile, mayAddTo } from './add-file.ts'
import { lineOfDocument } from './document-line.ts'
import { documentSeen } from './document-store.ts'
import { filingProblems, type FilingRefusal } from './problems.ts'

/** Most bytes of one uploaded file. */
const uploadLimit = 512 * 1024 * 1024

/** What a browser would run, and programs: refused by their bytes, whatever the name says. */
const refusedTypes: ReadonlySet<FileType> = new Set(['text/html', 'image/svg+xml', 'application/x-executable'])

/** The two routes of bytes: a file is added and opened only through its case. */
export function fileRoutes({ db, blobs }: Pick<Services, 'db' | 'blobs'>): readonly BoundRoute[] {
  return [
    {
      form: 'raw',
      route: contract.uploadFile,
      problems: filingProblems,
      by: 'signed-in',
      takesBytes: true,
      handle: async (request, reply, actor, told) => await upload(db, blobs, request, reply, signedIn(actor), told),
    },
    {
      form: 'raw',
      route: contract.downloadFile,
      problems: filingProblems,
      by: 'signed-in',
      handle: async (request, reply, actor, told) => await download(db, blobs, request, reply, signedIn(actor), told),
    },
  ]
}

function signedIn(actor: Actor | undefined): Actor {
  if (!actor) throw new Error('A route of files needs an actor')
  return actor
}

async function upload(
  db: Services['db'],
  blobs: Blobs,
  request: FastifyRequest,
  reply: FastifyReply,
  actor: Actor,
  told: Told,
): Promise<FastifyReply> {
  const { caseId } = contract.uploadFile.params.parse(request.params)
  const query = contract.UploadQuery.parse(request.query)
  const documentId = z.uuid().safeParse(request.headers['idempotency-key'])
  if (!documentId.success) return await refused(reply, { kind: 'key-not-uuid' })
  const may = await attemptAs(db, actor, async (tx) => await mayAddTo(tx, actor, caseId, query.compartment))
  if (!may.ok) return await refused(reply, may.refusal)
  const file = await store(blobs, request)
  if (!file.ok) return await refused(reply, file.refusal)
  const added = await attemptAs(db, actor, async (tx) => {
    const outcome = await addFile(tx, actor, { caseId, documentId: documentId.data, query, file: file.value })
    if (!outcome.ok) return outcome
    const line = await lineOfDocument(tx, caseId, outcome.value.documentId)
    return line ? done(line) : refuse<FilingRefusal>({ kind: 'not-found' })
  })
  if (!added.ok) return await refused(reply, added.refusal)
  told.changed()
  return await reply.send(added.value)
}

/** Stores the bytes of a request once their kind is known to be one that is taken. */
async function store(
  blobs: Blobs,
  request: FastifyRequest,
): Promise<Outcome<{ sha256: Sha256; size: number; mediaType: string }, FilingRefusal>> {
  const { head, whole } = await peek(bytesOf(request))
  if (head.length === 0) return refuse({ kind: 'file-empty' })
  const mediaType = sniff(head)
  if (mediaType === null || refusedTypes.has(mediaType)) return refuse({ kind: 'file-type-refused' })
  try {
    return done({ ...(await blobs.put(whole, uploadLimit)), mediaType })
  } catch (error) {
    if (error instanceof BlobTooLarge) return refuse({ kind: 'file-too-large', limit: error.limit })
    throw error
  }
}

/** The body as bytes: a stream, unless nothing was sent. */
function bytesOf(request: FastifyRequest): AsyncIterable<Uint8Array> {
  return request.body instanceof Readable ? request.body : Readable.from([])
}

async function download(
  db: Services['db'],
  blobs: Blobs,
  request: FastifyRequest,
  reply: FastifyReply,
  actor: Actor,
  told: Told,
): Promise<FastifyReply> {
  const { caseId, documentId } = contract.downloadFile.params.parse(request.params)
  const { row, reads } = await runAs(db, actor, async (tx) => {
    const found = await documentSeen(tx, caseId, documentId)
    if (found) await noteOpened(tx, actor, caseId, found)
    return { row: found, reads: tx.reads }
  })
  if (!row) return await refused(reply, { kind: 'not-found' })
  const bytes = await blobs.get(Sha256.parse(row.sha256))
  told.read(reads)
  return await reply
    .header('content-type', row.media_type)
    .header('content-length', row.bytes)
    .header(
      'content-disposition',
      `attachment; filename*=UTF-8''${encodeURIComponent(fileName(row.title, row.media_type))}`,
    )
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', 'private, no-store')
    .send(bytes)
}

const endings: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'video/mp4': '.mp4',
  'audio/mpeg': '.mp3',
  'text/plain': '.txt',
  'application/zip': '.zip',
}

/** A name for a saved file: the title, with an ending by its kind. */
function fileName(title: string, mediaType: string): string {
  const ending = endings[mediaType] ?? ''
  return title.toLowerCase().endsWith(ending) ? title : `${title}${ending}`
}

async function refused(reply: FastifyReply, refusal: AnyRefusal): Promise<FastifyReply> {
  return await sendProblem(reply, problemOf(refusal, filingProblems))
}
