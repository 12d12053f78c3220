import * as plea from '../../../../contract/plea.ts'
import type { ConveyanceMethod } from '../../../vocabulary/code-lists.ts'
import { addDays, type LegalDate } from '../../../vocabulary/legal-date.ts'
import type { TrainingKey } from '../training-county.ts'
import { advocate, supervisor, type PlayedCase, type Steps } from './played-case.ts'
import { termsOf, type SaysTerms } from './terms.ts'

/** A version as one side puts it: the terms, the words that go with it, and its last day. */
export interface Says extends SaysTerms {
  readonly message: string
  readonly expiresOn: (c: PlayedCase) => LegalDate
}

/** The victim is conferred with before an offer. */
export async function* confer(c: PlayedCase, openDays: number, views: string): Steps {
  yield c.at.on(openDays, '10:40')
  const { victims } = await c.call(c.facts.prosecutor, plea.readConferrals, { params: c.params })
  for (const { id } of victims)
    await c.call(advocate, plea.recordConferral, {
      params: c.params,
      body: { outcome: 'conferred', victim: id, on: c.at.day, how: 'telephone', views },
    })
}

/** Why no victim was conferred with. */
export async function* couldNotConfer(c: PlayedCase, openDays: number, explanation: string): Steps {
  yield c.at.on(openDays, '10:40')
  const { victims } = await c.call(c.facts.prosecutor, plea.readConferrals, { params: c.params })
  await c.call(c.facts.prosecutor, plea.recordConferral, {
    params: c.params,
    body: {
      outcome: 'not-conferred',
      victim: victims[0]?.id ?? null,
      on: c.at.day,
      reason: victims.length === 0 ? 'no-victim' : 'cannot-be-reached',
      explanation,
    },
  })
}

/** The prosecutor drafts an offer, or an answer on the open one. */
export async function* draftOffer(c: PlayedCase, openDays: number, says: Says): Steps {
  yield c.at.on(openDays, '13:20')
  const { prosecutor } = c.facts
  const open = await openOffer(c, prosecutor)
  await c.call(prosecutor, plea.draftOffer, {
    params: c.params,
    body: { offerId: open?.id ?? null, proposal: await proposalOf(c, prosecutor, says) },
  })
}

/** The draft is submitted to the supervisor. */
export async function* submitDraft(c: PlayedCase, openDays: number): Steps {
  yield c.at.on(openDays, '16:05')
  const { draftId, version } = await openDraft(c, c.facts.prosecutor)
  await c.call(c.facts.prosecutor, plea.submitDraft, {
    params: { ...c.params, draftId },
    version,
    body: { stated: null },
  })
}

/** The supervisor returns the draft. */
export async function* returnDraft(c: PlayedCase, openDays: number, reason: string): Steps {
  yield c.at.on(openDays, '09:15')
  const { draftId, version } = await openDraft(c, supervisor)
  await c.call(supervisor, plea.returnDraft, { params: { ...c.params, draftId }, version, body: { reason } })
}

/** The returned draft is revised. */
export async function* reviseDraft(c: PlayedCase, openDays: number, says: Says): Steps {
  yield c.at.on(openDays, '11:25')
  const { prosecutor } = c.facts
  const { draftId, version } = await openDraft(c, prosecutor)
  await c.call(prosecutor, plea.reviseDraft, {
    params: { ...c.params, draftId },
    version,
    body: { proposal: await proposalOf(c, prosecutor, says) },
  })
}

/** The supervisor approves the draft and the prosecutor extends it. */
export async function* approveAndExtend(c: PlayedCase, openDays: number): Steps {
  yield c.at.on(openDays, '09:30')
  const submitted = await openDraft(c, supervisor)
  const params = { ...c.params, draftId: submitted.draftId }
  const { rank } = await c.call(supervisor, plea.previewGates, { params })
  await c.call(supervisor, plea.approveDraft, {
    params,
    version: submitted.version,
    body: { revision: submitted.revision, rank },
  })
  yield c.at.on(0, '10:10')
  const approved = await openDraft(c, c.facts.prosecutor)
  await c.call(c.facts.prosecutor, plea.extendOffer, {
    params: { ...c.params, draftId: approved.draftId },
    version: approved.version,
  })
}

/** Drafted, submitted, approved and extended. */
export async function* offer(c: PlayedCase, openDays: number, says: Says): Steps {
  yield* draftOffer(c, openDays, says)
  yield* submitDraft(c, 0)
  yield* approveAndExtend(c, 1)
}

/** Counsel tells the defendant of the version on the table. */
export async function* convey(
  c: PlayedCase,
  openDays: number,
  told: { readonly how: ConveyanceMethod; readonly said: string },
): Steps {
  yield c.at.on(openDays, '14:20')
  const { counsel, language, interpreter } = c.facts
  const { id, version, n } = await offerOnTable(c, counsel)
  await c.call(counsel, plea.conveyOffer, {
    params: { ...c.params, offerId: id },
    version,
    body: {
      n,
      on: c.at.day,
      how: told.how,
      language: language ?? 'en',
      interpreter: interpreter ? 'Esteban Vega' : null,
      said: told.said,
    },
  })
}

/** The defendant reads the sheet and says so. */
export async function* acknowledgeSheet(c: PlayedCase, openDays: number): Steps {
  yield c.at.on(openDays, '19:05')
  const { account } = c.facts
  if (account === undefined) throw new Error(`${c.facts.key} has no account of the defendant`)
  const { id, n } = await offerOnTable(c, c.facts.counsel)
  await c.call(account, plea.acknowledgeSheet, { params: c.params, body: { offerId: id, n } })
}

