import { CaseAbility, type Stage } from '../../../contract/cases.ts'
import { peopleAbilities } from '../../people/domain/abilities.ts'
import {
  giveable,
  isBeforeTheCourt,
  isBench,
  isClerk,
  isDefense,
  isJudge,
  isPolice,
  isProsecution,
  isProsecutionSupervisor,
  isProsecutor,
  type Standpoint,
} from '../../people/domain/policies.ts'
import { stepsFrom } from './lifecycle.ts'

/*
 * Who may do what in a case, as sentences. Each is said of the actor's own standpoint: his relations to the case, his
 * positions and where the case stands. Verbs and abilities ask the same sentence.
 */

const at = (who: Standpoint, ...where: readonly Stage[]): boolean => where.includes(who.stage)

/** Not yet decided: the prosecution may still ask, decline or charge. */
const isUndecided = (who: Standpoint): boolean => at(who, 'referred', 'screening', 'returned-to-prosecutor')

export const mayScreen = isProsecutor

export const mayTakeScreening = (who: Standpoint): boolean => mayScreen(who) && at(who, 'referred', 'screening')

export const mayAssignProsecutor = isProsecutionSupervisor

export const mayDecline = (who: Standpoint): boolean => mayScreen(who) && isUndecided(who)

export const mayReturnToPolice = (who: Standpoint): boolean => mayScreen(who) && at(who, 'referred', 'screening')

export const mayReopenScreening = (who: Standpoint): boolean => mayScreen(who) && at(who, 'declined')

export const mayAnswerRequest = (who: Standpoint): boolean => isPolice(who)

export const mayResubmit = (who: Standpoint): boolean => isPolice(who) && at(who, 'returned-to-police')

/** The whole prosecution team prepares; only its lawyers file. */
export const mayDraftCharges = (who: Standpoint): boolean => isProsecution(who) && isUndecided(who)

export const mayFileCharges = (who: Standpoint): boolean =>
  isProsecutor(who) && at(who, 'screening', 'returned-to-prosecutor')

export const mayReviewFiling = isClerk

export const mayRecordCustody = (who: Standpoint): boolean => (isClerk(who) || isBench(who)) && isBeforeTheCourt(who)

export const maySetHearing = (who: Standpoint): boolean => (isClerk(who) || isBench(who)) && isBeforeTheCourt(who)

/** Its lawyers alone, as long as anything is before the court. */
export const mayMoveToDismiss = (who: Standpoint): boolean => isProsecutor(who) && isBeforeTheCourt(who)

export const mayRuleOnDismissal = (who: Standpoint): boolean => isJudge(who) && isBeforeTheCourt(who)

export const isPartyOrCourt = (who: Standpoint): boolean =>
  isProsecutor(who) || isDefense(who) || isBench(who) || isClerk(who)

/** A party by its notice or the court by its setting, from where the lifecycle lets that side take the case to trial. */
export const maySetForTrial = (who: Standpoint): boolean =>
  at(who, 'open', 'plea-hearing-requested') &&
  isPartyOrCourt(who) &&
  stepsFrom(who.stage).some((step) => step.to === 'trial-track' && step.by.some((one) => who.relations.has(one)))

export const mayLinkCase = (who: Standpoint): boolean => isClerk(who) || isBench(who) || isProsecution(who)

export const mayProduce = (who: Standpoint): boolean => isProsecution(who) && isBeforeTheCourt(who)

/** Receipt is counsel's to give, or the defendant's who has no counsel. */
export const mayAcknowledgeProduction = isDefense

export const mayAddFile = (who: Standpoint): boolean =>
  isPolice(who) ||
  isProsecution(who) ||
  isDefense(who) ||
  isBench(who) ||
  who.relations.has('defense-team') ||
  who.relations.has('victim-advocate')

/** What the actor may do in the case now. */
export function caseAbilities(who: Standpoint): readonly CaseAbility[] {
  const may: Readonly<Partial<Record<CaseAbility, boolean>>> = {
    'take-screening': mayTakeScreening(who),
    'assign-prosecutor': mayAssignProsecutor(who),
    decline: mayDecline(who),
    'return-to-police': mayReturnToPolice(who),
    'reopen-screening': mayReopenScreening(who),
    'answer-request': mayAnswerRequest(who) && at(who, 'returned-to-police'),
    'resubmit-referral': mayResubmit(who),
    'draft-charges': mayDraftCharges(who),
    'file-charges': mayFileCharges(who),
    'review-filing': mayReviewFiling(who),
    'record-custody': mayRecordCustody(who),
    'link-case': mayLinkCase(who),
    'set-hearing': maySetHearing(who),
    produce: mayProduce(who),
    'acknowledge-production': mayAcknowledgeProduction(who),
    'add-file': mayAddFile(who),
    'give-relation': giveable(who).length > 0,
  }
  const people = new Set<CaseAbility>(peopleAbilities(who))
  return CaseAbility.options.filter((ability) => may[ability] === true || people.has(ability))
}
