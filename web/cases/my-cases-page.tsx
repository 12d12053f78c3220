import './cases.css'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect } from 'react'
import { exportCases, listSavedViews, readCaseCounts } from '../../contract/case-list.ts'
import type { CaseListQuery } from '../../contract/cases.ts'
import { addressOf } from '../app/api.ts'
import { useRead } from '../app/use-read.ts'
import { Loaded } from '../design/loaded.tsx'
import { Page, PageHeader } from '../design/page.tsx'
import { AppearanceLink } from '../people/appearance-link.tsx'
import { CaseList } from './case-list.tsx'
import { caseColumns } from './case-table.tsx'
import { FilterChips } from './filter-chips.tsx'
import { ListFilters } from './list-filters.tsx'
import { isNarrowed, queryOf } from './list-search.ts'
import { SavedViews } from './saved-views.tsx'

const route = getRouteApi('/cases')

/** All cases that this person has a relation to, narrowed and ordered as he likes. */
export function MyCasesPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const query = queryOf(search)
  const counts = useRead(readCaseCounts, { query: { holder: query.holder } }, { keepLast: true })
  useDefaultView()

  function change(changed: Partial<CaseListQuery>, typed?: 'typed') {
    // Each filter is a step that one can go back; letters of a word are not.
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: typed === 'typed', resetScroll: true })
  }

  return (
    <Page title="My cases">
      <PageHeader
        title="My cases"
        lead="Every case you have a relation to."
        actions={
          <>
            <SavedViews
              current={search.view}
              query={query}
              onOpen={(view) =>
                void navigate({ search: view ? { ...view.query, view: view.viewId } : { view: 'all' } })
              }
            />
            <AppearanceLink />
            <a className="usa-link" href={addressOf(exportCases, { query: exportCases.query.parse(query) })} download>
              Export as CSV
            </a>
          </>
        }
      />
      <Loaded read={counts} what="your cases">
        {(known) => (
          <>
            <ListFilters query={query} counts={known} showsTalks={known.showsTalks} onChange={change} />
            <FilterChips
              query={query}
              names={known}
              onChange={change}
              onClear={() => void navigate({ search: { sort: query.sort, order: query.order, view: 'all' } })}
            />
            <CaseList
              caption="Cases"
              query={query}
              columns={caseColumns(known.showsTalks)}
              empty={
                isNarrowed(query)
                  ? 'No case matches. Take a filter off, or type fewer letters.'
                  : 'You have no cases yet. A case appears here when you are assigned, appointed or named in it.'
              }
              onSort={(sort, down) => change({ sort, order: down ? 'down' : undefined })}
            />
          </>
        )}
      </Loaded>
    </Page>
  )
}

/** Whoever comes to the list itself sees it as his default view has it; whoever follows an address, as the address says. */
function useDefaultView(): void {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const isBare = search.view === undefined && !isNarrowed(queryOf(search)) && search.sort === undefined
  const read = useRead(listSavedViews, {})
  const first = read.state === 'ready' ? read.data.views.find((view) => view.isDefault) : undefined
  useEffect(() => {
    if (isBare && first) void navigate({ search: { ...first.query, view: first.viewId }, replace: true })
  }, [isBare, first, navigate])
}
