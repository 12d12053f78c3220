import type * as contract from '../../contract/exchange.ts'
import type { CommonRefusal } from '../platform/http/problems.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import { instantFromPg } from '../platform/postgres/types.ts'
import type { CourtId } from '../vocabulary/ids.ts'
import { instantText } from '../vocabulary/instant.ts'
import { done, type Outcome, refuse } from '../vocabulary/outcome.ts'
import type { Source } from './domain/source-definition.ts'
import { isMendable, lineShown, valuesShown } from './held-row.ts'
import { listedCodes } from './mend-rows.ts'
import { groupsSeen, rowsSeen, type SeenRow, sourceSeen, standingIn, type WhichRows } from './quarantine-store.ts'

/** What is held back in a court, by reason. */
export async function viewQuarantine(
  tx: Tx,
  court: CourtId,
): Promise<Outcome<{ groups: contract.HeldGroup[]; mayMend: boolean }, CommonRefusal>> {
  const standing = await standingIn(tx, court)
  if (!standing.keeps) return refuse({ kind: 'not-found' })
  const groups = await groupsSeen(tx, court)
  const sources = await sourcesOf(tx, court, groups)
  return done({
    mayMend: standing.mends,
    groups: groups.map(({ held_for, column_name, held_value, ...group }) => {
      const source = sources.get(group.source)
      const mayChoose = held_value !== null && column_name !== null && source !== undefined
      return {
        ...group,
        heldFor: held_for,
        column: column_name,
        code: held_value,
        codes: mayChoose ? [...listedCodes(source, group.file, column_name)] : [],
      }
    }),
  })
}

/** Held rows of a file, for those who may mend them. */
export async function viewHeldRows(
  tx: Tx,
  court: CourtId,
  which: WhichRows,
): Promise<Outcome<{ rows: contract.HeldRow[]; next: string | null }, CommonRefusal>> {
  if (!(await standingIn(tx, court)).mends) return refuse({ kind: 'not-found' })
  const rows = await rowsSeen(tx, court, which, rowsOnAPage)
  const sources = await sourcesOf(tx, court, rows)
  const last = rows.length === rowsOnAPage ? rows.at(-1) : undefined
  return done({
    rows: rows.flatMap((row) => {
      const source = sources.get(row.source)
      return source ? [rowView(source, row)] : []
    }),
    next: last ? `${last.line}:${last.id}` : null,
  })
}

const rowsOnAPage = 50

/** The sources by which rows were read, each once. */
async function sourcesOf(
  tx: Tx,
  court: CourtId,
  rows: readonly { readonly source: string }[],
): Promise<ReadonlyMap<string, Source>> {
  const names = [...new Set(rows.map(({ source }) => source))]
  const sources = new Map<string, Source>()
  for (const name of names) sources.set(name, await sourceSeen(tx, court, name))
  return sources
}

function rowView(source: Source, row: SeenRow): contract.HeldRow {
  const { cut, values } = valuesShown(source, row)
  const { id, file, line, heldFor, reason, proposal, state, mendedBy, mendedAt, version } = row
  return {
    id,
    file,
    line,
    heldFor,
    reason,
    proposal,
    values: [...values],
    cut,
    original: lineShown(source, row),
    mendable: isMendable(row),
    state,
    mendedBy,
    mendedAt: mendedAt === null ? null : instantText(instantFromPg(mendedAt)),
    version,
  }
}

/** How many rows of a court are put right and wait to be loaded. */
export async function countWaiting(tx: Tx, court: CourtId): Promise<number> {
  return (await groupsSeen(tx, court)).reduce((sum, { waiting }) => sum + waiting, 0)
}
