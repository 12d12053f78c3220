import { z } from 'zod'
import { Stage } from '../../contract/cases.ts'
import { isPending } from '../cases/domain/lifecycle.ts'
import type { FeedEntry } from '../ledger/reactions.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import { todayIn } from '../vocabulary/legal-date.ts'
import { standingAt, type Standing } from './domain/standing.ts'
import { after, type Happened } from './domain/steps.ts'
import { saveRollup, sceneOf, type Scene } from './store.ts'

const Move = z.object({ from: Stage, to: Stage })

/**
 * Brings what is counted of a case in step with an entry of the feed. An entry that comes again changes nothing: the row
 * knows the last place that is in it.
 */
export async function keepRollup(tx: Tx, entry: FeedEntry): Promise<void> {
  const scene = await sceneOf(tx, entry.caseId)
  if (!scene || (scene.rolled && scene.rolled.pos >= entry.pos)) return
  const happened: Happened = {
    subject: entry.subject,
    day: todayIn(scene.zone, entry.at),
    move: Move.safeParse(entry.data).data ?? null,
  }
  const before = standingBefore(scene, entry.kind, happened)
  await saveRollup(tx, entry.caseId, scene, after(before, entry.kind, happened), entry.pos)
}

function standingBefore(scene: Scene, kind: string, happened: Happened): Standing {
  if (kind === 'case.import-completed') return asFound(scene, happened)
  if (scene.rolled) return scene.rolled.standing
  return kind === 'case.referred' ? standingAt('referred') : asFound(scene, happened)
}

/**
 * The standing of a case whose beginning no entry tells, as an imported one. Where it stands now may be beyond the entry
 * that is being read; the entries in between lead to the same.
 */
function asFound({ stage, filedOn, endedBy }: Scene, { day }: Happened): Standing {
  const wasOpened = isPending(stage) || endedBy !== null
  return { ...standingAt(stage), openedOn: wasOpened ? (filedOn ?? day) : null, resolvedBy: endedBy }
}
