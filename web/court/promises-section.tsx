import { promiseDueWords, promiseStateWords, type LedgerPromise } from '../../contract/agreement.ts'
import { Day } from '../design/day.tsx'
import { Section } from '../design/section.tsx'
import { StatusTag, type Tone } from '../design/status-tag.tsx'
import { TimeText } from '../design/time-text.tsx'
import { TypeMark } from '../plea/terms-view.tsx'
import { MarkPromise } from './mark-promise.tsx'

interface PromisesSectionProps {
  readonly caseId: string
  readonly promises: readonly LedgerPromise[]
}

/** Who owes what by the agreement, by when, and what became of it. */
export function PromisesSection({ caseId, promises }: PromisesSectionProps) {
  return (
    <Section title="Promises">
      <ul className="papers">
        {promises.map((promise) => (
          <li key={promise.id}>
            {promise.text} <TypeMark type={promise.type} />
            <div className="quiet">
              {promise.owner.name} · <Due promise={promise} />
            </div>
            <State promise={promise} />
            {promise.abilities.includes('mark') && <MarkPromise caseId={caseId} promise={promise} />}
          </li>
        ))}
      </ul>
    </Section>
  )
}

const tones: Record<LedgerPromise['state'], Tone> = { due: 'waiting', kept: 'good', breached: 'alert' }

function Due({ promise }: { readonly promise: LedgerPromise }) {
  if (promise.dueOn !== null) return <Day day={promise.dueOn} weekday />
  return promiseDueWords[promise.due]
}

function standingOf({ state, overdue, awaitsCourt }: LedgerPromise): { readonly tone: Tone; readonly words: string } {
  if (overdue) return { tone: 'alert', words: 'Overdue' }
  if (awaitsCourt) return { tone: 'neutral', words: 'Not owed yet: the court has not ruled' }
  return { tone: tones[state], words: promiseStateWords[state] }
}

function State({ promise }: { readonly promise: LedgerPromise }) {
  const { markedAt, markedBy, note } = promise
  const { tone, words } = standingOf(promise)
  return (
    <>
      <div className="promise-state">
        <StatusTag tone={tone}>{words}</StatusTag>
        {markedAt !== null && (
          <span className="quiet">
            said {markedBy}, <TimeText at={markedAt} />
          </span>
        )}
      </div>
      {note !== '' && <div className="prose">{note}</div>}
    </>
  )
}
