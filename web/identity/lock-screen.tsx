import './identity.css'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { unlockSession, type SignedIn } from '../../contract/identity.ts'
import { useLanguage } from '../app/language.ts'
import { takeSession } from '../app/session.ts'
import { shellWords } from '../app/shell-words.ts'
import { useSignOut } from '../app/use-sign-out.tsx'
import { useWrite } from '../app/use-write.ts'
import { ActionButton, ButtonRow, SubmitButton } from '../design/buttons.tsx'
import { Form } from '../design/form.tsx'
import { TextField } from '../design/text-field.tsx'
import { signInWords } from './sign-in-words.ts'

/**
 * Covers the page while the session is locked; what was typed beneath stays. A modal dialog of the browser, so that
 * nothing beneath, not even another dialog, can be read or reached.
 */
export function LockScreen({ session }: { readonly session: SignedIn }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const client = useQueryClient()
  const signOut = useSignOut()
  const write = useWrite(unlockSession, { onDone: (next) => takeSession(client, next) })
  const { unlockWith } = session
  const language = useLanguage()
  const words = signInWords[language]

  useEffect(() => {
    const opened = dialog.current
    opened?.showModal()
    return () => opened?.close()
  }, [])

  function unlock() {
    const body = unlockWith === 'nothing' ? {} : { password, ...(code === '' ? {} : { code }) }
    void write.send({ body })
  }

  return (
    <dialog
      ref={dialog}
      className="lock"
      aria-labelledby="locked"
      onCancel={(event) => event.preventDefault()}
      // A browser may close a dialog against its wish when Escape is pressed twice.
      onClose={(event) => event.currentTarget.isConnected && event.currentTarget.showModal()}
    >
      <div className="lock__box">
        <h1 id="locked">{words.locked}</h1>
        <p>{words.lockedWhy(session.person.name)}</p>
        <Form outcome={write.outcome} onSubmit={unlock} label={words.unlock}>
          {unlockWith !== 'nothing' && (
            <TextField
              name="password"
              label={words.password}
              type="password"
              autoComplete="current-password"
              takesFocus
              value={password}
              onChange={setPassword}
            />
          )}
          {unlockWith === 'password-and-code' && (
            <TextField
              name="code"
              label={words.code}
              hint={words.codeHint}
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={6}
              size="small"
              value={code}
              onChange={setCode}
            />
          )}
          <ButtonRow>
            <SubmitButton pendingText={words.unlocking}>{words.unlock}</SubmitButton>
            <ActionButton onClick={signOut.ask}>{shellWords[language].signOut}</ActionButton>
          </ButtonRow>
        </Form>
        {signOut.dialog}
      </div>
    </dialog>
  )
}
