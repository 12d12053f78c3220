import { Alert, AlertText } from '@trussworks/react-uswds'
import { ActionButton, ButtonRow } from '../design/buttons.tsx'
import { TimeText } from '../design/time-text.tsx'

interface ConflictNoteProps {
  readonly draft: { readonly conflicts: boolean; readonly clear: () => void; readonly rebase: () => void }
  readonly savedBy: string | null
  readonly savedAt: string | null
}

/** Somebody else saved while this was being typed: the person decides whose version goes on. */
export function ConflictNote({ draft, savedBy, savedAt }: ConflictNoteProps) {
  if (!draft.conflicts) return null
  return (
    <Alert type="warning" role="alert">
      <AlertText>
        {savedBy ?? 'Somebody'} saved another version{' '}
        {savedAt !== null && (
          <>
            on <TimeText at={savedAt} />{' '}
          </>
        )}
        while you were typing. What you typed is kept and not saved yet.
      </AlertText>
      <ButtonRow>
        <ActionButton onClick={draft.clear}>Show the saved version, give up mine</ActionButton>
        <ActionButton onClick={draft.rebase}>Go on with mine, to replace it</ActionButton>
      </ButtonRow>
    </Alert>
  )
}
