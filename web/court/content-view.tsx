import type { ReactNode } from 'react'
import { promiseDueWords, type AgreementContent, type AgreementPromise } from '../../contract/agreement.ts'
import { chargeTermKey } from '../../contract/plea.ts'
import { Day } from '../design/day.tsx'
import { TypeMark } from '../plea/terms-view.tsx'
import { chargeTermSubject, chargeTermText, sentenceTermText, waiverText } from '../plea/term-text.ts'

interface ContentViewProps {
  readonly content: AgreementContent
  readonly offices: readonly { readonly id: string; readonly name: string }[]
}

/** What an agreement says, to be read on the screen beside the paper. */
export function ContentView({ content, offices }: ContentViewProps) {
  const { terms, charges, recitals, factualBasis, promises } = content
  return (
    <div className="terms">
      {recitals !== '' && (
        <>
          <h3>Recitals</h3>
          <p className="prose">{recitals}</p>
        </>
      )}
      <Part title="Charges">
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
      <Part title="Conditions">
        {terms.conditions.map((term) => (
          <li key={term.id}>
            {term.text}
            <TypeMark type={term.type} />
          </li>
        ))}
      </Part>
      <Part title="Promises">
        {promises.map((promise) => (
          <OnePromise key={promise.id} promise={promise} office={nameOf(offices, promise.owner)} />
        ))}
      </Part>
      <Part title="Waivers">
        {terms.waivers.map((term) => (
          <li key={term.id}>{waiverText(term)}</li>
        ))}
      </Part>
      <h3>Factual basis</h3>
      <p className="prose">{factualBasis}</p>
    </div>
  )
}

const nameOf = (offices: ContentViewProps['offices'], id: string): string =>
  offices.find((office) => office.id === id)?.name ?? 'An office'

function OnePromise({ promise, office }: { readonly promise: AgreementPromise; readonly office: string }) {
  return (
    <li>
      {promise.text}
      {promise.type === null ? <span className="terms__type">No type yet</span> : <TypeMark type={promise.type} />}
      <div className="quiet">
        {office} · {promiseDueWords[promise.due]}
        {promise.dueOn !== null && (
          <>
            {': '}
            <Day day={promise.dueOn} weekday />
          </>
        )}
      </div>
    </li>
  )
}

interface PartProps {
  readonly title: string
  /** What to say when there is nothing; the part is left out without it. */
  readonly none?: string
  readonly children: readonly ReactNode[]
}

function Part({ title, none, children }: PartProps) {
  if (children.length === 0 && none === undefined) return null
  return (
    <>
      <h3>{title}</h3>
      {children.length === 0 ? <p className="quiet">{none}</p> : <ul>{children}</ul>}
    </>
  )
}
