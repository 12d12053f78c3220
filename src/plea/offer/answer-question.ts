import type { QuestionId } from '../../../contract/plea.ts'
import { record } from '../../ledger/record.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { answersTheDefendant } from '../domain/policies.ts'
import type { PleaRefusal } from '../problems.ts'
import { clientFileOf } from './client-seen.ts'
import { answerOnce, questionsOf } from './client-store.ts'

interface Answer {
  readonly caseId: CaseId
  readonly questionId: QuestionId
  readonly text: string
}

/** Counsel answers what the defendant asked; an answer is not changed after. */
export async function answerQuestion(tx: Tx, actor: Actor, input: Answer): Promise<Outcome<QuestionId, PleaRefusal>> {
  const seen = await clientFileOf(tx, actor, input.caseId, answersTheDefendant)
  if (!seen.ok) return seen
  const questions = await questionsOf(tx, input.caseId)
  if (!questions.some((question) => question.id === input.questionId)) return refuse({ kind: 'not-found' })
  if (!(await answerOnce(tx, input.caseId, input.questionId, input.text, actor.person)))
    return refuse({ kind: 'answered-already' })
  await record(tx, {
    kind: 'plea.question-answered',
    caseId: input.caseId,
    compartment: 'client',
    subject: input.questionId,
  })
  return done(input.questionId)
}
