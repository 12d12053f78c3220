import { maySetHearing } from '../../cases/domain/policies.ts'
import type { Services } from '../../law/services.ts'
import { record } from '../../ledger/record.ts'
import { seeCase } from '../../people/seen-case.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import type { CalendarRefusal } from '../problems.ts'
import { proposalFor } from './proposal.ts'
import { chosenTrack, insertTrack } from './track-store.ts'

/** The clerk or the bench chooses the track of a case; another than the rule proposes with a reason. */
export async function chooseTrack(
  tx: Tx,
  packs: Services['packs'],
  actor: Actor,
  input: { caseId: CaseId; track: string; why: string; version: number },
): Promise<Outcome<{ caseId: CaseId }, CalendarRefusal>> {
  const { caseId, track } = input
  const seen = await seeCase(tx, actor, caseId)
  if (!seen) return refuse({ kind: 'not-found' })
  if (!maySetHearing(seen)) return refuse({ kind: 'not-allowed' })
  const [proposal, before] = await Promise.all([proposalFor(tx, packs, seen), chosenTrack(tx, caseId)])
  const version = before?.n ?? 0
  if (version !== input.version) return refuse({ kind: 'stale', version })
  if (!proposal?.rules.tracks.some(({ id }) => id === track)) return refuse({ kind: 'unknown-track', track })
  const proposed = proposal.track.id
  const why = track === proposed || input.why === '' ? null : input.why
  if (track !== proposed && why === null) return refuse({ kind: 'track-unexplained', proposed: proposal.track.name })
  const chosen = { n: version + 1, track, proposed, why }
  await insertTrack(tx, caseId, { ...chosen, byName: actor.name })
  await record(tx, {
    kind: 'calendar.track-chosen',
    caseId,
    compartment: 'court-file',
    subject: caseId,
    data: { track, proposed, because: proposal.because, why },
  })
  return done({ caseId })
}
