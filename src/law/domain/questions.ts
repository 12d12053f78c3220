import { z } from 'zod'
import { Advisements, type Advisement } from './advisements.ts'
import { CaseTracks } from './case-tracks.ts'
import { ClosedDays } from './court-calendar.ts'
import { HearingMinutes, PassedOverList, Transport, type PassedOver } from './court-practice.ts'
import { Advices, HearingScript, type Advice, type HearingQuestion } from './hearing-script.ts'
import { OfferGates, type OfferGate } from './offer-gates.ts'
import { LeaveOfCourt } from './leave-of-court.ts'
import { Offenses, PenaltyRanges, type Offense, type PenaltyRange } from './offenses.ts'
import { AllowedPleas, FactualBasis, JudicialParticipation, WithdrawalStandards } from './plea-rules.ts'
import { TimeCounting } from './periods/time-counting.ts'
import { ruleOf, type Rule } from './rule.ts'
import {
  ApprovalMatrix,
  DiscoveryLeads,
  PleaRestrictions,
  type ApprovalRule,
  type DiscoveryLead,
  type PleaRestriction,
} from './offer-law.ts'
import {
  FineTable,
  HistoryPoints,
  LevelAdjustments,
  SentenceClasses,
  type FineRange,
  type LevelAdjustment,
  type SentenceClass,
} from './sentence-law.ts'
import { TimeStandards, type TimeStandard } from './time-standards.ts'

/** The questions that a rule pack can answer, and what each answer is. */
export interface QuestionValues {
  'court.zone': string
  'court.closed-days': ClosedDays
  'time.counting': TimeCounting
  'plea.kinds-allowed': AllowedPleas
  'plea.judicial-participation': JudicialParticipation
  'plea.advisements': Advisement[]
  'plea.factual-basis': FactualBasis
  'plea.withdrawal-standards': WithdrawalStandards
  'hearing.script': HearingQuestion[]
  'agreement.acceptance-advices': Advice[]
  'agreement.rejection-advices': Advice[]
  'agreement.recommendation-advices': Advice[]
  'offer.gates': OfferGate[]
  'dismissal.leave-of-court': LeaveOfCourt
  'offense.list': Offense[]
  'offense.classes': PenaltyRange[]
  'court.time-standards': TimeStandard[]
  'plea.restrictions': PleaRestriction[]
  'offer.approval-matrix': ApprovalRule[]
  'offer.discovery-lead': DiscoveryLead[]
  'sentence.classes': SentenceClass[]
  'sentence.fines': FineRange[]
  'sentence.adjustments': LevelAdjustment[]
  'sentence.history-points': HistoryPoints
  'calendar.hearing-minutes': HearingMinutes
  'calendar.transport': Transport
  'calendar.passed-over': PassedOver[]
  'case.tracks': CaseTracks
}
export type QuestionId = keyof QuestionValues

/** The rules of a pack, by the question that they answer. */
export type Rules = { readonly [Q in QuestionId]?: Rule<QuestionValues[Q]> | undefined }

const Zone = z.string().refine(isTimeZone, 'is not a time zone of the IANA database')

/** The shape of the answer to each question. */
export const questionValues = {
  'court.zone': Zone,
  'court.closed-days': ClosedDays,
  'time.counting': TimeCounting,
  'plea.kinds-allowed': AllowedPleas,
  'plea.judicial-participation': JudicialParticipation,
  'plea.advisements': Advisements,
  'plea.factual-basis': FactualBasis,
  'plea.withdrawal-standards': WithdrawalStandards,
  'hearing.script': HearingScript,
  'agreement.acceptance-advices': Advices,
  'agreement.rejection-advices': Advices,
  'agreement.recommendation-advices': Advices,
  'offer.gates': OfferGates,
  'dismissal.leave-of-court': LeaveOfCourt,
  'offense.list': Offenses,
  'offense.classes': PenaltyRanges,
  'court.time-standards': TimeStandards,
  'plea.restrictions': PleaRestrictions,
  'offer.approval-matrix': ApprovalMatrix,
  'offer.discovery-lead': DiscoveryLeads,
  'sentence.classes': SentenceClasses,
  'sentence.fines': FineTable,
  'sentence.adjustments': LevelAdjustments,
  'sentence.history-points': HistoryPoints,
  'calendar.hearing-minutes': HearingMinutes,
  'calendar.transport': Transport,
  'calendar.passed-over': PassedOverList,
  'case.tracks': CaseTracks,
} satisfies { readonly [Q in QuestionId]: z.ZodType<QuestionValues[Q]> }

