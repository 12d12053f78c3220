import { Link } from '@tanstack/react-router'
import { produce, type Productions } from '../../contract/evidence.ts'
import { useDraft } from '../app/use-draft.ts'
import { useWrite } from '../app/use-write.ts'
import { ButtonRow, SubmitButton } from '../design/buttons.tsx'
import { CheckboxGroupField } from '../design/checkbox-group-field.tsx'
import { Empty } from '../design/empty.tsx'
import { Form } from '../design/form.tsx'
import { Section } from '../design/section.tsx'
import { TextareaField } from '../design/textarea-field.tsx'

interface ProduceFormProps {
  readonly caseId: string
  readonly choices: Productions['choices']
}

interface ProduceDraft {
  readonly items: readonly string[]
  readonly note: string
}

const empty: ProduceDraft = { items: [], note: '' }

/** Discloses files to the defense in one numbered production. */
export function ProduceForm({ caseId, choices }: ProduceFormProps) {
  const draft = useDraft(`produce:${caseId}`, empty)
  const write = useWrite(produce, { onDone: draft.clear })
  const { items, note } = draft.value
  return (
    <Section title="Disclose files to the defense">
      {choices.length === 0 ? (
        <Empty>
          There is no file to disclose yet.{' '}
          <Link to="/cases/$caseId/documents" params={{ caseId }} className="usa-link">
            Add files
          </Link>{' '}
          to the investigation, or ask the police for them.
        </Empty>
      ) : (
        <Form
          label="Disclose files"
          outcome={write.outcome}
          onSubmit={() =>
            void write.send({
              params: { caseId },
              body: { note, items: items.map((documentId) => ({ documentId })) },
            })
          }
        >
          <CheckboxGroupField
            {...draft.field('items')}
            label="Files"
            choices={choices.map(({ documentId, title, produced }) => ({
              value: documentId,
              label: title,
              ...(produced ? { description: 'Disclosed before' } : {}),
            }))}
          />
          <TextareaField {...draft.field('note')} label="Note to the defense" rows={2} optional />
          <ButtonRow>
            <SubmitButton>Disclose to the defense</SubmitButton>
            <span className="quiet">Each file gets its number. What was disclosed cannot be taken back.</span>
          </ButtonRow>
        </Form>
      )}
    </Section>
  )
}
