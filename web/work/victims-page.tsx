import './work.css'
import { Link } from '@tanstack/react-router'
import { listVictims, type VictimLine } from '../../contract/work.ts'
import { useRead } from '../app/use-read.ts'
import { DataTable, type Column } from '../design/data-table.tsx'
import { Day } from '../design/day.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Page, PageHeader } from '../design/page.tsx'
import { StatusTag } from '../design/status-tag.tsx'
import { caseName } from './case-words.tsx'
import { TellVictim } from './tell-victim.tsx'

/** Asked as soon as one goes there. */
export const opensWith = [listVictims]

/** The victims of this person's cases: who was heard, and who is to be told of which hearing. */
export function VictimsPage() {
  const read = useRead(listVictims, {})
  return (
    <Page title="Victims">
      <PageHeader
        title="Victims"
        lead="The victims of your cases: first those who are to be told of a hearing, the nearest hearing at the top."
      />
      <Loaded read={read} what="the victims">
        {({ victims, more, mayTell }) => (
          <>
            <DataTable
              caption="Victims of your cases"
              hidesCaption
              columns={columnsOf(mayTell)}
              rows={victims}
              rowKey={(row) => `${row.case.caseId} ${row.participantId}`}
              empty="No victim is named in your cases. One appears here as soon as the prosecution enters the name."
            />
            {more && <p className="quiet">There are more; those with the nearest dates are shown.</p>}
          </>
        )}
      </Loaded>
    </Page>
  )
}

const preferredWords: Readonly<Record<string, string>> = {
  phone: 'Telephone',
  email: 'E-mail',
  letter: 'Letter',
  'through-advocate': 'Through the advocate',
  none: 'No contact wished',
}

const columnsOf = (mayTell: boolean): readonly Column<VictimLine>[] => [
  {
    id: 'victim',
    header: 'Victim',
    isRowHeader: true,
    sortBy: (row) => row.name,
    cell: (row) => (
      <>
        <Link to="/cases/$caseId/people" params={{ caseId: row.case.caseId }} className="usa-link">
          {row.name}
        </Link>
        {row.safetyNote !== null && (
          <p className="victim__safety">
            <StatusTag tone="alert">Safety</StatusTag> {row.safetyNote}
          </p>
        )}
      </>
    ),
  },
  {
    id: 'notices',
    header: 'Plea hearing or sentencing',
    cell: (row) => <Notices row={row} mayTell={mayTell} />,
  },
  {
    id: 'conferral',
    header: 'Conferral',
    sortBy: (row) => row.conferral?.on ?? '',
    cell: (row) =>
      row.conferral === null ? (
        <Link to="/cases/$caseId/conferral" params={{ caseId: row.case.caseId }} className="usa-link">
          Nothing on record
        </Link>
      ) : (
        <>
          {row.conferral.outcome === 'conferred' ? 'Heard' : 'Not heard, reason on record'}{' '}
          <Day day={row.conferral.on} />
        </>
      ),
  },
  {
    id: 'reach',
    header: 'To be reached',
    cell: (row) => (
      <>
        {row.preferred === null ? (
          <span className="quiet">not recorded</span>
        ) : (
          (preferredWords[row.preferred] ?? row.preferred)
        )}
        {row.interpreterNeeded && <div className="quiet">needs an interpreter</div>}
      </>
    ),
  },
  {
    id: 'case',
    header: 'Case against',
    cell: (row) => (
      <>
        {caseName(row.case)} <span className="quiet victim__number">{row.case.number}</span>
      </>
    ),
  },
]

function Notices({ row, mayTell }: { readonly row: VictimLine; readonly mayTell: boolean }) {
  if (!row.wantsNotice) return <span className="quiet">wishes no notice</span>
  if (row.notices.length === 0) return <span className="quiet">none is set</span>
  return (
    <ul className="victim__notices">
      {row.notices.map((hearing) => (
        <li key={hearing.hearingId}>
          {hearing.kindLabel} <Day day={hearing.onDay} weekday />{' '}
          {hearing.told === null ? (
            mayTell ? (
              <TellVictim row={row} hearing={hearing} />
            ) : (
              <StatusTag tone="waiting">Not told yet</StatusTag>
            )
          ) : (
            <StatusTag tone={hearing.told.how === 'could-not-reach' ? 'waiting' : 'good'}>
              {hearing.told.how === 'could-not-reach' ? 'Could not be reached' : 'Told'}
            </StatusTag>
          )}
        </li>
      ))}
    </ul>
  )
}
