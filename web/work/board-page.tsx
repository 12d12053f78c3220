import './work.css'
import { Link } from '@tanstack/react-router'
import type { z } from 'zod'
import { readBoard, type LawyerLoad } from '../../contract/work.ts'
import { PageLink } from '../app/page-link.tsx'
import { useRead } from '../app/use-read.ts'
import { DataTable, type Column } from '../design/data-table.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Page, PageHeader } from '../design/page.tsx'
import { Section } from '../design/section.tsx'
import { daysText } from '../law/days-text.ts'
import { caseName } from './case-words.tsx'

type Board = z.output<(typeof readBoard)['response']>

/** Asked as soon as one goes there. */
export const opensWith = [readBoard]

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
            <div className="board">
              <DataTable
                caption="Cases of each lawyer that are not closed"
                columns={columnsOf(board)}
                rows={board.lawyers}
                rowKey={(row) => row.personId}
                empty="No lawyer works in this office yet."
              />
            </div>
            <p className="quiet">
              An offer near its end lapses within seven days. The days below a number are a median: half of those cases
              have been at the stage for that long or longer. A sealed case, and one that is walled off from you, is not
              counted.
            </p>
            <NobodysOwn unassigned={board.unassigned} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

const nobodysId = 'nobodys-own'

/** Cases that go on without a prosecutor of their own, those that wait longest first. */
function NobodysOwn({ unassigned }: Pick<Board, 'unassigned'>) {
  if (unassigned === null || unassigned.cases.length === 0) return null
  return (
    <div id={nobodysId}>
      <Section title="Nobody’s own">
        <ul className="notices">
          {unassigned.cases.map((mark) => (
            <li key={mark.caseId} className="notice-row">
              <Link to="/cases/$caseId" params={{ caseId: mark.caseId }} className="usa-link">
                {caseName(mark)}
              </Link>
              <span className="quiet">
                {[mark.defendant === null ? null : mark.number, mark.leadCharge, mark.custodyLabel]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
        {unassigned.cases.length < unassigned.n && <p className="quiet">There are more after these.</p>}
      </Section>
    </div>
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
        {unassigned.n === 0 ? (
          <Nobodys unassigned={unassigned} />
        ) : (
          <a href={`#${nobodysId}`} className="usa-link">
            <Nobodys unassigned={unassigned} />
          </a>
        )}
      </li>
    </ul>
  )
}

function Nobodys({ unassigned }: { readonly unassigned: NonNullable<Board['unassigned']> }) {
  return (
    <>
      <strong>
        {unassigned.n}
        {unassigned.atLeast && ' or more'}
      </strong>{' '}
      {unassigned.n === 1 ? 'case is' : 'cases are'} nobody’s own
    </>
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
  if (told.length === 0) return <span className="quiet">–</span>
  return told.map((one) => (
    <div key={one} className="board__track">
      {one}
    </div>
  ))
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
