import { createContext, useContext } from 'react'
import type { SignedIn } from '../../contract/identity.ts'

/** Given by the shell: beneath it there is always somebody, also in the moment in which the session ends. */
export const SignedInContext = createContext<SignedIn | null>(null)

/**
 * The person at the screen.
 * @throws outside the shell, which is drawn for nobody who is not signed in
 */
export function useSignedIn(): SignedIn {
  const session = useContext(SignedInContext)
  if (session === null) throw new Error('This screen needs somebody who is signed in.')
  return session
}
