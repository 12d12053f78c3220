import { Link } from '@tanstack/react-router'
import { linkCase, listRelatedCases, type RelatedCase } from '../../contract/cases.ts'
import { useDraft } from '../app/use-draft.ts'
import { useRead } from '../app/use-read.ts'
import { DataTable, type Column } from '../design/data-table.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Section } from '../design/section.tsx'
import { StatusTag } from '../design/status-tag.tsx'
import { TextField } from '../design/text-field.tsx'
import { ActDialog } from './act-dialog.tsx'
import { useCase } from './case-context.ts'
import { CaseNumber } from './case-number.tsx'

/** Asked as soon as one goes there. */
export const opensWith = [listRelatedCases]

/** Co-defendants and cases linked to this one. */
export function RelatedTab() {
  const { caseId } = useCase()
  const read = useRead(listRelatedCases, { params: { caseId } })
  return (
    <Loaded read={read} what="related cases">
      {({ related, abilities }) => (
        <Section title="Related cases" actions={abilities.includes('link-case') && <LinkCase caseId={caseId} />}>
          <DataTable
            caption="Related cases"
            hidesCaption
            columns={columns}
            rows={related}
            rowKey={(one) => one.caseId}
            empty="No related case is open to you."
          />
        </Section>
      )}
    </Loaded>
  )
}

const columns: readonly Column<RelatedCase>[] = [
  {
    id: 'defendant',
    header: 'Defendant',
    isRowHeader: true,
    cell: (one) => (
      <Link to="/cases/$caseId/overview" params={{ caseId: one.caseId }} className="usa-link">
        {one.defendant ?? one.number ?? 'A case'}
      </Link>
    ),
  },
  { id: 'number', header: 'Number', cell: (one) => <CaseNumber number={one.number} /> },
  { id: 'stage', header: 'Stage', cell: (one) => <StatusTag>{one.stageLabel}</StatusTag> },
  {
    id: 'how',
    header: 'How it is related',
    cell: (one) => (one.how === 'same-matter' ? 'Co-defendant in the same matter' : `Linked: ${one.note ?? ''}`),
  },
]

function LinkCase({ caseId }: { readonly caseId: string }) {
  const draft = useDraft(`link-case:${caseId}`, { number: '', note: '' })
  return (
    <ActDialog
      caseId={caseId}
      kind="plain"
      verb="Link a case"
      title="Link another case"
      consequence={<p>Each sees the link only if both cases are open to him.</p>}
      route={linkCase}
      input={() => ({ params: { caseId }, body: draft.value })}
      onDone={draft.clear}
    >
      <TextField {...draft.field('number')} label="Number of the other case" />
      <TextField {...draft.field('note')} label="How they are related" />
    </ActDialog>
  )
}
