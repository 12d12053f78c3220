import type { RuleAsks } from '../../contract/law.ts'
import { RadioField } from '../design/radio-field.tsx'
import { plainWords } from './value-words.ts'
import type { FactValue } from './supposition.ts'

type Facts = Readonly<Record<string, FactValue>>
type Asked = RuleAsks['facts'][number]

interface FactFieldsProps {
  readonly asked: readonly Asked[]
  readonly facts: Facts
  readonly onChange: (facts: Facts) => void
}

const unknown = 'not-known'
const other = 'something-else'

/** The facts on which the rule depends, each as its question. One that is not known is left out, never taken for no. */
export function FactFields({ asked, facts, onChange }: FactFieldsProps) {
  return asked.map((one) => (
    <RadioField
      key={one.fact}
      name={`facts.${one.fact}`}
      label={one.words}
      inline
      value={textOf(facts[one.fact])}
      choices={choicesOf(one)}
      onChange={(text) => {
        const { [one.fact]: _, ...rest } = facts
        onChange(text === unknown ? rest : { ...rest, [one.fact]: valueOf(one, text) })
      }}
    />
  ))
}

/** Between the answers that the rule tells apart, another is always possible. */
function choicesOf({ values }: Asked) {
  const told = values.map((value) => ({ value: textOf(value), label: plainWords(value, {}) }))
  const isYesOrNo = values.some((value) => typeof value === 'boolean')
  return [
    ...told,
    ...(isYesOrNo ? [] : [{ value: other, label: 'something else' }]),
    { value: unknown, label: 'not known' },
  ]
}

const textOf = (value: FactValue | undefined): string => (value === undefined ? unknown : String(value))

const valueOf = ({ values }: Asked, text: string): FactValue => values.find((value) => String(value) === text) ?? text
