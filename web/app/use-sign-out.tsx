import { useState, type ReactNode } from 'react'
import { signOut } from '../../contract/identity.ts'
import { ConfirmDialog } from '../design/confirm-dialog.tsx'
import { keptDrafts } from './draft-store.ts'
import { useLanguage } from './language.ts'
import { leavePage } from './session.ts'
import { shellWords } from './shell-words.ts'
import { useWrite } from './use-write.ts'

interface SignOut {
  /** Signs out, or asks first when something typed is not saved. */
  readonly ask: () => void
  /** The question; put it where nothing hides it. */
  readonly dialog: ReactNode
}

/** Ends the session. Drafts are deleted with it, so it asks when there are any, or when the server did not answer. */
export function useSignOut(): SignOut {
  const [isAsking, setAsking] = useState(false)
  const words = shellWords[useLanguage()]
  const write = useWrite(signOut, { onDone: leavePage })
  async function end(): Promise<void> {
    const session = await write.send({})
    if (session === null) setAsking(true)
  }
  return {
    ask: () => {
      if (keptDrafts().length > 0) setAsking(true)
      else void end()
    },
    dialog: (
      <ConfirmDialog
        title={words.signOutSure}
        verb={words.signOut}
        consequence={<p>{words.signOutNote}</p>}
        isOpen={isAsking}
        outcome={write.outcome}
        onConfirm={() => void end()}
        onClose={() => setAsking(false)}
      />
    ),
  }
}
