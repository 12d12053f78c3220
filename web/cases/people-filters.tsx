import type { readCaseCounts } from '../../contract/case-list.ts'
import type { CaseListQuery } from '../../contract/cases.ts'
import type { Answer } from '../app/api.ts'
import { SelectField } from '../design/select-field.tsx'

interface PeopleFiltersProps {
  readonly query: CaseListQuery
  readonly counts: Answer<typeof readCaseCounts>
  readonly onChange: (changed: Partial<CaseListQuery>) => void
}

/** Before whom a case is, and whose relation to it makes it one's own. */
export function PeopleFilters({ query, counts: { judges, holders }, onChange }: PeopleFiltersProps) {
  return (
    <>
      {judges.length > 0 && (
        <SelectField
          name="judge"
          label="Judge"
          placeholder="Any"
          choices={judges.map(({ id, name }) => ({ value: id, label: name }))}
          value={query.judge ?? ''}
          onChange={(judge) => onChange({ judge: judge === '' ? undefined : judge })}
        />
      )}
      {holders.length > 1 && (
        <SelectField
          name="holder"
          label="Held by"
          placeholder="You or your teams"
          choices={holders.map(({ id, name, own }) => ({ value: id, label: own ? 'You yourself' : name }))}
          value={query.holder ?? ''}
          onChange={(holder) => onChange({ holder: holder === '' ? undefined : holder })}
        />
      )}
    </>
  )
}
