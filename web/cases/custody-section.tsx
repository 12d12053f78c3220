import { recordCustody, type CaseView } from '../../contract/cases.ts'
import { CustodyStatus, custodyStatusWords } from '../../src/vocabulary/code-lists.ts'
import { useDraft } from '../app/use-draft.ts'
import { DateField } from '../design/date-field.tsx'
import { DataTable, type Column } from '../design/data-table.tsx'
import { Day } from '../design/day.tsx'
import { Section } from '../design/section.tsx'
import { SelectField } from '../design/select-field.tsx'
import { TextField } from '../design/text-field.tsx'
import { TextareaField } from '../design/textarea-field.tsx'
import { ActDialog } from './act-dialog.tsx'
import { asTyped } from './as-typed.ts'

type Custody = CaseView['custody']['history'][number]

/** Where the defendant is and was, from which day on. */
export function CustodySection({ view }: { readonly view: CaseView }) {
  const { custody, caseId, abilities } = view
  return (
    <Section title="Custody" actions={abilities.includes('record-custody') && <RecordCustody caseId={caseId} />}>
      <DataTable
        caption="Custody"
        hidesCaption
        columns={columns}
        rows={custody.history}
        rowKey={(one) => `${one.since} ${one.status} ${one.facility ?? ''}`}
        empty="Nothing is recorded about custody."
      />
    </Section>
  )
}

const columns: readonly Column<Custody>[] = [
  { id: 'since', header: 'Since', cell: (one) => <Day day={one.since} weekday /> },
  { id: 'status', header: 'Custody', isRowHeader: true, cell: (one) => one.statusLabel },
  { id: 'facility', header: 'Facility', cell: (one) => one.facility ?? '' },
  { id: 'conditions', header: 'Conditions', cell: (one) => one.conditions ?? '' },
]

const statuses = CustodyStatus.options.map((value) => ({ value, label: custodyStatusWords[value] }))

interface CustodyDraft {
  readonly status: CustodyStatus | ''
  readonly since: string
  readonly facility: string
  readonly conditions: string
}

const empty: CustodyDraft = { status: '', since: '', facility: '', conditions: '' }

function RecordCustody({ caseId }: { readonly caseId: string }) {
  const draft = useDraft(`custody:${caseId}`, empty)
  const { status, since, facility, conditions } = draft.value
  return (
    <ActDialog
      caseId={caseId}
      kind="plain"
      verb="Record custody"
      title="Record where the defendant is"
      consequence={<p>It stands in the court’s file and in everybody’s list.</p>}
      route={asTyped(recordCustody)}
      input={() => ({
        params: { caseId },
        body: {
          status,
          since,
          facility: facility === '' ? null : facility,
          conditions: conditions === '' ? null : conditions,
        },
      })}
      onDone={draft.clear}
    >
      <SelectField {...draft.field('status')} label="Custody" choices={statuses} />
      <DateField {...draft.field('since')} label="Since" />
      <TextField {...draft.field('facility')} label="Facility" optional />
      <TextareaField {...draft.field('conditions')} label="Conditions" rows={2} optional />
    </ActDialog>
  )
}
