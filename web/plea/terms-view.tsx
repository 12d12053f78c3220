import type { ReactNode } from 'react'
import { chargeTermKey, type ChargeAsStood, type OfferProposal, type OfferTerms } from '../../contract/plea.ts'
import type { TermType } from '../../src/vocabulary/code-lists.ts'
import { Abbr } from '../design/abbr.tsx'
import { chargeTermSubject, chargeTermText, sentenceTermText, waiverText } from './term-text.ts'

interface TermsViewProps {
  readonly proposal: OfferProposal
  readonly charges: readonly ChargeAsStood[]
  /** One below the heading around it. */
  readonly level?: 3 | 4
}

const headings = { 3: 'h3', 4: 'h4' } as const

/** One version, to be read: its terms, and what was written with them. */
export function TermsView({ proposal, charges, level = 4 }: TermsViewProps) {
  const Heading = headings[level]
  const { terms, message } = proposal
  return (
    <div className="terms">
      <TermsList terms={terms} charges={charges} level={level} />
      {message !== '' && (
        <>
          <Heading>Message</Heading>
          <p className="prose">{message}</p>
        </>
      )}
    </div>
  )
}

interface TermsListProps {
  readonly terms: OfferTerms
  readonly charges: readonly ChargeAsStood[]
  readonly level: 3 | 4
}

/** Terms by what they are about, each sentence term with how far it binds. */
export function TermsList({ terms, charges, level }: TermsListProps) {
  const Heading = headings[level]
  return (
    <>
      <Part Heading={Heading} title="Charges" none="">
        {terms.charges.map((term) => (
          <li key={chargeTermKey(term)}>
            <strong>{chargeTermSubject(term, charges)}</strong> – {chargeTermText(term)}
          </li>
        ))}
      </Part>
      <Part Heading={Heading} title="Sentence" none="Nothing is said of the sentence.">
        {terms.sentence.map((term) => (
          <li key={term.id}>
            {sentenceTermText(term, charges)}
            <TypeMark type={term.type} />
            {term.text !== '' && <div className="quiet prose">{term.text}</div>}
          </li>
        ))}
      </Part>
      {terms.conditions.length > 0 && (
        <Part Heading={Heading} title="Conditions" none="">
          {terms.conditions.map((term) => (
            <li key={term.id}>
              {term.text}
              <TypeMark type={term.type} />
            </li>
          ))}
        </Part>
      )}
      {terms.waivers.length > 0 && (
        <Part Heading={Heading} title="Waivers" none="">
          {terms.waivers.map((term) => (
            <li key={term.id}>{waiverText(term)}</li>
          ))}
        </Part>
      )}
    </>
  )
}

interface PartProps {
  readonly Heading: 'h3' | 'h4'
  readonly title: string
  /** What to say when there is nothing. */
  readonly none: string
  readonly children: ReactNode[]
}

function Part({ Heading, title, none, children }: PartProps) {
  return (
    <>
      <Heading>{title}</Heading>
      {children.length === 0 ? <p className="quiet">{none}</p> : <ul>{children}</ul>}
    </>
  )
}

/** How far a term binds the court: a letter, with its meaning in words for whoever asks. */
export function TypeMark({ type }: { readonly type: TermType }) {
  return (
    <span className="terms__type">
      <Abbr word={`Type ${type}`} />
    </span>
  )
}
