import { Link } from '@tanstack/react-router'
import type { CaseLine, CaseSort } from '../../contract/cases.ts'
import { negotiationStateWords } from '../../contract/plea.ts'
import { Day } from '../design/day.tsx'
import { StatusTag } from '../design/status-tag.tsx'
import type { WindowColumn } from '../design/window-table.tsx'
import { CaseNumber } from './case-number.tsx'

export type CaseColumn = WindowColumn<CaseLine, CaseSort>

/** The columns of somebody's cases. That of the talks is there only for those who hold them. */
export function caseColumns(showsTalks: boolean): readonly CaseColumn[] {
  return showsTalks ? [...columns, talks] : columns
}

const unknown = <span className="quiet">–</span>

const columns: readonly CaseColumn[] = [
  { id: 'defendant', header: 'Defendant', sort: 'name', isRowHeader: true, cell: (line) => <CaseLink line={line} /> },
  { id: 'number', header: 'Number', sort: 'number', cell: (line) => <CaseNumber number={line.number} /> },
  { id: 'charge', header: 'Lead charge', cell: (line) => line.leadCharge ?? unknown },
  { id: 'stage', header: 'Stage', cell: (line) => <StatusTag>{line.stageLabel}</StatusTag> },
  { id: 'custody', header: 'Custody', cell: (line) => line.custodyLabel ?? unknown },
  { id: 'opened', header: 'Opened', sort: 'age', cell: (line) => <Day day={line.openedOn} /> },
  { id: 'next', header: 'Next date', sort: 'next-date', cell: (line) => <NextDate line={line} /> },
]

const talks: CaseColumn = {
  id: 'negotiation',
  header: 'Negotiation',
  sort: 'expiry',
  cell: (line) => (line.negotiation === null ? unknown : <Talks line={line} state={line.negotiation} />),
}

interface CaseLinkProps {
  readonly line: CaseLine
  readonly to?: 'overview' | 'referral'
}

/** The name leads to the case; one who may not know the name goes by the number. */
export function CaseLink({ line, to = 'overview' }: CaseLinkProps) {
  return (
    <>
      <Link to={`/cases/$caseId/${to}`} params={{ caseId: line.caseId }} className="usa-link">
        {line.defendant ?? line.number ?? 'Case without a number'}
      </Link>
      {line.origin === 'import' && line.defendant !== null && <span className="quiet"> (generated name)</span>}
    </>
  )
}

function NextDate({ line }: { readonly line: CaseLine }) {
  if (line.nextDate === null) return unknown
  return (
    <>
      <Day day={line.nextDate} weekday />
      {line.nextEvent !== null && <div className="quiet">{line.nextEvent}</div>}
    </>
  )
}

interface TalksProps {
  readonly line: CaseLine
  readonly state: NonNullable<CaseLine['negotiation']>
}

/** Each on a line of its own: a row has two, and the last day is what one looks for. */
function Talks({ line, state }: TalksProps) {
  return (
    <>
      <div className="talks-line">{negotiationStateWords[state]}</div>
      {line.expiresOn !== null && (
        <div className="talks-line quiet">
          until <Day day={line.expiresOn} weekday />
        </div>
      )}
    </>
  )
}
