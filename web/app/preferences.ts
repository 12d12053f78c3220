import { useSyncExternalStore } from 'react'
import { z } from 'zod'

/** How the page looks and listens in this browser. It belongs to the screen, not to the person: a projector in court is not a desk. */
const Preferences = z.object({
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  contrast: z.enum(['system', 'standard', 'more']).catch('system'),
  density: z.enum(['dense', 'comfortable']).catch('dense'),
  /** Shortcuts of a single letter; whoever speaks to his machine switches them off (WCAG 2.1.4). */
  letterKeys: z.boolean().catch(true),
})
export type Preferences = z.infer<typeof Preferences>

const place = 'colloquy.preferences'
const dark = window.matchMedia('(prefers-color-scheme: dark)')
const more = window.matchMedia('(prefers-contrast: more)')
const watchers = new Set<() => void>()
let current = read()

/** Shows the page as was chosen, or as the system has it, and follows both. Called once, before anything is drawn. */
export function followPreferences(): void {
  show()
  for (const query of [dark, more]) query.addEventListener('change', show)
  window.addEventListener('storage', (event) => {
    if (event.key === place) take(read())
  })
}

export function changePreferences(change: Partial<Preferences>): void {
  take({ ...current, ...change })
  try {
    localStorage.setItem(place, JSON.stringify(current))
  } catch {
    // Without storage the choice lasts as long as the page.
    return
  }
}

export const preferences = (): Preferences => current

export function usePreferences(): Preferences {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    () => current,
  )
}

function take(next: Preferences): void {
  current = next
  show()
  for (const watcher of watchers) watcher()
}

function show(): void {
  const { dataset } = document.documentElement
  dataset['theme'] = current.theme === 'system' ? (dark.matches ? 'dark' : 'light') : current.theme
  dataset['contrast'] = current.contrast === 'system' ? (more.matches ? 'more' : 'standard') : current.contrast
  dataset['density'] = current.density
}

function read(): Preferences {
  try {
    return Preferences.parse(JSON.parse(localStorage.getItem(place) ?? '{}'))
  } catch {
    return Preferences.parse({})
  }
}
