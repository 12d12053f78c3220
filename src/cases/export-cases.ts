import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import type { Kysely } from 'kysely'
import { exportCases } from '../../contract/case-list.ts'
import { noteTakenOut } from '../ledger/taken-out.ts'
import { now } from '../platform/clock.ts'
import type { RawRoute, Told } from '../platform/http/bind.ts'
import { problemOf } from '../platform/http/problems.ts'
import { sendProblem } from '../platform/http/server.ts'
import type { DB } from '../platform/postgres/schema.ts'
import { noteRead, runAs, type Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { kept } from '../vocabulary/kept.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import type { CaseListQuery } from '../../contract/cases.ts'
import { caseLine, holdersOf, placeOf } from './list-cases.ts'
import { csvHead, csvLine } from './list-csv.ts'
import type { ListPlace } from './list-order.ts'
import { chambersOf, listOf, searchAnyList } from './list-store.ts'
import { searchProblems } from './search-aside.ts'

/** Lines that are read at once. */
const portion = 500

/** Exports that one process writes at once; each takes a connection only while a portion is read. */
const atOnce = 4

/** The list as a file: written portion by portion as it is taken, each read anew as whoever asks. */
export function exportRoute(searchDb: Kysely<DB>): RawRoute {
  let running = 0
  return {
    form: 'raw',
    route: exportCases,
    problems: searchProblems,
    by: 'signed-in',
    handle: async (request, reply, actor, told) => {
      if (!actor) throw new Error('An export needs an actor')
      const query = exportCases.query.parse(request.query)
      if (running >= atOnce) return await sendProblem(reply, problemOf({ kind: 'search-busy' }, searchProblems))
      running += 1
      return await send(reply, linesOf(searchDb, actor, query, told), () => (running -= 1))
    },
  }
}

async function send(reply: FastifyReply, lines: AsyncIterable<string>, ended: () => void): Promise<FastifyReply> {
  const file = Readable.from(lines, { objectMode: false, highWaterMark: 64 * 1024 })
  file.once('close', ended)
  return await reply
    .header('content-type', 'text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="cases-${now().toString().slice(0, 10)}.csv"`)
    .header('x-content-type-options', 'nosniff')
    .send(file)
}

/**
 * In the order of the cases' ids, which never change while the file is written: no case is left out or stands twice,
 * however the list moves meanwhile. A wall that is raised meanwhile holds from the next portion on.
 */
async function* linesOf(db: Kysely<DB>, actor: Actor, query: CaseListQuery, told: Told): AsyncGenerator<string> {
  yield csvHead
  const principals = holdersOf(actor, query.holder)
  const judges = await runAs(db, actor, async (tx) => {
    await noteTakenOut(tx, { what: 'case-list' })
    return await judgeNames(tx, actor)
  })
  for (let after: ListPlace | null = null, more = principals.length > 0; more;) {
    const { rows, reads } = await runAs(db, actor, async (tx) => {
      const among = query.text === undefined || query.text === '' ? null : await searchAnyList.among(tx, query.text)
      const page = await listOf(tx, {
        principals,
        query,
        among,
        order: { sort: 'case', down: false, after },
        court: actor.court,
        now: tx.now,
        limit: portion,
      })
      for (const row of page) if (row.negotiation !== null) noteRead(tx, kept<CaseId>(row.case_id), 'parties')
      return { rows: page, reads: tx.reads }
    })
    told.read(reads)
    yield rows.map((row) => csvLine(caseLine(row), judges)).join('')
    const last = rows.at(-1)
    after = last ? placeOf(last) : null
    more = rows.length === portion
  }
}

async function judgeNames(tx: Tx, actor: Actor): Promise<ReadonlyMap<string, string>> {
  const chambers = actor.court === null ? [] : await chambersOf(tx, actor.court)
  return new Map(chambers.map(({ id, name }) => [id, name]))
}
