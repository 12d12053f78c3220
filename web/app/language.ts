import { useSyncExternalStore } from 'react'
import { WrittenLanguage } from '../../src/vocabulary/code-lists.ts'
import { readNote, writeNote } from './draft-store.ts'

/*
 * In which language the page speaks to a defendant. He chooses it on his own pages; everybody else's speak English. The
 * choice belongs to the person and the tab.
 */

const place = 'language'
let current: WrittenLanguage = 'en'
let atSignIn: WrittenLanguage | null = null
const watchers = new Set<() => void>()

/** From now on the page speaks this language to whoever is signed in. */
export function speak(language: WrittenLanguage): void {
  writeNote(place, language)
  take(language)
}

/** Speaks as the person has it in this tab, or else the language that is given. */
export function speakAtFirst(language: WrittenLanguage): void {
  const chosen = WrittenLanguage.safeParse(readNote(place))
  take(chosen.success ? chosen.data : language)
}

/** Speaks as the browser does, while nobody is known. */
export function speakAsBrowser(): void {
  take(navigator.language.startsWith('es') ? 'es' : 'en')
}

/** Speaks to whoever is about to sign in as he chose. It is his choice afterwards too, if the page then has a choice. */
export function speakAtSignIn(language: WrittenLanguage): void {
  atSignIn = language
  take(language)
}

/** Speaks as the person has it in this tab, or else as his case has it, from then on everywhere. */
export function speakAsCase(language: WrittenLanguage): void {
  if (WrittenLanguage.safeParse(readNote(place)).success) return
  speak(atSignIn ?? language)
}

export function useLanguage(): WrittenLanguage {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    () => current,
  )
}

function take(language: WrittenLanguage): void {
  current = language
  document.documentElement.lang = language
  for (const watcher of watchers) watcher()
}
