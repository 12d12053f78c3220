import './cases.css'
import { getRouteApi } from '@tanstack/react-router'
import type { Stage } from '../../contract/cases.ts'
import { Day } from '../design/day.tsx'
import { Page, PageHeader } from '../design/page.tsx'
import { SelectField } from '../design/select-field.tsx'
import { StatusTag, type Tone } from '../design/status-tag.tsx'
import { TimeText } from '../design/time-text.tsx'
import { CaseList } from './case-list.tsx'
import { CaseLink, type CaseColumn } from './case-table.tsx'
import { stageChoices } from './stage-choices.ts'

const beforeTheCourt: Stage[] = ['referred', 'screening', 'returned-to-police', 'returned-to-prosecutor', 'filed']
const filters = stageChoices.filter(({ value }) => value === 'declined' || beforeTheCourt.includes(value))

const route = getRouteApi('/screening')

/** Referrals and where their screening stands, the oldest first, as many as there are. */
export function ScreeningPage() {
  const { stage, sort = 'age', order } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <Page title="Referrals and screening">
      <PageHeader
        title="Referrals and screening"
        lead="Referrals by the police, until the clerk accepts the charges. Charge and custody are as the police gave them until the case is charged."
      />
      <SelectField
        name="stage"
        label="Show"
        placeholder="All that are not decided"
        choices={filters}
        value={stage ?? ''}
        onChange={(chosen) =>
          void navigate({
            search: (before) => ({ ...before, stage: chosen === '' ? undefined : chosen }),
            replace: true,
          })
        }
      />
      <CaseList
        caption="Referrals"
        query={{ stage: stage === undefined ? beforeTheCourt : [stage], sort, order }}
        columns={columns}
        empty="No referral is here now. One appears as soon as the police refer an incident."
        onSort={(by, down) =>
          void navigate({
            search: (before) => ({
              ...before,
              sort: by === 'name' ? by : undefined,
              order: down ? 'down' : undefined,
            }),
            replace: true,
          })
        }
      />
    </Page>
  )
}

const tones: Partial<Record<Stage, Tone>> = {
  referred: 'waiting',
  'returned-to-prosecutor': 'alert',
  declined: 'done',
}

const none = <span className="quiet">–</span>

const columns: readonly CaseColumn[] = [
  {
    id: 'suspect',
    header: 'Suspect',
    sort: 'name',
    isRowHeader: true,
    cell: (line) => <CaseLink line={line} to="referral" />,
  },
  { id: 'charge', header: 'Lead charge', cell: (line) => line.leadCharge ?? none },
  { id: 'class', header: 'Class', cell: (line) => line.classLabel ?? none },
  {
    id: 'custody',
    header: 'Custody',
    cell: ({ custody, custodyLabel }) =>
      custody === 'in-custody' ? <StatusTag tone="alert">{custodyLabel ?? ''}</StatusTag> : (custodyLabel ?? none),
  },
  {
    id: 'stage',
    header: 'Stage',
    cell: (line) => <StatusTag tone={tones[line.stage] ?? 'neutral'}>{line.stageLabel}</StatusTag>,
  },
  { id: 'since', header: 'Since', cell: (line) => <TimeText at={line.stageSince} relative /> },
  { id: 'referred', header: 'Referred', sort: 'age', cell: (line) => <Day day={line.openedOn} /> },
]
