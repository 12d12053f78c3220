import { z } from 'zod'
import { Advisements, type Advisement } from './advisements.ts'
import { ClosedDays } from './court-calendar.ts'
import { Advices, HearingScript, type Advice, type HearingQuestion } from './hearing-script.ts'
import { OfferGates, type OfferGate } from './offer-gates.ts'
import { LeaveOfCourt } from './leave-of-court.ts'
import { Offenses, PenaltyRanges, type Offense, type PenaltyRange } from './offenses.ts'
import { AllowedPleas, FactualBasis, JudicialParticipation, WithdrawalStandards } from './plea-rules.ts'
import { TimeCounting } from './periods/time-counting.ts'
import { ruleOf, type Rule } from './rule.ts'

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
}
export type QuestionId = keyof QuestionValues

/** The rules of a pack, by the question that they answer. */
export type Rules = { readonly [Q in QuestionId]?: Rule<QuestionValues[Q]> | undefined }

const Zone = z.string().refine(isTimeZone, 'is not a time zone of the IANA database')

const RulesObject = z.strictObject({
  'court.zone': ruleOf(Zone).optional(),
  'court.closed-days': ruleOf(ClosedDays).optional(),
  'time.counting': ruleOf(TimeCounting).optional(),
  'plea.kinds-allowed': ruleOf(AllowedPleas).optional(),
  'plea.judicial-participation': ruleOf(JudicialParticipation).optional(),
  'plea.advisements': ruleOf(Advisements).optional(),
  'plea.factual-basis': ruleOf(FactualBasis).optional(),
  'plea.withdrawal-standards': ruleOf(WithdrawalStandards).optional(),
  'hearing.script': ruleOf(HearingScript).optional(),
  'agreement.acceptance-advices': ruleOf(Advices).optional(),
  'agreement.rejection-advices': ruleOf(Advices).optional(),
  'agreement.recommendation-advices': ruleOf(Advices).optional(),
  'offer.gates': ruleOf(OfferGates).optional(),
  'dismissal.leave-of-court': ruleOf(LeaveOfCourt).optional(),
  'offense.list': ruleOf(Offenses).optional(),
  'offense.classes': ruleOf(PenaltyRanges).optional(),
})

export const Rules: z.ZodType<Rules> = RulesObject

/** Every question that the program asks. */
export const questionIds: readonly QuestionId[] = RulesObject.keyof().options

function isTimeZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    return true
  } catch {
    return false
  }
}
