import type { FastifyReply, FastifyRequest } from 'fastify'
import * as contract from '../../contract/exchange.ts'
import type { Services } from '../law/services.ts'
import { noteTakenOut } from '../ledger/taken-out.ts'
import { type BoundRoute, reads, writes } from '../platform/http/bind.ts'
import { type AnyRefusal, problemOf } from '../platform/http/problems.ts'
import { attemptAs, type Tx } from '../platform/postgres/tx.ts'
import { instantFromPg } from '../platform/postgres/types.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { instantText } from '../vocabulary/instant.ts'
import { done, type Outcome, refuse } from '../vocabulary/outcome.ts'
import { correctionsFile, takeCorrections } from './corrections.ts'
import { viewDoubtedValues } from './doubted-values.ts'
import { secondsLeft } from './domain/import-steps.ts'
import { wordsFor } from './domain/report-in-words.ts'
import { acceptCode, type InCourt, mendRow, setRowAside } from './mend-rows.ts'
import { exchangeProblems as problems } from './problems.ts'
import { rowsSeen, sourceSeen, standingIn } from './quarantine-store.ts'
import { type RunRow, runsSeen, type UnderwayRow, underwaySeen } from './store.ts'
import { countWaiting, viewHeldRows, viewQuarantine } from './view-quarantine.ts'

/** Routes of import: what was loaded, held back and doubted, and how held rows are put right. */
export function exchangeRoutes({ db }: Pick<Services, 'db'>): readonly BoundRoute[] {
  return [
    reads(contract.listImports, async (tx) => done({ runs: (await runsSeen(tx)).map(runView) })),
    reads(contract.listImportsUnderway, async (tx) =>
      done({ imports: (await underwaySeen(tx)).map((row) => underwayView(row, tx.now)) }),
    ),
    reads(contract.listQuarantine, async (tx, _actor, { params }) => await viewQuarantine(tx, params.courtId)),
    reads(contract.listHeldRows, async (tx, _actor, { params, query }) => {
      return await viewHeldRows(tx, params.courtId, { ...query, after: placeOf(query.after) })
    }),
    reads(contract.listDoubtedValues, async (tx, _actor, { params }) => await viewDoubtedValues(tx, params.caseId)),
    {
      form: 'raw',
      route: contract.exportHeldRows,
      problems,
      by: 'signed-in',
      handle: async (request, reply, actor) => await sendHeldRows(db, request, reply, actor),
    },
    ...mending,
  ]
}

/** Where what was done lies, and how many rows of that court now wait to be loaded. */
async function withWaiting<T extends InCourt>(tx: Tx, _actor: Actor, value: T) {
  return done({ ...value, waiting: await countWaiting(tx, value.courtId) })
}

const mending: readonly BoundRoute[] = [
  writes(contract.mendHeldRow, {
    verb: async (tx, _actor, { params, body, version }) => await mendRow(tx, { ...params, ...body, version }),
    view: withWaiting,
    problems,
  }),
  writes(contract.setHeldRowAside, {
    verb: async (tx, _actor, { params, body, version }) => await setRowAside(tx, { ...params, ...body, version }),
    view: withWaiting,
    problems,
  }),
  writes(contract.acceptImportCode, {
    verb: async (tx, _actor, { params, body }) => await acceptCode(tx, { ...params, ...body }),
    view: withWaiting,
    problems,
  }),
  writes(contract.sendCorrections, {
    verb: async (tx, _actor, { params, body }) =>
      (await standingIn(tx, params.courtId)).mends
        ? await takeCorrections(tx, { ...params, ...body })
        : refuse({ kind: 'not-found' }),
    view: async (tx, actor, value) => await withWaiting(tx, actor, { ...value, refused: [...value.refused] }),
    problems,
  }),
]

/** More than anybody corrects in one sitting; the rest comes with the next download. */
const mostRowsInAFile = 5000

async function sendHeldRows(
  db: Services['db'],
  request: FastifyRequest,
  reply: FastifyReply,
  actor: Actor | undefined,
): Promise<FastifyReply> {
  if (!actor) throw new Error('A route of held rows needs an actor')
  const { courtId } = contract.exportHeldRows.params.parse(request.params)
  const { file } = contract.exportHeldRows.query.parse(request.query)
  const made = await attemptAs<string, AnyRefusal>(db, actor, async (tx): Promise<Outcome<string, AnyRefusal>> => {
    if (!(await standingIn(tx, courtId)).mends) return refuse({ kind: 'not-found' })
    const rows = await rowsSeen(tx, courtId, { file }, mostRowsInAFile)
    const [first] = rows
    if (!first) return refuse({ kind: 'not-found' })
    const ofOneSource = rows.filter(({ source }) => source === first.source)
    await noteTakenOut(tx, { what: 'held-rows' })
    return done(correctionsFile(await sourceSeen(tx, courtId, first.source), ofOneSource))
  })
  if (!made.ok) {
    const problem = problemOf(made.refusal, problems)
    return await reply.code(problem.status).type('application/problem+json').send(problem)
  }
  return await reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${file}-held.csv"`)
    .send(made.value)
}

function placeOf(after: string | undefined): { line: number; id: string } | undefined {
  const [line, id] = after?.split(':') ?? []
  return line === undefined || id === undefined ? undefined : { line: Number(line), id }
}

function runView({ report, ...run }: RunRow): contract.ImportRun {
  const { files, flags, news, ...totals } = report
  return {
    ...totals,
    id: run.run_id,
    court: { id: run.court_id, name: run.court },
    source: run.source,
    asOf: run.as_of,
    startedAt: instantText(instantFromPg(run.started_at)),
    finishedAt: instantText(instantFromPg(run.finished_at)),
    files,
    rowsKnown: news.same,
    doubts: flags.map((flag) => ({ ...flag, words: wordsFor(flag.suspicion) })),
  }
}

function underwayView(row: UnderwayRow, now: Temporal.Instant): contract.ImportUnderway {
  const startedAt = instantFromPg(row.started_at)
  const seconds = now.since(startedAt).total('seconds')
  return {
    runId: row.run_id,
    court: { id: row.court_id, name: row.court },
    source: row.source,
    dryRun: row.dry_run,
    state: row.state,
    step: row.step,
    done: row.done,
    secondsLeft: row.state === 'running' ? secondsLeft(row.done, Math.max(0, seconds)) : null,
    reason: row.reason,
    startedAt: instantText(startedAt),
    toldAt: instantText(instantFromPg(row.told_at)),
  }
}
