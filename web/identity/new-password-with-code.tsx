import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { chooseNewPassword } from '../../contract/passwords.ts'
import { useLanguage } from '../app/language.ts'
import { takeSession } from '../app/session.ts'
import { useWrite } from '../app/use-write.ts'
import { ButtonRow, SubmitButton } from '../design/buttons.tsx'
import { Form } from '../design/form.tsx'
import { TextField } from '../design/text-field.tsx'
import type { InvitationLink } from './invitation-link.ts'
import { signInWords } from './sign-in-words.ts'

interface NewPasswordWithCodeProps {
  /** What the link of an invitation filled in. */
  readonly invitation: InvitationLink | null
  /** The password is set for this user name. */
  readonly onChosen: (username: string) => void
}

/** For whoever got a one-time code from an administrator: chooses a password, then signs in with it. */
export function NewPasswordWithCode({ invitation, onChosen }: NewPasswordWithCodeProps) {
  const client = useQueryClient()
  const words = signInWords[useLanguage()]
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
      <summary>{words.invited}</summary>
      {isChosen && <output>{words.passwordSet}</output>}
      {isOpen && !isChosen && (
        <Form outcome={write.outcome} onSubmit={() => void write.send({ body: typed })} label={words.invitedForm}>
          <TextField
            name="username"
            label={words.ownName}
            autoComplete="username"
            value={typed.username}
            onChange={(username) => setTyped({ ...typed, username })}
          />
          <TextField
            name="resetCode"
            label={words.oneTimeCode}
            autoComplete="off"
            value={typed.resetCode}
            onChange={(resetCode) => setTyped({ ...typed, resetCode })}
          />
          <TextField
            name="password"
            label={words.newPassword}
            hint={words.newPasswordHint}
            type="password"
            autoComplete="new-password"
            takesFocus={invitation !== null}
            value={typed.password}
            onChange={(password) => setTyped({ ...typed, password })}
          />
          <ButtonRow>
            <SubmitButton>{words.setPassword}</SubmitButton>
          </ButtonRow>
        </Form>
      )}
    </details>
  )
}
