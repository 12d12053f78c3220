import { chooseTrack, readTrack, type CaseTrackView, type PlanLine } from '../../contract/tracks.ts'
import { useDraft } from '../app/use-draft.ts'
import { useRead } from '../app/use-read.ts'
import { ActDialog } from '../cases/act-dialog.tsx'
import { DataTable, type Column } from '../design/data-table.tsx'
import { Day } from '../design/day.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Section } from '../design/section.tsx'
import { SelectField } from '../design/select-field.tsx'
import { StatusTag, type Tone } from '../design/status-tag.tsx'
import { TextareaField } from '../design/textarea-field.tsx'
import { TimeText } from '../design/time-text.tsx'

/** The track on which the case is managed: proposed by rule with its reasons, or chosen; and what its plan expects. */
export function TrackSection({ caseId }: { readonly caseId: string }) {
  const read = useRead(readTrack, { params: { caseId } })
  return (
    <Loaded read={read} what="the track">
      {(view) =>
        view.proposal === null ? null : (
          <Section
            title="Track and plan"
            actions={view.abilities.includes('choose') && <ChooseTrack caseId={caseId} view={view} />}
          >
            <TrackWords view={view} />
            <DataTable
              caption="Plan of the track"
              hidesCaption
              columns={columns}
              rows={view.plan}
              rowKey={({ name }) => name}
              empty="The track plans nothing."
            />
          </Section>
        )
      }
    </Loaded>
  )
}

function TrackWords({ view: { proposal, chosen } }: { readonly view: CaseTrackView }) {
  if (!proposal) return null
  const because = `${proposal.because.join(' ')} (${proposal.source.text})`
  if (!chosen)
    return (
      <p>
        <strong>{proposal.name}</strong> is proposed. <span className="quiet">{because}</span>
      </p>
    )
  return (
    <p>
      <strong>{chosen.name}</strong>, chosen by {chosen.by}, <TimeText at={chosen.at} />
      {chosen.why === null ? '.' : `: ${chosen.why}`}{' '}
      <span className="quiet">
        The rule proposes {proposal.name}. {because}
      </span>
    </p>
  )
}

const standingWords: Record<PlanLine['standing'], { readonly label: string; readonly tone: Tone }> = {
  held: { label: 'Took place', tone: 'good' },
  set: { label: 'Set in time', tone: 'neutral' },
  'set-late': { label: 'Set later than planned', tone: 'waiting' },
  'to-set': { label: 'To be set', tone: 'waiting' },
  overdue: { label: 'Overdue', tone: 'alert' },
  waiting: { label: 'Not yet counted', tone: 'done' },
}

const columns: readonly Column<PlanLine>[] = [
  { id: 'name', header: 'Event', isRowHeader: true, cell: ({ name }) => name },
  {
    id: 'by',
    header: 'By',
    cell: ({ by, counted }) => (
      <>
        {by !== null && <Day day={by} weekday />} <span className="quiet">{counted}</span>
      </>
    ),
  },
  {
    id: 'standing',
    header: 'Where it stands',
    cell: ({ standing, hearingDay }) => (
      <>
        <StatusTag tone={standingWords[standing].tone}>{standingWords[standing].label}</StatusTag>{' '}
        {hearingDay !== null && <Day day={hearingDay} weekday />}
      </>
    ),
  },
]

function ChooseTrack({ caseId, view }: { readonly caseId: string; readonly view: CaseTrackView }) {
  const proposed = view.proposal?.track ?? ''
  const draft = useDraft(`track:${caseId}`, { track: proposed, why: '' })
  return (
    <ActDialog
      caseId={caseId}
      verb="Choose the track"
      title="On which track is this case managed?"
      consequence={
        <p>
          The plan of the track is shown on the case. The rule proposes {view.proposal?.name}; another track needs a
          reason, which stays in the record.
        </p>
      }
      route={chooseTrack}
      input={() => ({ params: { caseId }, body: draft.value, version: view.version })}
      onDone={draft.clear}
    >
      <SelectField
        {...draft.field('track')}
        label="Track"
        choices={view.tracks.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {draft.value.track !== proposed && <TextareaField {...draft.field('why')} label="Why" rows={2} />}
    </ActDialog>
  )
}
