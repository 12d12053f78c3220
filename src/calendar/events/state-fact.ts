import { packOf } from '../../cases/packs.ts'
import { FactId, factQuestions, type FactValue } from '../../law/domain/facts.ts'
import type { Services } from '../../law/services.ts'
import { record } from '../../ledger/record.ts'
import { seeCase } from '../../people/seen-case.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import type { EventRefusal } from '../clock-problems.ts'
import { sideOf } from '../domain/policies.ts'
import { askedFacts } from '../domain/stated-facts.ts'
import { insertStatedFact } from './case-fact-store.ts'
import { factsOfCase } from './events-of-cases.ts'

/** A fact as a person states it; null takes back what was stated. */
interface StateFact {
  readonly caseId: CaseId
  readonly fact: string
  readonly value: FactValue | null
  readonly why: string
}

/**
 * A side states a fact that a rule of the court asks for and that nothing in the file tells. It lies in the court's file
 * under a name; clocks and deadlines follow by themselves.
 */
export async function stateFact(
  tx: Tx,
  packs: Services['packs'],
  actor: Actor,
  { caseId, fact: name, value, why }: StateFact,
): Promise<Outcome<{ caseId: CaseId }, EventRefusal>> {
  const seen = await seeCase(tx, actor, caseId)
  if (!seen) return refuse({ kind: 'not-found' })
  const side = sideOf(seen)
  if (side === null) return refuse({ kind: 'not-allowed' })
  if (seen.number === null) return refuse({ kind: 'not-before-the-court' })
  const fact = FactId.safeParse(name)
  if (!fact.success) return refuse({ kind: 'fact-not-stated-here', question: name })
  const { known } = await factsOfCase(tx, seen)
  const asked = askedFacts(packOf(packs, seen.court), known).find((one) => one.fact === fact.data)
  const question = factQuestions[fact.data]
  const isAnswer =
    value === null ? asked?.known?.from === 'stated' : asked?.answers.some((one) => one.value === value) === true
  if (asked === undefined || asked.by.length === 0 || !isAnswer)
    return refuse({ kind: 'fact-not-stated-here', question })
  if (!asked.by.includes(side)) return refuse({ kind: 'not-allowed' })
  const stated = { caseId, fact: fact.data, value, why, by: side }
  await insertStatedFact(tx, { ...stated, statedBy: actor.person, statedByName: actor.name })
  await record(tx, {
    kind: 'calendar.fact-stated',
    caseId,
    compartment: 'court-file',
    subject: caseId,
    data: { fact: fact.data, question, value, why, by: side },
  })
  return done({ caseId })
}
