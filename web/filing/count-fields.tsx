import type { ProposedCharge } from '../../contract/cases.ts'
import { ActionButton } from '../design/buttons.tsx'
import type { Choice } from '../design/choice.ts'
import { ComboboxField } from '../design/combobox-field.tsx'
import { DateField } from '../design/date-field.tsx'
import { TextareaField } from '../design/textarea-field.tsx'
import type { CountDraft } from './charging-draft.ts'

interface CountFieldsProps {
  readonly index: number
  readonly count: CountDraft
  readonly offenses: readonly Choice[]
  /** The proposed charge it grew from. */
  readonly proposed: ProposedCharge | null
  readonly onChange: (next: CountDraft) => void
  readonly onRemove: () => void
}

/** One count: the offense, the day, the particulars. */
export function CountFields({ index, count, offenses, proposed, onChange, onRemove }: CountFieldsProps) {
  const at = `counts.${index}`
  const n = index + 1
  return (
    <fieldset className="part">
      <legend>Count {n}</legend>
      {proposed && (
        <p className="quiet">
          The police proposed: {proposed.offenseTitle}, {proposed.statute}
        </p>
      )}
      <div className="side-by-side">
        <ComboboxField
          name={`${at}.offenseCode`}
          label={`Offense of count ${n}`}
          hint="Title, statute or code."
          choices={offenses}
          value={count.offenseCode}
          onChange={(offenseCode) => onChange({ ...count, offenseCode })}
        />
        <DateField
          name={`${at}.onOrAbout`}
          label={`On or about (count ${n})`}
          value={count.onOrAbout}
          onChange={(onOrAbout) => onChange({ ...count, onOrAbout })}
        />
      </div>
      <TextareaField
        name={`${at}.particulars`}
        label={`Particulars of count ${n}`}
        hint="The facts that make out the offense, as they will stand in the document."
        rows={3}
        value={count.particulars}
        onChange={(particulars) => onChange({ ...count, particulars })}
      />
      <ActionButton kind="plain" onClick={onRemove}>
        Remove count {n}
      </ActionButton>
    </fieldset>
  )
}
