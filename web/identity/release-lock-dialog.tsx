import { releaseLock, type PersonRow } from '../../contract/identity.ts'
import { useDraft } from '../app/use-draft.ts'
import { useWrite } from '../app/use-write.ts'
import { ConfirmDialog } from '../design/confirm-dialog.tsx'
import { TextareaField } from '../design/textarea-field.tsx'

interface ReleaseLockDialogProps {
  /** Whose lock is to be released; null while the dialog is closed. */
  readonly person: PersonRow | null
  readonly onClose: () => void
}

/** Lets somebody who failed to sign in too often try again. The reason stays in the record. */
export function ReleaseLockDialog({ person, onClose }: ReleaseLockDialogProps) {
  const draft = useDraft('release-lock', { reason: '' })
  const write = useWrite(releaseLock, {
    onDone: () => {
      draft.clear()
      onClose()
    },
  })
  return (
    <ConfirmDialog
      title={`Release the lock of ${person?.name ?? ''}?`}
      verb="Release the lock"
      destructive={false}
      consequence={<p>They can try to sign in again at once. Make sure that it was them who failed.</p>}
      isOpen={person !== null}
      outcome={write.outcome}
      onConfirm={() => {
        if (person) void write.send({ params: { id: person.id }, body: draft.value })
      }}
      onClose={() => {
        write.reset()
        onClose()
      }}
    >
      <TextareaField label="How do you know?" rows={2} {...draft.field('reason')} />
    </ConfirmDialog>
  )
}
