import './plea.css'
import { readClientCase } from '../../contract/plea.ts'
import { useRead } from '../app/use-read.ts'
import { Empty } from '../design/empty.tsx'
import { Loaded } from '../design/loaded.tsx'
import { TimeText } from '../design/time-text.tsx'
import { AnswerForm } from './answer-form.tsx'

/** The questions of the client that have no answer yet. */
export function AnswerHere({ caseId }: { readonly caseId: string }) {
  const read = useRead(readClientCase, { params: { caseId } })
  return (
    <Loaded read={read} what="the question">
      {(view) => {
        const open = view.questions.filter((question) => question.answer === null)
        if (open.length === 0) return <Empty>Every question is answered.</Empty>
        return open.map((question) => (
          <div key={question.id} className="message">
            <div className="message__by">
              Asked <TimeText at={question.askedAt} />
            </div>
            <div className="prose">
              <strong>{question.text}</strong>
            </div>
            {view.abilities.includes('answer') && <AnswerForm view={view} question={question} />}
          </div>
        ))
      }}
    </Loaded>
  )
}
