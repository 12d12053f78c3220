import type { z } from 'zod'
import type { CaseLine, CaseListQuery, Stage } from '../../contract/cases.ts'
import type { CommonRefusal } from '../platform/http/problems.ts'
import { noteRead, type Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { custodyStatusWords, type CustodyStatus } from '../vocabulary/code-lists.ts'
import type { CaseId, PrincipalId } from '../vocabulary/ids.ts'
import { kept } from '../vocabulary/kept.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { nextEventWords } from './domain/hearing-words.ts'
import { stages } from './domain/lifecycle.ts'
import { classWords } from './domain/offense-words.ts'
import { cursorAfter, orderFrom, type ListOrder } from './list-order.ts'
import { listOf, searchAnyList, type ListRow, type Search } from './list-store.ts'

/** What the list holds where there is no next date, so that its order is total. */
const noDate = '9999-12-31'

type Line = z.input<typeof CaseLine>

interface Ask extends CaseListQuery {
  readonly after?: string | undefined
  readonly limit: number
}

/** The list is too long for its words to be looked for in passing. */
export type LongList = { readonly kind: 'long-list' }

/** The actor's cases as he narrows and orders them; by the next date when he says nothing. */
export async function listCases(
  tx: Tx,
  actor: Actor,
  ask: Ask,
  search: Search = searchAnyList,
): Promise<Outcome<{ cases: Line[]; next: string | null }, CommonRefusal | LongList>> {
  const order = orderFrom(ask.sort ?? 'next-date', ask.order === 'down', ask.after)
  const rows = await rowsFor(tx, actor, ask, order, search)
  if (rows === 'too-long') return refuse({ kind: 'long-list' })
  const page = rows.slice(0, ask.limit)
  const last = page.at(-1)
  return done({
    cases: page.map(caseLine),
    next: rows.length > ask.limit && last ? cursorAfter(order, placeOf(last)) : null,
  })
}

/** One row more than was asked for, where there are more. What of them is the parties’ goes into the log of reads. */
async function rowsFor(
  tx: Tx,
  actor: Actor,
  ask: Ask,
  order: ListOrder,
  search: Search,
): Promise<readonly ListRow[] | 'too-long'> {
  const principals = holdersOf(actor, ask.holder)
  if (principals.length === 0) return []
  const text = ask.text ?? ''
  const among = text === '' ? null : await search.among(tx, text)
  const rows = await listOf(tx, {
    principals,
    query: ask,
    order,
    among,
    court: actor.court,
    now: tx.now,
    limit: ask.limit + 1,
  })
  if (rows.length === 0 && text !== '' && (await search.gaveUp(tx, text))) return 'too-long'
  for (const row of rows.slice(0, ask.limit))
    if (row.negotiation !== null) noteRead(tx, kept<CaseId>(row.case_id), 'parties')
  return rows
}

/** The actor's principals whose lists are asked for: all of them, or the one that is named, if it is his. */
export function holdersOf(actor: Actor, holder: string | undefined): readonly PrincipalId[] {
  return holder === undefined ? actor.principals : actor.principals.filter((principal) => principal === holder)
}

export const placeOf = ({ lacks, key, case_id: caseId }: ListRow) => ({ lacks, key, caseId: kept<CaseId>(caseId) })

/** What the database itself wrote into its lists is not parsed again: fifty lines would cost as much as reading them does. */
export function caseLine(row: ListRow): Line {
  const [stage, custody] = [kept<Stage>(row.stage), kept<CustodyStatus | null>(row.custody)]
  return {
    caseId: row.case_id,
    number: row.number,
    courtId: row.court_id,
    stage,
    stageLabel: stages[stage].label,
    stageSince: row.stage_since,
    nextDate: row.next_date === noDate ? null : row.next_date,
    nextEvent: nextEventWords(row.next_event),
    openedOn: row.opened_on,
    defendant: row.defendant_name,
    leadCharge: row.lead_charge,
    class: row.class,
    classLabel: row.class === null ? null : classWords(row.class),
    judge: row.judge,
    custody,
    custodyLabel: custody === null ? null : custodyStatusWords[custody],
    negotiation: kept<Line['negotiation']>(row.negotiation),
    expiresOn: row.expires_on,
    origin: row.origin,
  }
}
