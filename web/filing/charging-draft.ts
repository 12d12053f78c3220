import type { z } from 'zod'
import type { ProposedCharge } from '../../contract/cases.ts'
import type { ChargingDraftInput, ChargingView } from '../../contract/filing.ts'

/** One count as it is typed. */
export interface CountDraft {
  readonly offenseCode: string
  readonly proposedChargeId: string | null
  readonly onOrAbout: string
  readonly particulars: string
}

export interface ChargingDraft {
  readonly memo: string
  readonly counts: readonly CountDraft[]
}

export const emptyCount: CountDraft = { offenseCode: '', proposedChargeId: null, onOrAbout: '', particulars: '' }

/** A count that grows from a charge the police proposed. */
export function countFrom(proposed: ProposedCharge, onOrAbout: string): CountDraft {
  return {
    offenseCode: proposed.offenseCode,
    proposedChargeId: proposed.id,
    onOrAbout,
    particulars: proposed.note,
  }
}

/** What the server has saved, as the form holds it. */
export function draftOf(view: ChargingView): ChargingDraft {
  return {
    memo: view.memo,
    counts: view.counts.map(({ offenseCode, proposedChargeId, onOrAbout, particulars }) => ({
      offenseCode,
      proposedChargeId,
      onOrAbout,
      particulars,
    })),
  }
}

/** What is sent of the form. */
export function inputOf(draft: ChargingDraft): z.input<typeof ChargingDraftInput> {
  return { memo: draft.memo, counts: [...draft.counts] }
}
