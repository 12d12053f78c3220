import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { chooseNewPassword } from '../../contract/passwords.ts'
import { takeSession } from '../app/session.ts'
import { useWrite } from '../app/use-write.ts'
import { ButtonRow, SubmitButton } from '../design/buttons.tsx'
import { Form } from '../design/form.tsx'
import { TextField } from '../design/text-field.tsx'

const nothing = { username: '', resetCode: '', password: '' }

/** For whoever got a one-time code from an administrator: chooses a password, then signs in with it. */
export function NewPasswordWithCode() {
  const client = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useState(nothing)
  const write = useWrite(chooseNewPassword, {
    onDone: (session) => {
      setTyped(nothing)
      takeSession(client, session)
    },
  })
  return (
    <details className="sign-in__code" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>I have a one-time code from an administrator</summary>
      {write.outcome.state === 'done' && <output>Your new password is set. Sign in with it above.</output>}
      {isOpen && (
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
