import { useState } from 'react'
import { FeedDetail, feedDetailWords, makeFeed, type FeedSubject, type Feeds } from '../../contract/feeds.ts'
import { useWrite } from '../app/use-write.ts'
import { ActionButton, ButtonRow, SubmitButton } from '../design/buttons.tsx'
import { Form } from '../design/form.tsx'
import { RadioField } from '../design/radio-field.tsx'
import { SelectField } from '../design/select-field.tsx'
import { TextField } from '../design/text-field.tsx'
import { newSecret } from './new-secret.ts'

/** Makes a feed and shows its address, this once. */
export function MakeFeed({ own }: { readonly own: Feeds }) {
  const [subject, setSubject] = useState('mine')
  const [room, setRoom] = useState('')
  const [detail, setDetail] = useState<FeedDetail>('minimal')
  const [secret, setSecret] = useState(newSecret)
  const [made, setMade] = useState<string | null>(null)
  const write = useWrite(makeFeed, {
    onDone: () => {
      setMade(`${globalThis.location.origin}/api/feeds/${secret}/calendar.ics`)
      setSecret(newSecret())
    },
  })
  const subjects = [
    { value: 'mine', label: 'My hearings' },
    { value: 'deadlines', label: 'My deadlines' },
    ...own.chambers.map(({ id, name }) => ({ value: `chambers ${id}`, label: `Session list of ${name}` })),
    ...(own.rooms ? [{ value: 'room', label: 'Session list of a courtroom' }] : []),
  ]
  const followed = (): FeedSubject => {
    const chambers = own.chambers.find(({ id }) => subject === `chambers ${id}`)
    if (chambers) return { what: 'chambers', teamId: chambers.id }
    if (subject === 'room') return { what: 'room', room }
    return { what: subject === 'deadlines' ? 'deadlines' : 'mine' }
  }
  const choices = FeedDetail.options.map((value) => ({ value, label: feedDetailWords[followed().what][value] }))
  return (
    <>
      {made !== null && <MadeFeed address={made} />}
      <Form
        outcome={write.outcome}
        label="Make a calendar feed"
        onSubmit={() => void write.send({ body: { token: secret, subject: followed(), detail } })}
      >
        <SelectField
          name="subject"
          label="What it shows"
          value={subject}
          choices={subjects}
          // One of them is always chosen.
          onChange={(next) => setSubject(next === '' ? subject : next)}
        />
        {subject === 'room' && (
          <TextField name="subject.room" label="Courtroom" size="small" value={room} onChange={setRoom} />
        )}
        <RadioField
          name="detail"
          label="How much it says"
          hint={`It goes to a calendar program that is not the court’s. ${
            subject === 'deadlines'
              ? 'Of a sealed case, and of what is not in the court’s file, it says only that something is due.'
              : 'Of a sealed case it says only that there is court.'
          }`}
          value={detail}
          choices={choices}
          onChange={setDetail}
        />
        <ButtonRow>
          <SubmitButton>Make a calendar feed</SubmitButton>
        </ButtonRow>
      </Form>
    </>
  )
}

function MadeFeed({ address }: { readonly address: string }) {
  const [isCopied, setCopied] = useState(false)
  return (
    <div className="alert-made" role="status">
      <p>
        <strong>This address is shown once.</strong> Give it to your calendar program as a calendar to subscribe to.
      </p>
      <p className="alert-made__address">
        <code>{address}</code>
      </p>
      <ActionButton onClick={() => void navigator.clipboard.writeText(address).then(() => setCopied(true))}>
        {isCopied ? 'Copied' : 'Copy the address'}
      </ActionButton>
      <p>
        <a className="usa-link alert-made__open" href={address.replace(/^https?:/, 'webcal:')}>
          Open it in a calendar program
        </a>
      </p>
    </div>
  )
}
