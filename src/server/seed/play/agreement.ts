import * as agreement from '../../../../contract/agreement.ts'
import { uuidv7 } from '../../../platform/clock.ts'
import { trainingOfficeId, type TrainingKey } from '../training-county.ts'
import { clerk, type PlayedCase, type Steps } from './played-case.ts'
import { submitted } from './charging.ts'
import * as filing from '../../../../contract/filing.ts'

/** What the parties promise beside the terms that they agreed on. */
export interface SaysPromise {
  readonly text: string
  readonly owner: 'prosecutor' | 'public-defender'
  readonly due: 'at-plea-hearing' | 'before-sentencing' | 'at-sentencing' | 'after-sentencing' | 'continuing'
}

/** The agreement is drafted from the accepted offer and typeset. */
export async function* draftAgreement(
  c: PlayedCase,
  openDays: number,
  factualBasis: string,
  promises: readonly SaysPromise[] = [],
): Steps {
  yield c.at.on(openDays, '10:20')
  const { prosecutor } = c.facts
  const { ground } = await c.call(prosecutor, agreement.readAgreement, { params: c.params })
  if (!ground) throw new Error(`${c.facts.key} has nothing to draft an agreement from`)
  await c.call(prosecutor, agreement.draftAgreement, {
    params: c.params,
    body: {
      recitals: `The parties have agreed to resolve this case without trial.`,
      factualBasis,
      promises: [
        ...ground.promises,
        ...promises.map(({ text, owner, due }) => ({
          id: uuidv7(),
          text,
          type: 'B' as const,
          owner: trainingOfficeId(owner),
          due,
          dueOn: null,
          forTerm: null,
        })),
      ],
      supplement: { is: 'empty' },
    },
  })
}

/** Counsel goes through it with the defendant, who signs; then counsel signs. */
export async function* defenseSigns(c: PlayedCase, openDays: number): Steps {
  const { counsel, account } = c.facts
  if (account === undefined) throw new Error(`${c.facts.key} has no account of the defendant`)
  yield c.at.on(openDays, '13:10')
  await c.call(counsel, agreement.shareAgreement, {
    params: c.params,
    version: (await agreementNow(c, counsel)).version,
    body: { note: 'This is what we went through together. Read it again before you sign; ask me anything.' },
  })
  yield c.at.on(0, '14:05')
  const shared = await c.call(account, agreement.readClientAgreement, { params: c.params })
  if (!shared.agreement) throw new Error(`The agreement of ${c.facts.key} was not shared`)
  await c.call(account, agreement.signAgreementAsDefendant, {
    params: c.params,
    version: shared.agreement.version,
    body: { sha256: shared.agreement.paper.sha256, supplementSheetSha256: shared.agreement.supplementSheet.sha256 },
  })
  yield c.at.on(0, '14:40')
  await sign(c, counsel, { immigrationAdviceGiven: true })
}

/** The prosecutor signs and tells the victims, or says why not. */
export async function* prosecutorSigns(c: PlayedCase, openDays: number): Steps {
  yield c.at.on(openDays, '09:50')
  const { prosecutor, victim } = c.facts
  await sign(c, prosecutor, {})
  await c.call(prosecutor, agreement.informVictims, {
    params: c.params,
    version: (await agreementNow(c, prosecutor)).version,
    body: victim
      ? { informed: true, on: c.at.day }
      : { informed: false, reason: 'no-victim', note: 'No person was harmed by the offenses charged.' },
  })
}

async function sign(
  c: PlayedCase,
  who: TrainingKey,
  attested: { readonly immigrationAdviceGiven?: boolean },
): Promise<void> {
  const { version, paper, supplementSheet } = await agreementNow(c, who)
  await c.call(who, agreement.signAgreement, {
    params: c.params,
    version,
    body: { sha256: paper.sha256, supplementSheetSha256: supplementSheet.sha256, ...attested },
  })
}

/** Counsel asks for a plea hearing; the clerk takes it in. */
export async function* requestHearing(c: PlayedCase, openDays: number): Steps {
  yield c.at.on(openDays, '10:35')
  await c.call(c.facts.counsel, agreement.requestPleaHearing, { params: c.params })
}

/** The clerk accepts the request for a plea hearing. */
export async function* acceptRequest(c: PlayedCase, openDays: number): Steps {
  yield c.at.on(openDays, '09:25')
  const { filingId, version } = await submitted(c, 'plea-hearing-request')
  await c.call(clerk, filing.acceptFiling, { params: { ...c.params, filingId }, version, body: {} })
}

/** The signed agreement is given to the court. */
export async function* tender(c: PlayedCase, openDays: number): Steps {
  yield c.at.on(openDays, '11:15')
  await c.call(c.facts.prosecutor, agreement.tenderAgreement, {
    params: c.params,
    version: (await agreementNow(c, c.facts.prosecutor)).version,
  })
}

/** A promise is marked as kept: the nth that is due. */
export async function* keepPromise(c: PlayedCase, openDays: number, note: string): Steps {
  yield c.at.on(openDays, '15:00')
  const { prosecutor } = c.facts
  const { promises } = await c.call(prosecutor, agreement.listPromises, { params: c.params })
  const due = promises.find(({ state, abilities }) => state === 'due' && abilities.includes('mark'))
  if (!due) throw new Error(`No promise of ${c.facts.key} is due`)
  await c.call(prosecutor, agreement.markPromiseKept, {
    params: { ...c.params, promiseId: due.id },
    version: due.version,
    body: { note },
  })
}

async function agreementNow(c: PlayedCase, who: TrainingKey): Promise<agreement.Agreement> {
  const view = await c.call(who, agreement.readAgreement, { params: c.params })
  if (!view.agreement) throw new Error(`${c.facts.key} has no agreement`)
  return view.agreement
}
