import { sendMessage, type Negotiation } from '../../contract/plea.ts'
import { useDraft } from '../app/use-draft.ts'
import { useWrite } from '../app/use-write.ts'
import { ButtonRow, SubmitButton } from '../design/buttons.tsx'
import { Form } from '../design/form.tsx'
import { Section } from '../design/section.tsx'
import { TextareaField } from '../design/textarea-field.tsx'
import { TimeText } from '../design/time-text.tsx'

/** Counsel to counsel, or to a defendant who represents himself, within the protection of plea discussions. */
export function MessagesSection({ talks }: { readonly talks: Negotiation }) {
  if (talks.messages.length === 0 && !talks.abilities.includes('send-message')) return null
  return (
    <Section title="Messages between the parties">
      {talks.messages.map((message) => (
        <div key={message.id} className="message">
          <div className="message__by">
            {message.by.name}, for the {message.side}, <TimeText at={message.at} />
          </div>
          <div className="prose">{message.text}</div>
        </div>
      ))}
      {talks.abilities.includes('send-message') && <SendMessage talks={talks} />}
    </Section>
  )
}

function SendMessage({ talks }: { readonly talks: Negotiation }) {
  const { caseId } = talks
  const draft = useDraft(`message:${caseId}`, { text: '' })
  const write = useWrite(sendMessage, { onDone: draft.clear })
  return (
    <Form
      label="Message to the other side"
      outcome={write.outcome}
      onSubmit={() => void write.send({ params: { caseId }, body: { text: draft.value.text, offerId: null } })}
    >
      <TextareaField {...draft.field('text')} label="Write to the other side" rows={2} />
      <ButtonRow>
        <SubmitButton>Send the message</SubmitButton>
      </ButtonRow>
    </Form>
  )
}
