import { informVictims, type Agreement } from '../../contract/agreement.ts'
import { NoConferralReason, noConferralReasonWords } from '../../src/vocabulary/code-lists.ts'
import { useDraft } from '../app/use-draft.ts'
import { ActDialog } from '../cases/act-dialog.tsx'
import { asTyped } from '../cases/as-typed.ts'
import { DateField } from '../design/date-field.tsx'
import { Day } from '../design/day.tsx'
import { RadioField } from '../design/radio-field.tsx'
import { SelectField } from '../design/select-field.tsx'
import { TextareaField } from '../design/textarea-field.tsx'

const reasons = NoConferralReason.options.map((value) => ({ value, label: noConferralReasonWords[value] }))

interface VictimsSectionProps {
  readonly caseId: string
  readonly agreement: Agreement
  readonly mayRecord: boolean
}

/** Whether the victims were told of the agreement, or why not. */
export function VictimsSection({ caseId, agreement, mayRecord }: VictimsSectionProps) {
  const { victims } = agreement
  return (
    <>
      <p>
        {victims === null && 'It is not recorded whether the victims were told of the agreement.'}
        {victims?.informed === true && (
          <>
            Victims were told of the agreement on <Day day={victims.on} />.
          </>
        )}
        {victims?.informed === false && `Victims were not told: ${noConferralReasonWords[victims.reason]}.`}
      </p>
      {mayRecord && <InformVictims caseId={caseId} agreement={agreement} />}
    </>
  )
}

interface VictimsDraft {
  readonly informed: 'yes' | 'no' | ''
  readonly on: string
  readonly reason: NoConferralReason | ''
  readonly note: string
}

const empty: VictimsDraft = { informed: '', on: '', reason: '', note: '' }

function InformVictims({ caseId, agreement }: Omit<VictimsSectionProps, 'mayRecord'>) {
  const draft = useDraft(`victims-told:${agreement.id}`, empty)
  const { informed, on, reason, note } = draft.value
  return (
    <ActDialog
      caseId={caseId}
      verb="Record it"
      button="Record what the victims were told"
      title="Were the victims told of this agreement?"
      consequence={
        <p>The parties and, once it is tendered, the court see that it was done; never what a victim said.</p>
      }
      route={asTyped(informVictims)}
      input={() => ({
        params: { caseId },
        version: agreement.version,
        body: informed === 'yes' ? { informed: true, on } : { informed: false, reason, note },
      })}
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
          <TextareaField {...draft.field('note')} label="In words" rows={2} optional />
        </>
      )}
    </ActDialog>
  )
}
