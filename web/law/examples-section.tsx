import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { RuleView } from '../../contract/law.ts'
import { Day } from '../design/day.tsx'
import { Section } from '../design/section.tsx'
import { EventLines } from './event-lines.tsx'
import { eventsOf } from './supposed-event.ts'
import { suppositionOf } from './supposition.ts'
import { ValueView } from './value-view.tsx'
import { memberWords, plainWords, type Names } from './value-words.ts'

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
  const names = { ...rule.names, ...namesOfAsked(rule) }
  const events = eventsOf(given)
  return (
    <details>
      <summary>
        On <Day day={on} weekday />: {resultText(gives, names)}
      </summary>
      <dl className="law-members">
        {isSomething(facts) && (
          <Member term="Facts">
            <ul className="law-plain">
              {Object.entries(facts).map(([fact, value]) => (
                <li key={fact}>
                  {names[fact] ?? memberWords(fact)} <ValueView value={value} names={names} />
                </li>
              ))}
            </ul>
          </Member>
        )}
        {events.length > 0 && (
          <Member term="Events">
            <EventLines events={events} names={names} />
          </Member>
        )}
        {events.length === 0 && isSomething(given) && (
          <Member term="Given">
            <ValueView value={given} names={names} />
          </Member>
        )}
        <Member term={at === null ? 'Result' : `Result (${at.split('/').slice(1).map(memberWords).join(', ')})`}>
          <ValueView value={gives} names={names} />
        </Member>
      </dl>
      <Link
        to="/law/$pack/$rule"
        params={{ pack: rule.pack, rule: rule.id }}
        search={suppositionOf({ on, facts, given })}
        hash="what-if"
        className="usa-link"
      >
        Try example {number}
      </Link>
    </details>
  )
}

function Member({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

const shown = 60

/** The result in a line; one that is long is opened. */
function resultText(gives: unknown, names: Names): string {
  const isList = typeof gives === 'object' && gives !== null && !Array.isArray(gives)
  const text = isList
    ? Object.entries(gives)
        .filter(([, value]) => typeof value !== 'object')
        .map(([key, value]) => (key === 'kind' ? '' : `${memberWords(key).toLowerCase()} `) + plainWords(value, names))
        .join(', ')
    : typeof gives === 'object' && gives !== null
      ? ''
      : plainWords(gives, names)
  if (text === '') return 'see the result'
  return text.length > shown ? `${text.slice(0, text.lastIndexOf(' ', shown))} …` : text
}

const isSomething = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0

/** Facts by their questions, and events also where only an example has them. */
const namesOfAsked = ({ asks }: RuleView): Record<string, string> =>
  Object.fromEntries([
    ...asks.facts.map(({ fact, words }) => [fact, words]),
    ...asks.events.map(({ kind, words }) => [kind, words]),
  ])
