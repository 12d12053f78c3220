import { useState } from 'react'
import { verifyRecord, type VerifiedPart } from '../../contract/case-record.ts'
import type { CaseView } from '../../contract/cases.ts'
import { extract } from '../../contract/ledger.ts'
import { compartmentWords } from '../../src/vocabulary/compartment-words.ts'
import { compartments, fixedCompartments } from '../../src/vocabulary/compartments.ts'
import { addressOf } from '../app/api.ts'
import { useRead } from '../app/use-read.ts'
import { ActionButton } from '../design/buttons.tsx'
import { DataTable, type Column } from '../design/data-table.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Section } from '../design/section.tsx'
import { StatusTag } from '../design/status-tag.tsx'
import { TimeText } from '../design/time-text.tsx'
import { holds } from './compartments-held.ts'

/** The complete record of each compartment that this person holds: followed here on demand, or taken away and verified without an account. */
export function VerifiableRecord({ view }: { readonly view: CaseView }) {
  const [asked, setAsked] = useState(false)
  const held = fixedCompartments.filter((compartment) => holds(view, compartment))
  if (held.length === 0) return null
  return (
    <Section title="Verifiable record">
      <p>
        Every entry is chained to the one before it, so that nothing can be changed or taken out unseen. What you
        download is verified offline by <code>colloquy audit verify</code>, without an account.
      </p>
      {asked ? (
        <Verification caseId={view.caseId} />
      ) : (
        <ActionButton kind="other" onClick={() => setAsked(true)}>
          Verify the record now
        </ActionButton>
      )}
      <ul>
        {held.map((compartment) => (
          <li key={compartment}>
            <a
              className="usa-link"
              href={addressOf(extract, { params: { caseId: view.caseId, compartment } })}
              download={`${view.number ?? view.caseId}-${compartment}.json`}
            >
              Download the record of “{compartmentWords(compartment)}”
            </a>{' '}
            <span className="quiet">{compartments[compartment]}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const columns: readonly Column<VerifiedPart>[] = [
  { id: 'part', header: 'Part of the file', isRowHeader: true, cell: (part) => part.compartmentLabel },
  {
    id: 'standing',
    header: 'Record',
    cell: ({ broken }) =>
      broken === null ? (
        <StatusTag tone="good">Whole</StatusTag>
      ) : (
        <>
          <StatusTag tone="alert">Broken</StatusTag> Entry {broken.entry}: {broken.why}.
        </>
      ),
  },
  { id: 'entries', header: 'Entries', align: 'right', cell: (part) => part.entries },
  {
    id: 'fixed',
    header: 'Last fixed in a checkpoint',
    cell: (part) => (part.lastCheckpoint === null ? 'Not yet' : <TimeText at={part.lastCheckpoint} relative />),
  },
]

function Verification({ caseId }: { readonly caseId: CaseView['caseId'] }) {
  const read = useRead(verifyRecord, { params: { caseId } })
  return (
    <Loaded read={read} what="the record, entry by entry">
      {({ parts, at }) => (
        <>
          <DataTable
            caption="The record, followed entry by entry"
            columns={columns}
            rows={parts}
            rowKey={(part) => part.compartment}
            empty="Nothing is recorded yet."
          />
          <p className="quiet">
            Verified <TimeText at={at} />
          </p>
        </>
      )}
    </Loaded>
  )
}
