import { createContext, useContext } from 'react'
import type { WrittenLanguage } from '../../src/vocabulary/code-lists.ts'

/** In which language the page speaks of itself. */
export const LanguageContext = createContext<WrittenLanguage>('en')

export function useSpokenLanguage(): WrittenLanguage {
  return useContext(LanguageContext)
}
