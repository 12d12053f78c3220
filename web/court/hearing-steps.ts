import type { PleaHearing } from '../../contract/hearing.ts'
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

/** Where the hearing is: one line a step, in the order of the hearing. */
export function stepsOf(hearing: PleaHearing, answers: Answers): readonly HearingStep[] {
  const { record, pleas, charges, agreement, judgment } = hearing
  if (!record) return []
  const { colloquy } = scriptBySteps(hearing)
  const asked = colloquy.filter((item) => item.responses.length > 0)
  const open = asked.filter((item) => isOpenItem(item, answers)).length
  const pleaded = charges.filter(({ agreed, status }) => agreed !== 'dismiss' && status !== 'dismissed')
  const entered = pleaded.filter((charge) =>
    pleas.some((plea) => plea.chargeId === charge.chargeId && plea.status !== 'withdrawn'),
  )
  const findings = Object.values(record.findings).filter((one) => one !== null)
  const accepted = pleas.some(({ status }) => status === 'accepted' || status === 'sentenced')
  return [
    { title: 'The record', says: record.recordingRef === '' ? 'open' : 'kept', done: record.recordingRef !== '' },
    { title: 'Colloquy', says: `${asked.length - open} of ${asked.length}`, done: open === 0 },
    { title: 'Pleas', says: `${entered.length} of ${pleaded.length}`, done: entered.length === pleaded.length },
    { title: 'Findings', says: `${findings.length} of 3`, done: findings.length === 3 },
    { title: 'Acceptance of the plea', says: accepted ? 'accepted' : 'open', done: accepted },
    ...(agreement ? [agreementStep(agreement)] : []),
    { title: 'Judgment', says: judgment ? 'entered' : 'open', done: judgment !== null },
  ]
}

function agreementStep({ action, factSheet }: NonNullable<PleaHearing['agreement']>): HearingStep {
  const title = 'The agreement'
  if (!factSheet.types.A && !factSheet.types.C) return { title, says: 'no ruling', done: true }
  return { title, says: action === 'tendered' ? 'open' : action, done: action !== 'tendered' && action !== 'deferred' }
}