const RulesObject = z.strictObject({
  'court.zone': ruleOf(questionValues['court.zone']).optional(),
  'court.closed-days': ruleOf(questionValues['court.closed-days']).optional(),
  'time.counting': ruleOf(questionValues['time.counting']).optional(),
  'plea.kinds-allowed': ruleOf(questionValues['plea.kinds-allowed']).optional(),
  'plea.judicial-participation': ruleOf(questionValues['plea.judicial-participation']).optional(),
  'plea.advisements': ruleOf(questionValues['plea.advisements']).optional(),
  'plea.factual-basis': ruleOf(questionValues['plea.factual-basis']).optional(),
  'plea.withdrawal-standards': ruleOf(questionValues['plea.withdrawal-standards']).optional(),
  'hearing.script': ruleOf(questionValues['hearing.script']).optional(),
  'agreement.acceptance-advices': ruleOf(questionValues['agreement.acceptance-advices']).optional(),
  'agreement.rejection-advices': ruleOf(questionValues['agreement.rejection-advices']).optional(),
  'agreement.recommendation-advices': ruleOf(questionValues['agreement.recommendation-advices']).optional(),
  'offer.gates': ruleOf(questionValues['offer.gates']).optional(),
  'dismissal.leave-of-court': ruleOf(questionValues['dismissal.leave-of-court']).optional(),
  'offense.list': ruleOf(questionValues['offense.list']).optional(),
  'offense.classes': ruleOf(questionValues['offense.classes']).optional(),
  'court.time-standards': ruleOf(questionValues['court.time-standards']).optional(),
  'plea.restrictions': ruleOf(questionValues['plea.restrictions']).optional(),
  'offer.approval-matrix': ruleOf(questionValues['offer.approval-matrix']).optional(),
  'offer.discovery-lead': ruleOf(questionValues['offer.discovery-lead']).optional(),
  'sentence.classes': ruleOf(questionValues['sentence.classes']).optional(),
  'sentence.fines': ruleOf(questionValues['sentence.fines']).optional(),
  'sentence.adjustments': ruleOf(questionValues['sentence.adjustments']).optional(),
  'sentence.history-points': ruleOf(questionValues['sentence.history-points']).optional(),
  'calendar.hearing-minutes': ruleOf(questionValues['calendar.hearing-minutes']).optional(),
  'calendar.transport': ruleOf(questionValues['calendar.transport']).optional(),
  'calendar.passed-over': ruleOf(questionValues['calendar.passed-over']).optional(),
  'case.tracks': ruleOf(questionValues['case.tracks']).optional(),
})

export const Rules: z.ZodType<Rules> = RulesObject

/** Every question that the program asks. */
export const questionIds: readonly QuestionId[] = RulesObject.keyof().options

/** What a court's pack must settle before cases can be heard under it; the rest it may leave out. */
export const questionsOfACourt: readonly QuestionId[] = [
  'court.zone',
  'court.closed-days',
  'time.counting',
  'plea.kinds-allowed',
  'plea.judicial-participation',
  'plea.advisements',
  'plea.factual-basis',
  'plea.withdrawal-standards',
  'hearing.script',
  'agreement.acceptance-advices',
  'agreement.rejection-advices',
  'agreement.recommendation-advices',
  'offer.gates',
  'dismissal.leave-of-court',
  'offense.list',
  'offense.classes',
]

function isTimeZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    return true
  } catch {
    return false
  }
}
