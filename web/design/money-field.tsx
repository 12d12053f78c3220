import { InputGroup, InputPrefix, TextInput } from '@trussworks/react-uswds'
import { useState } from 'react'
import { describedBy, FieldFrame, type FieldProps } from './field-frame.tsx'
import { useFieldIds } from './form.tsx'
import { centsText, typedCents } from './typed-money.ts'

/** An amount of US dollars; the value is whole cents, null while there is none. */
export function MoneyField({ name, label, value, onChange, hint, optional, disabled }: FieldProps<number | null>) {
  const [typed, setTyped] = useState<string | null>(null)
  const isWrong = typed !== null && typed.trim() !== '' && typedCents(typed) === null
  const ids = useFieldIds(name, isWrong ? 'Enter an amount in dollars, such as 1,250.00.' : null)
  return (
    <FieldFrame ids={ids} label={label} hint={hint} optional={optional}>
      <InputGroup error={ids.error !== null}>
        <InputPrefix>$</InputPrefix>
        <TextInput
          {...describedBy(ids, hint)}
          id={ids.id}
          name={name}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={typed ?? (value === null ? '' : centsText(value))}
          disabled={disabled}
          onChange={(event) => {
            setTyped(event.target.value)
            onChange(typedCents(event.target.value))
          }}
          onBlur={() =>
            setTyped((text) => (text !== null && (text.trim() === '' || typedCents(text) !== null) ? null : text))
          }
        />
      </InputGroup>
    </FieldFrame>
  )
}
