import type { FastifyReply, FastifyRequest } from 'fastify'
import * as contract from '../../contract/ledger.ts'
import { handsOut, type BoundRoute } from '../platform/http/bind.ts'
import type { Authentication } from '../platform/http/server.ts'
import { noteRead } from '../platform/postgres/tx.ts'
import { done, refuse } from '../vocabulary/outcome.ts'
import { extractOf } from './extract.ts'
import { oversightRoutes } from './oversight-routes.ts'
import type { StreamHub } from './stream.ts'
import { noteTakenOut } from './taken-out.ts'

/** How often an open stream looks whether its session still is, in milliseconds. */
const lookMs = 5000

export interface StreamParts {
  readonly hub: StreamHub
  readonly authenticate: (request: FastifyRequest) => Promise<Authentication>
}

/** The live stream, the extracts of the record, and what auditors look after. */
export function ledgerRoutes(parts: StreamParts): readonly BoundRoute[] {
  return [
    {
      form: 'raw',
      route: contract.stream,
      problems: {},
      by: 'signed-in',
      handle: async (request, reply) => await openStream(parts, request, reply),
    },
    handsOut(contract.extract, async (tx, _actor, { params }) => {
      const extract = await extractOf(tx, params.caseId, params.compartment)
      if (!extract) return refuse({ kind: 'not-found' })
      noteRead(tx, params.caseId, params.compartment)
      await noteTakenOut(tx, { what: 'extract', ...params })
      return done(extract)
    }),
    ...oversightRoutes,
  ]
}

async function openStream(
  { hub, authenticate }: StreamParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const who = await authenticate(request)
  if (!who.ok) return
  reply.hijack()
  const out = reply.raw
  out.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  })
  const say = (event: string, data: unknown, id?: string): void => {
    out.write(`${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
  }
  out.write('retry: 1000\n\n')
  const lastId = request.headers['last-event-id']
  const leave = await hub.join(
    {
      actor: who.actor,
      send: (cursor, nudge) => say('nudge', nudge, cursor),
      reset: (cursor) => say('reset', {}, cursor),
    },
    typeof lastId === 'string' ? lastId : undefined,
  )
  const look = setInterval(() => {
    out.write(': still here\n\n')
    authenticate(request).then(
      (still) => {
        // Locked, signed out, ended, or with other teams than before: the page opens a new stream if it may.
        if (!still.ok || still.actor.principals.join() !== who.actor.principals.join()) finish()
      },
      () => finish(),
    )
  }, lookMs)
  const finish = (): void => {
    clearInterval(look)
    leave()
    if (!out.writableEnded) {
      say('end', {})
      out.end()
    }
  }
  out.on('close', finish)
}
