import * as hearing from '../../../../contract/hearing.ts'
import type { LegalDate } from '../../../vocabulary/legal-date.ts'
import { enterHeld } from './clocks.ts'
import type { PlayedCase, Steps } from './played-case.ts'

/**
 * The plea hearing on a day: the colloquy answer by answer, the plea, its acceptance, the hearing entered as held. The
 * agreement is ruled on apart.
 */
export async function* takePlea(c: PlayedCase, day: LegalDate, time: string): Steps {
  yield c.at.onDay(day, time)
  const opened = await c.call(c.judge, hearing.readPleaHearing, { params: c.params })
  const set = opened.calendar.find((one) => one.day === c.at.day)
  await c.call(c.judge, hearing.startPleaHearing, {
    params: c.params,
    body: { hearingId: set?.hearingId ?? null },
  })
  await circumstances(c)
  yield c.at.on(0, time)
  const before = await c.call(c.judge, hearing.readPleaHearing, { params: c.params })
  for (const charge of before.charges.filter(({ agreed }) => agreed === 'plead' || agreed === 'plead-to-lesser'))
    await c.call(c.judge, hearing.enterPlea, {
      params: c.params,
      body: {
        chargeId: charge.chargeId,
        kind: charge.agreedKind ?? 'guilty',
        courtConsents: true,
        prosecutionConsents: true,
        reservation: '',
        enteredByCourt: false,
      },
    })
  await answerAll(c, (part) => part !== 'rejection-advice' && part !== 'acceptance-advice')
  for (const [kind, note] of findings(c))
    await c.call(c.judge, hearing.recordFinding, { params: c.params, body: { kind, found: true, note } })
  const { record } = await c.call(c.judge, hearing.readPleaHearing, { params: c.params })
  await c.call(c.judge, hearing.acceptPlea, { params: c.params, version: record?.version ?? 0 })
  await enterHeld(c, 'plea')
}

async function circumstances(c: PlayedCase): Promise<void> {
  const { record } = await c.call(c.judge, hearing.readPleaHearing, { params: c.params })
  await c.call(c.judge, hearing.recordCircumstances, {
    params: c.params,
    version: record?.version ?? 0,
    body: {
      recordingRef: `Courtroom ${c.judge === 'judge.abara' ? '204' : '207'}, digital recording`,
      interpreter: c.facts.interpreter ? { name: 'Esteban Vega', language: 'Spanish', sworn: true } : null,
      disclosure: { mode: 'open-court' },
    },
  })
}

const findings = (c: PlayedCase) =>
  [
    ['competence', 'Alert and responsive; no substance, no illness that hinders understanding.'],
    ['voluntariness', 'No force, threat or promise beside the agreement.'],
    ['factual-basis', `As stated by the prosecution and agreed by the defense: ${c.name} ${c.facts.counts[0].did}.`],
  ] as const

/** Records each answer as the law expects it, as long as answers open further items. */
async function answerAll(c: PlayedCase, of: (part: hearing.ScriptPart) => boolean): Promise<void> {
  for (;;) {
    const { record } = await c.call(c.judge, hearing.readPleaHearing, { params: c.params })
    const open = (record?.script ?? []).filter((item) => !item.settled && of(item.part))
    if (open.length === 0) return
    for (const item of open)
      await c.call(c.judge, hearing.recordAnswer, {
        params: c.params,
        body: {
          itemId: item.itemId,
          chargeId: item.charge?.id ?? null,
          response: item.expects ?? item.responses[0] ?? 'yes',
          note: noteOn(c, item),
        },
      })
  }
}

/** What is written beside the answers that are told in words. */
function noteOn(c: PlayedCase, item: hearing.ScriptItem): string {
  if (item.responses[0] !== 'stated' && item.expects !== 'stated') return ''
  if (item.part === 'competence') return `${age(c)} years; finished high school.`
  return `${c.name} ${c.facts.counts[0].did}.`
}

function age({ facts, at }: PlayedCase): number {
  return Temporal.PlainDate.from(facts.birthDate).until(Temporal.PlainDate.from(at.day), { largestUnit: 'years' }).years
}

/** The court accepts the agreement. */
export async function* acceptAgreement(c: PlayedCase, openDays: number, reasons: string): Steps {
  yield c.at.on(openDays, '11:40')
  await answerAll(c, (part) => part === 'acceptance-advice')
  await c.call(c.judge, hearing.acceptAgreement, {
    params: c.params,
    version: await tenderedVersion(c),
    body: { reasons },
  })
}

/** The court defers its decision, as to read a presentence report. */
export async function* deferAgreement(c: PlayedCase, openDays: number, until: LegalDate, reasons: string): Steps {
  yield c.at.on(openDays, '11:40')
  await c.call(c.judge, hearing.deferAgreement, {
    params: c.params,
    version: await tenderedVersion(c),
    body: { until, reasons },
  })
}

/** The court rejects the agreement; the defendant is advised and keeps or withdraws the plea. */
export async function* rejectAgreement(
  c: PlayedCase,
  openDays: number,
  reasons: string,
  choice: 'kept' | 'withdrawn',
): Steps {
  yield c.at.on(openDays, '11:40')
  await c.call(c.judge, hearing.rejectAgreement, {
    params: c.params,
    version: await tenderedVersion(c),
    body: { reasons },
  })
  await answerAll(c, (part) => part === 'rejection-advice')
  await c.call(c.judge, hearing.recordChoice, { params: c.params, body: { choice } })
}

async function tenderedVersion(c: PlayedCase): Promise<number> {
  const { agreement } = await c.call(c.judge, hearing.readPleaHearing, { params: c.params })
  if (!agreement) throw new Error(`${c.facts.key} has no agreement before the court`)
  return agreement.version
}

/** Judgment as the agreement says: convicted where the plea was accepted, dismissed elsewhere, the agreed sentence. */
export async function* judge(c: PlayedCase, openDays: number, remarks: string): Steps {
  yield c.at.on(openDays, '14:10')
  const { charges, agreement } = await c.call(c.judge, hearing.readPleaHearing, { params: c.params })
  const terms = agreement?.content.terms.sentence ?? []
  await c.call(c.judge, hearing.enterJudgment, {
    params: c.params,
    body: {
      charges: charges.map(({ chargeId, agreed }) =>
        agreed === 'dismiss'
          ? {
              chargeId,
              result: 'dismissed' as const,
              why: 'Dismissed on the prosecution’s motion under the agreement.',
            }
          : { chargeId, result: 'convicted' as const, why: '' },
      ),
      sentence: terms.map(({ chargeId, kind, quantity, running, text }) => ({
        chargeId,
        kind,
        quantity,
        running,
        text,
      })),
      remarks,
    },
  })
}
