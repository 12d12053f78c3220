import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useSpokenLanguage } from '../design/language.ts'
import { useCommands } from './commands.ts'
import { failureText } from './failure-words.ts'
import { invalidateAll } from './invalidate.ts'
import { undoWords } from './undo-words.ts'
import { didIn, forgetUndo, lastUndoable, watchUndo, type Undoable } from './undo.ts'

/** How long it is offered, unless one is just at it. */
const offeredForMs = 60_000

/** What was just done and may be taken back, with the key for it. */
export function UndoBar() {
  const undoable = useSyncExternalStore(watchUndo, lastUndoable)
  return <div role="status">{undoable !== null && <Offered key={undoable.id} undoable={undoable} />}</div>
}

function Offered({ undoable }: { readonly undoable: Undoable }) {
  const client = useQueryClient()
  const language = useSpokenLanguage()
  const words = undoWords[language]
  const did = didIn(undoable, language)
  const [failed, setFailed] = useState<string | null>(null)
  useEffect(() => {
    const timer = window.setInterval(() => {
      if (document.activeElement?.closest('.undo') === null) forgetUndo()
    }, offeredForMs)
    return () => window.clearInterval(timer)
  }, [])
  const undo = async () => {
    try {
      await undoable.takeBack()
      forgetUndo()
      invalidateAll(client)
    } catch (error) {
      setFailed(failureText(error, language))
    }
  }
  useCommands([{ id: 'undo', label: words.undoOf(did), group: 'On this screen', keys: 'u', run: () => void undo() }])
  return (
    <div className="undo">
      <span>
        {did}.{failed !== null && <strong> {words.failed(failed)}</strong>}
      </span>
      <button type="button" className="usa-button usa-button--outline" onClick={() => void undo()}>
        {words.undo} <kbd>u</kbd>
      </button>
      <button type="button" className="undo__close" aria-label={words.letItBe} onClick={forgetUndo}>
        <span aria-hidden="true">×</span>
      </button>
    </div>
  )
}
