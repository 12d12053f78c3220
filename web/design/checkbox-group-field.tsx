import { Checkbox } from '@trussworks/react-uswds'
import type { Choice } from './choice.ts'
import type { FieldProps } from './field-frame.tsx'
import { useFieldIds } from './form.tsx'
import { GroupFrame } from './group-frame.tsx'

interface CheckboxGroupFieldProps<V extends string> extends FieldProps<readonly V[]> {
  readonly choices: readonly Choice<V>[]
}

/** Any of several values; kept in the order of the choices. */
export function CheckboxGroupField<V extends string>(props: CheckboxGroupFieldProps<V>) {
  const { name, label, value, onChange, hint, optional, disabled, choices } = props
  const ids = useFieldIds(name)
  function toggle(toggled: V) {
    const wanted = value.includes(toggled) ? value.filter((one) => one !== toggled) : [...value, toggled]
    onChange(choices.map((choice) => choice.value).filter((one) => wanted.includes(one)))
  }
  return (
    <GroupFrame ids={ids} legend={label} hint={hint} optional={optional}>
      <div className="choices">
        {choices.map((choice) => (
          <Checkbox
            key={choice.value}
            id={`${ids.id}-${choice.value}`}
            name={name}
            value={choice.value}
            label={choice.label}
            labelDescription={choice.description}
            checked={value.includes(choice.value)}
            disabled={disabled === true || choice.disabled === true}
            onChange={() => toggle(choice.value)}
          />
        ))}
      </div>
    </GroupFrame>
  )
}
