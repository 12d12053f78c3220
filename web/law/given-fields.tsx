import { z } from 'zod'
import type { RuleView } from '../../contract/law.ts'
import { DateField } from '../design/date-field.tsx'
import { RadioField } from '../design/radio-field.tsx'
import { SelectField } from '../design/select-field.tsx'
import { TextField } from '../design/text-field.tsx'
import { EventFields } from './event-fields.tsx'
import type { Given, GivenProps } from './given.ts'
import { SentencingGrid } from './grid-table.tsx'

/** What the kind of rule is tried on, beside facts. */
export function GivenFields(props: GivenProps) {
  switch (props.rule.asks.given) {
    case 'clock':
      return <EventFields {...props} />
    case 'deadline':
      return <GivenDay {...props} label={measuredFrom(props.rule)} />
    case 'period':
      return <GivenPeriod {...props} />
    case 'closed-day':
      return <GivenDay {...props} label="Is the court closed on the day" />
    case 'cell':
      return <GivenCell {...props} />
    case null:
      return null
  }
}

const textIn = (given: Given, key: string): string => {
  const value = z.union([z.string(), z.number()]).safeParse(given[key])
  return value.success ? String(value.data) : ''
}

/** The event from which a deadline runs, by its name in the rule. */
function measuredFrom({ asks, values }: RuleView): string {
  const from = z.object({ from: z.string() }).safeParse(values.at(-1)?.value)
  const event = asks.events.find(({ kind }) => from.success && kind === from.data.from)
  return `Day of the event from which it is measured${event ? `: ${event.words}` : ''}`
}

/** Without a day nothing is given: the rule itself answers. */
function GivenDay({ given, onChange, label }: GivenProps & { readonly label: string }) {
  return (
    <DateField
      name="given.day"
      label={label}
      optional
      value={textIn(given, 'day')}
      onChange={(day) => onChange(day === '' ? undefined : { ...given, day })}
    />
  )
}

const units = ['days', 'court-days', 'hours', 'weeks', 'months', 'years'].map((unit) => ({
  value: unit,
  label: unit.replaceAll('-', ' '),
}))

function GivenPeriod(props: GivenProps) {
  const { given, onChange } = props
  const started = { n: 1, unit: 'days', ...given }
  const set = (changed: Given) => onChange({ ...started, ...changed })
  return (
    <>
      <DateField
        name="given.day"
        label="Day of the event"
        value={textIn(given, 'day')}
        onChange={(day) => (day === '' ? onChange(undefined) : set({ day }))}
      />
      <TextField
        name="given.n"
        label="How many"
        size="small"
        inputMode="numeric"
        value={textIn(started, 'n')}
        onChange={(n) => set({ n: /^\d+$/.test(n) ? Number(n) : n })}
      />
      <SelectField
        name="given.unit"
        label="Of what"
        value={textIn(started, 'unit')}
        choices={units}
        onChange={(unit) => set({ unit })}
      />
      <RadioField
        name="given.direction"
        label="Which way"
        inline
        value={textIn(given, 'direction') || 'after'}
        choices={[
          { value: 'after', label: 'after the event' },
          { value: 'before', label: 'before the event' },
        ]}
        onChange={(direction) => set({ direction })}
      />
    </>
  )
}

function GivenCell({ rule, given, onChange }: GivenProps) {
  const grid = SentencingGrid.safeParse(rule.values.at(-1)?.value)
  if (!grid.success) return null
  const { rows, columns } = grid.data
  const axes = [
    { key: 'row', axis: rows },
    { key: 'column', axis: columns },
  ]
  return axes.map(({ key, axis }) => (
    <SelectField
      key={key}
      name={`given.${key}`}
      label={axis.name}
      value={textIn(given, key)}
      choices={axis.labels.map((label) => ({ value: label, label }))}
      onChange={(label) => onChange({ ...given, [key]: label })}
    />
  ))
}
