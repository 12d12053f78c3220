import './cases.css'
import { getRouteApi } from '@tanstack/react-router'
import { listCases, type CaseLine, type Stage } from '../../contract/cases.ts'
import { useRead } from '../app/use-read.ts'
import { DataTable, type Column } from '../design/data-table.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Page, PageHeader } from '../design/page.tsx'
import { SelectField } from '../design/select-field.tsx'
import { StatusTag, type Tone } from '../design/status-tag.tsx'
import { TimeText } from '../design/time-text.tsx'
import { CaseLink } from './case-table.tsx'
import { Pager } from './pager.tsx'
import { stageChoices } from './stage-choices.ts'
import { usePages } from './use-pages.ts'

const beforeTheCourt: Stage[] = ['referred', 'screening', 'returned-to-police', 'returned-to-prosecutor', 'filed']
const filters = stageChoices.filter(({ value }) => value === 'declined' || beforeTheCourt.includes(value))

const route = getRouteApi('/screening')

/** Referrals and where their screening stands. */
export function ScreeningPage() {
  const { stage } = route.useSearch()
  const navigate = route.useNavigate()
  const pages = usePages()
  const read = useRead(
    listCases,
    { query: { stage: stage ?? beforeTheCourt, after: pages.after, limit: 200 } },
    { keepLast: true },
  )
  return (
    <Page title="Referrals and screening">
      <PageHeader title="Referrals and screening" lead="What the police referred, until the clerk has accepted it." />
      <SelectField
        name="stage"
        label="Show"
        placeholder="All that are not decided"
        choices={filters}
        value={stage ?? ''}
        onChange={(chosen) => {
          pages.restart()
          void navigate({ search: { stage: chosen === '' ? undefined : chosen }, replace: true })
        }}
      />
      <Loaded read={read} what="the referrals">
        {({ cases, next }) => (
          <>
            <DataTable
              caption="Referrals"
              hidesCaption
              columns={columns}
              rows={cases}
              rowKey={(line) => line.caseId}
              empty="No referral is here now. One appears as soon as the police refer an incident."
            />
            <Pager what="referrals" pages={pages} next={next} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

const tones: Partial<Record<Stage, Tone>> = {
  referred: 'waiting',
  'returned-to-prosecutor': 'alert',
  declined: 'done',
}

const columns: readonly Column<CaseLine>[] = [
  { id: 'suspect', header: 'Suspect', isRowHeader: true, cell: (line) => <CaseLink line={line} to="referral" /> },
  { id: 'charge', header: 'Lead charge', cell: (line) => line.leadCharge ?? <span className="quiet">–</span> },
  {
    id: 'stage',
    header: 'Stage',
    cell: (line) => <StatusTag tone={tones[line.stage] ?? 'neutral'}>{line.stageLabel}</StatusTag>,
    sortBy: (line) => line.stageLabel,
  },
  {
    id: 'since',
    header: 'Since',
    cell: (line) => <TimeText at={line.stageSince} relative />,
    sortBy: (line) => line.stageSince,
  },
  {
    id: 'custody',
    header: 'Custody',
    cell: (line) => line.custodyLabel ?? <span className="quiet">–</span>,
    sortBy: (line) => line.custodyLabel,
  },
]
