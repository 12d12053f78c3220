import type { z } from 'zod'
import type { ClientCase } from '../../../contract/plea.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import { noteRead } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import { WrittenLanguage } from '../../vocabulary/code-lists.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { instantText } from '../../vocabulary/instant.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import {
  answersTheDefendant,
  isTheDefendant,
  mayAskCounsel,
  representsHimself,
  seesClientFile,
} from '../domain/policies.ts'
import type { PleaRefusal } from '../problems.ts'
import { caseSeenBy, type CaseSeen } from './case-of-talks.ts'
import {
  casesOfDefendant,
  decisionsOf,
  questionsOf,
  sheetsOf,
  type StoredDecision,
  type StoredSheet,
} from './client-store.ts'
import { standingNow } from './decide-on-offer.ts'
import { defendantIn, namesIn } from './names.ts'

type ClientCaseView = z.input<typeof ClientCase>

/** What the defendant and counsel share of a case. */
export async function clientView(tx: Tx, actor: Actor, caseId: CaseId): Promise<Outcome<ClientCaseView, PleaRefusal>> {
  const seen = await caseSeenBy(tx, actor, caseId)
  if (!seen || !seesClientFile(seen.part)) return refuse({ kind: 'not-found' })
  return done(await clientCase(tx, seen))
}

/** The cases in which whoever asks is the defendant; empty for anybody else. */
export async function myCaseView(tx: Tx, actor: Actor): Promise<{ cases: ClientCaseView[] }> {
  const cases: ClientCaseView[] = []
  for (const caseId of await casesOfDefendant(tx, actor)) {
    const seen = await caseSeenBy(tx, actor, caseId)
    if (seen && isTheDefendant(seen.part)) cases.push(await clientCase(tx, seen))
  }
  return { cases }
}

async function clientCase(tx: Tx, seen: CaseSeen): Promise<ClientCaseView> {
  const { caseId, part } = seen
  noteRead(tx, caseId, 'client')
  const defendant = await defendantIn(tx, caseId)
  const [sheets, decisions, questions] = [
    await sheetsOf(tx, caseId),
    await decisionsOf(tx, caseId),
    await questionsOf(tx, caseId),
  ]
  const names = await namesIn(
    tx,
    caseId,
    questions.flatMap((one) => (one.answer ? [one.answer.by] : [])),
  )
  return {
    caseId,
    number: seen.number,
    defendant: defendant?.name ?? null,
    language: WrittenLanguage.catch('en').parse(defendant?.language),
    actsForHimself: representsHimself(part),
    sheets: sheets.map((sheet) => sheetView(seen, sheet, decisions)),
    questions: questions.map(({ id, text, askedAt, answer }) => ({
      id,
      text,
      askedAt: instantText(askedAt),
      answer: answer && { text: answer.text, by: names(answer.by), at: instantText(answer.at) },
    })),
    abilities: [
      ...(mayAskCounsel(part) ? (['ask'] as const) : []),
      ...(answersTheDefendant(part) ? (['answer'] as const) : []),
    ],
  }
}

function sheetView(
  seen: CaseSeen,
  sheet: StoredSheet,
  decisions: readonly StoredDecision[],
): ClientCaseView['sheets'][number] {
  const decision = decisions.find((one) => one.offerId === sheet.offerId && one.n === sheet.n)
  const standing = standingNow(sheet, seen)
  const own = isTheDefendant(seen.part)
  return {
    offerId: sheet.offerId,
    n: sheet.n,
    givenAt: instantText(sheet.givenAt),
    conveyedOn: sheet.conveyedOn,
    expiresOn: sheet.expiresOn,
    standing,
    sheet: sheet.sheet,
    acknowledgedAt: sheet.acknowledgedAt && instantText(sheet.acknowledgedAt),
    decision: decision ? { decision: decision.decision, note: decision.note, at: instantText(decision.at) } : null,
    abilities: [
      ...(own && standing === 'open' && !sheet.acknowledgedAt ? (['acknowledge'] as const) : []),
      // One who represents himself answers the prosecution itself, not counsel.
      ...(own && standing === 'open' && !representsHimself(seen.part) ? (['decide'] as const) : []),
    ],
  }
}
