import './work.css'
import { Link } from '@tanstack/react-router'
import type { z } from 'zod'
import { readBoard, type LawyerLoad } from '../../contract/work.ts'
import { PageLink } from '../app/page-link.tsx'
import { useRead } from '../app/use-read.ts'
import { DataTable, type Column } from '../design/data-table.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Page, PageHeader } from '../design/page.tsx'
import { daysText } from '../law/days-text.ts'

type Board = z.output<(typeof readBoard)['response']>

/** The cases of an office, lawyer by lawyer, for who leads it: figures, no content. */
export function BoardPage() {
  const read = useRead(readBoard, {})
  return (
    <Page title="Caseload">
      <Loaded read={read} what="the caseload">
        {(board) => (
          <>
            <PageHeader title="Caseload" lead={board.office} />
            <Standing board={board} />
            <DataTable
              caption="Cases of each lawyer that are not closed"
              columns={columnsOf(board)}
              rows={board.lawyers}
              rowKey={(row) => row.personId}
              empty="No lawyer works in this office yet."
            />
            <p className="quiet">
              Offers near their end lapse within seven days. Beneath a number of cases stands since how many days half
              of them have been at the stage, or longer. Sealed cases, and cases from which you are walled off, are in
              no figure.
            </p>
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Standing({ board }: { readonly board: Board }) {
  if (board.approvals === null || board.unassigned === null) return null
  const { approvals, unassigned } = board
  return (
    <ul className="figures">
      <li>
        <PageLink to="/approvals">
          <strong>
            {approvals.waiting}
            {approvals.more && ' or more'}
          </strong>{' '}
          {approvals.waiting === 1 ? 'draft waits' : 'drafts wait'} for approval
        </PageLink>
      </li>
      <li>
        <PageLink to="/my-day">
          <strong>
            {unassigned.n}
            {unassigned.atLeast && ' or more'}
          </strong>{' '}
          {unassigned.n === 1 ? 'case is' : 'cases are'} nobody’s own
        </PageLink>
      </li>
    </ul>
  )
}

const columnsOf = (board: Board): readonly Column<LawyerLoad>[] => [
  {
    id: 'name',
    header: 'Lawyer',
    isRowHeader: true,
    cell: (row) => <span className="board__name">{row.name}</span>,
    sortBy: (row) => row.name,
  },
  { id: 'cases', header: 'Cases', align: 'right', cell: (row) => row.cases, sortBy: (row) => row.cases },
  {
    id: 'custody',
    header: 'In custody',
    align: 'right',
    cell: (row) => row.inCustody,
    sortBy: (row) => row.inCustody,
  },
  {
    id: 'date',
    header: 'No next date',
    align: 'right',
    cell: (row) => row.withoutDate,
    sortBy: (row) => row.withoutDate,
  },
  ...(board.lawyers.some((row) => row.lapsing !== null)
    ? [
        {
          id: 'lapsing',
          header: 'Offers near their end',
          align: 'right',
          cell: (row: LawyerLoad) => row.lapsing,
          sortBy: (row: LawyerLoad) => row.lapsing,
        } as const,
      ]
    : []),
  ...(board.lawyers.some((row) => row.tracks.length > 0)
    ? [
        {
          id: 'tracks',
          header: 'Tracks',
          cell: (row: LawyerLoad) => <TracksCell tracks={board.tracks} row={row} />,
        } as const,
      ]
    : []),
  { id: 'oldest', header: 'Oldest case', align: 'right', cell: oldestCell, sortBy: (row) => row.oldest?.days ?? null },
  ...board.stages.map((stage): Column<LawyerLoad> => {
    const load = (row: LawyerLoad) => row.stages.find((one) => one.stage === stage.stage)
    return {
      id: stage.stage,
      header: stage.stageLabel,
      align: 'right',
      sortBy: (row) => load(row)?.cases ?? 0,
      cell: (row) => <StageCell load={load(row)} />,
    }
  }),
]

/** How many cases are on which track; the others are on none yet. */
function TracksCell({ tracks, row }: { readonly tracks: Board['tracks']; readonly row: LawyerLoad }) {
  const told = tracks.flatMap(({ track, name }) => {
    const on = row.tracks.find((one) => one.track === track)
    return on === undefined ? [] : [`${on.cases} ${name.toLowerCase()}`]
  })
  return told.length === 0 ? <span className="quiet">–</span> : told.join(', ')
}

function StageCell({ load }: { readonly load: LawyerLoad['stages'][number] | undefined }) {
  if (!load) return <span className="quiet">–</span>
  return (
    <>
      {load.cases}
      <div className="quiet board__days">{daysText(load.medianDays)}</div>
    </>
  )
}

function oldestCell({ oldest }: LawyerLoad) {
  if (!oldest) return <span className="quiet">–</span>
  return (
    <Link to="/cases/$caseId" params={{ caseId: oldest.caseId }} className="usa-link">
      {daysText(oldest.days)}
    </Link>
  )
}
