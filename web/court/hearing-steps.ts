import { FindingKind, type HearingCharge, type PleaHearing } from '../../contract/hearing.ts'
import { isOpenItem } from './script-list.tsx'
import type { Answers } from './use-answers.ts'

/** A step of the hearing, where it stands, and whether it is behind. */
export interface HearingStep {
  readonly title: string
  readonly says: string
  readonly done: boolean
}

const isColloquy = (part: string): boolean => part !== 'acceptance-advice' && part !== 'rejection-advice'

/** The script by the place at which it is spoken: before the plea is accepted, with a ruling, after a rejection. */
export function scriptBySteps({ record }: Pick<PleaHearing, 'record'>) {
  const script = record?.script ?? []
  return {
    colloquy: script.filter((item) => isColloquy(item.part)),
    acceptance: script.filter((item) => item.part === 'acceptance-advice'),
    rejection: script.filter((item) => item.part === 'rejection-advice'),
  }
}

/** Where the hearing is: one line a step, in the order of the hearing. What an ended one left open stays so. */
export function stepsOf(hearing: PleaHearing, answers: Answers): readonly HearingStep[] {
  const { record, pleas, agreement, judgment } = hearing
  if (!record) return []
  const isOver = record.status === 'ended'
  const { colloquy } = scriptBySteps(hearing)
  const asked = colloquy.filter((item) => item.responses.length > 0)
  const answered = asked.filter((item) => !isOpenItem(item, answers)).length
  const pleaded = pleadedCharges(hearing)
  const entered = pleaded.filter((charge) => hasPlea(charge, pleas)).length
  const findings = Object.values(record.findings).filter((one) => one !== null).length
  const accepted = pleas.some(({ status }) => status === 'accepted' || status === 'sentenced')
  const isWithdrawn = isOver && pleas.length > 0 && pleas.every(({ status }) => status === 'withdrawn')
  const none = isOver ? 'none' : 'open'
  const ofAll = (done: number, all: number) => (isOver ? String(done) : `${done} of ${all}`)
  const steps: HearingStep[] = [
    { title: 'The record', says: record.recordingRef === '' ? none : 'kept', done: record.recordingRef !== '' },
    { title: 'Colloquy', says: ofAll(answered, asked.length), done: answered === asked.length },
    {
      title: 'Pleas',
      says: isWithdrawn ? 'withdrawn' : ofAll(entered, pleaded.length),
      done: entered === pleaded.length,
    },
    { title: 'Findings', says: ofAll(findings, findingKinds), done: findings === findingKinds },
    { title: 'Acceptance of the plea', says: accepted ? 'accepted' : none, done: accepted },
    ...(agreement ? [agreementStep(agreement)] : []),
    ...(judgment || !isOver
      ? [{ title: 'Judgment', says: judgment ? 'entered' : 'open', done: judgment !== null }]
      : []),
  ]
  return isOver ? steps.map((step) => ({ ...step, done: true })) : steps
}

const findingKinds = FindingKind.options.length

const pleadedCharges = ({ charges }: PleaHearing) =>
  charges.filter(({ agreed, status }) => agreed !== 'dismiss' && status !== 'dismissed')

const hasPlea = ({ chargeId }: HearingCharge, pleas: PleaHearing['pleas']): boolean =>
  pleas.some((plea) => plea.chargeId === chargeId && plea.status !== 'withdrawn')

function agreementStep({ action, factSheet }: NonNullable<PleaHearing['agreement']>): HearingStep {
  const title = 'The agreement'
  if (!factSheet.types.A && !factSheet.types.C) return { title, says: 'no ruling', done: true }
  return { title, says: action === 'tendered' ? 'open' : action, done: action !== 'tendered' && action !== 'deferred' }
}
