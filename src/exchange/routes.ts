import * as contract from '../../contract/exchange.ts'
import { reads, type BoundRoute } from '../platform/http/bind.ts'
import { instantFromPg } from '../platform/postgres/types.ts'
import { instantText } from '../vocabulary/instant.ts'
import { done, refuse } from '../vocabulary/outcome.ts'
import { wordsFor } from './domain/report-in-words.ts'
import { quarantineSeen, type RunRow, runsSeen } from './store.ts'

/** Routes of import: what was loaded, held back and doubted. */
export const exchangeRoutes: readonly BoundRoute[] = [
  reads(contract.listImports, async (tx) => done({ runs: (await runsSeen(tx)).map(runView) })),
  reads(contract.listQuarantine, async (tx, _actor, { params, query }) => {
    const mine = (await runsSeen(tx)).some((run) => run.court_id === params.courtId)
    if (!mine) return refuse({ kind: 'not-found' })
    const rows = await quarantineSeen(tx, params.courtId, placeOf(query.after), rowsOnAPage)
    const last = rows.length === rowsOnAPage ? rows.at(-1) : undefined
    return done({ rows, next: last ? `${last.file}:${last.line}` : null })
  }),
]

const rowsOnAPage = 100

function placeOf(after: string | undefined): { file: string; line: number } {
  const [file = '', line = '0'] = after?.split(':') ?? []
  return { file, line: Number(line) }
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
