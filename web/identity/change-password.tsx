import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { changePassword } from '../../contract/passwords.ts'
import { useLanguage } from '../app/language.ts'
import { takeSession } from '../app/session.ts'
import { useWrite } from '../app/use-write.ts'
import { ButtonRow, SubmitButton } from '../design/buttons.tsx'
import { Form } from '../design/form.tsx'
import { TextField } from '../design/text-field.tsx'
import { accountWords } from './account-words.ts'
import { signInWords } from './sign-in-words.ts'

const nothing = { current: '', password: '' }

/** Changes one's own password. Kept in memory only, never as a draft. */
export function ChangePassword() {
  const client = useQueryClient()
  const language = useLanguage()
  const words = accountWords[language]
  const [typed, setTyped] = useState(nothing)
  const write = useWrite(changePassword, {
    onDone: (session) => {
      setTyped(nothing)
      takeSession(client, session)
    },
  })
  return (
    <Form outcome={write.outcome} onSubmit={() => void write.send({ body: typed })} label={words.changePassword}>
      {write.outcome.state === 'done' && <output>{words.passwordChanged}</output>}
      <TextField
        name="current"
        label={words.presentPassword}
        type="password"
        autoComplete="current-password"
        value={typed.current}
        onChange={(current) => setTyped({ ...typed, current })}
      />
      <TextField
        name="password"
        label={signInWords[language].newPassword}
        hint={signInWords[language].newPasswordHint}
        type="password"
        autoComplete="new-password"
        value={typed.password}
        onChange={(password) => setTyped({ ...typed, password })}
      />
      <ButtonRow>
        <SubmitButton>{words.changePassword}</SubmitButton>
      </ButtonRow>
    </Form>
  )
}
