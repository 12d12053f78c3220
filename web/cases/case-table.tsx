import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import type { CaseLine } from '../../contract/cases.ts'
import { negotiationStateWords } from '../../contract/plea.ts'
import { DataTable, type Column } from '../design/data-table.tsx'
import { Day } from '../design/day.tsx'
import { StatusTag } from '../design/status-tag.tsx'
import { CaseNumber } from './case-number.tsx'

interface CaseTableProps {
  readonly cases: readonly CaseLine[]
  readonly empty: ReactNode
}

/** Somebody's cases. The column of the talks is there only for those who hold them. */
export function CaseTable({ cases, empty }: CaseTableProps) {
  const showsTalks = cases.some((line) => line.negotiation !== null)
  return (
    <DataTable
      caption="Cases"
      hidesCaption
      columns={showsTalks ? [...columns, talks] : columns}
      rows={cases}
      rowKey={(line) => line.caseId}
      empty={empty}
    />
  )
}

const unknown = <span className="quiet">–</span>

const columns: readonly Column<CaseLine>[] = [
  { id: 'defendant', header: 'Defendant', isRowHeader: true, cell: (line) => <CaseLink line={line} /> },
  { id: 'number', header: 'Number', cell: (line) => <CaseNumber number={line.number} /> },
  { id: 'charge', header: 'Lead charge', cell: (line) => line.leadCharge ?? unknown },
  { id: 'stage', header: 'Stage', cell: (line) => <StatusTag>{line.stageLabel}</StatusTag> },
  { id: 'custody', header: 'Custody', cell: (line) => line.custodyLabel ?? unknown },
  { id: 'next', header: 'Next date', cell: (line) => <NextDate line={line} /> },
]

const talks: Column<CaseLine> = {
  id: 'negotiation',
  header: 'Negotiation',
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

function Talks({ line, state }: TalksProps) {
  return (
    <>
      {negotiationStateWords[state]}
      {line.expiresOn !== null && (
        <div className="quiet">
          until the end of <Day day={line.expiresOn} weekday />
        </div>
      )}
    </>
  )
}
