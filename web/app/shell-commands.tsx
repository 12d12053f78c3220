import { useRouter } from '@tanstack/react-router'
import { lazy, startTransition, Suspense, useCallback, useEffect, useState, type ReactNode } from 'react'
import type { SignedIn } from '../../contract/identity.ts'
import { commandWords } from './command-words.ts'
import { useCommands } from './commands.ts'
import { displayCommands } from './display-commands.ts'
import { displayWords } from './display-words.ts'
import { hasCases } from './has-cases.ts'
import { useKeys } from './keys.ts'
import { useLanguage } from './language.ts'
import { ShellActsContext, type ShellActs } from './shell-acts.ts'
import { placeName } from './shell-words.ts'
import { useLock } from './use-lock.ts'

const loadPalette = async () => ({ default: (await import('./palette.tsx')).Palette })
const Palette = lazy(loadPalette)
const ShortcutSheet = lazy(async () => ({ default: (await import('./shortcut-sheet.tsx')).ShortcutSheet }))
const DisplayDialog = lazy(async () => ({ default: (await import('./display-dialog.tsx')).DisplayDialog }))

/** Whoever presses Ctrl+K types on at once: the palette is there before it is asked for. */
const fetchesPaletteAfterMs = 1_500

type Above = 'palette' | 'keys' | 'display' | null

interface ShellCommandsProps {
  readonly session: SignedIn
  readonly children: ReactNode
}

/** What can be done from every screen, by its name or by keys, and what opens above the page for it. */
export function ShellCommands({ session, children }: ShellCommandsProps) {
  const [above, setAbove] = useState<Above>(null)
  const router = useRouter()
  const language = useLanguage()
  const words = commandWords[language]
  const lock = useLock()
  // As a transition it opens once it is there: what stands in for it would hold it up.
  const open = useCallback((what: Above) => startTransition(() => setAbove(what)), [])
  const openPalette = useCallback(() => open('palette'), [open])
  const close = useCallback(() => setAbove(null), [])
  useKeys(openPalette)
  useEffect(() => {
    const timer = window.setTimeout(() => void loadPalette(), fetchesPaletteAfterMs)
    return () => window.clearTimeout(timer)
  }, [])
  useCommands([
    ...session.nav.map((item) => ({
      id: `nav-${item.id}`,
      label: placeName(item, language),
      group: 'Go to' as const,
      run: () => router.history.push(item.to),
    })),
    { id: 'account', label: words.account, group: 'You', run: () => router.history.push('/account') },
    { id: 'lock', label: words.lock, group: 'You', run: lock },
    { id: 'display', label: words.display, group: 'Display', run: () => open('display') },
    { id: 'keys', label: words.showKeys, group: 'Display', keys: '?', run: () => open('keys') },
    { id: 'design', label: words.design, group: 'Go to', run: () => router.history.push('/design') },
    ...displayCommands(displayWords[language]),
  ])
  const [acts] = useState<ShellActs>({
    openPalette,
    openKeys: () => open('keys'),
    openDisplay: () => open('display'),
  })
  return (
    <ShellActsContext value={acts}>
      {children}
      <Suspense fallback={null}>
        {above === 'palette' && <Palette onClose={close} searches={hasCases(session)} />}
        {above === 'keys' && <ShortcutSheet onClose={close} />}
        {above === 'display' && <DisplayDialog onClose={close} />}
      </Suspense>
    </ShellActsContext>
  )
}
