import type { ProposedCharge } from '../../contract/cases.ts'
import { ActionButton, ButtonRow } from '../design/buttons.tsx'
import { countFrom, type CountDraft } from './charging-draft.ts'

interface AddCountsProps {
  /** Proposed charges that no count has grown from yet. */
  readonly proposed: readonly ProposedCharge[]
  /** The day that a new count begins with. */
  readonly onOrAbout: string
  readonly onAdd: (count: CountDraft) => void
  readonly onAddEmpty: () => void
}

/** Counts from what the police proposed, or of one's own. */
export function AddCounts({ proposed, onOrAbout, onAdd, onAddEmpty }: AddCountsProps) {
  return (
    <ButtonRow>
      {proposed.map((charge) => (
        <ActionButton key={charge.id} onClick={() => onAdd(countFrom(charge, onOrAbout))}>
          Charge as proposed: {charge.offenseTitle}
        </ActionButton>
      ))}
      <ActionButton onClick={onAddEmpty}>Add a count</ActionButton>
    </ButtonRow>
  )
}
