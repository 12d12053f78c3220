import type { HearingCharge } from '../../contract/hearing.ts'
import type { SentenceTerm } from '../../contract/plea.ts'
import { ActionButton } from '../design/buttons.tsx'
import { SelectField } from '../design/select-field.tsx'
import { TextField } from '../design/text-field.tsx'
import type { Measure, TypedSentence } from '../plea/proposal-draft.ts'
import { QuantityFields } from '../plea/quantity-fields.tsx'
import { kindText, quantityText } from '../plea/term-text.ts'
import { agreedAs } from './judgment-draft.ts'

interface JudgmentTermFieldsProps {
  readonly index: number
  readonly term: TypedSentence
  readonly charges: readonly HearingCharge[]
  /** The term of the agreement that it was taken from. */
  readonly agreed: SentenceTerm | undefined
  readonly onChange: (next: TypedSentence) => void
  readonly onRemove: () => void
}

const measureChoices: readonly { value: Measure; label: string }[] = [
  { value: 'term', label: 'A length of time' },
  { value: 'money', label: 'An amount of money' },
  { value: 'hours', label: 'Hours' },
  { value: 'as-stated', label: 'In words only' },
]

const runningChoices = [
  { value: 'concurrent', label: 'Concurrent' },
  { value: 'consecutive', label: 'Consecutive' },
] as const

/** One term of the sentence that is imposed. */
export function JudgmentTermFields({ index, term, charges, agreed, onChange, onRemove }: JudgmentTermFieldsProps) {
  const at = `sentence.${index}`
  const n = index + 1
  const confines = term.kind === 'prison' || term.kind === 'jail'
  return (
    <fieldset className="part">
      <legend>
        {n}. {kindText(term.kind)}
      </legend>
      {agreed && <p className="quiet">{agreedAs(agreed, quantityText)}</p>}
      <div className="side-by-side">
        <SelectField
          name={`${at}.quantity.measure`}
          label={`Measure of term ${n}`}
          choices={measureChoices}
          value={term.measure}
          onChange={(measure) => onChange({ ...term, measure: measure === '' ? term.measure : measure })}
        />
        <QuantityFields at={`${at}.quantity`} n={n} term={term} onChange={onChange} />
        {confines && (
          <SelectField
            name={`${at}.running`}
            label={`How term ${n} runs`}
            placeholder="Not said"
            choices={runningChoices}
            value={term.running}
            onChange={(running) => onChange({ ...term, running })}
          />
        )}
        {charges.length > 1 && (
          <SelectField
            name={`${at}.chargeId`}
            label={`Term ${n} is for`}
            placeholder="All charges together"
            choices={charges.map(({ chargeId, count, offense }) => ({
              value: String(chargeId),
              label: `Count ${count}, ${offense.title}`,
            }))}
            value={term.chargeId}
            onChange={(chargeId) => onChange({ ...term, chargeId })}
          />
        )}
      </div>
      <TextField
        name={`${at}.text`}
        label={`Words of term ${n}`}
        optional={term.measure !== 'as-stated'}
        value={term.text}
        onChange={(text) => onChange({ ...term, text })}
      />
      <ActionButton kind="plain" onClick={onRemove}>
        Remove term {n}
      </ActionButton>
    </fieldset>
  )
}
