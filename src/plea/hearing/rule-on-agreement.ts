import { record } from '../../ledger/record.ts'
import type { EventKind } from '../../../contract/events.ts'
import type { Services } from '../../law/services.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import type { LegalDate } from '../../vocabulary/legal-date.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { mayRule } from '../agreement/policy.ts'
import type { TenderedRow } from '../agreement/store.ts'
import { isRuledOn, missingToAcceptAgreement } from './domain/gates.ts'
import type { HearingRefusal } from './problems.ts'
import { runningHearing, type RunningScene } from './running.ts'

interface Ruling {
  readonly caseId: CaseId
  /** Of the tendered agreement, as it was read. */
  readonly version: number
  readonly reasons: string
}

interface Awaiting extends RunningScene {
  readonly tendered: TenderedRow
}

/**
 * The court accepts the agreement, after the plea and apart from it, and tells the defendant that what was agreed will
 * be in the judgment.
 * @source Fed. R. Crim. P. 11(c)(3)(A), (c)(4)
 */
export async function acceptAgreement(
  tx: Tx,
  services: Pick<Services, 'packs'>,
  actor: Actor,
  ruling: Ruling,
): Promise<Outcome<CaseId, HearingRefusal>> {
  const scene = await awaitingRuling(tx, services, actor, ruling.caseId)
  if (!scene.ok) return scene
  const missing = missingToAcceptAgreement(scene.value.court)
  if (missing.length > 0) return refuse({ kind: 'agreement-not-ready', missing })
  return await rule(tx, actor, scene.value, ruling, {
    action: 'accepted',
    until: null,
    kind: 'hearing.agreement-accepted',
  })
}

/**
 * The court rejects the agreement. The advices follow, and the defendant's choice; until then nothing else moves.
 * @source Fed. R. Crim. P. 11(c)(5)(A)
 */
export async function rejectAgreement(
  tx: Tx,
  services: Pick<Services, 'packs'>,
  actor: Actor,
  ruling: Ruling,
): Promise<Outcome<CaseId, HearingRefusal>> {
  const scene = await awaitingRuling(tx, services, actor, ruling.caseId)
  if (!scene.ok) return scene
  return await rule(tx, actor, scene.value, ruling, {
    action: 'rejected',
    until: null,
    kind: 'hearing.agreement-rejected',
  })
}

/**
 * The court defers its decision, as until it has read a presentence report.
 * @source Fed. R. Crim. P. 11(c)(3)(A)
 */
export async function deferAgreement(
  tx: Tx,
  services: Pick<Services, 'packs'>,
  actor: Actor,
  ruling: Ruling & { readonly until: LegalDate | null },
): Promise<Outcome<CaseId, HearingRefusal>> {
  const scene = await awaitingRuling(tx, services, actor, ruling.caseId)
  if (!scene.ok) return scene
  const { until } = ruling
  return await rule(tx, actor, scene.value, ruling, { action: 'deferred', until, kind: 'hearing.agreement-deferred' })
}

async function awaitingRuling(
  tx: Tx,
  services: Pick<Services, 'packs'>,
  actor: Actor,
  caseId: CaseId,
): Promise<Outcome<Awaiting, HearingRefusal>> {
  const scene = await runningHearing(tx, services, caseId, ({ relations }) => mayRule(actor, relations))
  if (!scene.ok) return scene
  const { tendered, court } = scene.value
  if (!tendered) return refuse({ kind: 'no-agreement' })
  if (!isRuledOn(court.agreement)) return refuse({ kind: 'nothing-to-rule-on' })
  if (tendered.action !== 'tendered' && tendered.action !== 'deferred') return refuse({ kind: 'already-ruled' })
  return done({ ...scene.value, tendered })
}

async function rule(
  tx: Tx,
  actor: Actor,
  { tendered, facts }: Awaiting,
  { caseId, version, reasons }: Ruling,
  to: { action: 'accepted' | 'rejected' | 'deferred'; until: LegalDate | null; kind: EventKind },
): Promise<Outcome<CaseId, HearingRefusal>> {
  const changed = await tx.db
    .updateTable('tendered_agreement')
    .set({
      action: to.action,
      ruled_by_name: actor.name,
      ruled_at: tx.now.toString(),
      reasons,
      deferred_until: to.until,
      version: version + 1,
    })
    .where('case_id', '=', caseId)
    .where('agreement_id', '=', tendered.id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (changed.numUpdatedRows !== 1n) return refuse({ kind: 'stale', version: tendered.version })
  await record(tx, {
    kind: to.kind,
    caseId,
    compartment: 'tendered',
    subject: tendered.id,
    data: { reasons, until: to.until, day: facts.today },
  })
  return done(caseId)
}
