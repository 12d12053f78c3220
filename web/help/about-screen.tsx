import './help.css'
import { rootRouteId, useMatches } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useEffect, useId, useRef, useState } from 'react'
import { useCommands } from '../app/commands.ts'
import { useLanguage } from '../app/language.ts'
import { shellWords } from '../app/shell-words.ts'
import { Loading } from '../design/loading.tsx'
import { stateWords } from '../design/state-words.ts'

const AboutText = lazy(async () => ({ default: (await import('./about-text.tsx')).AboutText }))

/** Says of the screen in sight what it is for, what can be done and who sees it; closed until it is asked for. */
export function AboutScreen() {
  // Where no screen is at the address, the root alone is matched.
  const path = useMatches({
    select: (matches) => matches.findLast(({ routeId }) => routeId !== rootRouteId)?.fullPath ?? null,
  })
  return path === null ? null : <Disclosure key={path} path={path} />
}

function Disclosure({ path }: { readonly path: string }) {
  const id = useId()
  const language = useLanguage()
  const words = shellWords[language]
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLElement>(null)
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
  useCommands([{ id: 'about-screen', label: words.about, group: 'On this screen', run: () => setOpen(true) }])
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
        {words.about}
      </button>
      <section ref={panel} id={id} className="about__panel" aria-label={words.about} tabIndex={-1} hidden={!isOpen}>
        {isOpen && (
          <Suspense fallback={<Loading what={words.loaded.text} />}>
            <AboutText path={path} />
          </Suspense>
        )}
        <button type="button" className="usa-button usa-button--unstyled" onClick={close}>
          {stateWords[language].close}
        </button>
      </section>
    </div>
  )
}
