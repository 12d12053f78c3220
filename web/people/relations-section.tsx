import { endRelation, type PeopleView, type RelationLine } from '../../contract/people.ts'
import { useDraft } from '../app/use-draft.ts'
import { ActDialog } from '../cases/act-dialog.tsx'
import { DataTable, type Column } from '../design/data-table.tsx'
import { Section } from '../design/section.tsx'
import { TextField } from '../design/text-field.tsx'
import { TimeText } from '../design/time-text.tsx'
import { GiveRelation } from './give-relation.tsx'

interface RelationsSectionProps {
  readonly caseId: string
  readonly view: PeopleView
}

/** Everybody's relation to the case, present and past. */
export function RelationsSection({ caseId, view }: RelationsSectionProps) {
  return (
    <Section
      title="People of the case"
      actions={view.giveable.length > 0 && <GiveRelation caseId={caseId} giveable={view.giveable} />}
    >
      <DataTable
        caption="People of the case"
        hidesCaption
        columns={columns(caseId)}
        rows={view.people}
        rowKey={(line) => `${line.principalId} ${line.relation} ${line.since}`}
        empty="Nobody whose name is open to you."
      />
    </Section>
  )
}

function columns(caseId: string): readonly Column<RelationLine>[] {
  return [
    {
      id: 'name',
      header: 'Name',
      isRowHeader: true,
      cell: (line) => (
        <>
          {line.name}
          {line.title !== null && <div className="quiet">{line.title}</div>}
        </>
      ),
    },
    { id: 'relation', header: 'Relation', cell: (line) => line.relationLabel },
    { id: 'office', header: 'Office', cell: (line) => line.office ?? '' },
    { id: 'since', header: 'Since', cell: (line) => <TimeText at={line.since} /> },
    {
      id: 'until',
      header: 'Until',
      cell: (line) => (line.until === null ? <span className="quiet">now</span> : <TimeText at={line.until} />),
    },
    { id: 'source', header: 'By what', cell: (line) => line.source },
    {
      id: 'act',
      header: <span className="usa-sr-only">Actions</span>,
      cell: (line) => (line.abilities.includes('end') ? <EndRelation caseId={caseId} line={line} /> : null),
    },
  ]
}

function EndRelation({ caseId, line }: { readonly caseId: string; readonly line: RelationLine }) {
  const { principalId, relation, name, relationLabel } = line
  const draft = useDraft(`end:${caseId}:${principalId}:${relation}`, { why: '' })
  return (
    <ActDialog
      caseId={caseId}
      kind="plain"
      button={`End: ${name}`}
      verb="End the relation"
      title={`End ${name}’s relation?`}
      consequence={
        <p>
          {name} is no longer “{relationLabel}” and at once sees no more of the case than other relations allow.
        </p>
      }
      destructive
      route={endRelation}
      input={() => ({ params: { caseId }, body: { principalId, relation, why: draft.value.why } })}
      onDone={draft.clear}
    >
      <TextField {...draft.field('why')} label="Why" />
    </ActDialog>
  )
}
