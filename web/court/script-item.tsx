import { TextInput } from '@trussworks/react-uswds'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { AnswerResponse, ScriptItem } from '../../contract/hearing.ts'
import { useDraft } from '../app/use-draft.ts'
import { Because } from '../design/because.tsx'
import { StatusTag } from '../design/status-tag.tsx'
import { TimeText } from '../design/time-text.tsx'
import { responseOfKey, responseText, spokenTo } from './script-words.ts'
import type { PendingAnswer } from './use-answers.ts'

interface ScriptItemViewProps {
  readonly hearingId: string
  readonly item: ScriptItem
  readonly n: number
  readonly language: 'en' | 'es'
  readonly pending: PendingAnswer | undefined
  /** The server could not be reached with what is pending. */
  readonly failed: boolean
  readonly mayAnswer: boolean
  /** Set anew when the keyboard led here: the item takes the focus. */
  readonly led: object | null
  /** @param goesOn the keyboard gave the answer, and goes on with the next item */
  readonly onAnswer: (response: AnswerResponse, note: string, goesOn: boolean) => void
  readonly onMove: (by: 1 | -1) => void
}

const moves: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }

/** One thing that is said, and its answer: a key of its own for each. */
export function ScriptItemView(props: ScriptItemViewProps) {
  const { item, n, language, pending, mayAnswer, led, onAnswer, onMove } = props
  const place = useRef<HTMLDivElement>(null)
  const entered = useRef(false)
  const given = pending ?? item.answer
  const typed = useDraft<{ note: string | null }>(`note:${props.hearingId}:${item.key}`, { note: null })
  const note = typed.value.note ?? given?.note ?? ''
  const isInWords = item.responses.includes('stated')
  const toNote = () => place.current?.querySelector('input')?.focus()

  useEffect(() => {
    if (!led) return
    const line = place.current
    const target = isInWords ? line?.querySelector('input') : line
    target?.focus({ preventScroll: true })
    line?.scrollIntoView({ block: 'center' })
  }, [led, isInWords, place])

  function answer(response: AnswerResponse, goesOn = true) {
    if (response === 'stated' && note.trim() === '') return
    onAnswer(response, note.trim(), goesOn)
    typed.clear()
    if (response === 'clarified' && item.form === 'question' && note.trim() === '') toNote()
  }

  /** A note goes with the answer; where the answer is in words, it is the answer. */
  function saveNote() {
    const byKey = entered.current
    entered.current = false
    const response = isInWords ? 'stated' : given?.response
    if (response && note.trim() !== (given?.note ?? '')) answer(response, byKey)
    else if (byKey && isInWords && given) onMove(1)
  }

  /** Back to the item, so that the next key is an answer again; leaving the field saves what was typed. */
  function leaveNote(by: 1 | -1 | 'enter') {
    entered.current = by === 'enter'
    place.current?.focus()
    if (by !== 'enter') onMove(by)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!mayAnswer || event.altKey || event.ctrlKey || event.metaKey) return
    if (event.target !== event.currentTarget) return
    const move = moves[event.key]
    const chosen = responseOfKey(item, event.key)
    if (move) onMove(move)
    else if (event.key === 'Enter' || chosen === 'stated') toNote()
    else if (chosen) answer(chosen)
    else return
    event.preventDefault()
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its keys repeat the buttons within
    <div
      ref={place}
      className="script-item"
      role="group"
      aria-label={nameOf(item, n)}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keys of the answers work where the focus is
      tabIndex={mayAnswer ? 0 : undefined}
      onKeyDown={onKeyDown}
    >
      <ItemHead {...props} />
      <p className="script-item__text" lang={language}>
        {item.text[language]}
      </p>
      {item.penalty !== null && <p className="quiet">{item.penalty}</p>}
      {mayAnswer && item.responses.length > 0 && (
        <div className="script-item__answers">
          {item.responses
            .filter((response) => response !== 'stated')
            .map((response, index) => (
              <button
                key={response}
                type="button"
                className="answer"
                aria-pressed={given?.response === response}
                onClick={() => answer(response)}
              >
                <kbd aria-hidden="true">{index + 1}</kbd> {responseText(item, response)}
              </button>
            ))}
          <NoteField
            item={item}
            n={n}
            note={note}
            onChange={(next) => typed.set({ note: next })}
            onSave={saveNote}
            onLeave={leaveNote}
          />
        </div>
      )}
      {!mayAnswer && <Recorded item={item} />}
    </div>
  )
}

const nameOf = (item: ScriptItem, n: number): string => (item.title === null ? `Item ${n}` : `Item ${n}: ${item.title}`)

function ItemHead({ item, n, pending, failed, mayAnswer }: ScriptItemViewProps) {
  return (
    <div className="script-item__head">
      <span className="script-item__n" aria-hidden="true">
        {n}
      </span>
      {item.title !== null && <strong>{item.title}</strong>}
      {item.charge && (
        <span>
          Count {item.charge.count}, {item.charge.offense}
        </span>
      )}
      <span className="quiet">
        <Because
          what={item.title ?? item.text.en}
          sources={[{ citation: item.cite, verified: null }]}
          because={item.unverified ? ['No lawyer of this court has checked the text.'] : []}
        >
          {spokenTo[item.to]}
        </Because>
      </span>
      {(mayAnswer || !item.settled) && <ItemState item={item} pending={pending !== undefined} failed={failed} />}
    </div>
  )
}

function ItemState({ item, pending, failed }: Pick<ScriptItemViewProps, 'item' | 'failed'> & { pending: boolean }) {
  if (pending) return <StatusTag tone={failed ? 'alert' : 'waiting'}>{failed ? 'Not saved yet' : 'Saving'}</StatusTag>
  if (item.expects === null) return null
  if (item.settled) return <StatusTag tone="good">Saved</StatusTag>
  return item.answer ? <StatusTag tone="alert">Stands in the way</StatusTag> : null
}

/** The answer as those see it who do not record. */
function Recorded({ item }: { readonly item: ScriptItem }) {
  const { answer } = item
  if (!answer) return item.expects === null ? null : <p className="quiet">No answer yet</p>
  return (
    <p>
      {answer.response !== 'stated' && <strong>{responseText(item, answer.response)}</strong>}
      {answer.note !== '' && <span className="prose"> {answer.note}</span>}{' '}
      <span className="quiet">
        {answer.by}, <TimeText at={answer.at} />
      </span>
    </p>
  )
}

interface NoteFieldProps {
  readonly item: ScriptItem
  readonly n: number
  readonly note: string
  readonly onChange: (note: string) => void
  readonly onSave: () => void
  readonly onLeave: (by: 1 | -1 | 'enter') => void
}

const leaves: Readonly<Record<string, 1 | -1 | 'enter'>> = { ArrowDown: 1, ArrowUp: -1, Enter: 'enter' }

function NoteField({ item, n, note, onChange, onSave, onLeave }: NoteFieldProps) {
  const id = `note-${item.key}`
  const isAnswer = item.responses.includes('stated')
  return (
    <span className="script-item__note">
      <label htmlFor={id} className="usa-sr-only">
        {isAnswer ? `Answer to item ${n}` : `Note to item ${n}`}
      </label>
      <TextInput
        id={id}
        name={id}
        type="text"
        autoComplete="off"
        maxLength={4_000}
        placeholder={isAnswer ? 'The answer, in words' : 'Note'}
        value={note}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onSave}
        onKeyDown={(event) => {
          const by = leaves[event.key]
          if (by === undefined) return
          event.preventDefault()
          onLeave(by)
        }}
      />
    </span>
  )
}
