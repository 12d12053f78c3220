import type { PostedList } from '../../calendar/sessions/print-session-list.ts'
import type { TermType, WrittenLanguage } from '../../vocabulary/code-lists.ts'
import { openTypesetter, type Typesetter } from '../../platform/pdf/typesetter.ts'

/*
 * The papers that can be typeset and what each needs. Days and moments come as text, already said in the zone of
 * the court and in the language of the paper.
 */

/** A signature made in the app: over the bytes whose hash it names. */
export type Signature = { readonly typedName: string; readonly signedAt: string; readonly documentHash: string }

/** A place to sign, and the signature if it was made. */
export type SignatureBlock = { readonly role: string; readonly name: string; readonly signature?: Signature }

/** The head of a filed paper. Without a number yet, it says so. */
export type Caption = {
  readonly court: string
  readonly people: string
  readonly defendant: string
  readonly caseNumber: string | null
}

/** A charging document. */
export type ChargingPaper = Caption & {
  readonly instrument: 'complaint' | 'information'
  readonly opening: string
  readonly counts: readonly {
    readonly number: string
    readonly offense: string
    readonly statute: string
    readonly class: string
    readonly date: string
    readonly place: string | null
    readonly allegation: string
  }[]
  readonly note: string | null
  readonly signatures: readonly SignatureBlock[]
}

/** The written agreement of the parties. */
export type AgreementPaper = Caption & {
  readonly prosecutor: string
  readonly counsel: string
  /** What precedes the terms; may be empty. */
  readonly recitals: string
  readonly charges: readonly {
    readonly count: string
    readonly offense: string
    readonly statute: string
    readonly class: string
    readonly disposition: string
    readonly plea: string | null
    readonly maximum: string
  }[]
  readonly terms: readonly { readonly type: TermType; readonly text: string }[]
  readonly conditions: readonly string[]
  /** What each office owes by the agreement, and when. */
  readonly promises: readonly {
    readonly type: TermType | null
    readonly text: string
    readonly owner: string
    readonly due: string
  }[]
  readonly waivers: readonly string[]
  readonly rights: readonly string[]
  readonly factualBasis: string
  readonly supplementNumber: string
  readonly interpreter: { readonly name: string; readonly language: string } | null
  readonly signatures: readonly SignatureBlock[]
}

/** The supplement that every agreement has. */
export type SupplementPaper = Caption & {
  readonly supplementNumber: string
  readonly terms: readonly string[]
  readonly signatures: readonly SignatureBlock[]
}

/** A short paper of a party or of the court: a motion, a notice, an order. */
export type ShortPaper = Caption & {
  readonly heading: string
  readonly facts: readonly { readonly name: string; readonly value: string }[]
  readonly paragraphs: readonly string[]
  readonly signatures: readonly SignatureBlock[]
}

/** The judgment on a plea. */
export type JudgmentPaper = Caption & {
  readonly judge: string
  readonly counsel: string
  readonly enteredOn: string
  readonly pleaEnteredOn: string
  readonly pleaAcceptedOn: string
  readonly agreement: string
  readonly findings: readonly string[]
  readonly charges: readonly {
    readonly count: string
    readonly offense: string
    readonly statute: string
    readonly class: string
    readonly plea: string | null
    readonly disposition: string
    readonly sentence: readonly string[]
  }[]
  readonly custodyCredit: string
  readonly money: string
  readonly advices: readonly string[]
  readonly signatures: readonly SignatureBlock[]
}

/** The offer as the defendant reads it, in plain words of his language. */
export type OfferSheet = {
  readonly defendant: string
  readonly caseNumber: string | null
  readonly counsel: string
  readonly conveyedOn: string
  readonly expires: string | null
  readonly charges: readonly { readonly offense: string; readonly disposition: string; readonly maximum: string }[]
  readonly terms: readonly { readonly type: TermType; readonly text: string }[]
  readonly conditions: readonly string[]
  readonly waivers: readonly string[]
  readonly message: string | null
}

/** Each paper by the name of its template. */
export interface Papers {
  'complaint-information': ChargingPaper
  'plea-agreement': AgreementPaper
  'sealed-supplement': SupplementPaper
  judgment: JudgmentPaper
  'short-paper': ShortPaper
  'offer-sheet': OfferSheet
  'session-list': PostedList['data']
}

/** A typesetter for our papers. */
export function openPaperTypesetter(): Typesetter {
  return openTypesetter(import.meta.dirname)
}

/**
 * Typesets a paper as tagged PDF: `typesetPaper(services.typeset, 'plea-agreement', data, { title, lang: 'en' })`.
 * @throws Error when the engine fails; no data of a case can make it fail
 */
export function typesetPaper<Name extends keyof Papers>(
  typeset: Typesetter['typeset'],
  name: Name,
  data: Papers[Name],
  options: { readonly title: string; readonly lang: WrittenLanguage },
): Promise<Uint8Array<ArrayBuffer>> {
  return typeset(name, data, options)
}
