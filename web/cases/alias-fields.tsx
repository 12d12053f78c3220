import { ActionButton } from '../design/buttons.tsx'
import { TextField } from '../design/text-field.tsx'
import type { AliasDraft } from './referral-draft.ts'

interface AliasFieldsProps {
  readonly at: string
  readonly alias: AliasDraft
  readonly onChange: (next: AliasDraft) => void
  readonly onRemove: () => void
}

/** A name by which somebody is also known. */
export function AliasFields({ at, alias, onChange, onRemove }: AliasFieldsProps) {
  return (
    <div className="side-by-side">
      <TextField
        name={`${at}.givenName`}
        label="Also known as: given name"
        value={alias.givenName}
        onChange={(givenName) => onChange({ ...alias, givenName })}
      />
      <TextField
        name={`${at}.familyName`}
        label="Also known as: family name"
        value={alias.familyName}
        onChange={(familyName) => onChange({ ...alias, familyName })}
      />
      <ActionButton kind="plain" onClick={onRemove}>
        Remove this name
      </ActionButton>
    </div>
  )
}
