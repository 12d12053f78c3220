import '../cases/cases.css'
import { Link } from '@tanstack/react-router'
import { Alert, AlertText } from '@trussworks/react-uswds'
import { fileAppearance, listAppearances, type AppearanceLine } from '../../contract/people.ts'
import { useDraft } from '../app/use-draft.ts'
import { useRead } from '../app/use-read.ts'
import { useWrite } from '../app/use-write.ts'
import { ButtonRow, SubmitButton } from '../design/buttons.tsx'
import { DataTable, type Column } from '../design/data-table.tsx'
import { DraftNote } from '../design/draft-note.tsx'
import { Form } from '../design/form.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Page, PageHeader } from '../design/page.tsx'
import { Section } from '../design/section.tsx'
import { StatusTag } from '../design/status-tag.tsx'
import { TextField } from '../design/text-field.tsx'
import { TextareaField } from '../design/textarea-field.tsx'
import { TimeText } from '../design/time-text.tsx'

/** Notices of appearance: file one, and see what became of the others. */
export function AppearancesPage() {
  const read = useRead(listAppearances, {})
  return (
    <Page title="Notices of appearance">
      <PageHeader
        title="Notices of appearance"
        lead="Counsel appears by case number and the defendant’s family name. The clerk makes you counsel of record after the conflict check."
      />
      <Loaded read={read} what="your notices">
        {({ appearances, abilities }) => (
          <>
            {abilities.includes('file') && <FileAppearance />}
            <Section title="Your notices">
              <DataTable
                caption="Your notices"
                hidesCaption
                columns={columns}
                rows={appearances}
                rowKey={(line) => line.id}
                empty="You have filed no notice of appearance."
              />
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  )
}

function FileAppearance() {
  const draft = useDraft('appearance', { caseNumber: '', familyName: '', statement: '' })
  const write = useWrite(fileAppearance, { onDone: draft.clear })
  return (
    <Section title="File a notice">
      {write.outcome.state === 'done' && (
        <Alert type="success" role="status">
          <AlertText>{write.outcome.answer.message}</AlertText>
        </Alert>
      )}
      <DraftNote restored={draft.restored} onDiscard={draft.giveUp} />
      <Form label="File a notice" outcome={write.outcome} onSubmit={() => void write.send({ body: draft.value })}>
        <div className="side-by-side">
          <TextField {...draft.field('caseNumber')} label="Case number" />
          <TextField {...draft.field('familyName')} label="Defendant’s family name" />
        </div>
        <TextareaField {...draft.field('statement')} label="Statement" rows={2} optional />
        <ButtonRow>
          <SubmitButton>File the notice of appearance</SubmitButton>
        </ButtonRow>
      </Form>
    </Section>
  )
}

const columns: readonly Column<AppearanceLine>[] = [
  {
    id: 'number',
    header: 'Case number',
    isRowHeader: true,
    cell: (line) =>
      line.caseId === null ? (
        line.caseNumber
      ) : (
        <Link to="/cases/$caseId" params={{ caseId: line.caseId }} className="usa-link">
          {line.caseNumber}
        </Link>
      ),
  },
  { id: 'name', header: 'Family name', cell: (line) => line.familyName },
  { id: 'at', header: 'Filed', cell: (line) => <TimeText at={line.at} relative /> },
  {
    id: 'status',
    header: 'Status',
    cell: (line) =>
      line.status === 'accepted' ? (
        <StatusTag tone="good">Accepted</StatusTag>
      ) : (
        <StatusTag tone="waiting">Received</StatusTag>
      ),
  },
]
