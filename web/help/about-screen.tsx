import './help.css'
import { useMatches } from '@tanstack/react-router'
import { useCallback, useEffect, useId, useRef, useState } from 'react'
import { useCommands } from '../app/commands.ts'
import { aboutScreen } from './about-screens.ts'

/** Says of the screen in sight what it is for, what can be done and who sees it; closed until it is asked for. */
export function AboutScreen() {
  const path = useMatches({ select: (matches) => matches.at(-1)?.fullPath ?? '' })
  return <Disclosure key={path} path={path} />
}

function Disclosure({ path }: { readonly path: string }) {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLElement>(null)
  const about = aboutScreen(path)
  const close = useCallback(() => {
    setOpen(false)
    button.current?.focus()
  }, [])
  useEffect(() => {
    if (!isOpen) return
    panel.current?.focus()
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [isOpen, close])
  useCommands(
    about === null
      ? []
      : [{ id: 'about-screen', label: 'About this screen', group: 'On this screen', run: () => setOpen(true) }],
  )
  if (about === null) return null
  return (
    <div className="about">
      <button
        ref={button}
        type="button"
        className="about__button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        About this screen
      </button>
      <section
        ref={panel}
        id={id}
        className="about__panel"
        aria-label="About this screen"
        tabIndex={-1}
        hidden={!isOpen}
      >
        <p>{about.purpose}</p>
        {about.can.length > 0 && (
          <>
            <p className="about__label">What you can do, as far as your part allows it</p>
            <ul className="usa-list">
              {about.can.map((what) => (
                <li key={what}>{what}</li>
              ))}
            </ul>
          </>
        )}
        <p className="about__label">Who sees it</p>
        <p>{about.seenBy}</p>
        <button type="button" className="usa-button usa-button--unstyled" onClick={close}>
          Close
        </button>
      </section>
    </div>
  )
}
