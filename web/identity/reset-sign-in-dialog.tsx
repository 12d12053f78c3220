import type { PersonRow } from '../../contract/identity.ts'
import { resetSignIn } from '../../contract/passwords.ts'
import { useDraft } from '../app/use-draft.ts'
import { useWrite } from '../app/use-write.ts'
import { ActionButton, ButtonRow } from '../design/buttons.tsx'
import { ConfirmDialog } from '../design/confirm-dialog.tsx'
import { Dialog } from '../design/dialog.tsx'
import { TextareaField } from '../design/textarea-field.tsx'
import { TimeText } from '../design/time-text.tsx'

interface ResetSignInDialogProps {
  /** Who lost password or phone; null while the dialog is closed. */
  readonly person: PersonRow | null
  readonly onClose: () => void
}

/** Gives a one-time code to somebody who lost password or phone. The code is shown this once. */
export function ResetSignInDialog({ person, onClose }: ResetSignInDialogProps) {
  const draft = useDraft('reset-sign-in', { reason: '' })
  const write = useWrite(resetSignIn, { onDone: draft.clear })
  const close = () => {
    write.reset()
    onClose()
  }
  const name = person?.name ?? ''
  if (write.outcome.state === 'done') {
    const { code, endsAt } = write.outcome.answer
    return (
      <Dialog title={`One-time code for ${name}`} isOpen={person !== null} onClose={close}>
        <p>
          Hand it over in person or by phone, never by mail. It is shown only now, and works until{' '}
          <TimeText at={endsAt} />.
        </p>
        <p className="secret">{code}</p>
        <ButtonRow>
          <ActionButton onClick={close}>Done</ActionButton>
        </ButtonRow>
      </Dialog>
    )
  }
  return (
    <ConfirmDialog
      title={`Reset the sign-in of ${name}?`}
      verb="Reset the sign-in"
      consequence={
        <p>
          Password and authenticator are taken away, and all sessions and calendar feeds end. You get a one-time code to
          hand over.
        </p>
      }
      isOpen={person !== null}
      outcome={write.outcome}
      onConfirm={() => {
        if (person) void write.send({ params: { id: person.id }, body: draft.value })
      }}
      onClose={close}
    >
      <TextareaField label="How do you know that it is them?" rows={2} {...draft.field('reason')} />
    </ConfirmDialog>
  )
}
