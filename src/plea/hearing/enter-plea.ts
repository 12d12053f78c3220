import { PleaId } from '../../../contract/hearing.ts'
import type { ChargeId, NamedOffense } from '../../../contract/plea.ts'
import { record } from '../../ledger/record.ts'
import { citationOf } from '../../law/domain/source.ts'
import type { Services } from '../../law/services.ts'
import { newId } from '../../platform/clock.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import { pleaKindWords, type PleaKind } from '../../vocabulary/code-lists.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { needsUnmet } from './domain/gates.ts'
import { standsBeforeCourt } from './domain/hearing-facts.ts'
import { mayRecord } from './policy.ts'
import type { HearingRefusal } from './problems.ts'
import { runningHearing, type RunningScene } from './running.ts'

interface Entry {
  readonly caseId: CaseId
  readonly chargeId: ChargeId
  readonly kind: PleaKind
  readonly courtConsents: boolean
  readonly prosecutionConsents: boolean
  readonly reservation: string
  readonly enteredByCourt: boolean
}

/**
 * Enters the plea to one charge. Until it is accepted another may be entered in its place.
 * @source Fed. R. Crim. P. 11(a)
 */
export async function enterPlea(
  tx: Tx,
  services: Pick<Services, 'packs'>,
  entry: Entry,
): Promise<Outcome<CaseId, HearingRefusal>> {
  const { caseId, chargeId, kind } = entry
  const scene = await runningHearing(tx, services, caseId, mayRecord)
  if (!scene.ok) return scene
  const lawful = checkEntry(scene.value, entry)
  if (!lawful.ok) return lawful
  const pleaId = newId(PleaId)
  const offense = lawful.value
  await replaceEntered(tx, caseId, chargeId)
  await tx.db
    .insertInto('plea')
    .values({
      case_id: caseId,
      plea_id: pleaId,
      plea_hearing_id: scene.value.running.id,
      charge_id: chargeId,
      kind,
      offense: JSON.stringify(offense),
      court_consents: entry.courtConsents,
      prosecution_consents: entry.prosecutionConsents,
      reservation: entry.reservation,
      entered_by_court: entry.enteredByCourt,
      entered_at: tx.now.toString(),
      status: 'entered',
    })
    .execute()
  await record(tx, {
    kind: 'hearing.plea-entered',
    caseId,
    compartment: 'court-file',
    subject: pleaId,
    data: { chargeId, plea: kind, offense, enteredByCourt: entry.enteredByCourt },
  })
  return done(caseId)
}

/** Whether the plea may be entered, and to which offense it is. */
function checkEntry(scene: RunningScene, entry: Entry): Outcome<NamedOffense, HearingRefusal> {
  const charge = scene.charges.find((one) => one.chargeId === entry.chargeId)
  if (!charge || !['pending', 'pleaded'].includes(charge.status)) return refuse({ kind: 'charge-not-open' })
  if (scene.court.pleas.some((plea) => plea.chargeId === entry.chargeId && plea.status !== 'entered'))
    return refuse({ kind: 'plea-is-accepted' })
  if (entry.enteredByCourt && entry.kind !== 'not-guilty') return refuse({ kind: 'entered-by-court-means-not-guilty' })
  const rule = scene.allowed.find((one) => one.kind === entry.kind)
  if (!rule)
    return refuse({
      kind: 'plea-not-taken',
      allowed: scene.allowed.map((one) => pleaKindWords[one.kind].toLowerCase()),
    })
  const missing = needsUnmet(rule.needs, entry, citationOf(rule.source))
  if (missing.length > 0) return refuse({ kind: 'consent-missing', missing })
  return done(entry.kind === 'not-guilty' ? charge.offense : (agreedOffense(scene, entry.chargeId) ?? charge.offense))
}

/** The lesser offense that the agreement before the court says is pleaded to. */
function agreedOffense({ court }: RunningScene, chargeId: ChargeId): NamedOffense | null {
  if (!standsBeforeCourt(court.agreement)) return null
  const term = court.agreement.content.terms.charges.find(
    (one) => one.action !== 'not-file' && one.chargeId === chargeId,
  )
  return term?.action === 'plead-to-lesser' ? term.lesser : null
}

async function replaceEntered(tx: Tx, caseId: CaseId, chargeId: ChargeId): Promise<void> {
  await tx.db
    .updateTable('plea')
    .set((set) => ({ status: 'replaced', version: set('version', '+', 1) }))
    .where('case_id', '=', caseId)
    .where('charge_id', '=', chargeId)
    .where('status', '=', 'entered')
    .execute()
}
