import type { z } from 'zod'
import type { VictimInput, listVictims } from '../../contract/people.ts'
import { record } from '../ledger/record.ts'
import { uuidv7 } from '../platform/clock.ts'
import type { CommonRefusal } from '../platform/http/problems.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { mayKeepVictims, maySeeVictims } from './domain/policies.ts'
import { seeCase } from './seen-case.ts'
import { insertVictim, updateVictim, victimsSeen, victimVersion } from './victim-store.ts'

type VictimsView = z.input<typeof listVictims.response>

/** The victims of a case and how they may be reached, for the prosecution, the advocate and a victim's own lawyer. */
export async function viewVictims(tx: Tx, actor: Actor, caseId: CaseId): Promise<Outcome<VictimsView, CommonRefusal>> {
  const seen = await seeCase(tx, actor, caseId)
  if (!seen || !maySeeVictims(seen)) return refuse({ kind: 'not-found' })
  const keeps = mayKeepVictims(seen)
  const victims = await victimsSeen(tx, caseId)
  return done({
    victims: victims.map((victim) => ({ ...victim, abilities: keeps ? ['edit' as const] : [] })),
    abilities: keeps ? ['add'] : [],
  })
}

/** Enters a victim. */
export async function addVictim(
  tx: Tx,
  actor: Actor,
  input: { caseId: CaseId; victim: VictimInput },
): Promise<Outcome<{ caseId: CaseId; participantId: string }, CommonRefusal>> {
  const seen = await seeCase(tx, actor, input.caseId)
  if (!seen || !maySeeVictims(seen)) return refuse({ kind: 'not-found' })
  if (!mayKeepVictims(seen)) return refuse({ kind: 'not-allowed' })
  const participantId = uuidv7()
  await insertVictim(tx, seen.caseId, participantId, input.victim)
  await record(tx, { kind: 'people.victim-added', caseId: seen.caseId, compartment: 'victim', subject: participantId })
  return done({ caseId: seen.caseId, participantId })
}

/** Changes a victim's name or contact, of the version that was read. */
export async function editVictim(
  tx: Tx,
  actor: Actor,
  input: { caseId: CaseId; participantId: string; victim: VictimInput; version: number },
): Promise<Outcome<{ caseId: CaseId; participantId: string }, CommonRefusal>> {
  const seen = await seeCase(tx, actor, input.caseId)
  if (!seen || !maySeeVictims(seen)) return refuse({ kind: 'not-found' })
  if (!mayKeepVictims(seen)) return refuse({ kind: 'not-allowed' })
  const version = await victimVersion(tx, seen.caseId, input.participantId)
  if (version === null) return refuse({ kind: 'not-found' })
  if (!(await updateVictim(tx, seen.caseId, input.participantId, input.version, input.victim)))
    return refuse({ kind: 'stale', version })
  await record(tx, {
    kind: 'people.victim-changed',
    caseId: seen.caseId,
    compartment: 'victim',
    subject: input.participantId,
  })
  return done({ caseId: seen.caseId, participantId: input.participantId })
}
