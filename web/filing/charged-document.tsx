import type { ChargingView } from '../../contract/filing.ts'
import { DataTable, type Column } from '../design/data-table.tsx'
import { Day } from '../design/day.tsx'
import { Section } from '../design/section.tsx'
import { TimeText } from '../design/time-text.tsx'
import { FileLink, fileSizeText } from './file-link.tsx'

/** The charges as they were drafted, when they can no longer be changed here. */
export function ChargedDocument({ view }: { readonly view: ChargingView }) {
  return (
    <>
      <Section title="Counts">
        <DataTable
          caption="Counts"
          hidesCaption
          columns={columns}
          rows={view.counts}
          rowKey={(count) => String(count.n)}
          empty="No charging document was drafted here."
        />
        {view.document && (
          <p>
            <FileLink file={view.document.file}>{view.document.title}</FileLink>{' '}
            <span className="quiet">{fileSizeText(view.document)}</span>
          </p>
        )}
      </Section>
      {view.memo !== '' && (
        <Section title="Charging memo">
          <p className="quiet">Seen by the prosecution only.</p>
          <p className="prose">{view.memo}</p>
        </Section>
      )}
      {view.savedAt !== null && (
        <p className="quiet">
          Last saved by {view.savedBy ?? 'somebody'}, <TimeText at={view.savedAt} />
        </p>
      )}
    </>
  )
}

const columns: readonly Column<ChargingView['counts'][number]>[] = [
  { id: 'n', header: 'Count', align: 'right', cell: (count) => count.n },
  { id: 'offense', header: 'Offense', isRowHeader: true, cell: (count) => count.offenseTitle },
  { id: 'statute', header: 'Statute', cell: (count) => count.statute },
  { id: 'class', header: 'Class', cell: (count) => count.classLabel },
  { id: 'on', header: 'On or about', cell: (count) => <Day day={count.onOrAbout} /> },
  { id: 'particulars', header: 'Particulars', cell: (count) => <span className="prose">{count.particulars}</span> },
]
