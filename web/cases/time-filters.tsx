import { useState } from 'react'
import type { CaseListQuery } from '../../contract/cases.ts'
import type { LegalDate } from '../../src/vocabulary/legal-date.ts'
import { DateField } from '../design/date-field.tsx'
import { typedDay } from '../design/day-text.ts'
import { SelectField } from '../design/select-field.tsx'

interface TimeFiltersProps {
  readonly query: CaseListQuery
  readonly onChange: (changed: Partial<CaseListQuery>) => void
}

type Span = Pick<CaseListQuery, 'minAge' | 'maxAge'>

const ages = {
  'to-30': { label: 'Up to 30 days', span: { maxAge: 30 } },
  'to-90': { label: '31 to 90 days', span: { minAge: 31, maxAge: 90 } },
  'to-180': { label: '91 to 180 days', span: { minAge: 91, maxAge: 180 } },
  'to-365': { label: '181 to 365 days', span: { minAge: 181, maxAge: 365 } },
  over: { label: 'Over a year', span: { minAge: 366 } },
} as const satisfies Record<string, { label: string; span: Span }>

const nextDates = {
  today: { label: 'Today', asked: { nextWithin: 0 } },
  week: { label: 'Within 7 days', asked: { nextWithin: 7 } },
  month: { label: 'Within 30 days', asked: { nextWithin: 30 } },
  none: { label: 'No next date', asked: { noNext: 'true' } },
} as const satisfies Record<string, { label: string; asked: Pick<CaseListQuery, 'nextWithin' | 'noNext'> }>

const choicesOf = <K extends string>(table: Readonly<Record<K, { label: string }>>, keys: readonly K[]) =>
  keys.map((value) => ({ value, label: table[value].label }))

const ageKeys = ['to-30', 'to-90', 'to-180', 'to-365', 'over'] as const
const nextKeys = ['today', 'week', 'month', 'none'] as const

/** How old a case is, and when it is heard next. */
export function TimeFilters({ query, onChange }: TimeFiltersProps) {
  const age = ageKeys.find((key) => {
    const span: Span = ages[key].span
    return span.minAge === query.minAge && span.maxAge === query.maxAge
  })
  const next = nextKeys.find((key) => {
    const asked: Pick<CaseListQuery, 'nextWithin' | 'noNext'> = nextDates[key].asked
    return asked.nextWithin === query.nextWithin && asked.noNext === query.noNext
  })
  return (
    <>
      <SelectField
        name="age"
        label="Age of the case"
        placeholder="Any"
        choices={choicesOf(ages, ageKeys)}
        value={age ?? ''}
        onChange={(key) => onChange({ minAge: undefined, maxAge: undefined, ...(key === '' ? {} : ages[key].span) })}
      />
      <SelectField
        name="next"
        label="Next date"
        placeholder="Any"
        choices={choicesOf(nextDates, nextKeys)}
        value={next ?? ''}
        onChange={(key) =>
          onChange({ nextWithin: undefined, noNext: undefined, ...(key === '' ? {} : nextDates[key].asked) })
        }
      />
      <DayFilter
        name="nextFrom"
        label="Next date from"
        value={query.nextFrom}
        onChange={(nextFrom) => onChange({ nextFrom })}
      />
      <DayFilter name="nextTo" label="Next date to" value={query.nextTo} onChange={(nextTo) => onChange({ nextTo })} />
    </>
  )
}

interface DayFilterProps {
  readonly name: string
  readonly label: string
  readonly value: LegalDate | undefined
  readonly onChange: (day: LegalDate | undefined) => void
}

/** A day to filter by; the list is asked once it is a whole day. */
function DayFilter({ name, label, value, onChange }: DayFilterProps) {
  const [typed, setTyped] = useState<{ text: string; of: LegalDate | undefined } | null>(null)
  // What was typed gives way when the filter is changed elsewhere.
  const shown = typed && typed.of === value ? typed.text : (value ?? '')
  return (
    <DateField
      name={name}
      label={label}
      value={shown}
      onChange={(text) => {
        const day = typedDay(text) ?? undefined
        setTyped(day === undefined && text !== '' ? { text, of: value } : null)
        if (day !== value && (day !== undefined || text === '')) onChange(day)
      }}
    />
  )
}
