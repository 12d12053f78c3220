import type { DismissalMotion, Dismissals } from '../../contract/dismissal.ts'
import { DataTable, type Column } from '../design/data-table.tsx'
import { Section } from '../design/section.tsx'
import { StatusTag, type Tone } from '../design/status-tag.tsx'
import { TimeText } from '../design/time-text.tsx'
import { MoveToDismiss } from './move-to-dismiss.tsx'
import { PaperLink } from './paper-link.tsx'
import { RuleOnDismissal } from './rule-on-dismissal.tsx'

interface DismissalSectionProps {
  readonly caseId: string
  readonly view: Dismissals
}

/** Motions to dismiss and what became of them; nothing for a case in which none was made and none can be. */
export function DismissalSection({ caseId, view }: DismissalSectionProps) {
  if (view.motions.length + view.abilities.length === 0) return null
  return (
    <Section
      title="Dismissal"
      actions={view.abilities.includes('move') && <MoveToDismiss caseId={caseId} view={view} />}
    >
      <DataTable
        caption="Motions to dismiss"
        hidesCaption
        columns={columns(caseId)}
        rows={view.motions}
        rowKey={(motion) => motion.id}
        empty="The prosecution has not moved to dismiss."
      />
    </Section>
  )
}

const tones: Record<DismissalMotion['status'], Tone> = {
  pending: 'waiting',
  granted: 'done',
  denied: 'neutral',
  'by-notice': 'done',
}

function columns(caseId: string): readonly Column<DismissalMotion>[] {
  return [
    {
      id: 'what',
      header: 'What',
      isRowHeader: true,
      cell: (motion) => (
        <>
          {motion.scope === 'whole' ? 'The whole case' : motion.counts.map(({ count }) => `Count ${count}`).join(', ')}
          <div className="quiet">{motion.prejudice === 'with' ? 'With prejudice' : 'Without prejudice'}</div>
        </>
      ),
    },
    {
      id: 'why',
      header: 'Why',
      cell: (motion) => (
        <>
          {motion.groundLabel}
          <div className="prose quiet">{motion.reason}</div>
        </>
      ),
    },
    {
      id: 'moved',
      header: 'Moved',
      cell: (motion) => (
        <>
          {motion.movedBy}
          <div className="quiet">
            <TimeText at={motion.movedAt} />
          </div>
          <PaperLink caseId={caseId} documentId={motion.documentId}>
            {motion.status === 'by-notice' ? 'Notice' : 'Motion'}
          </PaperLink>
        </>
      ),
    },
    { id: 'status', header: 'Ruling', cell: (motion) => <Ruling caseId={caseId} motion={motion} /> },
    {
      id: 'act',
      header: <span className="usa-sr-only">Actions</span>,
      cell: (motion) => motion.abilities.includes('rule') && <RuleOnDismissal caseId={caseId} motion={motion} />,
    },
  ]
}

function Ruling({ caseId, motion }: { readonly caseId: string; readonly motion: DismissalMotion }) {
  const { ruling } = motion
  return (
    <>
      <StatusTag tone={tones[motion.status]}>{motion.statusLabel}</StatusTag>
      {motion.status === 'by-notice' && <div className="quiet">No leave of court was needed.</div>}
      {ruling && (
        <>
          <div className="prose">{ruling.reasons}</div>
          <div className="quiet">
            {ruling.by}, <TimeText at={ruling.at} />
          </div>
          <PaperLink caseId={caseId} documentId={ruling.documentId}>
            Order
          </PaperLink>
        </>
      )}
    </>
  )
}
