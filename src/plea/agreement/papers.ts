import type { AgreementContent, Paper } from '../../../contract/agreement.ts'
import { DocumentId, promiseDueWords } from '../../../contract/agreement.ts'
import { typesetPaper, type SignatureBlock } from '../../filing/templates/papers.ts'
import { ask } from '../../law/domain/ask.ts'
import { offenseByCode, penaltyFor, type Offense, type PenaltyRange } from '../../law/domain/offenses.ts'
import type { RulePack } from '../../law/domain/rule-pack.ts'
import type { Services } from '../../law/services.ts'
import { newId } from '../../platform/clock.ts'
import type { OfficeId } from '../../vocabulary/ids.ts'
import type { LegalDate } from '../../vocabulary/legal-date.ts'
import { moneyInWords } from '../../vocabulary/money.ts'
import { offenseClassWords } from '../../vocabulary/code-lists.ts'
import { Sha256 } from '../../vocabulary/sha256.ts'
import { termInWords } from '../../vocabulary/term.ts'
import type { CaseFacts } from './case-facts.ts'
import { padPdf } from './domain/pad-pdf.ts'
import { dispositionInWords, pleaInWords, sentenceInWords, waiverInWords } from './domain/term-words.ts'

type Press = Pick<Services, 'typeset' | 'blobs'>

/** Who acts for each side, as the paper names them. */
export interface PartyNames {
  readonly prosecutor: string
  readonly counsel: string | null
}

/** What one agreement's papers are made from. */
export interface PaperSource {
  readonly facts: CaseFacts
  readonly names: PartyNames
  readonly content: AgreementContent
  readonly slot: string
  readonly offices: ReadonlyMap<OfficeId, string>
  readonly signatures: readonly SignatureBlock[]
}

/** The head of a paper of the case. */
export const captionOf = ({ court, defendant, number, pack }: CaseFacts) => ({
  court: court.name,
  people: `The People of ${pack.name}`,
  defendant: defendant.name,
  caseNumber: number,
})

/** The offenses and penalties that the pack knows on a day; empty where it says nothing. */
export function penaltiesOn(
  pack: RulePack,
  day: LegalDate,
): { offenses: readonly Offense[]; ranges: readonly PenaltyRange[] } {
  const offenses = pack.rules['offense.list'] ? (ask(pack, 'offense.list', day).value ?? []) : []
  const ranges = pack.rules['offense.classes'] ? (ask(pack, 'offense.classes', day).value ?? []) : []
  return { offenses, ranges }
}

/** The most severe sentence for an offense, in words; says so when the pack does not know it. */
export function maximumInWords(code: string, facts: Pick<CaseFacts, 'pack' | 'today'>): string {
  const { offenses, ranges } = penaltiesOn(facts.pack, facts.today)
  const offense = offenseByCode(offenses, code)
  const range = offense && penaltyFor(offense, ranges)
  if (!range) return 'Not in the list of offenses'
  const prison = range.imprisonment
    ? `${range.imprisonment.min ? `${termInWords(range.imprisonment.min)} to ` : 'up to '}${termInWords(range.imprisonment.max)} in custody`
    : 'no imprisonment'
  const release = range.supervisedRelease ? `, then ${termInWords(range.supervisedRelease)} supervised release` : ''
  return `${prison}${release}; fine up to ${moneyInWords(range.fineMax)}`
}

const signingBlocks = (signatures: readonly SignatureBlock[]): SignatureBlock[] => [...signatures]

/** Typesets the agreement and stores it. Equal content gives equal bytes. */
export async function pressAgreement(press: Press, source: PaperSource): Promise<Paper> {
  const { facts, content, offices } = source
  const { terms, charges } = content
  const pdf = await typesetPaper(
    press.typeset,
    'plea-agreement',
    {
      ...captionOf(facts),
      prosecutor: source.names.prosecutor,
      counsel: source.names.counsel ?? 'no counsel, the defendant acting for himself or herself',
      recitals: content.recitals,
      charges: terms.charges.map((term) => {
        const charged = term.action === 'not-file' ? null : charges.find((one) => one.chargeId === term.chargeId)
        const offense = term.action === 'not-file' ? term.offense : charged?.offense
        const pleaded = term.action === 'plead-to-lesser' ? term.lesser : offense
        return {
          count: charged ? String(charged.count) : '—',
          offense: offense?.title ?? 'A charge no longer in the case',
          statute: offense?.statute ?? '',
          class: offenseClassWords[offense?.class ?? 'unknown'],
          disposition: dispositionInWords(term),
          plea: pleaInWords(term),
          maximum: pleaded && pleaInWords(term) !== null ? maximumInWords(pleaded.code, facts) : '—',
        }
      }),
      terms: terms.sentence.map((term) => ({ type: term.type, text: sentenceInWords(term, charges) })),
      conditions: terms.conditions.map((condition) => `${condition.text} (type ${condition.type})`),
      promises: content.promises.map((promise) => ({
        type: promise.type,
        text: promise.text,
        owner: offices.get(promise.owner) ?? 'An office',
        due: promise.dueOn ? `${promiseDueWords[promise.due]}: ${promise.dueOn}` : promiseDueWords[promise.due],
      })),
      waivers: terms.waivers.map(waiverInWords),
      rights: rightsGivenUp(facts),
      factualBasis: content.factualBasis,
      supplementNumber: source.slot,
      interpreter: null,
      signatures: signingBlocks(source.signatures),
    },
    { title: 'Plea agreement', lang: 'en' },
  )
  return await store(press, pdf)
}

/** The trial rights that the advisements of the pack name. */
function rightsGivenUp({ pack, today }: CaseFacts): readonly string[] {
  const advisements = pack.rules['plea.advisements'] ? (ask(pack, 'plea.advisements', today).value ?? []) : []
  return advisements
    .filter((advisement) => ['jury-trial', 'trial-rights', 'counsel'].includes(advisement.id))
    .map((advisement) => advisement.text.en)
}

const sheetWords =
  'What lies in this place, if anything, is open only to those whom it names. This sheet is the same in every agreement of this court, whether or not anything lies here.'

/**
 * Typesets the sheet in the place of the supplement, and the supplement itself. Both are set every time: nobody can
 * tell from the work, the sheet or its size whether there is a supplement.
 */
export async function pressSupplement(
  press: Press,
  source: Pick<PaperSource, 'facts' | 'slot'>,
  text: string | null,
): Promise<{ readonly sheet: Paper; readonly supplement: Paper | null }> {
  const sheet = await store(press, padPdf(await setSupplement(press, source, sheetWords)))
  const inside = padPdf(await setSupplement(press, source, text ?? sheetWords))
  return { sheet, supplement: text === null ? null : await store(press, inside) }
}

const setSupplement = async (press: Press, { facts, slot }: Pick<PaperSource, 'facts' | 'slot'>, text: string) =>
  await typesetPaper(
    press.typeset,
    'sealed-supplement',
    { ...captionOf(facts), supplementNumber: slot, terms: [text], signatures: [] },
    { title: 'Sealed supplement', lang: 'en' },
  )

/** Stores a paper under a fresh document id. */
export async function store(press: Pick<Press, 'blobs'>, pdf: Uint8Array<ArrayBuffer>): Promise<Paper> {
  const { sha256, size } = await press.blobs.put(pdf)
  return { documentId: newId(DocumentId), sha256: Sha256.parse(sha256), bytes: size }
}

/** Another document with the same bytes, for another compartment. */
export const copyOf = (paper: Paper): Paper => ({ ...paper, documentId: newId(DocumentId) })
