import type { RuleView, SupposedAnswer } from '../../contract/law.ts'
import { StatusTag, type Tone } from '../design/status-tag.tsx'
import { ClockView } from './clock-view.tsx'
import { ComputedDay } from './computed-day.ts'
import { ComputedDayView } from './computed-day-view.tsx'
import { MissingList } from './missing-list.tsx'
import { Reckoned } from './reckoned.ts'
import { SourceLine } from './source-line.tsx'
import { ValueView } from './value-view.tsx'
import { VerificationState } from './verification-state.tsx'

const kinds: Record<SupposedAnswer['kind'], { readonly tone: Tone; readonly words: string }> = {
  answered: { tone: 'done', words: 'Answered' },
  clock: { tone: 'done', words: 'Answered' },
  'not-applicable': { tone: 'neutral', words: 'The rule does not apply' },
  'missing-facts': { tone: 'waiting', words: 'Something is not known yet' },
  'not-in-force': { tone: 'alert', words: 'Not in force on that day' },
}

interface SupposedAnswerProps {
  readonly answer: SupposedAnswer
  readonly rule: RuleView
}

/** What the rule answers, why, what is missing, and on what it rests. */
export function SupposedAnswerView({ answer, rule }: SupposedAnswerProps) {
  const { tone, words } = kinds[answer.kind]
  const sources = [...new Map(answer.sources.map((source) => [source.text, source])).values()]
  return (
    <>
      <p>
        <StatusTag tone={tone}>{words}</StatusTag>
      </p>
      <AnswerValue answer={answer} rule={rule} />
      <MissingList missing={answer.missing} rule={rule} />
      {answer.because.length > 0 && answer.kind !== 'clock' && (
        <>
          <h4>Because</h4>
          <ol className="usa-list">
            {answer.because.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ol>
        </>
      )}
      {sources.length > 0 && (
        <>
          <h4>Sources</h4>
          <ul className="usa-list">
            {sources.map((source) => (
              <li key={source.text}>
                <SourceLine citation={source} />
              </li>
            ))}
          </ul>
        </>
      )}
      {answer.verified !== null && <VerificationState verification={answer.verified} />}
    </>
  )
}

function AnswerValue({ answer, rule }: SupposedAnswerProps) {
  if (answer.kind === 'clock') return <ClockView clock={Reckoned.parse(answer.value)} />
  if (answer.kind !== 'answered') return null
  const computed = ComputedDay.safeParse(answer.value)
  if (computed.success) return <ComputedDayView computed={computed.data} />
  if (rule.asks.given === 'closed-day') return <Closed value={answer.value} rule={rule} />
  return (
    <div className="law-value">
      <ValueView value={answer.value} names={rule.names} />
    </div>
  )
}

/** A day was asked about when the answer is a name or nothing; else the rule itself was. */
function Closed({ value, rule }: { readonly value: unknown; readonly rule: RuleView }) {
  if (value === null) return <p className="law-result">The court is open on that day.</p>
  if (typeof value === 'string') return <p className="law-result">The court is closed on that day: {value}.</p>
  return <ValueView value={value} names={rule.names} />
}
