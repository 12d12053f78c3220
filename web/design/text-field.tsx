import { TextInput } from '@trussworks/react-uswds'
import { describedBy, FieldFrame, type FieldProps } from './field-frame.tsx'
import { useFieldIds } from './form.tsx'
import { tidyPaste } from './tidy-paste.ts'
import { tidyLine } from './tidy-text.ts'

const pasteLine = tidyPaste(tidyLine)

interface TextFieldProps extends FieldProps<string> {
  readonly type?: 'text' | 'email' | 'password' | 'search' | 'tel'
  readonly autoComplete?: string
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel'
  readonly maxLength?: number
  /** `small` for codes and numbers. */
  readonly size?: 'small' | 'medium'
  readonly takesFocus?: boolean
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { name, label, value, onChange, hint, optional, disabled, type = 'text', size, takesFocus, ...input } = props
  const ids = useFieldIds(name)
  return (
    <FieldFrame ids={ids} label={label} hint={hint} optional={optional}>
      <TextInput
        {...input}
        {...describedBy(ids, hint)}
        {...(size ? { inputSize: size } : {})}
        {...(ids.error === null ? {} : { validationStatus: 'error' as const })}
        id={ids.id}
        name={name}
        type={type}
        dir="auto"
        value={value}
        disabled={disabled}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- only for the first field of a page that exists to be filled in
        autoFocus={takesFocus}
        onPaste={type === 'password' ? undefined : pasteLine}
        onChange={(event) => onChange(event.target.value)}
      />
    </FieldFrame>
  )
}
