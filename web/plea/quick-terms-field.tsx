import { useState, type KeyboardEvent } from 'react'
import type { OfferForm } from '../../contract/plea.ts'
import { StatusTag } from '../design/status-tag.tsx'
import { TextField } from '../design/text-field.tsx'
import { startingPlea, type TypedProposal } from './proposal-draft.ts'
import { quickTerms, type QuickTerms } from './quick-terms.ts'
import { quickTermsInWords } from './quick-terms-in-words.ts'

interface QuickTermsFieldProps {
  readonly form: OfferForm
  readonly typed: TypedProposal
  readonly onChange: (change: Partial<TypedProposal>) => void
  readonly takesFocus?: boolean
}

/** Terms in short, said back in full before they are taken over with Enter. */
export function QuickTermsField({ form, typed, onChange, takesFocus = false }: QuickTermsFieldProps) {
  const [line, setLine] = useState('')
  const terms = quickTerms(line)
  const words = quickTermsInWords(terms, form.charges)
  const isEmpty = words.length === 0 && terms.unknown.length === 0

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || line.trim() === '' || event.nativeEvent.isComposing) return
    // Enter takes the line over; it does not send the form.
    event.preventDefault()
    if (words.length === 0 || terms.unknown.length > 0) return
    onChange(taken(typed, terms, form))
    setLine('')
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the keys of the field in it
    <div className="quick-terms" onKeyDown={onKeyDown}>
      <TextField
        name="quick"
        label="Terms in short"
        hint="Such as: p1 d rest prob 24m c, rest $500 b. Enter takes them over."
        optional
        autoComplete="off"
        takesFocus={takesFocus}
        value={line}
        onChange={setLine}
      />
      <div role="status">
        {!isEmpty && (
          <ul className="quick-terms__said">
            {words.map((said) => (
              <li key={said}>{said}</li>
            ))}
            {terms.unknown.map((word) => (
              <li key={word}>
                <StatusTag tone="alert">Not understood</StatusTag> {word}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}

/** The proposal with the terms of the line: counts are set, sentence terms are added. */
function taken(typed: TypedProposal, terms: QuickTerms, form: OfferForm): Partial<TypedProposal> {
  const idOf = (count: number) => form.charges.find((charge) => charge.count === count)?.chargeId
  const charges = typed.charges.map((charge) => {
    const count = form.charges.find(({ chargeId }) => chargeId === charge.chargeId)?.count
    const named = terms.charges.find((one) => one.count === count)
    const said = named ?? (charge.action === '' ? terms.charges.find((one) => one.count === 'rest') : undefined)
    if (!said) return charge
    const pleaKind = charge.pleaKind === '' ? startingPlea(form) : charge.pleaKind
    return { ...charge, action: said.action, pleaKind }
  })
  const sentence = terms.sentence.map(({ forCount, ...term }) => ({
    ...term,
    chargeId: forCount === null ? '' : String(idOf(forCount) ?? ''),
  }))
  return { charges, sentence: [...typed.sentence, ...sentence] }
}
