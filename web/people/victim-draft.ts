import type { z } from 'zod'
import type { VictimInput, VictimView } from '../../contract/people.ts'
import { Language } from '../../src/vocabulary/code-lists.ts'

/** A victim as typed: every text is there, empty when it is not known. */
export interface VictimDraft {
  readonly givenName: string
  readonly familyName: string
  readonly birthDate: string
  readonly language: Language
  readonly interpreterNeeded: boolean
  readonly email: string
  readonly phone: string
  readonly address: string
  readonly preferred: VictimView['contact']['preferred']
  readonly safetyNote: string
  readonly wantsNotice: boolean
}

export const emptyVictim: VictimDraft = {
  givenName: '',
  familyName: '',
  birthDate: '',
  language: 'en',
  interpreterNeeded: false,
  email: '',
  phone: '',
  address: '',
  preferred: 'none',
  safetyNote: '',
  wantsNotice: true,
}

/** What is saved, as the form holds it. */
export function victimDraftOf(victim: VictimView): VictimDraft {
  const { contact } = victim
  const language = Language.safeParse(victim.language)
  return {
    givenName: victim.givenName,
    familyName: victim.familyName,
    birthDate: victim.birthDate ?? '',
    language: language.success ? language.data : 'other',
    interpreterNeeded: victim.interpreterNeeded,
    email: contact.email ?? '',
    phone: contact.phone ?? '',
    address: contact.address ?? '',
    preferred: contact.preferred,
    safetyNote: contact.safetyNote ?? '',
    wantsNotice: contact.wantsNotice,
  }
}

const orNull = (text: string) => (text.trim() === '' ? null : text)

/** What is sent of the form. */
export function victimInputOf(draft: VictimDraft): z.input<typeof VictimInput> {
  const { givenName, familyName, birthDate, language, interpreterNeeded, preferred, wantsNotice } = draft
  return {
    givenName,
    familyName,
    birthDate: orNull(birthDate),
    language,
    interpreterNeeded,
    contact: {
      email: orNull(draft.email.trim()),
      phone: orNull(draft.phone),
      address: orNull(draft.address),
      preferred,
      safetyNote: orNull(draft.safetyNote),
      wantsNotice,
    },
  }
}
