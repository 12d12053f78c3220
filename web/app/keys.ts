import { useEffect, useSyncExternalStore } from 'react'
import { offeredCommands } from './commands.ts'
import { pressed } from './key-sequence.ts'
import { preferences } from './preferences.ts'

const waitsMs = 2_500

let pending = ''
let timer: number | undefined
const watchers = new Set<() => void>()

/** The keys pressed so far of a command of several; empty for none. */
export function usePendingKeys(): string {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    () => pending,
  )
}

function setPending(next: string): void {
  window.clearTimeout(timer)
  pending = next
  if (next !== '') timer = window.setTimeout(() => setPending(''), waitsMs)
  for (const watcher of watchers) watcher()
}

/**
 * Runs commands by their keys while the shell is on the screen. A letter typed into a field is a letter; beneath a
 * dialog nothing is run; whoever switched letters off keeps Ctrl+K.
 */
export function useKeys(openPalette: () => void): void {
  useEffect(() => {
    // The second key of a sequence is heard before the screen may take it for something of its own.
    const second = (event: KeyboardEvent) => {
      if (pending === '' || !isPlain(event)) return
      event.stopPropagation()
      press(event)
    }
    const first = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        if (document.querySelector('dialog[open]') === null) openPalette()
      } else if (pending === '' && isPlain(event)) press(event)
    }
    window.addEventListener('keydown', second, true)
    window.addEventListener('keydown', first)
    return () => {
      window.removeEventListener('keydown', second, true)
      window.removeEventListener('keydown', first)
    }
  }, [openPalette])
}

function press(event: KeyboardEvent): void {
  const found = pressed(offeredCommands(), pending, event.key)
  setPending(found.outcome === 'wait' ? found.pending : '')
  if (found.outcome === 'nothing') return
  event.preventDefault()
  if (found.outcome === 'run') found.command.run()
}

/** One visible sign, pressed where it is no text. */
function isPlain(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.repeat || event.key.length !== 1 || event.key === ' ')
    return false
  if (event.ctrlKey || event.metaKey || event.altKey || !preferences().letterKeys) return false
  return !isTyping(event.target) && document.querySelector('dialog[open]') === null
}

const typedInto = 'input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select'

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(typedInto))
}
