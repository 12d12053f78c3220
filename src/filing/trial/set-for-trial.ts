import { clearTheTime, expectedMinutes } from '../../calendar/clear-the-time.ts'
import { enterHearing } from '../../calendar/enter-hearing.ts'
import { isPartyOrCourt, maySetForTrial } from '../../cases/domain/policies.ts'
import { moveCase } from '../../cases/move-case.ts'
import type { Services } from '../../law/services.ts'
import { record } from '../../ledger/record.ts'
import { isBench, isDefense, isJudge, isProsecutor } from '../../people/domain/policies.ts'
import { seeCase, type SeenCase } from '../../people/seen-case.ts'
import { uuidv7 } from '../../platform/clock.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import type { LegalDate } from '../../vocabulary/legal-date.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { timeOfDay } from '../../vocabulary/time-of-day.ts'
import { longDay } from '../domain/charging-paper.ts'
import { fileShortPaper, type Said } from '../file-short-paper.ts'
import type { FilingRefusal } from '../problems.ts'
import { insertSetting, type Side } from './trial-store.ts'

interface FirstDay {
  readonly day: LegalDate
  readonly time: string
  readonly room: string
}

interface SetForTrial {
  readonly caseId: CaseId
  readonly remarks: string
  readonly firstDay: FirstDay | null
}

/** The side for which one sets a case for trial. */
export function trialSide(seen: SeenCase): Side {
  if (isProsecutor(seen)) return 'prosecution'
  return isDefense(seen) ? 'defense' : 'court'
}

/**
 * Sets the case for trial: by a party's notice, or by the court, which may name the first day. All of it stands on the
 * public file, and none of it says whether the parties talk: they may go on, and a request or a tender brings the case
 * back to the plea.
 */
export async function setForTrial(
  tx: Tx,
  actor: Actor,
  services: Pick<Services, 'typeset' | 'blobs' | 'packs'>,
  { caseId, remarks, firstDay }: SetForTrial,
): Promise<Outcome<CaseId, FilingRefusal>> {
  const seen = await seeCase(tx, actor, caseId)
  if (!seen) return refuse({ kind: 'not-found' })
  if (!isPartyOrCourt(seen)) return refuse({ kind: 'not-allowed' })
  const side = trialSide(seen)
  if (seen.stage !== 'open' && seen.stage !== 'plea-hearing-requested')
    return refuse({ kind: 'wrong-stage', stage: seen.stage, wanted: 'trial-track' })
  if (!maySetForTrial(seen)) return refuse({ kind: 'not-allowed' })
  if (firstDay && side !== 'court') return refuse({ kind: 'court-names-the-day' })
  if (firstDay && firstDay.day < seen.today) return refuse({ kind: 'day-passed' })
  const moved = await moveCase(tx, caseId, 'trial-track')
  if (!moved.ok) return moved
  const documentId = await fileShortPaper(tx, services, actor, seen, paperOf(seen, side, firstDay, remarks))
  const set = firstDay && (await setFirstDay(tx, services.packs, seen, firstDay))
  if (set && !set.ok) return set
  const hearingId = set && set.value
  const settingId = uuidv7()
  await insertSetting(tx, caseId, { settingId, side, remarks, documentId, hearingId, by: actor })
  await record(tx, {
    kind: 'filing.set-for-trial',
    caseId,
    compartment: 'court-file',
    subject: settingId,
    data: { side, documentId, firstDay: firstDay?.day ?? null },
  })
  return done(caseId)
}

async function setFirstDay(
  tx: Tx,
  packs: Services['packs'],
  seen: SeenCase,
  firstDay: FirstDay,
): Promise<Outcome<string, FilingRefusal>> {
  const wanted = { ...firstDay, minutes: expectedMinutes(packs, seen, 'trial') }
  const cleared = await clearTheTime(tx, packs, seen, wanted, null)
  if (!cleared.ok) return cleared
  return await enterHearing(tx, seen.caseId, { kind: 'trial', ...wanted, entered: 'by-hand', passedOver: null })
}

function paperOf(seen: SeenCase, side: Side, firstDay: FirstDay | null, remarks: string): Said {
  const party = side === 'prosecution' ? 'The prosecution' : 'The defense'
  return {
    kind: side === 'court' ? 'order' : 'other',
    role: roleOf(seen, side),
    heading: side === 'court' ? 'Setting for trial' : 'Notice of trial',
    facts: firstDay
      ? [
          {
            name: 'First day of trial',
            value: `${longDay(firstDay.day)}, ${timeOfDay(firstDay.time)}, courtroom ${firstDay.room}`,
          },
        ]
      : [],
    paragraphs: [
      side === 'court'
        ? 'The court sets this case for trial on all counts that are pending.'
        : `${party} gives notice that this case is to be tried on all counts that are pending.`,
      ...(remarks === '' ? [] : [remarks]),
    ],
  }
}

function roleOf(seen: SeenCase, side: Side): string {
  if (side === 'prosecution') return 'Prosecutor'
  if (side === 'defense') return seen.relations.has('defense') ? 'Counsel for the defendant' : 'Defendant'
  if (isJudge(seen)) return 'Judge'
  return isBench(seen) ? 'For the court' : 'Clerk'
}
