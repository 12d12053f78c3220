import { createContext, useContext } from 'react'
import type { CaseView } from '../../contract/cases.ts'

/** The case around a tab; the frame of the case page provides it. */
export const CaseContext = createContext<CaseView | null>(null)

/**
 * The case that the page shows, kept in step with the server.
 * @throws outside the case page
 */
export function useCase(): CaseView {
  const view = useContext(CaseContext)
  if (!view) throw new Error('This part of the page needs a case around it.')
  return view
}
