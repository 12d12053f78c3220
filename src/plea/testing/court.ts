import {
  acceptAgreement,
  acceptPlea,
  deferAgreement,
  enterJudgment,
  enterPlea,
  readPleaHearing,
  recordAnswer,
  recordChoice,
  recordCircumstances,
  recordFinding,
  rejectAgreement,
  startPleaHearing,
  type FindingKind,
  type JudgmentInput,
  type PleaHearing,
  type ScriptItem,
  type ScriptPart,
} from '../../../contract/hearing.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { PleaKind } from '../../vocabulary/code-lists.ts'
import { granted } from '../../vocabulary/testing.ts'
import type { AgreedScene } from './agreed.ts'

/** The hearing as somebody sees it; the judge unless it is said otherwise. */
export async function hearingOf(scene: AgreedScene, actor: Actor = scene.town.judge): Promise<PleaHearing> {
  return granted(await scene.ask(actor, readPleaHearing))
}

/** The judge begins the hearing. */
export async function begun(scene: AgreedScene): Promise<PleaHearing> {
  return granted(await scene.ask(scene.town.judge, startPleaHearing, { body: { hearingId: null } }))
}

/** Records the answer after which the court may go on. */
export async function settledItem(scene: AgreedScene, item: ScriptItem): Promise<void> {
  if (item.expects === null) return
  const body = {
    itemId: item.itemId,
    chargeId: item.charge?.id ?? null,
    response: item.expects,
    note: item.expects === 'stated' ? 'Said in court.' : '',
  }
  granted(await scene.ask(scene.town.judge, recordAnswer, { body }))
}

/** Goes through these parts of the script, but for what is left out by its key or item. */
export async function spoken(scene: AgreedScene, parts: readonly ScriptPart[], leaveOut?: string): Promise<void> {
  for (;;) {
    const { record } = await hearingOf(scene)
    const open = (record?.script ?? []).filter(
      (item) => parts.includes(item.part) && !item.settled && item.itemId !== leaveOut && item.key !== leaveOut,
    )
    if (open.length === 0) return
    for (const item of open) await settledItem(scene, item)
  }
}

export const colloquy: readonly ScriptPart[] = [
  'oath',
  'interpreter',
  'competence',
  'counsel',
  'advisements',
  'recommendation-advice',
  'voluntariness',
]

/** Records how the hearing is held; what is not named is in order. */
export async function circumstances(
  scene: AgreedScene,
  given: Partial<{ recordingRef: string; interpreter: unknown; disclosure: unknown }> = {},
): Promise<void> {
  const { record } = await hearingOf(scene)
  const body = { recordingRef: 'Reporter M. Hale', interpreter: null, disclosure: { mode: 'open-court' }, ...given }
  granted(await scene.ask(scene.town.judge, recordCircumstances, { version: record?.version ?? 0, body }))
}

/** The judge finds it. */
export async function found(scene: AgreedScene, kind: FindingKind, is = true): Promise<void> {
  granted(await scene.ask(scene.town.judge, recordFinding, { body: { kind, found: is, note: '' } }))
}

/** Enters a plea to each charge that the agreement says is pleaded to. */
export async function pleaded(scene: AgreedScene, kind: PleaKind = 'guilty'): Promise<void> {
  const { charges } = await hearingOf(scene)
  for (const charge of charges.filter((one) => one.agreed !== 'dismiss'))
    granted(await scene.ask(scene.town.judge, enterPlea, { body: pleaBody(charge.chargeId, kind) }))
}

export const pleaBody = (chargeId: string, kind: PleaKind, given: object = {}) => ({
  chargeId,
  kind,
  courtConsents: false,
  prosecutionConsents: false,
  reservation: '',
  enteredByCourt: false,
  ...given,
})

/** What is done before the plea may be accepted. */
const duties = {
  colloquy: async (scene: AgreedScene) => await spoken(scene, colloquy),
  circumstances: async (scene: AgreedScene) => await circumstances(scene),
  competence: async (scene: AgreedScene) => await found(scene, 'competence'),
  voluntariness: async (scene: AgreedScene) => await found(scene, 'voluntariness'),
  pleas: async (scene: AgreedScene) => await pleaded(scene),
} as const
export type Duty = keyof typeof duties

/** Does all that is needed before the plea may be accepted, but for what is left out. */
export async function readyForPlea(scene: AgreedScene, ...leftOut: readonly Duty[]): Promise<PleaHearing> {
  await begun(scene)
  const all = ['circumstances', 'colloquy', 'competence', 'voluntariness', 'pleas'] as const
  for (const duty of all) if (!leftOut.includes(duty)) await duties[duty](scene)
  return await hearingOf(scene)
}

/** Tries to accept the plea. */
export async function triedPlea(scene: AgreedScene) {
  const { record } = await hearingOf(scene)
  return await scene.ask(scene.town.judge, acceptPlea, { version: record?.version ?? 0 })
}

/** A plea that the court accepted; the agreement is not ruled on. */
export async function pleaAccepted(scene: AgreedScene): Promise<PleaHearing> {
  await readyForPlea(scene)
  return granted(await triedPlea(scene))
}

/** Tries to rule on the agreement. */
export async function triedRuling(scene: AgreedScene, ruling: 'accept' | 'reject' | 'defer') {
  const { agreement } = await hearingOf(scene)
  const body = { reasons: 'Stated in court.', ...(ruling === 'defer' ? { until: null } : {}) }
  const sent = { version: agreement?.version ?? 0, body }
  switch (ruling) {
    case 'accept':
      return await scene.ask(scene.town.judge, acceptAgreement, sent)
    case 'reject':
      return await scene.ask(scene.town.judge, rejectAgreement, sent)
    case 'defer':
      return await scene.ask(scene.town.judge, deferAgreement, sent)
  }
}

/** The court accepted the agreement and told the defendant so. */
export async function agreementAccepted(scene: AgreedScene): Promise<void> {
  await spoken(scene, ['acceptance-advice'])
  granted(await triedRuling(scene, 'accept'))
  await scene.settle()
}

/** What the defendant does after a rejection. */
export async function chose(scene: AgreedScene, choice: 'kept' | 'withdrawn') {
  return await scene.ask(scene.town.judge, recordChoice, { body: { choice } })
}

/** A judgment that carries out the agreement of a scene: the first count, the second dismissed, 24 months of probation. */
export async function agreedJudgment(scene: AgreedScene, given: Partial<JudgmentInput> = {}): Promise<JudgmentInput> {
  const { charges } = await hearingOf(scene)
  const [first, second] = charges
  if (!first || !second) throw new Error('The case has two charges')
  return {
    charges: [
      { chargeId: first.chargeId, result: 'convicted', why: '' },
      { chargeId: second.chargeId, result: 'dismissed', why: 'By the agreement' },
    ],
    sentence: [
      {
        chargeId: first.chargeId,
        kind: 'probation',
        quantity: { measure: 'term', term: { unit: 'months', n: 24 } },
        running: null,
        text: '',
      },
    ],
    remarks: '',
    ...given,
  }
}

/** Tries to enter judgment. */
export async function triedJudgment(scene: AgreedScene, judgment: JudgmentInput) {
  return await scene.ask(scene.town.judge, enterJudgment, { body: judgment })
}
