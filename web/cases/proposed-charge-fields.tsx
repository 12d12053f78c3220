import { ActionButton } from '../design/buttons.tsx'
import type { Choice } from '../design/choice.ts'
import { ComboboxField } from '../design/combobox-field.tsx'
import { TextField } from '../design/text-field.tsx'
import type { ProposedChargeDraft } from './referral-draft.ts'

interface ProposedChargeFieldsProps {
  readonly at: string
  readonly n: number
  readonly charge: ProposedChargeDraft
  readonly offenses: readonly Choice[]
  readonly onChange: (next: ProposedChargeDraft) => void
  readonly onRemove?: () => void
}

/** A charge that the police propose. */
export function ProposedChargeFields({ at, n, charge, offenses, onChange, onRemove }: ProposedChargeFieldsProps) {
  return (
    <div className="side-by-side">
      <ComboboxField
        name={`${at}.offenseCode`}
        label={`Proposed charge ${n}`}
        hint="Type the beginnings of words of the title, the statute or the code."
        choices={offenses}
        value={charge.offenseCode}
        onChange={(offenseCode) => onChange({ ...charge, offenseCode })}
      />
      <TextField
        name={`${at}.note`}
        label={`Conduct meant by charge ${n}`}
        hint="Which act, when there are several."
        optional
        value={charge.note}
        onChange={(note) => onChange({ ...charge, note })}
      />
      {onRemove && (
        <ActionButton kind="plain" onClick={onRemove}>
          Remove charge {n}
        </ActionButton>
      )}
    </div>
  )
}
