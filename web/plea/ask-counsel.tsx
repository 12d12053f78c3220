import { askCounsel, type ClientCase } from '../../contract/plea.ts'
import type { WrittenLanguage } from '../../src/vocabulary/code-lists.ts'
import { useDraft } from '../app/use-draft.ts'
import { useWrite } from '../app/use-write.ts'
import { ButtonRow, SubmitButton } from '../design/buttons.tsx'
import { Form } from '../design/form.tsx'
import { TextareaField } from '../design/textarea-field.tsx'
import { TimeText } from '../design/time-text.tsx'
import { myCaseWords } from './my-case-words.ts'

interface AskCounselProps {
  readonly view: ClientCase
  readonly language: WrittenLanguage
}

/** Questions to counsel with their answers; on paper, which others may come to read, there are none. */
export function AskCounsel({ view, language }: AskCounselProps) {
  const words = myCaseWords[language]
  const draft = useDraft(`question:${view.caseId}`, { text: '' })
  const write = useWrite(askCounsel, { onDone: draft.clear })
  // A defendant may have several cases on the page: each of its regions says which it is of.
  const named = (label: string) => (view.number === null ? label : `${label}, ${view.number}`)
  return (
    <section className="not-on-paper" aria-label={named(words.questions)}>
      <h2>{words.questions}</h2>
      {view.questions.map((question) => (
        <div key={question.id} className="message">
          <div className="prose">
            <strong>{question.text}</strong>
          </div>
          {question.answer ? (
            <>
              <div className="prose">{question.answer.text}</div>
              <div className="message__by">
                {question.answer.by.name} {words.answered}, <TimeText at={question.answer.at} />
              </div>
            </>
          ) : (
            <div className="message__by">{words.noAnswer}</div>
          )}
        </div>
      ))}
      <Form
        label={named(words.ask)}
        outcome={write.outcome}
        onSubmit={() => void write.send({ params: { caseId: view.caseId }, body: draft.value })}
      >
        <TextareaField {...draft.field('text')} label={words.ask} hint={words.askHint} rows={3} />
        <ButtonRow>
          <SubmitButton>{words.send}</SubmitButton>
        </ButtonRow>
      </Form>
    </section>
  )
}
