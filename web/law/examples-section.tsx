import { Link } from '@tanstack/react-router'
import type { RuleView } from '../../contract/law.ts'
import { Day } from '../design/day.tsx'
import { Section } from '../design/section.tsx'
import { suppositionOf } from './supposition.ts'
import { ValueView } from './value-view.tsx'
import { memberWords } from './value-words.ts'

type Example = RuleView['examples'][number]

/** Cases with their answers, which run as tests; each can be taken up and varied. */
export function ExamplesSection({ rule }: { readonly rule: RuleView }) {
  return (
    <Section title="Examples">
      <p className="quiet">Each of them is run as a test of the rule. Try one, then change it.</p>
      <ol className="law-values">
        {rule.examples.map((example, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- an example has no id and its place does not change
          <li key={index}>
            <OneExample rule={rule} example={example} number={index + 1} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

interface OneExampleProps {
  readonly rule: RuleView
  readonly example: Example
  readonly number: number
}

function OneExample({ rule, example, number }: OneExampleProps) {
  const { on, facts, given, at, gives } = example
  const names = { ...rule.names, ...factWords(rule) }
  return (
    <>
      <dl className="law-members">
        <div>
          <dt>On</dt>
          <dd>
            <Day day={on} weekday />
          </dd>
        </div>
        {isSomething(facts) && (
          <div>
            <dt>Facts</dt>
            <dd>
              <Facts facts={facts} names={names} />
            </dd>
          </div>
        )}
        {isSomething(given) && (
          <div>
            <dt>Given</dt>
            <dd>
              <ValueView value={given} names={names} />
            </dd>
          </div>
        )}
        <div>
          <dt>Result{at !== null && ` (${at.split('/').slice(1).map(memberWords).join(', ')})`}</dt>
          <dd>
            <ValueView value={gives} names={names} />
          </dd>
        </div>
      </dl>
      <Link
        to="/law/$pack/$rule"
        params={{ pack: rule.pack, rule: rule.id }}
        search={suppositionOf({ on, facts, given })}
        hash="what-if"
        className="usa-link"
        aria-label={`Try example ${number}`}
      >
        Try it
      </Link>
    </>
  )
}

const isSomething = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0

const factWords = (rule: RuleView): Record<string, string> =>
  Object.fromEntries(rule.asks.facts.map(({ fact, words }) => [fact, words]))

function Facts({ facts, names }: { readonly facts: object; readonly names: Readonly<Record<string, string>> }) {
  return (
    <ul className="law-plain">
      {Object.entries(facts).map(([fact, value]) => (
        <li key={fact}>
          {names[fact] ?? memberWords(fact)} <ValueView value={value} names={names} />
        </li>
      ))}
    </ul>
  )
}
