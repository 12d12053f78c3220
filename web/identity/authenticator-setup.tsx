import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { confirmTotp, enrolTotp } from '../../contract/identity.ts'
import { takeSession } from '../app/session.ts'
import { useWrite } from '../app/use-write.ts'
import { ActionButton, ButtonRow, SubmitButton } from '../design/buttons.tsx'
import { Form } from '../design/form.tsx'
import { QrCode } from '../design/qr-code.tsx'
import { StatusTag } from '../design/status-tag.tsx'
import { TextField } from '../design/text-field.tsx'
import { WriteNotice } from '../design/write-notice.tsx'

/** Sets up an authenticator app: a picture to scan or a key to type, then a code that proves it works. */
export function AuthenticatorSetup({ isOn }: { readonly isOn: boolean }) {
  const client = useQueryClient()
  const [code, setCode] = useState('')
  const enrol = useWrite(enrolTotp)
  const confirm = useWrite(confirmTotp, {
    onDone: (session) => {
      takeSession(client, session)
      enrol.reset()
      setCode('')
    },
  })

  if (enrol.outcome.state !== 'done') {
    return (
      <>
        <p>
          {isOn ? <StatusTag tone="good">Set up</StatusTag> : <StatusTag tone="waiting">Not set up</StatusTag>} A code
          from an app on your phone, asked for at sign-in, keeps out whoever learned your password.
          {!isOn && ' Until it is set up, every sign-in begins on this page.'}
        </p>
        <WriteNotice outcome={enrol.outcome} />
        <ActionButton pending={enrol.pending} pendingText="Making a key…" onClick={() => void enrol.send({})}>
          {isOn ? 'Set up another app instead' : 'Set up an authenticator app'}
        </ActionButton>
      </>
    )
  }

  const { secret, uri } = enrol.outcome.answer
  return (
    <Form
      outcome={confirm.outcome}
      onSubmit={() => void confirm.send({ body: { code } })}
      label="Set up an authenticator app"
    >
      <ol className="usa-list">
        <li>
          Scan this picture with an authenticator app on your phone.
          <div>
            <QrCode text={uri} label="Picture of the key below, for the camera of your phone" />
          </div>
          No camera? Type this key into the app, as a time-based account:
          <div className="secret">{secret.match(/.{1,4}/g)?.join(' ')}</div>
          Is the app on this device?{' '}
          <a className="usa-link" href={uri}>
            Open it
          </a>
          .
        </li>
        <li>Type the code that the app shows now.</li>
      </ol>
      <TextField
        name="code"
        label="Code"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={6}
        size="small"
        value={code}
        onChange={setCode}
      />
      <ButtonRow>
        <SubmitButton pendingText="Checking…">Finish</SubmitButton>
        <ActionButton onClick={enrol.reset}>Go back</ActionButton>
      </ButtonRow>
    </Form>
  )
}
