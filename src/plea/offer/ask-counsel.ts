import { QuestionId } from '../../../contract/plea.ts'
import { record } from '../../ledger/record.ts'
import { newId } from '../../platform/clock.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { done, type Outcome } from '../../vocabulary/outcome.ts'
import { mayAskCounsel } from '../domain/policies.ts'
import type { PleaRefusal } from '../problems.ts'
import { clientFileOf } from './client-seen.ts'
import { insertQuestion } from './client-store.ts'

/** The defendant asks his lawyer. */
export async function askCounsel(
  tx: Tx,
  actor: Actor,
  input: { readonly caseId: CaseId; readonly text: string },
): Promise<Outcome<QuestionId, PleaRefusal>> {
  const seen = await clientFileOf(tx, actor, input.caseId, mayAskCounsel)
  if (!seen.ok) return seen
  const id = newId(QuestionId)
  await insertQuestion(tx, input.caseId, id, input.text, actor.person)
  await record(tx, { kind: 'plea.question-asked', caseId: input.caseId, compartment: 'client', subject: id })
  return done(id)
}
