import { editVictim, type VictimView } from '../../contract/people.ts'
import { ActDialog } from '../cases/act-dialog.tsx'
import { ConflictNote } from '../cases/conflict-note.tsx'
import { useVersionedDraft } from '../cases/use-versioned-draft.ts'
import { victimDraftOf, victimInputOf } from './victim-draft.ts'
import { VictimFields } from './victim-fields.tsx'

interface EditVictimProps {
  readonly caseId: string
  readonly victim: VictimView
}

/** Changes a victim's name or contact. */
export function EditVictim({ caseId, victim }: EditVictimProps) {
  const { participantId, version, givenName, familyName } = victim
  const name = `${givenName} ${familyName}`
  const draft = useVersionedDraft(`edit-victim:${participantId}`, version, victimDraftOf(victim))
  return (
    <ActDialog
      caseId={caseId}
      kind="plain"
      button={`Change ${name}`}
      verb="Save the changes"
      title={`Change ${name}`}
      consequence={<ConflictNote draft={draft} savedBy={null} savedAt={null} />}
      route={editVictim}
      input={() => ({
        params: { caseId, participantId },
        body: victimInputOf(draft.value),
        version: draft.version,
      })}
      onDone={draft.clear}
    >
      <VictimFields field={draft.field} />
    </ActDialog>
  )
}
