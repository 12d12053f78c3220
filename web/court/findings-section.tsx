import { findingWords, FindingKind, recordFinding, type HearingRecord } from '../../contract/hearing.ts'
import { useVersionedDraft } from '../cases/use-versioned-draft.ts'
import { ActionButton, ButtonRow } from '../design/buttons.tsx'
import { Section } from '../design/section.tsx'
import { StatusTag } from '../design/status-tag.tsx'
import { TextareaField } from '../design/textarea-field.tsx'
import { TimeText } from '../design/time-text.tsx'
import { WriteNotice } from '../design/write-notice.tsx'
import { useHearingWrite } from './use-hearing-write.ts'

interface FindingsSectionProps {
  readonly caseId: string
  readonly record: HearingRecord
  readonly mayFind: boolean
}

/** What the court finds: competence, voluntariness, factual basis. */
export function FindingsSection({ caseId, record, mayFind }: FindingsSectionProps) {
  return (
    <Section title="Findings">
      {FindingKind.options.map((kind) => (
        <OneFinding key={kind} caseId={caseId} record={record} kind={kind} mayFind={mayFind} />
      ))}
    </Section>
  )
}

interface OneFindingProps extends FindingsSectionProps {
  readonly kind: FindingKind
}

function OneFinding(props: OneFindingProps) {
  const { record, kind, mayFind } = props
  const finding = record.findings[kind]
  return (
    <div className="finding" role="group" aria-label={findingWords[kind]}>
      <p>
        <strong>{findingWords[kind]}</strong>{' '}
        {finding ? (
          <StatusTag tone={finding.found ? 'good' : 'alert'}>{finding.found ? 'Found' : 'Not found'}</StatusTag>
        ) : (
          <StatusTag tone="waiting">Not decided yet</StatusTag>
        )}
        {finding && (
          <span className="quiet">
            {' '}
            {finding.by}, <TimeText at={finding.at} />
          </span>
        )}
      </p>
      {finding && finding.note !== '' && <p className="prose">{finding.note}</p>}
      {mayFind && !finding && <FindingForm {...props} />}
      {mayFind && finding && (
        <details>
          <summary>Change the finding</summary>
          <FindingForm {...props} />
        </details>
      )}
    </div>
  )
}

const short: Record<FindingKind, string> = {
  competence: 'Find it: competence',
  voluntariness: 'Find it: voluntariness',
  'factual-basis': 'Find it: factual basis',
}

function FindingForm({ caseId, record, kind }: OneFindingProps) {
  const note = record.findings[kind]?.note ?? ''
  const draft = useVersionedDraft(`finding:${record.id}:${kind}`, record.version, { note })
  const write = useHearingWrite(recordFinding, caseId, draft.clear)
  const find = (found: boolean) => void write.send({ params: { caseId }, body: { kind, found, ...draft.value } })
  return (
    <>
      <WriteNotice outcome={write.outcome} />
      <TextareaField
        {...draft.field('note')}
        name={`${kind}.note`}
        label={`Grounds: ${findingWords[kind]}`}
        rows={2}
        optional
      />
      <ButtonRow>
        <ActionButton kind="main" pending={write.pending} onClick={() => find(true)}>
          {short[kind]}
        </ActionButton>
        <ActionButton pending={write.pending} onClick={() => find(false)}>
          Do not find it
        </ActionButton>
      </ButtonRow>
    </>
  )
}
