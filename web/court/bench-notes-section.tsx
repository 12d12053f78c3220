import { readBenchNotes, type BenchNotes } from '../../contract/hearing.ts'
import { useRead } from '../app/use-read.ts'
import { ConflictNote } from '../cases/conflict-note.tsx'
import { StaleRemedy } from '../cases/stale-remedy.tsx'
import { ActionButton } from '../design/buttons.tsx'
import { FailedNotice } from '../design/failed-notice.tsx'
import { Loaded } from '../design/loaded.tsx'
import { RefusalNotice } from '../design/refusal-notice.tsx'
import { Section } from '../design/section.tsx'
import { TextareaField } from '../design/textarea-field.tsx'
import { TimeText } from '../design/time-text.tsx'
import { useBenchNotes, type TypedNotes } from './use-bench-notes.ts'

/** The notes of the assigned chambers. Nobody else can tell that there are any. */
export function BenchNotesSection({ caseId }: { readonly caseId: string }) {
  const read = useRead(readBenchNotes, { params: { caseId } })
  return (
    <Section title="Notes of chambers">
      <Loaded read={read} what="the notes">
        {(notes) => <Notes caseId={caseId} notes={notes} />}
      </Loaded>
    </Section>
  )
}

function Notes({ caseId, notes }: { readonly caseId: string; readonly notes: BenchNotes }) {
  const typed = useBenchNotes(caseId, notes)
  return (
    <>
      <ConflictNote draft={typed} savedBy={null} savedAt={notes.savedAt} />
      {!typed.conflicts && <NotSaved caseId={caseId} typed={typed} />}
      <TextareaField
        name="bench-notes"
        label="Notes"
        hint="Only the assigned chambers see them. They save themselves."
        rows={5}
        value={typed.text}
        onChange={typed.type}
      />
      <p className="quiet" role="status">
        <Saved typed={typed} notes={notes} />
      </p>
    </>
  )
}

/** Says that a save did not succeed, without taking the focus from whoever types. */
function NotSaved({ caseId, typed: { write, saveNow } }: { readonly caseId: string; readonly typed: TypedNotes }) {
  const { outcome } = write
  if (outcome.state === 'refused')
    return (
      <RefusalNotice problem={outcome.problem}>
        <StaleRemedy outcome={outcome} caseId={caseId} />
      </RefusalNotice>
    )
  if (outcome.state !== 'failed') return null
  const { message, incident } = outcome
  return <FailedNotice title="The notes are not saved" message={message} incident={incident} onRetry={saveNow} />
}

function Saved({ typed, notes }: { readonly typed: TypedNotes; readonly notes: BenchNotes }) {
  if (typed.write.pending) return 'Saving…'
  if (typed.isDirty)
    return (
      <>
        Not saved yet.{' '}
        <ActionButton kind="plain" onClick={typed.saveNow}>
          Save now
        </ActionButton>
      </>
    )
  if (notes.savedAt === null) return 'No notes yet.'
  return (
    <>
      Saved, <TimeText at={notes.savedAt} relative />
    </>
  )
}