/** The defendant asks and counsel answers; no answer yet where none is given. */
export async function* ask(c: PlayedCase, openDays: number, question: string, answer?: string): Steps {
  yield c.at.on(openDays, '20:15')
  const { account, counsel } = c.facts
  if (account === undefined) throw new Error(`${c.facts.key} has no account of the defendant`)
  const { questions } = await c.call(account, plea.askCounsel, { params: c.params, body: { text: question } })
  if (answer === undefined) return
  yield c.at.on(1, '08:50')
  const asked = questions.find((one) => one.text === question)
  if (asked)
    await c.call(counsel, plea.answerQuestion, {
      params: { ...c.params, questionId: asked.id },
      body: { text: answer },
    })
}

/** The defense counters. */
export async function* counter(c: PlayedCase, openDays: number, says: Says): Steps {
  yield c.at.on(openDays, '13:45')
  const { counsel } = c.facts
  const { id } = await offerOnTable(c, counsel)
  const drafted = await c.call(counsel, plea.draftCounter, {
    params: c.params,
    body: { offerId: id, proposal: await proposalOf(c, counsel, says) },
  })
  const draft = drafted.counterDrafts.find((one) => one.offerId === id && one.state === 'draft')
  if (!draft) throw new Error(`The counter of ${c.facts.key} is not there`)
  yield c.at.on(0, '15:55')
  await c.call(counsel, plea.sendCounter, { params: { ...c.params, draftId: draft.id }, version: draft.version })
}

/** The defendant decides and counsel accepts. */
export async function* accept(c: PlayedCase, openDays: number): Steps {
  yield c.at.on(openDays, '15:15')
  const { account, counsel } = c.facts
  const { id, version, n } = await offerOnTable(c, counsel)
  if (account !== undefined)
    await c.call(account, plea.decideOnOffer, {
      params: c.params,
      body: { offerId: id, n, decision: 'accept', note: '' },
    })
  await c.call(counsel, plea.acceptOffer, {
    params: { ...c.params, offerId: id },
    version,
    body: {
      n,
      decision:
        account === undefined ? { by: 'told-counsel', on: c.at.day, how: 'in-person' } : { by: 'recorded-decision' },
    },
  })
}

/** The defense rejects what is on the table. */
export async function* reject(c: PlayedCase, openDays: number, reason: string): Steps {
  yield c.at.on(openDays, '16:30')
  const { id, version, n } = await offerOnTable(c, c.facts.counsel)
  await c.call(c.facts.counsel, plea.rejectOffer, {
    params: { ...c.params, offerId: id },
    version,
    body: { n, reason },
  })
}

/** The prosecution takes its offer back. */
export async function* withdraw(c: PlayedCase, openDays: number, reason: string): Steps {
  yield c.at.on(openDays, '12:10')
  const { id, version } = await offerOnTable(c, c.facts.prosecutor)
  await c.call(c.facts.prosecutor, plea.withdrawOffer, {
    params: { ...c.params, offerId: id },
    version,
    body: { reason },
  })
}

/** The last day of the offer on the table ends without an answer. */
export async function* lapse(c: PlayedCase): Steps {
  const { offers } = await c.call(c.facts.prosecutor, plea.readNegotiation, { params: c.params })
  const open = offers.find(isOpen)
  if (!open) throw new Error(`No offer is open in ${c.facts.key}`)
  yield c.at.onDay(addDays(open.expiresOn, 1), '00:05')
  await c.player.runJobs('plea', c.at.moment)
}

/** Counsel write to each other. */
export async function* message(c: PlayedCase, openDays: number, by: 'prosecutor' | 'counsel', text: string): Steps {
  yield c.at.on(openDays, '11:50')
  const open = await openOffer(c, c.facts[by])
  await c.call(c.facts[by], plea.sendMessage, { params: c.params, body: { text, offerId: open?.id ?? null } })
}

/** Talks break down: the trial track resumes. */
export async function* breakDown(c: PlayedCase, openDays: number, by: 'prosecutor' | 'counsel', reason: string): Steps {
  yield c.at.on(openDays, '17:00')
  const { version } = await c.call(c.facts[by], plea.readNegotiation, { params: c.params })
  await c.call(c.facts[by], plea.breakDownTalks, { params: c.params, version, body: { reason } })
}

async function proposalOf(c: PlayedCase, who: TrainingKey, says: Says): Promise<plea.OfferProposal> {
  const form = await c.call(who, plea.readOfferForm, { params: c.params })
  return {
    terms: termsOf(c.facts.key, says, form),
    message: says.message,
    expiresOn: says.expiresOn(c),
    formal: true,
  }
}

interface OnTable {
  readonly id: plea.OfferId
  readonly version: number
  readonly n: number
}

const isOpen = ({ state }: plea.OfferView): boolean =>
  state === 'extended' || state === 'conveyed' || state === 'countered'

async function openOffer(c: PlayedCase, who: TrainingKey): Promise<OnTable | null> {
  const { offers } = await c.call(who, plea.readNegotiation, { params: c.params })
  const open = offers.find(isOpen)
  return open ? { id: open.id, version: open.version, n: open.versions.at(-1)?.n ?? 1 } : null
}

async function offerOnTable(c: PlayedCase, who: TrainingKey): Promise<OnTable> {
  const open = await openOffer(c, who)
  if (!open) throw new Error(`No offer is open in ${c.facts.key}`)
  return open
}

async function openDraft(
  c: PlayedCase,
  who: TrainingKey,
): Promise<{ draftId: plea.DraftId; version: number; revision: number }> {
  const { drafts } = await c.call(who, plea.readNegotiation, { params: c.params })
  const draft = drafts.at(-1)
  if (!draft) throw new Error(`No draft is open in ${c.facts.key}`)
  return { draftId: draft.id, version: draft.version, revision: draft.revision }
}
