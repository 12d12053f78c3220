import { giveRelation, type PeopleView } from '../../contract/people.ts'
import { useDraft } from '../app/use-draft.ts'
import { ActDialog } from '../cases/act-dialog.tsx'
import { asTyped } from '../cases/as-typed.ts'
import { SelectField } from '../design/select-field.tsx'
import { TextField } from '../design/text-field.tsx'
import { PersonField } from './person-field.tsx'

type Given = PeopleView['giveable'][number]

interface GiveRelationProps {
  readonly caseId: string
  readonly giveable: readonly Given[]
}

interface GiveDraft {
  readonly relation: Given['relation'] | ''
  readonly principalId: string
  readonly source: string
}

const empty: GiveDraft = { relation: '', principalId: '', source: '' }

/** Gives a person or a team a relation, and with it what that relation sees. */
export function GiveRelation({ caseId, giveable }: GiveRelationProps) {
  const draft = useDraft(`give:${caseId}`, empty)
  const { relation } = draft.value
  return (
    <ActDialog
      caseId={caseId}
      kind="plain"
      verb="Give a relation"
      title="Give somebody a relation to the case"
      consequence={<p>It takes effect at once; what the relation sees follows from it.</p>}
      route={asTyped(giveRelation)}
      input={() => ({ params: { caseId }, body: draft.value })}
      onDone={draft.clear}
    >
      <SelectField
        name="relation"
        label="Relation"
        choices={giveable.map(({ relation: value, label }) => ({ value, label }))}
        value={relation}
        onChange={(chosen) => draft.set((before) => ({ ...before, relation: chosen, principalId: '' }))}
      />
      {relation !== '' && (
        <PersonField {...draft.field('principalId')} label="Person or team" caseId={caseId} purpose={relation} />
      )}
      <TextField {...draft.field('source')} label="By what" hint="An order, an assignment, a letter." />
    </ActDialog>
  )
}
