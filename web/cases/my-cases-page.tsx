import './cases.css'
import { getRouteApi } from '@tanstack/react-router'
import { listCases, type Stage } from '../../contract/cases.ts'
import { useRead } from '../app/use-read.ts'
import { Loaded } from '../design/loaded.tsx'
import { Page, PageHeader } from '../design/page.tsx'
import { SelectField } from '../design/select-field.tsx'
import { AppearanceLink } from '../people/appearance-link.tsx'
import { CaseTable } from './case-table.tsx'
import { Pager } from './pager.tsx'
import { stageChoices } from './stage-choices.ts'
import { TypedFilter } from './typed-filter.tsx'
import { usePages } from './use-pages.ts'

const route = getRouteApi('/cases')

/** All cases that this person has a relation to, the next date first. */
export function MyCasesPage() {
  const { stage, text } = route.useSearch()
  const navigate = route.useNavigate()
  const pages = usePages()
  const read = useRead(listCases, { query: { stage, text, after: pages.after } }, { keepLast: true })

  function filter(changed: { stage?: Stage | undefined; text?: string | undefined }) {
    pages.restart()
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true })
  }

  return (
    <Page title="My cases">
      <PageHeader
        title="My cases"
        lead="Every case you have a relation to, the next date first."
        actions={<AppearanceLink />}
      />
      <div className="filters" role="search" aria-label="Filter the cases">
        <SelectField
          name="stage"
          label="Stage"
          placeholder="All stages"
          choices={stageChoices}
          value={stage ?? ''}
          onChange={(chosen) => filter({ stage: chosen === '' ? undefined : chosen })}
        />
        <TypedFilter
          label="Name, number or charge"
          value={text ?? ''}
          onChange={(typed) => filter({ text: typed === '' ? undefined : typed })}
        />
      </div>
      <Loaded read={read} what="your cases">
        {({ cases, next }) => (
          <>
            <CaseTable
              cases={cases}
              empty={
                stage === undefined && text === undefined
                  ? 'You have no cases yet. A case appears here when you are assigned, appointed or named in it.'
                  : 'No case matches. Choose all stages, or type fewer letters.'
              }
            />
            <Pager what="cases" pages={pages} next={next} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
