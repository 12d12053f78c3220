import {
  contestTime,
  correctTime,
  endTime,
  ruleOnTime,
  sideWords,
  type CaseClocks,
  type ExcludedTimeLine,
} from '../../contract/clocks.ts'
import { useDraft } from '../app/use-draft.ts'
import { ActDialog } from '../cases/act-dialog.tsx'
import { asTyped } from '../cases/as-typed.ts'
import { DataTable, type Column } from '../design/data-table.tsx'
import { DateField } from '../design/date-field.tsx'
import { dayText } from '../design/day-text.ts'
import { Day } from '../design/day.tsx'
import { RadioField } from '../design/radio-field.tsx'
import { Section } from '../design/section.tsx'
import { StatusTag, type Tone } from '../design/status-tag.tsx'
import { TextareaField } from '../design/textarea-field.tsx'
import { SourceLine } from '../law/source-line.tsx'
import { ExcludeTime, ExclusionFields, exclusionBody, type ExclusionDraft } from './exclude-time.tsx'

/** Time that somebody entered as not to be counted: what the court found and what a party asserts, kept apart. */
export function ExcludedTimeSection({ caseId, view }: { readonly caseId: string; readonly view: CaseClocks }) {
  return (
    <Section
      title="Excluded time"
      actions={view.abilities.includes('exclude-time') && <ExcludeTime caseId={caseId} view={view} />}
    >
      <DataTable
        caption="Excluded time that was entered"
        hidesCaption
        columns={columns(caseId, view)}
        rows={view.excluded}
        rowKey={({ id }) => id}
        empty="None was entered. What the law excludes by itself, such as a motion, follows from the events below."
      />
    </Section>
  )
}

function standing({ struck, ruling, standing: how, contested }: ExcludedTimeLine): { words: string; tone: Tone } {
  if (struck !== null) return { words: 'Struck', tone: 'done' }
  if (ruling !== null)
    return ruling.ruled === 'found' ? { words: 'Ruled on: found', tone: 'done' } : { words: 'Not found', tone: 'done' }
  if (contested !== null) return { words: `${how === 'found' ? 'Found' : 'Asserted'}, contested`, tone: 'alert' }
  return how === 'found' ? { words: 'Found by the court', tone: 'good' } : { words: 'Asserted', tone: 'waiting' }
}

function columns(caseId: string, view: CaseClocks): readonly Column<ExcludedTimeLine>[] {
  return [
    {
      id: 'days',
      header: 'Days',
      cell: ({ from, to }) => (
        <>
          <Day day={from} /> to {to === null ? 'no end yet' : <Day day={to} />}
        </>
      ),
    },
    { id: 'what', header: 'Authority', isRowHeader: true, cell: (line) => <Authority line={line} /> },
    {
      id: 'standing',
      header: 'Standing',
      cell: (line) => {
        const { words, tone } = standing(line)
        return (
          <>
            <StatusTag tone={tone}>{words}</StatusTag>
            <div className="quiet">
              {sideWords[line.by]}; entered by {line.enteredBy}
            </div>
            {line.contested !== null && (
              <div className="prose quiet">
                {sideWords[line.contested.by]}: {line.contested.why}
              </div>
            )}
            {line.ruling?.why && <div className="prose quiet">{line.ruling.why}</div>}
            {line.struck !== null && <div className="prose quiet">{line.struck}</div>}
          </>
        )
      },
    },
    {
      id: 'act',
      header: <span className="usa-sr-only">Actions</span>,
      cell: (line) => <Acts caseId={caseId} line={line} view={view} />,
    },
  ]
}

function Authority({ line }: { readonly line: ExcludedTimeLine }) {
  const { title, source, findings, factors, note, correction } = line
  return (
    <>
      {title} {source !== null && <SourceLine citation={source} />}
      {findings !== null && findings !== '' && (
        <div className="prose">
          Findings: {findings} {factors.join(' ')}
        </div>
      )}
      {note !== '' && <div className="quiet">{note}</div>}
      {correction !== null && <div className="quiet">Corrected: {correction}</div>}
    </>
  )
}

interface ActProps {
  readonly caseId: string
  readonly line: ExcludedTimeLine
  readonly view: CaseClocks
}

function Acts(props: ActProps) {
  const { abilities } = props.line
  return (
    <>
      {abilities.includes('rule') && <Rule {...props} />}
      {abilities.includes('contest') && <Contest {...props} />}
      {abilities.includes('end') && <End {...props} />}
      {abilities.includes('correct') && <Correct {...props} />}
    </>
  )
}

