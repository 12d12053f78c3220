import { useSyncExternalStore } from 'react'
import { WrittenLanguage } from '../../src/vocabulary/code-lists.ts'
import { readNote, writeNote } from './draft-store.ts'

/*
 * In which language the page speaks. Where nobody is signed in it speaks as the browser does, or as is chosen there. A
 * defendant chooses it on his own pages; everybody else's speak English. The choice belongs to the person and the tab.
 */

const place = 'language'
let current: WrittenLanguage = 'en'
/** What was chosen before signing in, and by whom, once he came in. */
let atSignIn: { readonly language: WrittenLanguage; readonly by: string | null } | null = null
const watchers = new Set<() => void>()

/** From now on the page speaks this language to whoever is signed in. */
export function speak(language: WrittenLanguage): void {
  writeNote(place, language)
  take(language)
}

/** Speaks as the person has it in this tab, or else the language that is given. What another chose before signing in is forgotten. */
export function speakAtFirst(person: string, language: WrittenLanguage): void {
  if (atSignIn !== null) atSignIn = [null, person].includes(atSignIn.by) ? { ...atSignIn, by: person } : null
  const chosen = WrittenLanguage.safeParse(readNote(place))
  take(chosen.success ? chosen.data : language)
}

/** Speaks as the browser does, while nobody is known. */
export function speakAsBrowser(): void {
  take(navigator.language.startsWith('es') ? 'es' : 'en')
}

/** Speaks to whoever is about to sign in as he chose. It is his choice afterwards too, if the page then has a choice. */
export function speakAtSignIn(language: WrittenLanguage): void {
  atSignIn = { language, by: null }
  take(language)
}

/** Speaks as the person has it in this tab, or else as his case has it, from then on everywhere. */
export function speakAsCase(language: WrittenLanguage): void {
  if (WrittenLanguage.safeParse(readNote(place)).success) return
  speak(atSignIn?.language ?? language)
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
