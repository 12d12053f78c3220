import { Link } from '@tanstack/react-router'
import { useEffect, useId, useRef, useState } from 'react'
import type { SignedIn } from '../../contract/identity.ts'
import type { WrittenLanguage } from '../../src/vocabulary/code-lists.ts'
import { useLanguage } from './language.ts'
import { useShellActs } from './shell-acts.ts'
import { positionName, shellWords } from './shell-words.ts'
import { useLock } from './use-lock.ts'
import { useSignOut } from './use-sign-out.tsx'

/** The person at the screen, with account, lock and sign-out. */
export function PersonMenu({ session }: { readonly session: SignedIn }) {
  const { person } = session
  const language = useLanguage()
  const words = shellWords[language]
  const [isOpen, setOpen] = useState(false)
  const listId = useId()
  const box = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const signOut = useSignOut()
  const lock = useLock()
  const { openDisplay, openKeys } = useShellActs()
  const and = (act: () => void) => () => {
    setOpen(false)
    act()
  }

  useEffect(() => {
    if (!isOpen) return undefined
    const closeOutside = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false)
    }
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      setOpen(false)
      button.current?.focus()
    }
    document.addEventListener('pointerdown', closeOutside)
    document.addEventListener('focusin', closeOutside)
    document.addEventListener('keydown', closeOnEscape)
    return () => {
      document.removeEventListener('pointerdown', closeOutside)
      document.removeEventListener('focusin', closeOutside)
      document.removeEventListener('keydown', closeOnEscape)
    }
  }, [isOpen])

  return (
    <div className="shell__person" ref={box}>
      <button
        ref={button}
        type="button"
        className="shell__person-button"
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setOpen(!isOpen)}
      >
        <span className="shell__person-name">{person.name}</span>
        <span className="shell__person-office">{positionLine(session, language)}</span>
      </button>
      <ul id={listId} className="shell__person-menu" hidden={!isOpen}>
        <li>
          <Link to="/account" onClick={() => setOpen(false)}>
            {words.account}
          </Link>
        </li>
        <li>
          <button type="button" onClick={and(openDisplay)}>
            {words.display}
          </button>
        </li>
        <li>
          <button type="button" onClick={and(openKeys)}>
            {words.keys}
          </button>
        </li>
        <li>
          <button type="button" onClick={lock}>
            {words.lock}
          </button>
        </li>
        <li>
          <button type="button" onClick={signOut.ask}>
            {words.signOut}
          </button>
        </li>
      </ul>
      {signOut.dialog}
    </div>
  )
}

function positionLine({ person }: SignedIn, language: WrittenLanguage): string {
  const titles = person.positions.slice(0, 1).map(({ title }) => positionName(title, language))
  return [...titles, ...(person.office === null ? [] : [person.office])].join(' · ')
}
