import { useState } from 'react'
import type { AnswerResponse, HearingRecord, ScriptItem } from '../../contract/hearing.ts'
import { FailedNotice } from '../design/failed-notice.tsx'
import { RefusalNotice } from '../design/refusal-notice.tsx'
import { Section } from '../design/section.tsx'
import { ScriptItemView } from './script-item.tsx'
import { partTitles } from './script-words.ts'
import { useAnswers } from './use-answers.ts'

interface ScriptSectionProps {
  readonly caseId: string
  readonly record: HearingRecord
  readonly mayAnswer: boolean
}

/** The script, spoken from top to bottom: one keystroke an answer, each saved as it is given. */
export function ScriptSection({ caseId, record, mayAnswer }: ScriptSectionProps) {
  const answers = useAnswers(caseId, record.id)
  const [language, setLanguage] = useState<'en' | 'es'>('en')
  const { script } = record
  const isOpen = (item: ScriptItem) => !item.settled && !answers.pending.has(item.key) && item.responses.length > 0
  const [current, setCurrent] = useState(() => script.find(isOpen)?.key ?? script[0]?.key ?? '')
  const [led, setLed] = useState<{ key: string } | null>(null)
  const done = script.filter((item) => item.settled || answers.pending.has(item.key)).length

  function goTo(item: ScriptItem | undefined) {
    if (!item) return
    setCurrent(item.key)
    setLed({ key: item.key })
  }

  function answered(item: ScriptItem, response: AnswerResponse, note: string) {
    answers.record(item, response, note)
    const index = script.indexOf(item)
    // Where an answer needs words, the place stays until they are there.
    if (response === 'clarified' && note === '' && item.form === 'question') return
    goTo(script.slice(index + 1).find(isOpen) ?? script[index + 1])
  }

  return (
    <Section
      title="Colloquy"
      actions={
        <span className="script-head">
          <span role="status">
            {done} of {script.length} done{answers.pending.size > 0 && `, ${answers.pending.size} being saved`}
          </span>
          <Languages language={language} onChange={setLanguage} />
        </span>
      }
    >
      {mayAnswer && (
        <p className="quiet">
          Keys: <kbd>1</kbd> <kbd>2</kbd> <kbd>3</kbd> answer and go on; <kbd>↓</kbd> <kbd>↑</kbd> move;{' '}
          <kbd>Enter</kbd> writes a note. Every answer is saved as it is given.
        </p>
      )}
      {record.facts.length > 0 && (
        <p className="quiet">Not known, so that what hangs on it is asked to be safe: {record.facts.join(' ')}</p>
      )}
      {answers.failed && (
        <FailedNotice
          title="The last answers are not saved yet"
          message="They are kept here and sent again by themselves. You can go on."
          incident={null}
          onRetry={answers.retry}
        />
      )}
      {answers.refused && <RefusalNotice problem={answers.refused} />}
      <ol className="script">
        {script.map((item, index) => (
          <li key={item.key}>
            {script[index - 1]?.part !== item.part && <h3>{partTitles[item.part]}</h3>}
            <ScriptItemView
              item={item}
              n={index + 1}
              language={language}
              pending={answers.pending.get(item.key)}
              mayAnswer={mayAnswer}
              isCurrent={item.key === current}
              takesFocus={led?.key === item.key}
              onAnswer={(response, note) => answered(item, response, note)}
              onMove={(by) => goTo(script[index + by])}
              onEnter={() => {
                setCurrent(item.key)
                setLed((before) => (before?.key === item.key ? before : null))
              }}
            />
          </li>
        ))}
      </ol>
    </Section>
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
