import { Checkbox, ErrorMessage, FormGroup } from '@trussworks/react-uswds'
import { describedBy, type FieldProps } from './field-frame.tsx'
import { useFieldIds } from './form.tsx'

/** One yes or no. */
export function CheckboxField({ name, label, value, onChange, hint, disabled }: FieldProps<boolean>) {
  const ids = useFieldIds(name)
  return (
    <FormGroup error={ids.error !== null}>
      {ids.error !== null && <ErrorMessage id={ids.errorId}>{ids.error}</ErrorMessage>}
      <Checkbox
        {...describedBy(ids, undefined)}
        id={ids.id}
        name={name}
        label={label}
        labelDescription={hint}
        checked={value}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
    </FormGroup>
  )
}