const named = ({ title, from }: ExcludedTimeLine): string => `${title}, ${dayText(from)}`

const targetOf = ({ caseId, line }: ActProps) => ({ params: { caseId, excludedId: line.id }, version: line.version })

function Contest(props: ActProps) {
  const draft = useDraft(`contest:${props.line.id}`, { why: '' })
  return (
    <ActDialog
      caseId={props.caseId}
      kind="plain"
      verb="Contest"
      button={`Contest: ${named(props.line)}`}
      title="Contest this time?"
      consequence={<p>The clock goes on counting as it does, and says that these days are contested.</p>}
      route={contestTime}
      input={() => ({ ...targetOf(props), body: draft.value })}
      onDone={draft.clear}
    >
      <TextareaField {...draft.field('why')} label="Why" rows={3} />
    </ActDialog>
  )
}

function End(props: ActProps) {
  const draft = useDraft(`end-time:${props.line.id}`, { to: '' })
  return (
    <ActDialog
      caseId={props.caseId}
      kind="plain"
      verb="Enter its last day"
      button={`Enter the last day: ${named(props.line)}`}
      title="On which day did it end?"
      consequence={<p>From the day after, days are counted again.</p>}
      route={asTyped(endTime)}
      input={() => ({ ...targetOf(props), body: draft.value })}
      onDone={draft.clear}
    >
      <DateField {...draft.field('to')} label="Last day that is not counted" />
    </ActDialog>
  )
}

const draftOf = ({ rule, exclusion, from, to, findings, note }: ExcludedTimeLine): ExclusionDraft => ({
  choice: `${rule} ${exclusion}`,
  from,
  to: to ?? '',
  findings: findings ?? '',
  factors: [],
  note,
})

const rulings = [
  { value: 'found', label: 'The time is excluded, for the days below' },
  { value: 'not-found', label: 'The time is not excluded' },
] as const

function Rule(props: ActProps) {
  const { line, view } = props
  const draft = useDraft<ExclusionDraft & { ruled: 'found' | 'not-found' | ''; why: string }>(`rule-time:${line.id}`, {
    ...draftOf(line),
    ruled: '',
    why: '',
  })
  const { ruled, why } = draft.value
  return (
    <ActDialog
      caseId={props.caseId}
      kind="plain"
      verb="Rule"
      button={`Rule on: ${named(line)}`}
      title="Rule on time that a party asserts?"
      consequence={<p>Both stay in the record: what the party asserts and what the court finds.</p>}
      route={asTyped(ruleOnTime)}
      input={() => ({
        ...targetOf(props),
        body: ruled === 'found' ? { ruled, ...exclusionBody(draft.value) } : { ruled, why },
      })}
      onDone={draft.clear}
    >
      <RadioField {...draft.field('ruled')} label="The court’s ruling" choices={rulings} />
      {ruled === 'found' && (
        <ExclusionFields
          value={draft.value}
          onChange={(next) => draft.set((before) => ({ ...before, ...next }))}
          choices={view.choices.exclusions}
          fixed
        />
      )}
      {ruled === 'not-found' && <TextareaField {...draft.field('why')} label="Why not" rows={3} />}
    </ActDialog>
  )
}

const corrections = [
  { value: 'replace', label: 'Something else is right' },
  { value: 'strike', label: 'Nothing is to be excluded' },
] as const

function Correct(props: ActProps) {
  const { line, view } = props
  const draft = useDraft<ExclusionDraft & { how: 'replace' | 'strike' | ''; why: string }>(`correct-time:${line.id}`, {
    ...draftOf(line),
    how: '',
    why: '',
  })
  const { how, why } = draft.value
  return (
    <ActDialog
      caseId={props.caseId}
      kind="plain"
      verb="Correct"
      button={`Correct: ${named(line)}`}
      title="Correct this entry?"
      consequence={<p>The first entry is struck and stays in the record with your reason.</p>}
      route={asTyped(correctTime)}
      input={() => ({
        ...targetOf(props),
        body: {
          why,
          to: how === 'replace' ? { rule: line.rule, exclusion: line.exclusion, ...exclusionBody(draft.value) } : null,
        },
      })}
      onDone={draft.clear}
    >
      <RadioField {...draft.field('how')} label="What is right" choices={corrections} />
      {how === 'replace' && (
        <ExclusionFields
          value={draft.value}
          onChange={(next) => draft.set((before) => ({ ...before, ...next }))}
          choices={view.choices.exclusions}
          fixed
        />
      )}
      <TextareaField {...draft.field('why')} label="Why it is corrected" rows={2} />
    </ActDialog>
  )
}
