import { useRouter } from '@tanstack/react-router'
import { lazy, startTransition, Suspense, useCallback, useEffect, useState, type ReactNode } from 'react'
import type { SignedIn } from '../../contract/identity.ts'
import { useCommands, type Command } from './commands.ts'
import { hasCases } from './has-cases.ts'
import { useKeys } from './keys.ts'
import { changePreferences } from './preferences.ts'
import { ShellActsContext, type ShellActs } from './shell-acts.ts'
import { useLock } from './use-lock.ts'

const loadPalette = async () => ({ default: (await import('./palette.tsx')).Palette })
const Palette = lazy(loadPalette)
const ShortcutSheet = lazy(async () => ({ default: (await import('./shortcut-sheet.tsx')).ShortcutSheet }))
const DisplayDialog = lazy(async () => ({ default: (await import('./display-dialog.tsx')).DisplayDialog }))

/** Whoever presses Ctrl+K types on at once: the palette is there before it is asked for. */
const fetchesPaletteAfterMs = 1_500

type Above = 'palette' | 'keys' | 'display' | null

const display: readonly Command[] = [
  { id: 'theme-light', label: 'Light colors', group: 'Display', run: () => changePreferences({ theme: 'light' }) },
  { id: 'theme-dark', label: 'Dark colors', group: 'Display', run: () => changePreferences({ theme: 'dark' }) },
  {
    id: 'theme-system',
    label: 'Colors as the device is set',
    group: 'Display',
    run: () => changePreferences({ theme: 'system' }),
  },
  { id: 'contrast-more', label: 'High contrast', group: 'Display', run: () => changePreferences({ contrast: 'more' }) },
  {
    id: 'contrast-standard',
    label: 'Standard contrast',
    group: 'Display',
    run: () => changePreferences({ contrast: 'standard' }),
  },
  { id: 'density-dense', label: 'Dense spacing', group: 'Display', run: () => changePreferences({ density: 'dense' }) },
  {
    id: 'density-comfortable',
    label: 'Comfortable spacing',
    group: 'Display',
    run: () => changePreferences({ density: 'comfortable' }),
  },
]

interface ShellCommandsProps {
  readonly session: SignedIn
  readonly children: ReactNode
}

/** What can be done from every screen, by its name or by keys, and what opens above the page for it. */
export function ShellCommands({ session, children }: ShellCommandsProps) {
  const [above, setAbove] = useState<Above>(null)
  const router = useRouter()
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
      label: item.label,
      group: 'Go to' as const,
      run: () => router.history.push(item.to),
    })),
    { id: 'account', label: 'Account and sign-in', group: 'You', run: () => router.history.push('/account') },
    { id: 'lock', label: 'Lock the screen', group: 'You', run: lock },
    { id: 'display', label: 'Display', group: 'Display', run: () => open('display') },
    { id: 'keys', label: 'Show the keys', group: 'Display', keys: '?', run: () => open('keys') },
    { id: 'design', label: 'Components of the design', group: 'Go to', run: () => router.history.push('/design') },
    ...display,
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
