import { useState } from 'react'
import { confirmAlertAddress, type AlertChannel } from '../../contract/alerts.ts'
import { useWrite } from '../app/use-write.ts'
import { ButtonRow, SubmitButton } from '../design/buttons.tsx'
import { Form } from '../design/form.tsx'
import { TextField } from '../design/text-field.tsx'

/** Takes the code that was sent to an address. */
export function ConfirmCode({ channel }: { readonly channel: AlertChannel }) {
  const [code, setCode] = useState('')
  const write = useWrite(confirmAlertAddress)
  const isWrong = write.outcome.state === 'done' && !write.outcome.answer.confirmed
  return (
    <Form
      outcome={write.outcome}
      label="Confirm the address"
      onSubmit={() => void write.send({ params: { channel }, body: { code } })}
    >
      {isWrong && (
        <p role="alert" className="usa-error-message">
          That is not the code, or its time is over. After five tries, or half an hour, have another one sent.
        </p>
      )}
      <TextField
        name="code"
        label="Code"
        hint="Six digits"
        size="small"
        inputMode="numeric"
        autoComplete="one-time-code"
        value={code}
        onChange={setCode}
      />
      <ButtonRow>
        <SubmitButton>Confirm the address</SubmitButton>
      </ButtonRow>
    </Form>
  )
}
