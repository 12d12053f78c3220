import type { Choice } from '../design/choice.ts'
import { SelectField } from '../design/select-field.tsx'

interface AddFilterProps<V extends string> {
  readonly name: string
  readonly label: string
  readonly placeholder: string
  readonly choices: readonly Choice<V>[]
  readonly chosen: readonly V[] | undefined
  readonly onChange: (chosen: V[]) => void
}

/** A filter by one or several values: choosing adds one, which then stands among the filters that are on. */
export function AddFilter<V extends string>({
  name,
  label,
  placeholder,
  choices,
  chosen,
  onChange,
}: AddFilterProps<V>) {
  const left = choices.map((choice) => (chosen?.includes(choice.value) ? { ...choice, disabled: true } : choice))
  return (
    <SelectField
      name={name}
      label={label}
      placeholder={chosen === undefined ? placeholder : 'Add another'}
      choices={left}
      value=""
      onChange={(value) => {
        if (value !== '') onChange([...(chosen ?? []), value])
      }}
    />
  )
}
