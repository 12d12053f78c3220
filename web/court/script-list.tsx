import { useState } from 'react'
import type { AnswerResponse, HearingRecord, ScriptItem } from '../../contract/hearing.ts'
import { ScriptItemView } from './script-item.tsx'
import { goesOn, partTitles } from './script-words.ts'
import type { Answers } from './use-answers.ts'

interface ScriptListProps {
  readonly record: HearingRecord
  /** The part of the script that is shown here. */
  readonly items: readonly ScriptItem[]
  readonly answers: Answers
  readonly language: 'en' | 'es'
  readonly mayAnswer: (item: ScriptItem) => boolean
  /** Set anew to lead the keyboard to the first open item. */
  readonly goOn?: object | null
  /** The keyboard begins at the first open item. */
  readonly leads?: boolean
}

/** Whether something is still to be answered here. */
export function isOpenItem(item: ScriptItem, { pending }: Pick<Answers, 'pending'>): boolean {
  return !item.settled && item.responses.length > 0 && !pending.has(item.key)
}

/** Items of the script, spoken from top to bottom: one keystroke an answer, each saved as it is given. */
export function ScriptList({
  record,
  items,
  answers,
  language,
  mayAnswer,
  goOn = null,
  leads = false,
}: ScriptListProps) {
  const firstOpen = items.find((item) => isOpenItem(item, answers))
  const [led, setLed] = useState(() => (leads && firstOpen ? { key: firstOpen.key } : null))
  const [followed, setFollowed] = useState<object | null>(goOn)

  // The one state that follows another's change: where the button "Go on" leads.
  if (goOn !== followed) {
    setFollowed(goOn)
    if (firstOpen) setLed({ key: firstOpen.key })
  }

  function goTo(item: ScriptItem | undefined) {
    if (item) setLed({ key: item.key })
  }

  function answered(item: ScriptItem, response: AnswerResponse, note: string, byKey: boolean) {
    answers.record(item, response, note)
    if (!byKey || !goesOn(item, response, note)) return
    const after = items.slice(items.indexOf(item) + 1)
    goTo(after.find((one) => isOpenItem(one, answers)) ?? after[0])
  }

  return (
    <ol className="script">
      {items.map((item, index) => (
        <li key={item.key}>
          {items[index - 1]?.part !== item.part && <h3 id={`part-${item.part}`}>{partTitles[item.part]}</h3>}
          <ScriptItemView
            hearingId={record.id}
            item={item}
            n={record.script.indexOf(item) + 1}
            language={language}
            pending={answers.pending.get(item.key)}
            failed={answers.failed}
            mayAnswer={mayAnswer(item)}
            led={led?.key === item.key ? led : null}
            onAnswer={(response, note, byKey) => answered(item, response, note, byKey)}
            onMove={(by) => goTo(items[index + by])}
          />
        </li>
      ))}
    </ol>
  )
}
