import type { TrialSetting, TrialSettings } from '../../contract/trial.ts'
import { DataTable, type Column } from '../design/data-table.tsx'
import { Section } from '../design/section.tsx'
import { TimeText } from '../design/time-text.tsx'
import { PaperLink } from './paper-link.tsx'
import { SetForTrial } from './set-for-trial.tsx'

interface TrialSectionProps {
  readonly caseId: string
  readonly view: TrialSettings
}

/** By whom the case was set for trial, and the act itself; nothing where neither is. */
export function TrialSection({ caseId, view: { settings, abilities } }: TrialSectionProps) {
  if (settings.length + abilities.length === 0) return null
  return (
    <Section
      title="Trial"
      actions={abilities.map((ability) => (
        <SetForTrial key={ability} caseId={caseId} ability={ability} />
      ))}
    >
      <DataTable
        caption="Settings for trial"
        hidesCaption
        columns={columns(caseId)}
        rows={settings}
        rowKey={(one) => one.id}
        empty="The case is not set for trial."
      />
    </Section>
  )
}

function columns(caseId: string): readonly Column<TrialSetting>[] {
  return [
    { id: 'at', header: 'When', cell: (one) => <TimeText at={one.at} /> },
    { id: 'side', header: 'How', isRowHeader: true, cell: (one) => one.sideLabel },
    { id: 'by', header: 'By', cell: (one) => one.by },
    { id: 'remarks', header: 'Remarks', cell: (one) => <span className="prose">{one.remarks}</span> },
    {
      id: 'paper',
      header: 'Paper',
      cell: (one) => (
        <PaperLink caseId={caseId} documentId={one.documentId}>
          {one.side === 'court' ? 'Setting' : 'Notice'}
        </PaperLink>
      ),
    },
  ]
}
