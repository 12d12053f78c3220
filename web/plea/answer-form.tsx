import { answerQuestion, type ClientCase } from '../../contract/plea.ts'
import { useDraft } from '../app/use-draft.ts'
import { useWrite } from '../app/use-write.ts'
import { ButtonRow, SubmitButton } from '../design/buttons.tsx'
import { Form } from '../design/form.tsx'
import { TextareaField } from '../design/textarea-field.tsx'

interface AnswerFormProps {
  readonly view: ClientCase
  readonly question: ClientCase['questions'][number]
}

/** Counsel's answer to one question of the client. */
export function AnswerForm({ view, question }: AnswerFormProps) {
  const draft = useDraft(`answer:${question.id}`, { text: '' })
  const write = useWrite(answerQuestion, { onDone: draft.clear })
  return (
    <Form
      label={`Answer to: ${question.text}`}
      outcome={write.outcome}
      onSubmit={() => void write.send({ params: { caseId: view.caseId, questionId: question.id }, body: draft.value })}
    >
      <TextareaField
        {...draft.field('text')}
        label="Answer"
        hint="The client reads it; it cannot be changed after."
        rows={2}
      />
      <ButtonRow>
        <SubmitButton>Send the answer</SubmitButton>
      </ButtonRow>
    </Form>
  )
}
