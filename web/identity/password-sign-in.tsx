import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { signIn } from '../../contract/identity.ts'
import { useLanguage } from '../app/language.ts'
import { problemKind } from '../app/problem-error.ts'
import { takeSession } from '../app/session.ts'
import { useWrite } from '../app/use-write.ts'
import { ButtonRow, SubmitButton } from '../design/buttons.tsx'
import { Form } from '../design/form.tsx'
import { TextField } from '../design/text-field.tsx'
import { signInWords } from './sign-in-words.ts'

interface PasswordSignInProps {
  readonly username: string
  readonly onUsername: (username: string) => void
}

/** User name, password and, when the server asks for one, a code. Kept in memory only, never as a draft. */
export function PasswordSignIn({ username, onUsername }: PasswordSignInProps) {
  const client = useQueryClient()
  const words = signInWords[useLanguage()]
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [needsCode, setNeedsCode] = useState(false)
  const write = useWrite(signIn, { onDone: (session) => takeSession(client, session) })
  const { outcome } = write
  const asksForCode = needsCode || (outcome.state === 'refused' && problemKind(outcome.problem) === 'code-needed')
  if (asksForCode && !needsCode) setNeedsCode(true)

  return (
    <section aria-labelledby="password-sign-in">
      <h2 id="password-sign-in">{words.account}</h2>
      <Form
        outcome={outcome}
        onSubmit={() => void write.send({ body: { username, password, ...(code === '' ? {} : { code }) } })}
      >
        <TextField
          name="username"
          label={words.username}
          autoComplete="username"
          value={username}
          onChange={onUsername}
        />
        <TextField
          name="password"
          label={words.password}
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
        />
        {asksForCode && (
          <TextField
            name="code"
            label={words.code}
            hint={words.codeHint}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={6}
            size="small"
            takesFocus
            value={code}
            onChange={setCode}
          />
        )}
        <ButtonRow>
          <SubmitButton pendingText={words.signingIn}>{words.signIn}</SubmitButton>
        </ButtonRow>
      </Form>
    </section>
  )
}
