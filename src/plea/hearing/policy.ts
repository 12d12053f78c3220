import type { HearingAbility } from '../../../contract/hearing.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import { isCounsel, isSelfRepresented, mayRule } from '../agreement/policy.ts'
import { isRuledOn } from './domain/gates.ts'
import { groundsUnder, withdrawalStage } from './domain/withdrawal.ts'
import { withdrawalRule, type CourtScene } from './scene.ts'

/** The court records what is said: chambers, or the clerk in the courtroom. */
export const mayRecord = ({ relations }: CourtScene): boolean => relations.has('bench') || relations.has('clerk')

const stagesForHearing: ReadonlySet<string> = new Set([
  'open',
  'plea-hearing-requested',
  'tendered',
  'trial-track',
  'plea-accepted',
])

export const mayStart = (actor: Actor, scene: CourtScene): boolean =>
  mayRule(actor, scene.relations) && stagesForHearing.has(scene.facts.stage)

/** A plea of guilt, in whatever form, that stands. */
const pleasOfGuilt = ({ court }: CourtScene) => court.pleas.filter((plea) => plea.kind !== 'not-guilty')

export const hasAccepted = (scene: CourtScene): boolean => scene.court.pleas.some((plea) => plea.status === 'accepted')

export const hasPleaOfGuilt = (scene: CourtScene): boolean => pleasOfGuilt(scene).length > 0

export const awaitsAcceptance = (scene: CourtScene): boolean =>
  pleasOfGuilt(scene).some((plea) => plea.status === 'entered')

/** The court has an agreement before it and has not ruled. */
export const awaitsRuling = ({ court, tendered }: CourtScene): boolean =>
  isRuledOn(court.agreement) && (tendered?.action === 'tendered' || tendered?.action === 'deferred')

/** The agreement was rejected and the defendant has not yet said what he does. */
export const awaitsChoice = ({ tendered }: CourtScene): boolean =>
  tendered?.action === 'rejected' && tendered.choice === null

/** The grounds on which the plea may be withdrawn now, by the stage it has come to. */
export function openGrounds(scene: CourtScene) {
  const stage = withdrawalStage(scene.court.pleas)
  const rule = withdrawalRule(scene.facts, stage)
  const open = hasPleaOfGuilt(scene) && !awaitsChoice(scene)
  return { stage, ...rule, grounds: open ? groundsUnder(rule.standard) : [] }
}

/** Before the plea is accepted it is the defendant's to withdraw; afterwards the court decides. */
export const mayWithdraw = (actor: Actor, scene: CourtScene): boolean =>
  mayRule(actor, scene.relations) ||
  (!hasAccepted(scene) && (isCounsel(scene.relations) || isSelfRepresented(scene.relations)))

/** All that whoever asks may do at the hearing now. */
export function abilitiesAt(actor: Actor, scene: CourtScene, judged: boolean): HearingAbility[] {
  const running = scene.running !== null
  const records = mayRecord(scene) && running
  const rules = mayRule(actor, scene.relations) && running
  const may = {
    start: mayStart(actor, scene) && !running,
    record: records,
    find: rules,
    'enter-plea': records && !hasAccepted(scene),
    'accept-plea': rules && awaitsAcceptance(scene),
    'accept-agreement': rules && awaitsRuling(scene),
    'reject-agreement': rules && awaitsRuling(scene),
    'defer-agreement': rules && awaitsRuling(scene),
    'record-choice': rules && awaitsChoice(scene),
    'withdraw-plea': mayWithdraw(actor, scene) && openGrounds(scene).grounds.length > 0,
    'enter-judgment': rules && hasAccepted(scene) && !judged,
    end: rules && !hasPleaOfGuilt(scene),
    'keep-notes': scene.relations.has('bench'),
  } satisfies Record<HearingAbility, boolean>
  return allAbilities.filter((ability) => may[ability])
}

const allAbilities = [
  'start',
  'record',
  'find',
  'enter-plea',
  'accept-plea',
  'accept-agreement',
  'reject-agreement',
  'defer-agreement',
  'record-choice',
  'withdraw-plea',
  'enter-judgment',
  'end',
  'keep-notes',
] as const satisfies readonly HearingAbility[]
