import type { readCaseCounts } from '../../contract/case-list.ts'
import type { CaseListQuery, Stage } from '../../contract/cases.ts'
import { NegotiationState, negotiationStateWords } from '../../contract/plea.ts'
import { CustodyStatus, custodyStatusWords, OffenseClass, offenseClassWords } from '../../src/vocabulary/code-lists.ts'
import type { Answer } from '../app/api.ts'
import type { Choice } from '../design/choice.ts'
import { AddFilter } from './add-filter.tsx'
import { PeopleFilters } from './people-filters.tsx'
import { stageChoices } from './stage-choices.ts'
import { TimeFilters } from './time-filters.tsx'
import { TypedFilter } from './typed-filter.tsx'

interface ListFiltersProps {
  readonly query: CaseListQuery
  readonly counts: Answer<typeof readCaseCounts>
  /** Whether whoever looks holds the talks of any case: for the others there is nothing to filter by. */
  readonly showsTalks: boolean
  readonly onChange: (changed: Partial<CaseListQuery>, typed?: 'typed') => void
}

/** What the list can be narrowed by: the usual at hand, the rest a step away. */
export function ListFilters({ query, counts, showsTalks, onChange }: ListFiltersProps) {
  return (
    <div role="search" aria-label="Filter the cases">
      <div className="filters">
        <TypedFilter
          label="Name, number or charge"
          value={query.text ?? ''}
          onChange={(text) => onChange({ text: text === '' ? undefined : text }, 'typed')}
        />
        <AddFilter
          name="stage"
          label="Stage"
          placeholder={`All stages (${counts.total})`}
          choices={stagesWithCounts(counts.stages)}
          chosen={query.stage}
          onChange={(stage) => onChange({ stage })}
        />
      </div>
      <details className="more-filters">
        <summary>More filters</summary>
        <div className="filters">
          <AddFilter
            name="custody"
            label="Custody"
            placeholder="Any"
            choices={wordsAsChoices(CustodyStatus.options, custodyStatusWords)}
            chosen={query.custody}
            onChange={(custody) => onChange({ custody })}
          />
          <AddFilter
            name="class"
            label="Class of the lead charge"
            placeholder="Any"
            choices={wordsAsChoices(OffenseClass.options, offenseClassWords)}
            chosen={query.class}
            onChange={(classes) => onChange({ class: classes })}
          />
          {showsTalks && (
            <AddFilter
              name="talks"
              label="Negotiation"
              placeholder="Any"
              choices={wordsAsChoices(NegotiationState.options, negotiationStateWords)}
              chosen={query.talks}
              onChange={(talks) => onChange({ talks })}
            />
          )}
          <PeopleFilters query={query} counts={counts} onChange={onChange} />
          <TimeFilters query={query} onChange={onChange} />
        </div>
      </details>
    </div>
  )
}

/** Each stage with how many cases stand there; one where none does cannot be chosen. */
function stagesWithCounts(stages: ListFiltersProps['counts']['stages']): readonly Choice<Stage>[] {
  const counted = new Map(stages.map(({ stage, n }) => [stage, n]))
  return stageChoices.map(({ value, label }) => ({
    value,
    label: `${label} (${counted.get(value) ?? 0})`,
    disabled: !counted.has(value),
  }))
}

const wordsAsChoices = <V extends string>(
  values: readonly V[],
  words: Readonly<Record<V, string>>,
): readonly Choice<V>[] => values.map((value) => ({ value, label: words[value] }))
