import { useState } from 'react'
import { enterJudgment, type HearingRecord, type PleaHearing } from '../../contract/hearing.ts'
import { asTyped } from '../cases/as-typed.ts'
import { StaleRemedy } from '../cases/stale-remedy.tsx'
import { useVersionedDraft } from '../cases/use-versioned-draft.ts'
import { ActionButton, ButtonRow, SubmitButton } from '../design/buttons.tsx'
import { ConfirmDialog } from '../design/confirm-dialog.tsx'
import { Form } from '../design/form.tsx'
import { TextareaField } from '../design/textarea-field.tsx'
import { ChargeResults } from './charge-results.tsx'
import { judgmentFrom, judgmentSent, type TypedJudgment } from './judgment-draft.ts'
import { JudgmentTerms } from './judgment-terms.tsx'
import { useHearingWrite } from './use-hearing-write.ts'

interface JudgmentFormProps {
  readonly caseId: string
  readonly hearing: PleaHearing
  readonly record: HearingRecord
}

/** The judgment, begun from what was agreed; what is typed stays until it is entered. */
export function JudgmentForm({ caseId, hearing, record }: JudgmentFormProps) {
  const draft = useVersionedDraft<TypedJudgment>(`judgment:${record.id}`, record.version, judgmentFrom(hearing))
  const [isAsked, setAsked] = useState(false)
  const write = useHearingWrite(asTyped(enterJudgment), caseId, draft.clear)
  const parts = { hearing, typed: draft.value, onChange: (next: TypedJudgment) => draft.set(() => next) }
  return (
    <>
      <Form
        label="Judgment"
        outcome={write.outcome}
        remedy={<StaleRemedy outcome={write.outcome} caseId={caseId} />}
        onSubmit={() => setAsked(true)}
      >
        <ChargeResults {...parts} />
        <JudgmentTerms {...parts} />
        <TextareaField {...draft.field('remarks')} label="Remarks of the court" rows={3} optional />
        <ButtonRow>
          <SubmitButton>Enter judgment</SubmitButton>
          {draft.isDirty && (
            <ActionButton kind="plain" onClick={draft.clear}>
              Give up what I typed
            </ActionButton>
          )}
        </ButtonRow>
      </Form>
      <ConfirmDialog
        title="Enter judgment?"
        verb="Enter judgment"
        consequence={<Consequence typed={draft.value} />}
        destructive={false}
        isOpen={isAsked}
        outcome={{ state: 'idle' }}
        onConfirm={() => {
          setAsked(false)
          void write.send({ params: { caseId }, body: judgmentSent(draft.value) })
        }}
        onClose={() => setAsked(false)}
      />
    </>
  )
}

function Consequence({ typed: { charges, sentence } }: { readonly typed: TypedJudgment }) {
  const convicted = charges.filter(({ result }) => result === 'convicted').length
  const dismissed = charges.filter(({ result }) => result === 'dismissed').length
  return (
    <p>
      Convicted on {convicted}, dismissed {dismissed}; {sentence.length} {sentence.length === 1 ? 'term' : 'terms'} of
      sentence. The judgment is typeset, signed with your name and filed. There is one judgment in a case.
    </p>
  )
}
