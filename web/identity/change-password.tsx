import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { changePassword } from '../../contract/passwords.ts'
import { takeSession } from '../app/session.ts'
import { useWrite } from '../app/use-write.ts'
import { ButtonRow, SubmitButton } from '../design/buttons.tsx'
import { Form } from '../design/form.tsx'
import { TextField } from '../design/text-field.tsx'

const nothing = { current: '', password: '' }

/** Changes one's own password. Kept in memory only, never as a draft. */
export function ChangePassword() {
  const client = useQueryClient()
  const [typed, setTyped] = useState(nothing)
  const write = useWrite(changePassword, {
    onDone: (session) => {
      setTyped(nothing)
      takeSession(client, session)
    },
  })
  return (
    <Form outcome={write.outcome} onSubmit={() => void write.send({ body: typed })} label="Change the password">
      {write.outcome.state === 'done' && <output>Your password is changed. All your other sessions have ended.</output>}
      <TextField
        name="current"
        label="Present password"
        type="password"
        autoComplete="current-password"
        value={typed.current}
        onChange={(current) => setTyped({ ...typed, current })}
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
        <SubmitButton>Change the password</SubmitButton>
      </ButtonRow>
    </Form>
  )
}
