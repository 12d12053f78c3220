import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { AnswerResponse, ScriptItem } from '../../contract/hearing.ts'
import { Because } from '../design/because.tsx'
import { StatusTag } from '../design/status-tag.tsx'
import { TextInput } from '@trussworks/react-uswds'
import { responseText, spokenTo } from './script-words.ts'
import type { PendingAnswer } from './use-answers.ts'

interface ScriptItemViewProps {
  readonly item: ScriptItem
  readonly n: number
  readonly language: 'en' | 'es'
  readonly pending: PendingAnswer | undefined
  readonly mayAnswer: boolean
  readonly isCurrent: boolean
  /** True when the keyboard led here: the item takes the focus. */
  readonly takesFocus: boolean
  readonly onAnswer: (response: AnswerResponse, note: string) => void
  readonly onMove: (by: 1 | -1) => void
  readonly onEnter: () => void
}

/** One thing that is said, and its answer: a key of its own for each. */
export function ScriptItemView(props: ScriptItemViewProps) {
  const { item, n, language, pending, mayAnswer, isCurrent, takesFocus, onAnswer, onMove, onEnter } = props
  const place = useRef<HTMLDivElement>(null)
  const given = pending ?? item.answer
  const [note, setNote] = useState(given?.note ?? '')
  const says = item.title === null ? `Item ${n}` : `Item ${n}: ${item.title}`

  useEffect(() => {
    if (!takesFocus) return
    place.current?.focus({ preventScroll: true })
    place.current?.scrollIntoView({ block: 'center' })
  }, [takesFocus])

  function answer(response: AnswerResponse) {
    if (mayAnswer && (response !== 'stated' || note.trim() !== '')) onAnswer(response, note.trim())
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.target !== event.currentTarget) return
    const move = moves[event.key]
    const chosen = item.responses[Number(event.key) - 1] ?? letters(item)[event.key.toLowerCase()]
    if (move) onMove(move)
    else if (chosen && chosen !== 'stated') answer(chosen)
    else if (event.key === 'Enter' || chosen === 'stated') place.current?.querySelector('input')?.focus()
    else return
    event.preventDefault()
  }

  return (
    <div
      ref={place}
      className={isCurrent ? 'script-item script-item--current' : 'script-item'}
      role="group"
      aria-label={says}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keys of the answers work on the item that has the focus
      tabIndex={0}
      onKeyDown={onKeyDown}
      onFocus={onEnter}
    >
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
        <ItemState item={item} pending={pending !== undefined} />
      </div>
      <p className="script-item__text" lang={language}>
        {item.text[language]}
      </p>
      {item.penalty !== null && <p className="quiet">{item.penalty}</p>}
      {item.responses.length > 0 && (
        <div className="script-item__answers">
          {item.responses
            .filter((response) => response !== 'stated')
            .map((response, index) => (
              <button
                key={response}
                type="button"
                className="answer"
                aria-pressed={given?.response === response}
                aria-disabled={!mayAnswer}
                onClick={() => answer(response)}
              >
                <kbd aria-hidden="true">{index + 1}</kbd> {responseText(item, response)}
              </button>
            ))}
          {mayAnswer ? (
            <NoteField item={item} n={n} note={note} onChange={setNote} onSave={() => saveNote()} />
          ) : (
            given !== null && given !== undefined && given.note !== '' && <span className="prose">{given.note}</span>
          )}
        </div>
      )}
    </div>
  )

  /** A note goes with the answer; where the answer is in words, it is the answer. */
  function saveNote() {
    const response = item.responses.includes('stated') ? 'stated' : given?.response
    if (!mayAnswer || !response || note.trim() === (given?.note ?? '')) return
    if (response === 'stated' && note.trim() === '') return
    onAnswer(response, note.trim())
  }
}

const moves: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }

/** Letters beside the numbers: y, n, c; u for understood, s for said. */
function letters({ form }: ScriptItem): Readonly<Record<string, AnswerResponse>> {
  if (form === 'advice') return { s: 'given' }
  return { y: 'yes', n: 'no', c: 'clarified', u: 'yes' }
}

function ItemState({ item, pending }: { readonly item: ScriptItem; readonly pending: boolean }) {
  if (pending) return <StatusTag tone="waiting">Saving</StatusTag>
  if (item.expects === null) return null
  if (item.settled) return <StatusTag tone="good">Done</StatusTag>
  return item.answer ? <StatusTag tone="alert">Stands in the way</StatusTag> : <StatusTag>Open</StatusTag>
}

interface NoteFieldProps {
  readonly item: ScriptItem
  readonly n: number
  readonly note: string
  readonly onChange: (note: string) => void
  readonly onSave: () => void
}

function NoteField({ item, n, note, onChange, onSave }: NoteFieldProps) {
  const id = `note-${item.key}`
  const isAnswer = item.responses.includes('stated')
  return (
    <span className="script-item__note">
      <label htmlFor={id} className={isAnswer ? 'usa-label' : 'usa-sr-only'}>
        {isAnswer ? `Answer to item ${n}` : `Note to item ${n}`}
      </label>
      <TextInput
        id={id}
        name={id}
        type="text"
        autoComplete="off"
        placeholder={isAnswer ? undefined : 'Note'}
        value={note}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onSave}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          onSave()
          // Back to the item, so that the next key is an answer again.
          event.currentTarget.closest<HTMLElement>('.script-item')?.focus()
        }}
      />
    </span>
  )
}
