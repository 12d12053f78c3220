import { useState } from 'react'
import type { PleaHearing } from '../../contract/hearing.ts'
import { SentenceTermKind } from '../../contract/plea.ts'
import { changedAt, withoutAt } from '../cases/lists.ts'
import { ActionButton } from '../design/buttons.tsx'
import { SelectField } from '../design/select-field.tsx'
import { newSentence, type TypedSentence } from '../plea/proposal-draft.ts'
import { kindText } from '../plea/term-text.ts'
import { agreedSentence, openCharges, type TypedJudgment } from './judgment-draft.ts'
import { JudgmentTermFields } from './judgment-term-fields.tsx'

const kindChoices = SentenceTermKind.options.map((value) => ({ value, label: kindText(value) }))

interface JudgmentTermsProps {
  readonly hearing: PleaHearing
  readonly typed: TypedJudgment
  readonly onChange: (next: TypedJudgment) => void
}

/** The sentence, term by term. One is added by choosing its kind. */
export function JudgmentTerms({ hearing, typed, onChange }: JudgmentTermsProps) {
  const [adding, setAdding] = useState<SentenceTermKind | ''>('')
  const agreed = agreedSentence(hearing)
  const setTerms = (sentence: readonly TypedSentence[]) => onChange({ ...typed, sentence })
  const convicted = openCharges(hearing).filter(({ chargeId }) =>
    typed.charges.some((one) => one.chargeId === chargeId && one.result === 'convicted'),
  )
  return (
    <>
      <h3>Sentence</h3>
      {typed.sentence.length === 0 && <p className="quiet">No term of sentence is stated.</p>}
      {typed.sentence.map((term, index) => (
        <JudgmentTermFields
          key={term.id}
          index={index}
          term={term}
          charges={convicted}
          agreed={agreed.find(({ id }) => id === term.id)}
          onChange={(next) => setTerms(changedAt(typed.sentence, index, next))}
          onRemove={() => setTerms(withoutAt(typed.sentence, index))}
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
            setTerms([...typed.sentence, newSentence(adding)])
            setAdding('')
          }}
        >
          Add the term
        </ActionButton>
      </div>
    </>
  )
}
