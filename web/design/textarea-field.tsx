import { Textarea } from '@trussworks/react-uswds'
import { describedBy, FieldFrame, type FieldProps } from './field-frame.tsx'
import { useFieldIds } from './form.tsx'

interface TextareaFieldProps extends FieldProps<string> {
  readonly rows?: number
  readonly maxLength?: number
}

/** Several lines of text; grows with what is typed where the browser can. */
export function TextareaField({
  name,
  label,
  value,
  onChange,
  hint,
  optional,
  disabled,
  rows = 4,
  maxLength,
}: TextareaFieldProps) {
  const ids = useFieldIds(name)
  return (
    <FieldFrame ids={ids} label={label} hint={hint} optional={optional}>
      <Textarea
        {...describedBy(ids, hint)}
        id={ids.id}
        name={name}
        rows={rows}
        maxLength={maxLength}
        value={value}
        disabled={disabled}
        error={ids.error !== null}
        onChange={(event) => onChange(event.target.value)}
      />
    </FieldFrame>
  )
}
