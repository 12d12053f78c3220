import { useState } from 'react'
import { ActionButton, ButtonRow, SubmitButton } from '../design/buttons.tsx'
import { ConfirmDialog } from '../design/confirm-dialog.tsx'
import { Form } from '../design/form.tsx'
import { Section } from '../design/section.tsx'

const nothing = () => undefined
const idle = { state: 'idle' } as const

/** Buttons, and the question before what is hard to undo. */
export function ActsShown() {
  const [isOpen, setOpen] = useState(false)
  return (
    <Section title="Acts">
      <Form outcome={idle} onSubmit={nothing} label="Buttons">
        <ButtonRow>
          <SubmitButton>Extend the offer</SubmitButton>
          <ActionButton onClick={nothing}>Return the draft</ActionButton>
          <ActionButton kind="destructive" onClick={() => setOpen(true)}>
            Withdraw the offer
          </ActionButton>
          <ActionButton kind="plain" onClick={nothing}>
            Revise the draft
          </ActionButton>
          <ActionButton pending onClick={nothing}>
            Sent just now
          </ActionButton>
        </ButtonRow>
      </Form>
      <ConfirmDialog
        title="Withdraw the offer?"
        verb="Withdraw the offer"
        consequence={<p>The defense is told. It cannot be undone; another offer may be made.</p>}
        isOpen={isOpen}
        outcome={idle}
        onConfirm={() => setOpen(false)}
        onClose={() => setOpen(false)}
      />
    </Section>
  )
}
