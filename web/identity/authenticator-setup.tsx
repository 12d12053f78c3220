import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { confirmTotp, enrolTotp } from '../../contract/identity.ts'
import { useLanguage } from '../app/language.ts'
import { takeSession } from '../app/session.ts'
import { useWrite } from '../app/use-write.ts'
import { ActionButton, ButtonRow, SubmitButton } from '../design/buttons.tsx'
import { Form } from '../design/form.tsx'
import { QrCode } from '../design/qr-code.tsx'
import { StatusTag } from '../design/status-tag.tsx'
import { TextField } from '../design/text-field.tsx'
import { useStateWords } from '../design/state-words.ts'
import { WriteNotice } from '../design/write-notice.tsx'
import { accountWords } from './account-words.ts'
import { signInWords } from './sign-in-words.ts'

/** Sets up an authenticator app: a picture to scan or a key to type, then a code that proves it works. */
export function AuthenticatorSetup({ isOn }: { readonly isOn: boolean }) {
  const client = useQueryClient()
  const language = useLanguage()
  const words = accountWords[language]
  const { back } = useStateWords()
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
          {isOn ? (
            <StatusTag tone="good">{words.isSetUp}</StatusTag>
          ) : (
            <StatusTag tone="waiting">{words.isNotSetUp}</StatusTag>
          )}{' '}
          {words.whatFor}
          {!isOn && ` ${words.untilSetUp}`}
        </p>
        <WriteNotice outcome={enrol.outcome} />
        <ActionButton pending={enrol.pending} pendingText={words.making} onClick={() => void enrol.send({})}>
          {isOn ? words.setUpAnother : words.setUp}
        </ActionButton>
      </>
    )
  }

  const { secret, uri } = enrol.outcome.answer
  return (
    <Form outcome={confirm.outcome} onSubmit={() => void confirm.send({ body: { code } })} label={words.setUp}>
      <ol className="usa-list">
        <li>
          {words.scan}
          <div>
            <QrCode text={uri} label={words.picture} />
          </div>
          {words.noCamera}
          <div className="secret">{secret.match(/.{1,4}/g)?.join(' ')}</div>
          {words.onThisDevice}{' '}
          <a className="usa-link" href={uri}>
            {words.openIt}
          </a>
          .
        </li>
        <li>{words.typeCode}</li>
      </ol>
      <TextField
        name="code"
        label={signInWords[language].code}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={6}
        size="small"
        value={code}
        onChange={setCode}
      />
      <ButtonRow>
        <SubmitButton pendingText={words.checking}>{words.finish}</SubmitButton>
        <ActionButton onClick={enrol.reset}>{back}</ActionButton>
      </ButtonRow>
    </Form>
  )
}
