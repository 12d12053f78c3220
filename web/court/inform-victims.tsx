import { informVictims, type Agreement } from '../../contract/agreement.ts'
import { NoConferralReason, noConferralReasonWords } from '../../src/vocabulary/code-lists.ts'
import { useDraft } from '../app/use-draft.ts'
import { ActDialog } from '../cases/act-dialog.tsx'
import { asTyped } from '../cases/as-typed.ts'
import { DateField } from '../design/date-field.tsx'
import { RadioField } from '../design/radio-field.tsx'
import { SelectField } from '../design/select-field.tsx'
import { TextareaField } from '../design/textarea-field.tsx'

const reasons = NoConferralReason.options.map((value) => ({ value, label: noConferralReasonWords[value] }))

interface InformVictimsProps {
  readonly caseId: string
  readonly agreement: Agreement
}

interface VictimsDraft {
  readonly informed: 'yes' | 'no' | ''
  readonly on: string
  readonly reason: NoConferralReason | ''
  readonly note: string
}

const empty: VictimsDraft = { informed: '', on: '', reason: '', note: '' }

/** The prosecution records that the victims were told, or why not. */
export function InformVictims({ caseId, agreement }: InformVictimsProps) {
  const draft = useDraft(`victims-told:${agreement.id}`, empty)
  const { informed } = draft.value
  return (
    <ActDialog
      caseId={caseId}
      verb="Record it"
      button="Record what the victims were told"
      title="Were the victims told of this agreement?"
      consequence={
        <p>The parties and, once it is tendered, the court see whether it was done; never what a victim said.</p>
      }
      route={asTyped(informVictims)}
      input={() => ({ params: { caseId }, version: agreement.version, body: sent(draft.value) })}
      onDone={draft.clear}
    >
      <RadioField
        {...draft.field('informed')}
        label="Told"
        inline
        choices={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
        ]}
      />
      {informed === 'yes' && <DateField {...draft.field('on')} label="On what day" />}
      {informed === 'no' && (
        <>
          <SelectField {...draft.field('reason')} label="Why not" choices={reasons} />
          <TextareaField
            {...draft.field('note')}
            label="In words"
            hint="The defense reads it, and the court once the agreement is tendered."
            rows={2}
            optional
          />
        </>
      )}
    </ActDialog>
  )
}

function sent({ informed, on, reason, note }: VictimsDraft): unknown {
  if (informed === '') return {}
  return informed === 'yes' ? { informed: true, on } : { informed: false, reason, note }
}
