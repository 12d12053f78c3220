import {
  deadlineActorWords,
  deadlineStateWords,
  listDeadlines,
  type CaseDeadlines,
  type DeadlineLine,
} from '../../contract/deadlines.ts'
import { timeOfDay } from '../../src/vocabulary/time-of-day.ts'
import { useRead } from '../app/use-read.ts'
import { DataTable, type Column } from '../design/data-table.tsx'
import { Day } from '../design/day.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Section } from '../design/section.tsx'
import { StatusTag, type Tone } from '../design/status-tag.tsx'
import { SourceLine } from '../law/source-line.tsx'
import { VerificationTag } from '../law/verification-state.tsx'
import { AddDeadline } from './add-deadline.tsx'
import { DeadlineActs } from './deadline-acts.tsx'
import { RuleLink } from './rule-link.tsx'

/** The deadlines of the case that whoever asks may know, the next first; those that are settled are folded away. */
export function DeadlinesSection({ caseId }: { readonly caseId: string }) {
  const read = useRead(listDeadlines, { params: { caseId } })
  return (
    <Loaded read={read} what="the deadlines">
      {(view) => <Deadlines caseId={caseId} view={view} />}
    </Loaded>
  )
}

function Deadlines({ caseId, view }: { readonly caseId: string; readonly view: CaseDeadlines }) {
  const isSettled = (line: DeadlineLine): boolean => line.state !== 'open' || hasCome(line, view.today)
  const open = view.deadlines.filter((line) => !isSettled(line))
  const settled = view.deadlines.filter(isSettled)
  return (
    <Section title="Deadlines" actions={view.abilities.includes('add') && <AddDeadline caseId={caseId} view={view} />}>
      <DataTable
        caption="Open deadlines"
        hidesCaption
        columns={columns(caseId, view)}
        rows={open}
        rowKey={({ id }) => id}
        empty="No deadline is open. One appears when an event brings it under the rules of the court."
      />
      {view.wanting.length > 0 && <Wanting view={view} />}
      {settled.length > 0 && (
        <details>
          <summary>Settled deadlines ({settled.length})</summary>
          <DataTable
            caption="Settled deadlines"
            hidesCaption
            columns={columns(caseId, view)}
            rows={settled}
            rowKey={({ id }) => id}
            empty="None."
          />
        </details>
      )}
    </Section>
  )
}

/** What may not be done before a day waits for nothing once the day is there. */
const hasCome = ({ direction, due, state }: DeadlineLine, today: string): boolean =>
  direction === 'not-earlier-than' && state === 'open' && due <= today

function Wanting({ view: { wanting, pack } }: { readonly view: CaseDeadlines }) {
  return (
    <details>
      <summary>Deadlines that wait for something that is not known ({wanting.length})</summary>
      <ul className="usa-list">
        {wanting.map(({ rule, title, words }) => (
          <li key={`${rule} ${words.join()}`}>
            <RuleLink pack={pack} rule={rule}>
              {title}
            </RuleLink>
            : {words.join(' ')}
          </li>
        ))}
      </ul>
    </details>
  )
}

const tones: Record<DeadlineLine['state'], Tone> = { open: 'waiting', met: 'good', excused: 'done', moot: 'done' }

function columns(caseId: string, { pack, today }: CaseDeadlines): readonly Column<DeadlineLine>[] {
  return [
    { id: 'due', header: 'Day', sortBy: ({ due }) => due, cell: (line) => <Due line={line} /> },
    {
      id: 'what',
      header: 'What is due',
      isRowHeader: true,
      cell: (line) => (
        <>
          {line.title}
          <div className="quiet">
            {deadlineActorWords[line.who]}
            {line.origin !== 'by-hand' && `: ${line.does}`}
          </div>
          {line.keptIn !== null && <div className="quiet">{line.keptIn}</div>}
        </>
      ),
    },
    { id: 'why', header: 'Why', cell: (line) => <Why line={line} pack={pack} /> },
    {
      id: 'state',
      header: 'State',
      cell: (line) => (hasCome(line, today) ? 'The day has come' : <State line={line} />),
    },
    {
      id: 'act',
      header: <span className="usa-sr-only">Actions</span>,
      cell: (line) => <DeadlineActs caseId={caseId} line={line} />,
    },
  ]
}

function Due({ line: { due, direction, isFixed } }: { readonly line: DeadlineLine }) {
  return (
    <>
      {direction === 'not-earlier-than' && 'Not before '}
      <Day day={due} weekday />
      {!isFixed && <div className="quiet">if the clock ran on from tomorrow</div>}
    </>
  )
}

function Why({ line, pack }: { readonly line: DeadlineLine; readonly pack: string }) {
  const { rule, source, verification, trigger, trace, origin, originWords, enteredBy, title } = line
  return (
    <>
      {origin === 'by-hand' ? <StatusTag tone="waiting">{originWords}</StatusTag> : originWords}
      {enteredBy !== null && <div className="quiet">{enteredBy}</div>}
      {rule !== null && (
        <div>
          <RuleLink pack={pack} rule={rule}>
            {source?.text ?? rule}
          </RuleLink>{' '}
          {verification !== null && !('by' in verification) && <VerificationTag verification={verification} />}
        </div>
      )}
      {trigger !== null && (
        <div className="quiet">
          From: {trigger.words}, <Day day={trigger.day} />
        </div>
      )}
      <details className="clock-steps">
        <summary>Step by step: {title}</summary>
        <ol className="usa-list">
          {trace.map((step) => (
            <li key={`${step.words} ${step.day}`}>
              {step.words} <Day day={step.day} weekday />
              {step.time !== null && `, ${timeOfDay(step.time)}`}{' '}
              {step.source !== null && <SourceLine citation={step.source} />}
            </li>
          ))}
        </ol>
      </details>
    </>
  )
}

function State({ line: { state, stateOn, stateBy, stateWhy, excusedBy, isPast } }: { readonly line: DeadlineLine }) {
  return (
    <>
      <StatusTag tone={isPast ? 'alert' : tones[state]}>{isPast ? 'Overdue' : deadlineStateWords[state]}</StatusTag>
      {stateOn !== null && (
        <div className="quiet">
          <Day day={stateOn} />
          {excusedBy !== null && (excusedBy === 'court' ? ', by the court' : ', by the other side')}
          {stateBy !== null && `, ${stateBy}`}
        </div>
      )}
      {stateWhy !== null && stateWhy !== '' && <div className="prose quiet">{stateWhy}</div>}
    </>
  )
}
