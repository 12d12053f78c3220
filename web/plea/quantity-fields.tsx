import { MoneyField } from '../design/money-field.tsx'
import { TermField } from '../design/term-field.tsx'
import { TextField } from '../design/text-field.tsx'
import type { TypedSentence } from './proposal-draft.ts'

interface QuantityFieldsProps {
  readonly at: string
  readonly n: number
  readonly term: TypedSentence
  readonly onChange: (next: TypedSentence) => void
}

/** How much, in the measure of the term. */
export function QuantityFields({ at, n, term, onChange }: QuantityFieldsProps) {
  const allowsLife = term.kind === 'prison'
  switch (term.measure) {
    case 'term':
      return (
        <TermField
          name={`${at}.term`}
          label={`Length of term ${n}`}
          allowsLife={allowsLife}
          value={term.term}
          onChange={(length) => onChange({ ...term, term: length })}
        />
      )
    case 'term-range':
      return (
        <>
          <TermField
            name={`${at}.min`}
            label={`Term ${n}, at least`}
            value={term.term}
            onChange={(length) => onChange({ ...term, term: length })}
          />
          <TermField
            name={`${at}.max`}
            label={`Term ${n}, at most`}
            allowsLife={allowsLife}
            value={term.max}
            onChange={(max) => onChange({ ...term, max })}
          />
        </>
      )
    case 'money':
      return (
        <MoneyField
          name={`${at}.cents`}
          label={`Amount of term ${n}`}
          value={term.cents}
          onChange={(cents) => onChange({ ...term, cents })}
        />
      )
    case 'money-range':
      return (
        <>
          <MoneyField
            name={`${at}.min`}
            label={`Amount of term ${n}, at least`}
            value={term.cents}
            onChange={(cents) => onChange({ ...term, cents })}
          />
          <MoneyField
            name={`${at}.max`}
            label={`Amount of term ${n}, at most`}
            value={term.maxCents}
            onChange={(maxCents) => onChange({ ...term, maxCents })}
          />
        </>
      )
    case 'hours':
      return (
        <TextField
          name={`${at}.n`}
          label={`Hours of term ${n}`}
          size="small"
          inputMode="numeric"
          value={term.hours}
          onChange={(hours) => onChange({ ...term, hours: hours.replaceAll(/\D/g, '') })}
        />
      )
    case 'as-stated':
      return null
  }
}
