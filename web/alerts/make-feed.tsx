import { useState } from 'react'
import { FeedDetail, feedDetailWords, makeFeed, type FeedSubject, type Feeds } from '../../contract/feeds.ts'
import { useWrite } from '../app/use-write.ts'
import { ActionButton, ButtonRow, SubmitButton } from '../design/buttons.tsx'
import { Form } from '../design/form.tsx'
import { RadioField } from '../design/radio-field.tsx'
import { SelectField } from '../design/select-field.tsx'
import { newSecret } from './new-secret.ts'

interface Made {
  readonly id: string
  readonly title: string
  readonly address: string
}

/** Makes a feed and shows its address, this once. */
export function MakeFeed({ own }: { readonly own: Feeds }) {
  const [subject, setSubject] = useState('mine')
  const [detail, setDetail] = useState<FeedDetail>('minimal')
  const [secret, setSecret] = useState(newSecret)
  const [made, setMade] = useState<Made | null>(null)
  const write = useWrite(makeFeed, {
    onDone: ({ feeds: [newest] }) => {
      if (!newest) return
      const address = `${globalThis.location.origin}/api/feeds/${secret}/calendar.ics`
      setMade({ id: newest.id, title: newest.title, address })
      setSecret(newSecret())
    },
  })
  const subjects = subjectsOf(own)
  const followed: FeedSubject = subjects.find(({ value }) => value === subject)?.of ?? { what: 'mine' }
  const choices = FeedDetail.options.map((value) => ({ value, label: feedDetailWords[followed.what][value] }))
  return (
    <>
      {own.feeds.some(({ id }) => id === made?.id) && made !== null && <MadeFeed key={made.id} made={made} />}
      <Form
        outcome={write.outcome}
        label="Make a calendar feed"
        onSubmit={() => void write.send({ body: { token: secret, subject: followed, detail } })}
      >
        <SelectField
          name="subject"
          label="What it shows"
          value={subject}
          choices={subjects}
          // One of them is always chosen.
          onChange={(next) => setSubject(next === '' ? subject : next)}
        />
        <RadioField
          name="detail"
          label="How much it says"
          hint={`It goes to a calendar program that is not the court’s. ${
            followed.what === 'deadlines'
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

interface SubjectChoice {
  readonly value: string
  readonly label: string
  readonly of: FeedSubject
}

/** What may be followed: one's own, and the session lists of one's chambers and of the courtrooms that there are. */
function subjectsOf({ chambers, rooms }: Feeds): readonly SubjectChoice[] {
  return [
    { value: 'mine', label: 'My hearings', of: { what: 'mine' } },
    { value: 'deadlines', label: 'My deadlines', of: { what: 'deadlines' } },
    ...chambers.map(({ id, name }): SubjectChoice => ({
      value: `chambers ${id}`,
      label: `Session list of ${name}`,
      of: { what: 'chambers', teamId: id },
    })),
    ...rooms.map((room): SubjectChoice => ({
      value: `room ${room}`,
      label: `Session list of courtroom ${room}`,
      of: { what: 'room', room },
    })),
  ]
}

function MadeFeed({ made: { title, address } }: { readonly made: Made }) {
  const [isCopied, setCopied] = useState(false)
  return (
    <div className="alert-made" role="status">
      <p>
        <strong>The address of “{title}” is shown once.</strong> Give it to your calendar program as a calendar to
        subscribe to.
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
