import type { RuleView } from '../../contract/law.ts'

/** What a rule is tried on, as it is sent. */
export type Given = Readonly<Record<string, unknown>>

/** Fields for what one kind of rule is tried on. */
export interface GivenProps {
  readonly rule: RuleView
  readonly given: Given
  readonly onChange: (given: Given | undefined) => void
}
