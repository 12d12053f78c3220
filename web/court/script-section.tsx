import { useState } from 'react'
import type { HearingRecord, ScriptItem } from '../../contract/hearing.ts'
import { FailedNotice } from '../design/failed-notice.tsx'
import { RefusalNotice } from '../design/refusal-notice.tsx'
import { Section } from '../design/section.tsx'
import { ScriptList } from './script-list.tsx'
import { partTitles } from './script-words.ts'
import type { Answers } from './use-answers.ts'

interface ScriptSectionProps {
  readonly record: HearingRecord
  readonly items: readonly ScriptItem[]
  readonly answers: Answers
  readonly mayAnswer: (item: ScriptItem) => boolean
  /** Set anew to lead the keyboard to the first open item. */
  readonly goOn: object | null
  /** The keyboard begins there. */
  readonly leads: boolean
}

/** The colloquy: what is asked and said before the plea is accepted. */
export function ScriptSection({ record, items, answers, mayAnswer, goOn, leads }: ScriptSectionProps) {
  const [language, setLanguage] = useState<'en' | 'es'>('en')
  return (
    <Section title="Colloquy" actions={<Languages language={language} onChange={setLanguage} />}>
      <Parts items={items} answers={answers} />
      {items.some(mayAnswer) && (
        <p className="quiet">
          Keys: <kbd>1</kbd> <kbd>2</kbd> <kbd>3</kbd> answer and go on; <kbd>↓</kbd> <kbd>↑</kbd> move;{' '}
          <kbd>Enter</kbd> writes a note. Every answer is saved as it is given.
        </p>
      )}
      {record.status === 'in-progress' && record.facts.length > 0 && (
        <p className="quiet">Not known, so that what hangs on it is asked to be safe: {record.facts.join(' ')}</p>
      )}
      <ScriptList
        record={record}
        items={items}
        answers={answers}
        language={language}
        mayAnswer={mayAnswer}
        goOn={goOn}
        leads={leads}
      />
    </Section>
  )
}

/** How far each part is, with a way to it. */
function Parts({ items, answers }: Pick<ScriptSectionProps, 'items' | 'answers'>) {
  const parts = [...new Set(items.map((item) => item.part))]
  return (
    <ul className="hearing-parts" aria-label="Parts of the colloquy">
      {parts.map((part) => {
        const asked = items.filter((item) => item.part === part && item.responses.length > 0)
        const done = asked.filter((item) => item.settled || answers.pending.has(item.key)).length
        return (
          <li key={part}>
            <a className="usa-link" href={`#part-${part}`}>
              {partTitles[part]}
            </a>
            {asked.length > 0 && ` ${done}/${asked.length}`}
          </li>
        )
      })}
    </ul>
  )
}

interface AnswersNoticeProps {
  readonly record: HearingRecord
  readonly answers: Answers
}

/** That answers are not saved: in sight wherever on the page one is. */
export function AnswersNotice({ record, answers }: AnswersNoticeProps) {
  const { failed, pending, refused, retry } = answers
  if (!failed && !refused) return null
  const place = record.script.findIndex((item) => item.key === refused?.key) + 1
  return (
    <div className="answers-notice">
      {failed && (
        <FailedNotice
          title={pending.size === 1 ? 'One answer is not saved yet' : `${pending.size} answers are not saved yet`}
          message="They are sent again by themselves; you can go on."
          incident={null}
          onRetry={retry}
        />
      )}
      {refused && (
        <RefusalNotice problem={refused.problem}>
          {place > 0 && (
            <p>
              The answer to item {place} was not taken. <a href={`#part-${record.script[place - 1]?.part}`}>Go to it</a>
            </p>
          )}
        </RefusalNotice>
      )}
    </div>
  )
}

const languages = { en: 'English', es: 'Español' } as const

interface LanguagesProps {
  readonly language: 'en' | 'es'
  readonly onChange: (language: 'en' | 'es') => void
}

function Languages({ language, onChange }: LanguagesProps) {
  return (
    <span role="group" aria-label="Language of the script" className="script-languages">
      {(['en', 'es'] as const).map((one) => (
        <button
          key={one}
          type="button"
          className="answer"
          lang={one}
          aria-pressed={one === language}
          onClick={() => onChange(one)}
        >
          {languages[one]}
        </button>
      ))}
    </span>
  )
}
