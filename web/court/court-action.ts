import type { CourtAction } from '../../contract/agreement.ts'
import type { Tone } from '../design/status-tag.tsx'

/** How a ruling on an agreement is marked. */
export const actionTones: Record<CourtAction, Tone> = {
  tendered: 'waiting',
  deferred: 'waiting',
  accepted: 'good',
  rejected: 'alert',
  ended: 'done',
}
