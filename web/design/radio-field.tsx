import { Radio } from '@trussworks/react-uswds'
import type { Choice } from './choice.ts'
import type { FieldProps } from './field-frame.tsx'
import { useFieldIds } from './form.tsx'
import { GroupFrame } from './group-frame.tsx'

interface RadioFieldProps<V extends string> extends Omit<FieldProps<V | ''>, 'onChange'> {
  readonly onChange: (value: V) => void
  readonly choices: readonly Choice<V>[]
  /** Side by side, for two or three short answers. */
  readonly inline?: boolean
}

/** One of a few values, all in sight. */
export function RadioField<V extends string>(props: RadioFieldProps<V>) {
  const { name, label, value, onChange, hint, optional, disabled, choices, inline = false } = props
  const ids = useFieldIds(name)
  return (
    <GroupFrame ids={ids} legend={label} hint={hint} optional={optional}>
      <div className={inline ? 'choices choices--inline' : 'choices'}>
        {choices.map((choice) => (
          <Radio
            key={choice.value}
            id={`${ids.id}-${choice.value}`}
            // One group per form, even when two forms of a page ask the same question.
            name={ids.id}
            value={choice.value}
            label={choice.label}
            labelDescription={choice.description}
            checked={value === choice.value}
            disabled={disabled === true || choice.disabled === true}
            onChange={() => onChange(choice.value)}
          />
        ))}
      </div>
    </GroupFrame>
  )
}
