import { stateFact, type CaseClocks, type CaseFactLine } from '../../contract/clocks.ts'
import { useDraft } from '../app/use-draft.ts'
import { ActDialog } from '../cases/act-dialog.tsx'
import { DataTable, type Column } from '../design/data-table.tsx'
import { Section } from '../design/section.tsx'
import { SelectField } from '../design/select-field.tsx'
import { TextareaField } from '../design/textarea-field.tsx'

/** What the rules ask of the case beside its events: what the file tells, what was stated, and what is not known. */
export function FactsSection({ caseId, view }: { readonly caseId: string; readonly view: CaseClocks }) {
  if (view.facts.length === 0) return null
  return (
    <Section title="Facts that the rules ask for">
      <DataTable
        caption="Facts that the rules ask for"
        hidesCaption
        columns={columns(caseId)}
        rows={view.facts}
        rowKey={({ fact }) => fact}
        empty="The rules ask for none."
      />
    </Section>
  )
}

const columns = (caseId: string): readonly Column<CaseFactLine>[] => [
  { id: 'question', header: 'Question', isRowHeader: true, cell: ({ question }) => question },
  { id: 'answer', header: 'Answer', cell: ({ answer }) => answer ?? <span className="quiet">Not known</span> },
  { id: 'origin', header: 'Where it comes from', cell: ({ origin }) => origin ?? '' },
  {
    id: 'act',
    header: <span className="usa-sr-only">Actions</span>,
    cell: (line) => line.abilities.includes('state') && <StateFact caseId={caseId} line={line} />,
  },
]

const nothing = 'nothing'

/** Null takes back; what was not chosen is no answer, and the server says so. */
function valueOf(typed: string, choices: CaseFactLine['choices']): CaseFactLine['choices'][number]['value'] | null {
  return typed === nothing ? null : (choices.find(({ value }) => String(value) === typed)?.value ?? '')
}

function StateFact({ caseId, line }: { readonly caseId: string; readonly line: CaseFactLine }) {
  const { fact, question, choices, answer } = line
  const draft = useDraft(`fact:${caseId}:${fact}`, { value: '', why: '' })
  return (
    <ActDialog
      caseId={caseId}
      kind="plain"
      verb="State it"
      button={`State: ${question}`}
      title="State the fact?"
      consequence={<p>It lies in the court’s file under your name. Clocks count by it at once; deadlines follow.</p>}
      route={stateFact}
      input={() => ({
        params: { caseId },
        body: { fact, value: valueOf(draft.value.value, choices), why: draft.value.why },
      })}
      onDone={draft.clear}
    >
      <SelectField
        {...draft.field('value')}
        label={question}
        choices={[
          ...choices.map(({ value, words }) => ({ value: String(value), label: words })),
          ...(answer === null ? [] : [{ value: nothing, label: 'Not known: take back what was stated' }]),
        ]}
      />
      <TextareaField {...draft.field('why')} label="How you know it" rows={2} />
    </ActDialog>
  )
}
