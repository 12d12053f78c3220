import { ActionButton } from '../design/buttons.tsx'
import { DateField } from '../design/date-field.tsx'
import { SelectField } from '../design/select-field.tsx'
import { EventDetails } from './event-details.tsx'
import type { GivenProps } from './given.ts'
import { eventsOf, withoutEmpty, type SupposedEvent } from './supposed-event.ts'

/** The events of an invented case, in any order. */
export function EventFields({ rule, given, onChange }: GivenProps) {
  const events = eventsOf(given)
  const choices = rule.asks.events.map(({ kind, words }) => ({ value: kind, label: words }))
  const put = (changed: readonly SupposedEvent[]) => onChange({ events: changed.map(withoutEmpty) })
  const change = (at: number, event: SupposedEvent) => put(events.map((one, index) => (index === at ? event : one)))
  return (
    <fieldset className="usa-fieldset law-events">
      <legend className="usa-legend">Events of the case</legend>
      {events.map((event, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- rows are typed over in place and have no id
        <div key={index} className="law-event" role="group" aria-label={`Event ${index + 1}`}>
          <SelectField
            name={`given.events.${index}.kind`}
            label="Event"
            value={event.kind}
            choices={choices}
            onChange={(kind) => change(index, { ...event, kind })}
          />
          <DateField
            name={`given.events.${index}.day`}
            label="Day"
            value={event.day}
            onChange={(day) => change(index, { ...event, day })}
          />
          <EventDetails
            name={`given.events.${index}`}
            event={event}
            factors={rule.asks.events.find(({ kind }) => kind === event.kind)?.factors ?? []}
            onChange={(changed) => change(index, changed)}
          />
          <ActionButton kind="plain" onClick={() => put(events.filter((_, at) => at !== index))}>
            Remove event {index + 1}
          </ActionButton>
        </div>
      ))}
      <ActionButton onClick={() => put([...events, { kind: '', day: '' }])}>Add an event</ActionButton>
    </fieldset>
  )
}
