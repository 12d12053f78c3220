import type { z } from 'zod'
import type { Referral } from '../../contract/cases.ts'
import type { CustodyStatus, Language } from '../../src/vocabulary/code-lists.ts'

/** A name by which a suspect is also known, as it is typed. */
export interface AliasDraft {
  readonly givenName: string
  readonly familyName: string
}

export interface ProposedChargeDraft {
  readonly offenseCode: string
  readonly note: string
}

export interface SuspectDraft {
  readonly givenName: string
  readonly familyName: string
  readonly aliases: readonly AliasDraft[]
  readonly birthDate: string
  readonly language: Language
  readonly interpreterNeeded: boolean
  readonly arrestedOn: string
  readonly custody: { readonly status: CustodyStatus; readonly since: string; readonly facility: string }
  readonly charges: readonly ProposedChargeDraft[]
}

export interface ReferralDraft {
  readonly courtId: string
  readonly agencyTeamId: string
  readonly agencyNumber: string
  readonly fromDay: string
  readonly fromTime: string
  readonly toDay: string
  readonly toTime: string
  readonly place: string
  readonly narrative: string
  readonly suspects: readonly SuspectDraft[]
}

export const emptyCharge: ProposedChargeDraft = { offenseCode: '', note: '' }
export const emptyAlias: AliasDraft = { givenName: '', familyName: '' }
export const emptySuspect: SuspectDraft = {
  givenName: '',
  familyName: '',
  aliases: [],
  birthDate: '',
  language: 'en',
  interpreterNeeded: false,
  arrestedOn: '',
  custody: { status: 'unknown', since: '', facility: '' },
  charges: [emptyCharge],
}

/** An empty form; where there is one court or one agency to choose, it is chosen. */
export function emptyReferral(
  courts: readonly { id: string }[],
  agencies: readonly { teamId: string }[],
): ReferralDraft {
  return {
    courtId: courts.length === 1 ? (courts[0]?.id ?? '') : '',
    agencyTeamId: agencies.length === 1 ? (agencies[0]?.teamId ?? '') : '',
    agencyNumber: '',
    fromDay: '',
    fromTime: '',
    toDay: '',
    toTime: '',
    place: '',
    narrative: '',
    suspects: [emptySuspect],
  }
}

const orNull = (text: string) => (text.trim() === '' ? null : text)

/** What is sent of a form; whether it will do, the server says. */
export function referralOf(draft: ReferralDraft): z.input<typeof Referral> {
  const { fromDay, fromTime, toDay, toTime, suspects, ...rest } = draft
  return {
    ...rest,
    occurredFrom: localMoment(fromDay, fromTime),
    occurredTo: toDay === '' && toTime === '' ? null : localMoment(toDay, toTime),
    suspects: suspects.map((suspect) => ({
      ...suspect,
      aliases: [...suspect.aliases],
      birthDate: orNull(suspect.birthDate),
      arrestedOn: orNull(suspect.arrestedOn),
      custody: {
        status: suspect.custody.status,
        since: orNull(suspect.custody.since),
        facility: orNull(suspect.custody.facility),
      },
      charges: [...suspect.charges],
    })),
  }
}

/** Date and time as the court's clock shows them: `2026-03-16T21:30`. */
function localMoment(day: string, time: string): string {
  return `${day}T${time.trim()}`
}
