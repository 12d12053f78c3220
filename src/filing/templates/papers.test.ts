import { afterAll, describe, expect, it } from 'vitest'
import { extractText } from 'unpdf'
import type { AgreementPaper, OfferSheet, SupplementPaper } from './papers.ts'
import { openPaperTypesetter, typesetPaper } from './papers.ts'

const typesetter = openPaperTypesetter()
afterAll(() => typesetter.close())

const caption = {
  court: 'Circuit Court of Training County',
  people: 'People of Training County',
  defendant: 'Marisol Ibáñez',
  caseNumber: '26-CR-0147',
}
const unsigned = { role: 'Defendant', name: 'Marisol Ibáñez' }
const documentHash = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'
const signed = {
  role: 'Prosecutor',
  name: 'Dana Okafor',
  signature: { typedName: 'Dana Okafor', signedAt: 'March 2, 2026, 2:14 PM CST', documentHash },
}

const agreement: AgreementPaper = {
  ...caption,
  prosecutor: 'Dana Okafor',
  counsel: 'Luis Ferrante',
  charges: [
    {
      count: '1',
      offense: 'Burglary',
      statute: '§ 20-2',
      class: 'Class 2 felony',
      disposition: 'Plead to the charge',
      plea: 'Guilty',
      maximum: '8 years in prison',
    },
  ],
  terms: [
    { type: 'A', text: 'Count 2 is dismissed.' },
    { type: 'C', text: 'Probation for 18 months.' },
  ],
  recitals: 'The parties have talked.',
  conditions: ['Restitution of $420.'],
  promises: [{ type: 'A', text: 'Moves to dismiss count 2.', owner: 'County Attorney', due: 'At sentencing' }],
  waivers: [],
  rights: ['Trial by jury.'],
  factualBasis: 'The defendant entered the shop.',
  supplementNumber: 'SS-2026-0088',
  interpreter: null,
  signatures: [signed, unsigned],
}
const supplement = (terms: string[]): SupplementPaper => ({
  ...caption,
  supplementNumber: 'SS-2026-0088',
  terms,
  signatures: [signed, unsigned],
})
const sheet: OfferSheet = {
  defendant: 'Marisol Ibáñez',
  caseNumber: '26-CR-0147',
  counsel: 'Luis Ferrante',
  conveyedOn: '3 de marzo de 2026',
  expires: '16 de marzo de 2026',
  charges: [{ offense: 'Robo', disposition: 'Se retira', maximum: '1 año' }],
  terms: [{ type: 'B', text: '10 días' }],
  conditions: [],
  waivers: [],
  message: '😀',
}

const pagesOf = (pdf: Uint8Array) =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type ?\/Page\b/g)?.length

describe('the sealed supplement', () => {
  it.each([[[]], [['A term.']], [['A longer term. '.repeat(40), 'Another one.']]])(
    'has the same pages whether it says something or nothing',
    async (terms) => {
      const pdf = await typesetPaper(typesetter.typeset, 'sealed-supplement', supplement(terms), {
        title: 'Sealed supplement',
        lang: 'en',
      })
      expect(pagesOf(pdf)).toBe(2)
    },
  )

  it('carries no moment of its typesetting: the same terms are the same bytes on any day', async () => {
    const pdf = await typesetPaper(typesetter.typeset, 'sealed-supplement', supplement([]), {
      title: 'Sealed supplement',
      lang: 'en',
    })
    expect(Buffer.from(pdf).toString('latin1')).not.toMatch(/CreationDate|CreateDate|ModDate|ModifyDate/)
  })
})

async function textOf(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(Uint8Array.from(pdf), { mergePages: true })
  return text.replaceAll(/\s+/g, ' ')
}

describe('the text of a paper', () => {
  it('of an agreement names each charge, each term with its type, the supplement, and each signature with its hash', async () => {
    const text = await textOf(
      await typesetPaper(typesetter.typeset, 'plea-agreement', agreement, { title: 'Plea agreement', lang: 'en' }),
    )
    for (const part of [
      'Burglary',
      'Plea: Guilty',
      'A Count 2 is dismissed.',
      'C Probation for 18 months.',
      'The parties have talked.',
      'Moves to dismiss count 2.',
      '26-CR-0147',
    ]) {
      expect(text).toContain(part)
    }
    expect(text).toContain('supplement numbered SS-2026-0088')
    expect(text).toContain(documentHash)
    expect(text).toContain('March 2, 2026, 2:14 PM CST')
    expect(text).toContain('Not signed')
  })

  it('of an offer in Spanish is Spanish, and says when a character could not be printed', async () => {
    const text = await textOf(
      await typesetPaper(
        typesetter.typeset,
        'offer-sheet',
        { ...sheet, message: '漢' },
        { title: 'Oferta', lang: 'es' },
      ),
    )
    expect(text).toContain('Usted tiene hasta 16 de marzo de 2026')
    expect(text).toContain('[U+6F22]')
    expect(text).toContain('Algunos caracteres no tienen forma impresa')
    expect(text).not.toContain('Page')
  })

  it('of a charging document says what is charged', async () => {
    const pdf = await typesetPaper(
      typesetter.typeset,
      'complaint-information',
      {
        ...caption,
        caseNumber: null,
        instrument: 'information',
        opening: 'The prosecutor charges:',
        counts: [
          {
            number: '1',
            offense: 'Theft',
            statute: '§ 20-4',
            class: 'Class A misdemeanor',
            date: 'May 1, 2026',
            place: null,
            allegation: 'Took it.',
          },
        ],
        note: null,
        signatures: [unsigned],
      },
      { title: 'Information', lang: 'en' },
    )
    expect(await textOf(pdf)).toMatch(/Not yet assigned.*Information.*Count 1: Theft.*Place not stated.*Took it\./)
  })

  it('of a judgment gives each count its sentence', async () => {
    const pdf = await typesetPaper(
      typesetter.typeset,
      'judgment',
      {
        ...caption,
        judge: 'Hon. Ruth Abara',
        counsel: 'Luis Ferrante',
        enteredOn: 'March 20, 2026',
        pleaEnteredOn: 'March 9, 2026',
        pleaAcceptedOn: 'March 9, 2026',
        agreement: 'Accepted',
        findings: ['Knowing and voluntary.'],
        charges: [
          {
            count: '1',
            offense: 'Theft',
            statute: '§ 20-4',
            class: 'Class A misdemeanor',
            plea: 'Guilty',
            disposition: 'Convicted',
            sentence: ['Probation for 18 months'],
          },
          {
            count: '2',
            offense: 'Assault',
            statute: '§ 12-4',
            class: 'Class C misdemeanor',
            plea: null,
            disposition: 'Dismissed',
            sentence: [],
          },
        ],
        custodyCredit: '3 days',
        money: 'None',
        advices: [],
        signatures: [signed],
      },
      { title: 'Judgment', lang: 'en' },
    )
    expect(await textOf(pdf)).toMatch(/Count 1: Theft.*Convicted.*Probation for 18 months.*Count 2: Assault.*Dismissed/)
  })
})
