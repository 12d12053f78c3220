import type { ReactNode } from 'react'
import { chargeTermKey, type ChargeAsStood, type OfferProposal } from '../../contract/plea.ts'
import { termTypeWords, type TermType } from '../../src/vocabulary/code-lists.ts'
import { chargeTermSubject, chargeTermText, sentenceTermText, waiverText } from './term-text.ts'

interface TermsViewProps {
  readonly proposal: OfferProposal
  readonly charges: readonly ChargeAsStood[]
}

/** The terms of one version, to be read. */
export function TermsView({ proposal, charges }: TermsViewProps) {
  const { terms, message } = proposal
  return (
    <div className="terms">
      <Part title="Charges" none="">
        {terms.charges.map((term) => (
          <li key={chargeTermKey(term)}>
            <strong>{chargeTermSubject(term, charges)}</strong> – {chargeTermText(term)}
          </li>
        ))}
      </Part>
      <Part title="Sentence" none="Nothing is said of the sentence.">
        {terms.sentence.map((term) => (
          <li key={term.id}>
            {sentenceTermText(term, charges)}
            <TypeMark type={term.type} />
            {term.text !== '' && <div className="quiet prose">{term.text}</div>}
          </li>
        ))}
      </Part>
      {terms.conditions.length > 0 && (
        <Part title="Conditions" none="">
          {terms.conditions.map((term) => (
            <li key={term.id}>
              {term.text}
              <TypeMark type={term.type} />
            </li>
          ))}
        </Part>
      )}
      {terms.waivers.length > 0 && (
        <Part title="Waivers" none="">
          {terms.waivers.map((term) => (
            <li key={term.id}>{waiverText(term)}</li>
          ))}
        </Part>
      )}
      {message !== '' && (
        <>
          <h4>Message</h4>
          <p className="prose">{message}</p>
        </>
      )}
    </div>
  )
}

function Part({
  title,
  none,
  children,
}: {
  readonly title: string
  readonly none: string
  readonly children: ReactNode[]
}) {
  return (
    <>
      <h4>{title}</h4>
      {children.length === 0 ? <p className="quiet">{none}</p> : <ul>{children}</ul>}
    </>
  )
}

/** How far a term binds the court: a letter, with its meaning in words for whoever asks. */
export function TypeMark({ type }: { readonly type: TermType }) {
  return (
    <span className="terms__type" title={termTypeWords[type]}>
      Type {type}
    </span>
  )
}
