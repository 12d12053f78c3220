import { Select, TextInput } from '@trussworks/react-uswds'
import { useState } from 'react'
import { TermUnit, type Term } from '../../src/vocabulary/term.ts'
import type { FieldProps } from './field-frame.tsx'
import { useFieldIds } from './form.tsx'
import { GroupFrame } from './group-frame.tsx'

interface TermFieldProps extends FieldProps<Term | null> {
  readonly allowsLife?: boolean
}

const unitLabels: Record<TermUnit, string> = { days: 'days', months: 'months', years: 'years' }
const longest = 9_999

/** A length of sentence: a whole number and its unit, or life. The unit is kept as it was stated. */
export function TermField({
  name,
  label,
  value,
  onChange,
  hint,
  optional,
  disabled,
  allowsLife = false,
}: TermFieldProps) {
  const ids = useFieldIds(name)
  const [unit, setUnit] = useState<TermUnit>(value !== null && value !== 'life' ? value.unit : 'months')
  const isLife = value === 'life'
  const n = value === null || isLife ? '' : String(value.n)

  /** `24` keeps the unit; `2y` says it along with the number. */
  function changeNumber(text: string) {
    const digits = text.replaceAll(/\D/g, '')
    const said = TermUnit.options.find((option) => option.startsWith(/[dmy]/i.exec(text)?.[0].toLowerCase() ?? '-'))
    if (said !== undefined) setUnit(said)
    onChange(digits === '' ? null : { unit: said ?? unit, n: Math.min(Number(digits), longest) })
  }

  function changeUnit(text: string) {
    if (text === 'life') {
      onChange('life')
      return
    }
    const chosen = TermUnit.parse(text)
    setUnit(chosen)
    onChange(value === null || isLife ? null : { unit: chosen, n: value.n })
  }

  return (
    <GroupFrame ids={ids} legend={label} hint={hint} optional={optional}>
      <div className="term-field">
        <TextInput
          id={`${ids.id}-n`}
          name={`${name}.n`}
          type="text"
          inputMode="numeric"
          inputSize="small"
          aria-label="Number"
          autoComplete="off"
          value={n}
          disabled={disabled === true || isLife}
          onChange={(event) => changeNumber(event.target.value)}
        />
        <Select
          id={`${ids.id}-unit`}
          name={`${name}.unit`}
          aria-label="Unit"
          value={isLife ? 'life' : unit}
          disabled={disabled}
          onChange={(event) => changeUnit(event.target.value)}
        >
          {TermUnit.options.map((option) => (
            <option key={option} value={option}>
              {unitLabels[option]}
            </option>
          ))}
          {allowsLife && <option value="life">life</option>}
        </Select>
      </div>
    </GroupFrame>
  )
}
