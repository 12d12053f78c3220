import type { z } from 'zod'
import type { Production, Productions } from '../../contract/evidence.ts'
import { mayAcknowledgeProduction, mayProduce } from '../cases/domain/policies.ts'
import { filePath } from '../filing/document-line.ts'
import { documentsSeen } from '../filing/document-store.ts'
import { wireMoment, wireMomentOrNull } from '../people/moment.ts'
import { namesIn } from '../people/names.ts'
import { seeCase, type SeenCase } from '../people/seen-case.ts'
import type { CommonRefusal } from '../platform/http/problems.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { batesNumber, mayBeProduced } from './domain/may-be-produced.ts'
import { itemsSeen, openedSeen, productionsSeen } from './production-store.ts'

/** What was disclosed, through the eyes of whoever acts. Those who see nothing of it find no such page. */
export async function viewProductions(
  tx: Tx,
  actor: Actor,
  { caseId }: { caseId: CaseId },
): Promise<Outcome<z.input<typeof Productions>, CommonRefusal>> {
  const seen = await seeCase(tx, actor, caseId)
  if (!seen || !(await isParty(tx, caseId))) return refuse({ kind: 'not-found' })
  const produced = await productionLines(tx, seen)
  const hashes = new Set(produced.flatMap((production) => production.items.map((item) => item.sha256)))
  const files = mayProduce(seen) ? (await documentsSeen(tx, caseId)).filter(mayBeProduced) : []
  return done({
    productions: produced,
    choices: files.map((row) => ({
      documentId: row.document_id,
      title: row.title,
      compartment: row.compartment,
      produced: hashes.has(row.sha256),
    })),
    abilities: mayProduce(seen) ? ['produce'] : [],
  })
}

/** Holds the compartment `parties`, through whatever relation. */
async function isParty(tx: Tx, caseId: CaseId): Promise<boolean> {
  const grant = await tx.db
    .selectFrom('grant_')
    .select('case_id')
    .where('case_id', '=', caseId)
    .where('compartment', '=', 'parties')
    .where((where) => where.or([where('until', 'is', null), where('until', '>', tx.now.toString())]))
    .executeTakeFirst()
  return grant !== undefined
}

async function productionLines(tx: Tx, seen: SeenCase): Promise<z.input<typeof Production>[]> {
  const { caseId } = seen
  const rows = await productionsSeen(tx, caseId)
  const items = Map.groupBy(await itemsSeen(tx, caseId), (item) => item.production_id)
  const opened = await openedSeen(tx, caseId)
  const names = await namesIn(
    tx,
    caseId,
    rows.flatMap((row) => [row.by, row.received_by]),
  )
  const nameOf = (id: string | null): string => (id === null ? '' : (names.get(id) ?? ''))
  return rows.map((row) => ({
    id: row.production_id,
    number: row.number,
    version: row.version,
    note: row.note,
    by: nameOf(row.by),
    at: wireMoment(row.at),
    items: (items.get(row.production_id) ?? []).map((item) => ({
      n: item.n,
      bates: batesNumber(item.bates_number),
      title: item.title,
      documentId: item.document_id,
      sha256: item.sha256,
      bytes: Number(item.bytes),
      mediaType: item.media_type,
      file: filePath(caseId, item.document_id),
      openedAt: wireMomentOrNull(opened.get(item.document_id) ?? null),
    })),
    receipt: row.received_at === null ? null : { by: nameOf(row.received_by), at: wireMoment(row.received_at) },
    abilities: row.received_at === null && mayAcknowledgeProduction(seen) ? ['acknowledge'] : [],
  }))
}
