import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useSpokenLanguage } from '../design/language.ts'
import { useCommands } from './commands.ts'
import { failureText } from './failure-words.ts'
import { invalidateAll } from './invalidate.ts'
import { forgetUndo, lastUndoable, watchUndo, type Undoable } from './undo.ts'

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
  useCommands([
    { id: 'undo', label: `Undo: ${undoable.did}`, group: 'On this screen', keys: 'u', run: () => void undo() },
  ])
  return (
    <div className="undo">
      <span>
        {undoable.did}.{failed !== null && <strong> It could not be undone: {failed}</strong>}
      </span>
      <button type="button" className="usa-button usa-button--outline" onClick={() => void undo()}>
        Undo <kbd>u</kbd>
      </button>
      <button type="button" className="undo__close" aria-label="Let it be" onClick={forgetUndo}>
        <span aria-hidden="true">×</span>
      </button>
    </div>
  )
}
