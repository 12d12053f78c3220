import { useQueryClient } from '@tanstack/react-query'
import { listOffenses, type ProposedCharge } from '../../contract/cases.ts'
import { draftCharges, readCharging, type ChargingView } from '../../contract/filing.ts'
import { readKey, useRead } from '../app/use-read.ts'
import { useWrite } from '../app/use-write.ts'
import { useCase } from '../cases/case-context.ts'
import { ConflictNote } from '../cases/conflict-note.tsx'
import { changedAt, withoutAt } from '../cases/lists.ts'
import { offenseChoices } from '../cases/offense-choices.ts'
import { useVersionedDraft } from '../cases/use-versioned-draft.ts'
import { ButtonRow, SubmitButton } from '../design/buttons.tsx'
import { DraftNote } from '../design/draft-note.tsx'
import { Form } from '../design/form.tsx'
import { Section } from '../design/section.tsx'
import { TextareaField } from '../design/textarea-field.tsx'
import { AddCounts } from './add-counts.tsx'
import { draftOf, emptyCount, inputOf } from './charging-draft.ts'
import { CountFields } from './count-fields.tsx'
import { FileChargesPanel } from './file-charges-panel.tsx'

interface ChargingEditorProps {
  readonly view: ChargingView
  readonly proposed: readonly ProposedCharge[]
  /** The day of the incident, with which the first count begins; empty while it is not known. */
  readonly happenedOn: string
}

/** Memo and counts. Saving typesets the document; filing gives the saved document to the clerk. */
export function ChargingEditor({ view, proposed, happenedOn }: ChargingEditorProps) {
  const { caseId } = view
  const { court } = useCase()
  const client = useQueryClient()
  const draft = useVersionedDraft(`charging:${caseId}`, view.version, draftOf(view))
  const offenses = useRead(listOffenses, { params: { courtId: court.id } })
  const choices = offenses.state === 'ready' ? offenseChoices(offenses.data.offenses) : []
  const write = useWrite(draftCharges, {
    onDone: (saved) => {
      client.setQueryData(readKey(readCharging, { params: { caseId } }), saved)
      draft.clear()
    },
  })
  const { counts } = draft.value
  const changeCounts = draft.field('counts').onChange

  return (
    <>
      <ConflictNote draft={draft} savedBy={view.savedBy} savedAt={view.savedAt} />
      <DraftNote restored={draft.restored} onDiscard={draft.giveUp} />
      <Form
        label="Charging draft"
        outcome={write.outcome}
        onSubmit={() => void write.send({ params: { caseId }, body: inputOf(draft.value), version: draft.version })}
      >
        <Section title="Counts">
          {counts.length === 0 && <p className="quiet">No count yet. Take over a proposed charge, or add one.</p>}
          {counts.map((count, index) => (
            <CountFields
              // oxlint-disable-next-line react/no-array-index-key -- a count is its place in the document
              key={index}
              index={index}
              count={count}
              offenses={choices}
              proposed={proposed.find((charge) => charge.id === count.proposedChargeId) ?? null}
              onChange={(next) => changeCounts(changedAt(counts, index, next))}
              onRemove={() => changeCounts(withoutAt(counts, index))}
            />
          ))}
          <AddCounts
            proposed={proposed.filter(({ id }) => !counts.some((count) => count.proposedChargeId === id))}
            onOrAbout={counts[0]?.onOrAbout ?? happenedOn}
            onAdd={(count) => changeCounts([...counts, count])}
            onAddEmpty={() => changeCounts([...counts, emptyCount])}
          />
        </Section>
        <Section title="Charging memo">
          <TextareaField
            {...draft.field('memo')}
            label="Memo"
            hint="Why these charges and no others. Seen by the prosecution only."
            rows={5}
            optional
          />
        </Section>
        <ButtonRow>
          <SubmitButton pendingText="Saving and typesetting…">Save the draft</SubmitButton>
          <span className="quiet">{draft.isDirty ? 'Not saved yet.' : savedText(view)}</span>
        </ButtonRow>
      </Form>
      <FileChargesPanel view={view} isDirty={draft.isDirty} />
    </>
  )
}

function savedText(view: ChargingView): string {
  if (view.version === 0) return 'Nothing is saved yet.'
  return view.savedBy === null ? 'Saved.' : `Saved by ${view.savedBy}.`
}
