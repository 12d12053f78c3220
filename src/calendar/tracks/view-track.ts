import type { CaseTrackView } from '../../../contract/tracks.ts'
import { maySetHearing } from '../../cases/domain/policies.ts'
import { hearingLines } from '../../cases/hearing-lines.ts'
import type { Services } from '../../law/services.ts'
import { wireMoment } from '../../people/moment.ts'
import { seeCase, type SeenCase } from '../../people/seen-case.ts'
import type { CommonRefusal } from '../../platform/http/problems.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { closedDaysOf } from '../closed-days.ts'
import { toldOfCase } from '../events/events-of-cases.ts'
import { planLines } from './domain/plan.ts'
import { proposalFor, type Proposal } from './proposal.ts'
import { chosenTrack } from './track-store.ts'

/** The track of a case with its plan, for those who see the court's file. */
export async function viewTrack(
  tx: Tx,
  packs: Services['packs'],
  actor: Actor,
  caseId: CaseId,
): Promise<Outcome<CaseTrackView, CommonRefusal>> {
  const seen = await seeCase(tx, actor, caseId)
  if (!seen) return refuse({ kind: 'not-found' })
  const [proposal, chosen] = await Promise.all([proposalFor(tx, packs, seen), chosenTrack(tx, caseId)])
  const tracks = proposal?.rules.tracks ?? []
  const nameOf = (id: string): string => tracks.find((one) => one.id === id)?.name ?? id
  return done({
    proposal: proposal && {
      track: proposal.track.id,
      name: proposal.track.name,
      because: [...proposal.because],
      source: proposal.source,
    },
    chosen: chosen
      ? {
          track: chosen.track,
          name: nameOf(chosen.track),
          why: chosen.why,
          by: chosen.entered_by_name,
          at: wireMoment(chosen.entered_at),
          n: chosen.n,
        }
      : null,
    tracks: tracks.map(({ id, name }) => ({ id, name })),
    plan: proposal ? await planOf(tx, packs, seen, proposal, chosen?.track ?? proposal.track.id) : [],
    version: chosen?.n ?? 0,
    abilities: proposal && maySetHearing(seen) ? ['choose'] : [],
  })
}

async function planOf(tx: Tx, packs: Services['packs'], seen: SeenCase, { rules }: Proposal, trackId: string) {
  const [told, lines, closed] = await Promise.all([
    toldOfCase(tx, seen),
    hearingLines(tx, seen),
    closedDaysOf(tx, packs, seen.court, seen.today),
  ])
  const dayOf = (kind: 'charge-filed' | 'arraignment') => told.events.find((event) => event.kind === kind)?.day ?? null
  return planLines(
    rules.tracks.find(({ id }) => id === trackId)?.plan ?? [],
    { 'charge-filed': dayOf('charge-filed'), arraignment: dayOf('arraignment') },
    lines,
    closed,
    seen.today,
  )
}
