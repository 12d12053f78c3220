import type { Stage } from '../../contract/cases.ts'
import type { Choice } from '../design/choice.ts'

const labels: Record<Stage, string> = {
  referred: 'Referred',
  'returned-to-police': 'Returned to police',
  declined: 'Declined',
  screening: 'In screening',
  filed: 'Filed',
  'returned-to-prosecutor': 'Returned by the clerk',
  open: 'Pending',
  'plea-hearing-requested': 'Plea hearing requested',
  tendered: 'Agreement tendered',
  'plea-accepted': 'Plea accepted',
  sentenced: 'Judgment entered',
  dismissed: 'Dismissed',
  'trial-track': 'Set for trial',
}

const order: readonly Stage[] = [
  'referred',
  'screening',
  'returned-to-police',
  'declined',
  'filed',
  'returned-to-prosecutor',
  'open',
  'plea-hearing-requested',
  'tendered',
  'plea-accepted',
  'trial-track',
  'sentenced',
  'dismissed',
]

/** The stages to filter a list by, in the order of a case's way. */
export const stageChoices: readonly Choice<Stage>[] = order.map((value) => ({ value, label: labels[value] }))
