import { Select } from '@trussworks/react-uswds'
import type { Choice } from './choice.ts'
import { describedBy, FieldFrame, type FieldProps } from './field-frame.tsx'
import { useFieldIds } from './form.tsx'

interface SelectFieldProps<V extends string> extends FieldProps<V | ''> {
  readonly choices: readonly Choice<V>[]
  /** Words of the empty choice. */
  readonly placeholder?: string
}

/** One value out of a short list. An empty text means that none is chosen yet. */
export function SelectField<V extends string>(props: SelectFieldProps<V>) {
  const { name, label, value, onChange, hint, optional, disabled, choices, placeholder = '– Choose –' } = props
  const ids = useFieldIds(name)
  return (
    <FieldFrame ids={ids} label={label} hint={hint} optional={optional}>
      <Select
        {...describedBy(ids, hint)}
        {...(ids.error === null ? {} : { validationStatus: 'error' as const })}
        id={ids.id}
        name={name}
        value={value}
        disabled={disabled}
        onChange={(event) => onChange(choices.find((choice) => choice.value === event.target.value)?.value ?? '')}
      >
        <option value="">{placeholder}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} disabled={choice.disabled}>
            {choice.label}
          </option>
        ))}
      </Select>
    </FieldFrame>
  )
}
