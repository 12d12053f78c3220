import { anOpenCase } from '../cases/testing.ts'
import type { Town } from '../people/testing.ts'
import { attemptAs } from '../platform/postgres/tx.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { legalDate } from '../vocabulary/legal-date.ts'
import { granted } from '../vocabulary/testing.ts'
import { setHearing } from './set-hearing.ts'

/** A hearing that stands on the calendar. */
export interface HearingSet {
  readonly caseId: CaseId
  readonly hearingId: string
}

type Packs = Parameters<typeof setHearing>[1]
type Named = Partial<Parameters<typeof setHearing>[3]>

/** A hearing that the town's clerk set: what a test names of it, the rest is ordinary; in an open case of its own unless one is named. */
export async function aHearingSet(town: Town, packs: Packs, named: Named = {}): Promise<HearingSet> {
  const caseId = named.caseId ?? (await anOpenCase(town)).caseId
  const ordinary = { kind: 'status', day: legalDate('2099-01-05'), time: '09:30', room: '4B' } as const
  const wanted = { ...ordinary, ...named, caseId }
  return granted(await attemptAs(town.db, town.clerk, async (tx) => await setHearing(tx, packs, town.clerk, wanted)))
}
