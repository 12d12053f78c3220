import { promiseDueWords, type AgreementContent, type AgreementPromise } from '../../contract/agreement.ts'
import { termTypeWords, type TermType } from '../../src/vocabulary/code-lists.ts'
import { Day } from '../design/day.tsx'
import { TermsList, TypeMark } from '../plea/terms-view.tsx'

interface ContentViewProps {
  readonly content: AgreementContent
  readonly offices: readonly { readonly id: string; readonly name: string }[]
  /** The promises are shown elsewhere, with what became of each. */
  readonly withoutPromises?: boolean
}

/** What an agreement says, to be read on the screen beside the paper. */
export function ContentView({ content, offices, withoutPromises = false }: ContentViewProps) {
  const { terms, charges, recitals, factualBasis, promises } = content
  return (
    <div className="terms">
      {recitals !== '' && (
        <>
          <h3>Recitals</h3>
          <p className="prose">{recitals}</p>
        </>
      )}
      <TermsList terms={terms} charges={charges} level={3} />
      <h3>Factual basis</h3>
      <p className="prose">{factualBasis}</p>
      {!withoutPromises && promises.length > 0 && (
        <>
          <h3>Promises</h3>
          <ul>
            {promises.map((promise) => (
              <OnePromise key={promise.id} promise={promise} office={nameOf(offices, promise.owner)} />
            ))}
          </ul>
        </>
      )}
      <TypesLegend content={content} />
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

/** What the letters mean that stand beside the terms and promises. */
function TypesLegend({ content }: { readonly content: AgreementContent }) {
  const { terms, promises } = content
  const used = new Set<TermType | null>([...terms.sentence, ...terms.conditions, ...promises].map(({ type }) => type))
  return (
    <p className="quiet">
      {(['A', 'B', 'C'] as const)
        .filter((type) => used.has(type))
        .map((type) => (
          <span key={type} className="legend">
            Type {type} – {termTypeWords[type]}.
          </span>
        ))}
    </p>
  )
}
