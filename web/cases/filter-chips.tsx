import type { CaseListQuery } from '../../contract/cases.ts'
import { filtersInWords, type Names } from './filter-words.ts'

interface FilterChipsProps {
  readonly query: CaseListQuery
  readonly names: Names
  readonly onChange: (changed: Partial<CaseListQuery>) => void
  readonly onClear: () => void
}

/** What the list is narrowed to, each to be taken off by itself. */
export function FilterChips({ query, names, onChange, onClear }: FilterChipsProps) {
  const on = filtersInWords(query, names)
  if (on.length === 0) return null
  return (
    <div className="filter-chips">
      <ul aria-label="Filters that are on">
        {on.map(({ id, words, without }) => (
          <li key={id}>
            <button type="button" className="filter-chip" onClick={() => onChange(without)}>
              {words}
              <span className="usa-sr-only">, take off</span>
              <span aria-hidden="true"> ×</span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="usa-button usa-button--unstyled" onClick={onClear}>
        Clear all
      </button>
    </div>
  )
}
