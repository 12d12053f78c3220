import type { RuleView } from '../../contract/law.ts'
import { SourceLine } from './source-line.tsx'
import { ValueView } from './value-view.tsx'

/** The exceptions, in the order of the text: the first that applies answers. */
export function ExceptionList({ rule }: { readonly rule: RuleView }) {
  return (
    <>
      <h3>Exceptions, in the order of the text</h3>
      <ol className="law-values">
        {rule.exceptions.map((one) => (
          <li key={`${one.id ?? ''} ${one.because}`}>
            <strong>{one.because}</strong>
            <dl className="law-members">
              <div>
                <dt>Where</dt>
                <dd>{one.whenWords ?? 'always'}</dd>
              </div>
              {one.unless.length > 0 && (
                <div>
                  <dt>Gives way to</dt>
                  <dd>{one.unless.map((id) => becauseOf(rule, id)).join(' ')}</dd>
                </div>
              )}
              <div>
                <dt>Then</dt>
                <dd>
                  <ValueView value={one.value} names={rule.names} />
                </dd>
              </div>
              <div>
                <dt>Source</dt>
                <dd>
                  <SourceLine citation={one.source.citation} tag={one.source.tag} />
                </dd>
              </div>
            </dl>
          </li>
        ))}
      </ol>
    </>
  )
}

const becauseOf = (rule: RuleView, id: string): string => rule.exceptions.find((one) => one.id === id)?.because ?? id
