import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { chooseNewPassword } from '../../contract/passwords.ts'
import { takeSession } from '../app/session.ts'
import { useWrite } from '../app/use-write.ts'
import { ButtonRow, SubmitButton } from '../design/buttons.tsx'
import { Form } from '../design/form.tsx'
import { TextField } from '../design/text-field.tsx'
import type { InvitationLink } from './invitation-link.ts'

interface NewPasswordWithCodeProps {
  /** What the link of an invitation filled in. */
  readonly invitation: InvitationLink | null
  /** The password is set for this user name. */
  readonly onChosen: (username: string) => void
}

/** For whoever got a one-time code from an administrator: chooses a password, then signs in with it. */
export function NewPasswordWithCode({ invitation, onChosen }: NewPasswordWithCodeProps) {
  const client = useQueryClient()
  const [isOpen, setOpen] = useState(invitation !== null)
  const [typed, setTyped] = useState({
    username: invitation?.username ?? '',
    resetCode: invitation?.code ?? '',
    password: '',
  })
  const write = useWrite(chooseNewPassword, {
    onDone: (session) => {
      onChosen(typed.username)
      setTyped({ username: '', resetCode: '', password: '' })
      takeSession(client, session)
    },
  })
  const isChosen = write.outcome.state === 'done'
  return (
    <details
      className="sign-in__code"
      open={isOpen}
      onToggle={(event) => {
        setOpen(event.currentTarget.open)
      }}
    >
      <summary>I have an invitation or a one-time code</summary>
      {isChosen && <output>Your new password is set. Sign in with it above.</output>}
      {isOpen && !isChosen && (
        <Form
          outcome={write.outcome}
          onSubmit={() => void write.send({ body: typed })}
          label="Choose a password with a one-time code"
        >
          <TextField
            name="username"
            label="Your user name"
            autoComplete="username"
            value={typed.username}
            onChange={(username) => setTyped({ ...typed, username })}
          />
          <TextField
            name="resetCode"
            label="One-time code"
            autoComplete="off"
            value={typed.resetCode}
            onChange={(resetCode) => setTyped({ ...typed, resetCode })}
          />
          <TextField
            name="password"
            label="New password"
            hint="12 to 200 characters; a few words that mean something to you alone are best."
            type="password"
            autoComplete="new-password"
            takesFocus={invitation !== null}
            value={typed.password}
            onChange={(password) => setTyped({ ...typed, password })}
          />
          <ButtonRow>
            <SubmitButton>Set the password</SubmitButton>
          </ButtonRow>
        </Form>
      )}
    </details>
  )
}
