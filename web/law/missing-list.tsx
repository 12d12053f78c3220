import { getRouteApi } from '@tanstack/react-router'
import type { RuleView, SupposedAnswer } from '../../contract/law.ts'
import { ActionButton } from '../design/buttons.tsx'
import { eventsOf, withoutEmpty } from './supposed-event.ts'

const route = getRouteApi('/law/$pack/$rule')

interface MissingListProps {
  readonly missing: SupposedAnswer['missing']
  readonly rule: RuleView
}

/** What decides and is not known, each as its question. An event that is missing is put into the form by one press. */
export function MissingList({ missing, rule }: MissingListProps) {
  const navigate = route.useNavigate()
  if (missing.length === 0) return null
  const isEvent = (kind: string) => rule.asks.events.some((event) => event.kind === kind)
  const add = (kind: string) =>
    void navigate({
      search: (before) => ({
        ...before,
        given: { events: [...eventsOf(before.given).map(withoutEmpty), { kind, day: before.on ?? '' }] },
      }),
      hash: 'what-if',
      resetScroll: false,
    })
  return (
    <div className="law-missing">
      <h4>What must be known</h4>
      <ul className="usa-list">
        {missing.map(({ of, words }) => (
          <li key={`${of} ${words}`}>
            {words}{' '}
            {isEvent(of) ? (
              <ActionButton kind="plain" onClick={() => add(of)}>
                Suppose that it was on the day asked about
              </ActionButton>
            ) : (
              <span className="quiet">Answer it above.</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
