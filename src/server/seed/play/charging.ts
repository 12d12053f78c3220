import * as cases from '../../../../contract/cases.ts'
import * as filing from '../../../../contract/filing.ts'
import type { FilingReturnReason } from '../../../vocabulary/code-lists.ts'
import { todayIn } from '../../../vocabulary/legal-date.ts'
import { trainingCourt } from '../training-county.ts'
import { Alone, clerk, type PlayedCase, type Steps } from './played-case.ts'

/** The prosecutor drafts the charging document and files it with the clerk. */
export async function* charge(c: PlayedCase, openDays: number, memo: string): Steps {
  yield c.at.on(openDays, '10:15')
  const version = await draft(c, memo)
  yield c.at.on(0, '16:20')
  await c.call(c.facts.prosecutor, filing.fileCharges, { params: c.params, version })
}

async function draft(c: PlayedCase, memo: string): Promise<number> {
  const { prosecutor, counts } = c.facts
  const before = await c.call(prosecutor, filing.readCharging, { params: c.params })
  const referral = await c.call(prosecutor, cases.readReferral, { params: c.params })
  const onOrAbout = todayIn(trainingCourt.zone, Temporal.Instant.from(referral.occurredFrom))
  const drafted = await c.call(prosecutor, filing.draftCharges, {
    params: c.params,
    version: before.version,
    body: {
      memo,
      counts: counts
        .filter(({ notBrought }) => !notBrought)
        .map(({ code, did }) => ({
          offenseCode: code,
          proposedChargeId: referral.proposedCharges.find(({ offenseCode }) => offenseCode === code)?.id ?? null,
          onOrAbout,
          particulars: `${c.name} ${did}.`,
        })),
    },
  })
  return drafted.version
}

/** The clerk accepts the charging document: the case gets its number, judge and first date. */
export async function* acceptCharges(c: PlayedCase, openDays: number): Steps {
  yield new Alone(c.at.on(openDays, '09:40'))
  const { filingId, version } = await submitted(c, 'charging-document')
  const accepted = await c.call(clerk, filing.acceptFiling, {
    params: { ...c.params, filingId },
    version,
    body: { firstDate: { as: 'proposed', time: '09:00', room: '204' } },
  })
  if (accepted.decision) c.givenTo(accepted.decision.chambers)
}

/** The clerk sends the charging document back. */
export async function* returnCharges(c: PlayedCase, openDays: number, reason: FilingReturnReason, text: string): Steps {
  yield c.at.on(openDays, '10:50')
  const { filingId, version } = await submitted(c, 'charging-document')
  await c.call(clerk, filing.returnFiling, {
    params: { ...c.params, filingId },
    version,
    body: { reason, text },
  })
}

/** The filing of a kind that waits for the clerk. */
export async function submitted(
  c: PlayedCase,
  kind: 'charging-document' | 'notice-of-appearance' | 'plea-hearing-request',
): Promise<{ filingId: string; version: number }> {
  const { filings } = await c.call(clerk, filing.listCaseFilings, { params: c.params })
  const waiting = filings.find((one) => one.kind === kind && one.status === 'submitted')
  if (!waiting) throw new Error(`No ${kind} waits in the case ${c.facts.key}`)
  return waiting
}
