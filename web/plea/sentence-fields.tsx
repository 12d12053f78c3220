import { useState } from 'react'
import { SentenceTermKind, type OfferForm } from '../../contract/plea.ts'
import { keysOf } from '../../src/vocabulary/kept.ts'
import { TermType, termTypeWords } from '../../src/vocabulary/code-lists.ts'
import { changedAt, withoutAt } from '../cases/lists.ts'
import { ActionButton } from '../design/buttons.tsx'
import type { Choice } from '../design/choice.ts'
import { Section } from '../design/section.tsx'
import { SelectField } from '../design/select-field.tsx'
import { TextField } from '../design/text-field.tsx'
import { newSentence, type Measure, type TypedProposal, type TypedSentence } from './proposal-draft.ts'
import { QuantityFields } from './quantity-fields.tsx'
import { chargeText, kindText } from './term-text.ts'

export const typeChoices: readonly Choice<TermType>[] = TermType.options.map((value) => ({
  value,
  label: `${value} – ${termTypeWords[value].split(':')[0]}`,
}))

const kindChoices = SentenceTermKind.options.map((value) => ({ value, label: kindText(value) }))
const runningChoices = [
  { value: 'concurrent', label: 'Concurrent' },
  { value: 'consecutive', label: 'Consecutive' },
] as const
const measures: Record<Measure, string> = {
  term: 'A length of time',
  'term-range': 'A range of time',
  money: 'An amount of money',
  'money-range': 'A range of money',
  hours: 'Hours',
  'as-stated': 'In words only',
}
const measureChoices = keysOf(measures).map((value) => ({ value, label: measures[value] }))

interface SentenceFieldsProps {
  readonly form: OfferForm
  readonly typed: TypedProposal
  readonly onChange: (change: Partial<TypedProposal>) => void
}

/** The terms of the sentence. One is added by choosing its kind, so that a term costs few keys. */
export function SentenceFields({ form, typed, onChange }: SentenceFieldsProps) {
  const [adding, setAdding] = useState<SentenceTermKind | ''>('')
  return (
    <Section title="Sentence">
      {typed.sentence.length === 0 && <p className="quiet">The offer says nothing of the sentence.</p>}
      {typed.sentence.map((term, index) => (
        <SentenceTermFields
          key={term.id}
          index={index}
          term={term}
          form={form}
          onChange={(next) => onChange({ sentence: changedAt(typed.sentence, index, next) })}
          onRemove={() => onChange({ sentence: withoutAt(typed.sentence, index) })}
        />
      ))}
      <div className="side-by-side">
        <SelectField
          name="add-sentence"
          label="Add to the sentence"
          placeholder="– Kind of sentence –"
          choices={kindChoices}
          value={adding}
          onChange={setAdding}
        />
        <ActionButton
          onClick={() => {
            if (adding === '') return
            onChange({ sentence: [...typed.sentence, newSentence(adding)] })
            setAdding('')
          }}
        >
          Add the term
        </ActionButton>
      </div>
    </Section>
  )
}

interface SentenceTermFieldsProps {
  readonly index: number
  readonly term: TypedSentence
  readonly form: OfferForm
  readonly onChange: (next: TypedSentence) => void
  readonly onRemove: () => void
}

function SentenceTermFields({ index, term, form, onChange, onRemove }: SentenceTermFieldsProps) {
  const at = `proposal.terms.sentence.${index}`
  const n = index + 1
  const confines = term.kind === 'prison' || term.kind === 'jail'
  return (
    <fieldset className="part">
      <legend>
        {n}. {kindText(term.kind)}
      </legend>
      <div className="side-by-side">
        <SelectField
          name={`${at}.quantity.measure`}
          label={`Measure of term ${n}`}
          choices={measureChoices}
          value={term.measure}
          onChange={(measure) => onChange({ ...term, measure: measure === '' ? term.measure : measure })}
        />
        <QuantityFields at={`${at}.quantity`} n={n} term={term} onChange={onChange} />
        <SelectField
          name={`${at}.type`}
          label={`Type of term ${n}`}
          choices={typeChoices}
          value={term.type}
          onChange={(type) => onChange({ ...term, type })}
        />
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
        {form.charges.length > 1 && (
          <SelectField
            name={`${at}.chargeId`}
            label={`Term ${n} is for`}
            placeholder="All charges together"
            choices={form.charges.map(({ chargeId }) => ({
              value: String(chargeId),
              label: chargeText(chargeId, form.charges),
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
