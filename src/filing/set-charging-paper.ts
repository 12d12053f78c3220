import type { Services } from '../law/services.ts'
import type { SeenCase } from '../people/seen-case.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { Sha256 } from '../vocabulary/sha256.ts'
import { chargingPaper, longMoment, type DraftCount } from './domain/charging-paper.ts'
import { typesetPaper } from './templates/papers.ts'

export type PaperServices = Pick<Services, 'typeset' | 'blobs'>

interface PaperOf {
  readonly seen: SeenCase
  readonly actor: Actor
  readonly defendant: string
  readonly counts: readonly DraftCount[]
}

/** Typesets the charging document as a draft and stores the bytes. */
export async function setDraft(
  services: PaperServices,
  { seen, actor, defendant, counts }: PaperOf,
): Promise<StoredPaper> {
  const note = 'Draft of the prosecution. Not filed.'
  return await setPaper(services, { seen, actor, defendant, counts }, note, undefined)
}

/** Typesets the charging document as it is filed, signed in the app over the hash of the draft, and stores the bytes. */
export async function setFiled(
  services: PaperServices,
  paper: PaperOf,
  signed: { readonly at: Temporal.Instant; readonly draftHash: string },
): Promise<StoredPaper> {
  return await setPaper(services, paper, null, {
    typedName: paper.actor.name,
    signedAt: longMoment(signed.at, paper.seen.court.zone),
    documentHash: signed.draftHash,
  })
}

interface StoredPaper {
  readonly sha256: Sha256
  readonly size: number
}

type SignatureOf = { readonly typedName: string; readonly signedAt: string; readonly documentHash: string }

async function setPaper(
  { typeset, blobs }: PaperServices,
  { seen, actor, defendant, counts }: PaperOf,
  note: string | null,
  signature: SignatureOf | undefined,
): Promise<StoredPaper> {
  const office = actor.office?.name ?? 'prosecuting attorney'
  const block = { role: 'Prosecutor', name: actor.name, ...(signature ? { signature } : {}) }
  const data = chargingPaper({ court: seen.court.name, office, defendant, counts, signature: block, note })
  const pdf = await typesetPaper(typeset, 'complaint-information', data, {
    title: `Information, People v. ${defendant}`,
    lang: 'en',
  })
  return await blobs.put(pdf)
}
