import { useEffect, useState, type ReactNode } from 'react'
import type { SignedIn } from '../../contract/identity.ts'
import { CourtZoneContext } from '../design/court-zone.tsx'
import { LockScreen } from '../identity/lock-screen.tsx'
import { nowText } from '../design/moment.ts'
import { TimeText } from '../design/time-text.tsx'
import { ConnectionStrip } from './connection-strip.tsx'
import { useLanguage } from './language.ts'
import { useLive } from './live.ts'
import { PendingKeys } from './pending-keys.tsx'
import { SignedInContext } from './signed-in.ts'
import { ShellCommands } from './shell-commands.tsx'
import { shellWords } from './shell-words.ts'
import { ShellHeader } from './shell-header.tsx'
import { UndoBar } from './undo-bar.tsx'
import { RuleLinkContext } from '../design/rule-link.ts'
import { ruleLinkFor } from './rule-link.tsx'
import { useFocusKept } from './use-focus-kept.ts'
import { useFocusOnNavigation } from './use-focus-on-navigation.ts'
import { useIdleLock } from './use-idle-lock.ts'
import { useWarmScreens } from './use-warm-screens.ts'

/** The frame around every screen. While the session is locked the screen stays, covered and out of reach. */
export function Shell({ session, children }: { readonly session: SignedIn; readonly children: ReactNode }) {
  useIdleLock(session)
  const words = shellWords[useLanguage()]
  useFocusOnNavigation()
  useFocusKept()
  useWarmScreens(session)
  return (
    <SignedInContext value={session}>
      <CourtZoneContext value={session.court?.zone ?? 'UTC'}>
        {session.locked ? <LockScreen session={session} /> : <LiveUpdates personId={session.person.id} />}
        <div className={session.locked ? 'shell shell--covered' : 'shell'} inert={session.locked}>
          <a className="usa-skipnav" href="#content">
            {words.skip}
          </a>
          <PrintHead session={session} />
          <ShellCommands session={session}>
            <ShellHeader session={session} />
            <ConnectionStrip />
            <main id="content" className="shell__content" tabIndex={-1}>
              <RuleLinkContext value={ruleLinkFor(session)}>{children}</RuleLinkContext>
            </main>
            <PendingKeys />
            <UndoBar />
          </ShellCommands>
        </div>
      </CourtZoneContext>
    </SignedInContext>
  )
}

function LiveUpdates({ personId }: { readonly personId: string }) {
  useLive(personId)
  return null
}

/** On paper: whose court it is, and who printed it when. */
function PrintHead({ session: { court, person } }: { readonly session: SignedIn }) {
  const [at, setAt] = useState(nowText)
  const words = shellWords[useLanguage()]
  useEffect(() => {
    const printing = () => setAt(nowText())
    window.addEventListener('beforeprint', printing)
    return () => window.removeEventListener('beforeprint', printing)
  }, [])
  return (
    <p className="print-head" aria-hidden="true">
      {court !== null && `${court.name} · `}
      {words.printedBy} {person.name}, <TimeText at={at} />
    </p>
  )
}
