import { classWords } from '../../cases/domain/offense-words.ts'
import { packOf } from '../../cases/packs.ts'
import { lawIfAny } from '../../law/domain/ask.ts'
import { proposedTrack, type CaseTracks, type Track, type TrackFacts } from '../../law/domain/case-tracks.ts'
import { classesGravestFirst } from '../../law/domain/classes-gravest-first.ts'
import { citationOf } from '../../law/domain/source.ts'
import type { Services } from '../../law/services.ts'
import type { SeenCase } from '../../people/seen-case.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Citation } from '../../vocabulary/citation.ts'
import { trackFactsSeen } from './track-store.ts'

/** What the rules of the court propose for a case. */
export interface Proposal {
  readonly rules: CaseTracks
  readonly track: Track
  readonly because: readonly string[]
  readonly source: Citation
}

/** The track that the rules propose, from the charges and from what the case needs; null where the court has no tracks. */
export async function proposalFor(tx: Tx, packs: Services['packs'], seen: SeenCase): Promise<Proposal | null> {
  const pack = packOf(packs, seen.court)
  const rules = lawIfAny(pack, 'case.tracks', seen.today)
  if (!rules) return null
  const known = await trackFactsSeen(tx, seen.caseId)
  const facts: TrackFacts = {
    counts: known.counts,
    defendants: known.defendants,
    gravest: classesGravestFirst(pack, seen.today).find((one) => known.classes.includes(one)) ?? null,
    interpreterNeeded: known.interpreter,
  }
  const { track, because, source } = proposedTrack(rules, facts)
  return { rules, track, because: [because, factWords(facts)], source: citationOf(source) }
}

function factWords({ counts, defendants, gravest, interpreterNeeded }: TrackFacts): string {
  return [
    `${counts === 1 ? '1 count' : `${counts} counts`} (${gravest === null ? 'no class known' : `the gravest: ${classWords(gravest)}`})`,
    defendants === 1 ? '1 defendant' : `${defendants} defendants`,
    interpreterNeeded ? 'an interpreter is needed' : 'no interpreter is needed',
  ].join(', ')
}
