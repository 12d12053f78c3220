import { useState } from 'react'
import {
  alertChannelWords,
  forgetAlertAddress,
  setAlertAddress,
  type AlertAddress,
  type AlertChannel,
} from '../../contract/alerts.ts'
import { useWrite } from '../app/use-write.ts'
import { ActionButton, ButtonRow, SubmitButton } from '../design/buttons.tsx'
import { Form } from '../design/form.tsx'
import { TextField } from '../design/text-field.tsx'
import { TimeText } from '../design/time-text.tsx'
import { WriteNotice } from '../design/write-notice.tsx'
import { ConfirmCode } from './confirm-code.tsx'

interface AddressCardProps {
  readonly channel: AlertChannel
  readonly address: AlertAddress | undefined
  readonly webhookHosts: readonly string[]
}

/** One way to be told: the address that is used, or the fields by which one comes into use. */
export function AddressCard({ channel, address, webhookHosts }: AddressCardProps) {
  const forget = useWrite(forgetAlertAddress)
  return (
    <section className="alert-address" aria-label={alertChannelWords[channel]}>
      <h3>{alertChannelWords[channel]}</h3>
      {address && (
        <p>
          <strong>{address.address}</strong>{' '}
          {address.confirmed ? 'is in use.' : 'is not in use yet: a code was sent there.'}
        </p>
      )}
      {address && address.failedAt !== null && (
        <p role="note">
          A message could not be delivered there <TimeText at={address.failedAt} relative />. Check the address, and
          enter it again if it is wrong.
        </p>
      )}
      {address && !address.confirmed && <ConfirmCode channel={channel} />}
      {address && (
        <>
          <WriteNotice outcome={forget.outcome} />
          <ActionButton
            kind="plain"
            pending={forget.pending}
            onClick={() => void forget.send({ params: { channel }, body: {} })}
          >
            {`Take ${address.address} away`}
          </ActionButton>
        </>
      )}
      <details open={!address}>
        <summary>{address ? 'Use another address' : `Set up ${alertChannelWords[channel].toLowerCase()}`}</summary>
        <NewAddress channel={channel} webhookHosts={webhookHosts} />
      </details>
    </section>
  )
}

const labels: Record<AlertChannel, string> = {
  mail: 'Mail address',
  sms: 'Telephone number',
  webhook: 'Address of the webhook',
}
const types = { mail: 'email', sms: 'tel', webhook: 'text' } as const

function NewAddress({ channel, webhookHosts }: Omit<AddressCardProps, 'address'>) {
  const [address, setAddress] = useState('')
  const write = useWrite(setAlertAddress)
  const hints: Record<AlertChannel, string> = {
    mail: 'Such as name@example.org',
    sms: 'With its country: +15551234567',
    webhook: `It begins with ${webhookHosts.join(' or ')}`,
  }
  return (
    <Form
      outcome={write.outcome}
      label={labels[channel]}
      onSubmit={() => void write.send({ params: { channel }, body: { address } })}
    >
      <TextField
        name="address"
        label={labels[channel]}
        hint={hints[channel]}
        type={types[channel]}
        {...(channel === 'mail' ? { autoComplete: 'email' } : {})}
        value={address}
        onChange={setAddress}
      />
      <ButtonRow>
        <SubmitButton>Send a code there</SubmitButton>
      </ButtonRow>
    </Form>
  )
}
