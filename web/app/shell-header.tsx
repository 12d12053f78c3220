import { useState } from 'react'
import type { SignedIn } from '../../contract/identity.ts'
import { CaseSearch } from './case-search.tsx'
import { ConnectionState } from './connection-state.tsx'
import { hasCases } from './has-cases.ts'
import { useLanguage } from './language.ts'
import { PageLink } from './page-link.tsx'
import { PersonMenu } from './person-menu.tsx'
import { useShellActs } from './shell-acts.ts'
import { placeName, shellWords } from './shell-words.ts'
import { Unsaved } from './unsaved.tsx'
import { useIsAt } from './use-is-at.ts'
import { AboutScreen } from '../help/about-screen.tsx'
import { NoticeLink } from '../work/notice-link.tsx'

/** Who, where and what: the navigation holds what the server says exists for this person. */
export function ShellHeader({ session }: { readonly session: SignedIn }) {
  const [isOpen, setOpen] = useState(false)
  const language = useLanguage()
  const words = shellWords[language]
  const { openPalette } = useShellActs()
  const isAt = useIsAt(session.nav.map(({ to }) => to))
  return (
    <header className="shell__header">
      <div className="shell__bar">
        <PageLink to="/" className="shell__brand">
          Colloquy
        </PageLink>
        {session.court && <span className="shell__court">{session.court.name}</span>}
        {hasCases(session) && <CaseSearch />}
        <button
          type="button"
          className="shell__bar-button shell__go"
          aria-keyshortcuts="Control+K"
          onClick={openPalette}
        >
          <span aria-hidden="true">⌕</span> {words.goTo}
        </button>
        {session.nav.some(({ to }) => to === '/my-day') && <NoticeLink />}
        <Unsaved />
        <ConnectionState />
        <PersonMenu session={session} />
        <button
          type="button"
          className="shell__nav-button"
          aria-expanded={isOpen}
          aria-controls="shell-nav"
          onClick={() => setOpen(!isOpen)}
        >
          {words.menu}
        </button>
      </div>
      <nav id="shell-nav" aria-label={words.main} className={isOpen ? 'shell__nav shell__nav--open' : 'shell__nav'}>
        <ul>
          {session.nav.map((item) => (
            <li key={item.id}>
              <PageLink
                to={item.to}
                className="shell__nav-link"
                isCurrent={isAt(item.to)}
                onFollow={() => setOpen(false)}
              >
                {placeName(item, language)}
                {item.count !== undefined && item.count > 0 && <span className="shell__count">{item.count}</span>}
              </PageLink>
            </li>
          ))}
        </ul>
        <AboutScreen />
      </nav>
      {session.court?.mark && (
        <p className="shell__mark">
          {(session.court.kind === 'training' ? words.training : null) ?? session.court.mark}
        </p>
      )}
    </header>
  )
}
