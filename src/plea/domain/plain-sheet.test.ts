import { describe, expect, it } from 'vitest'
import { years } from '../../vocabulary/term.ts'
import { aCharge, aCondition, aProposal, aSentence, aWaiver, dismissal, pleaToLesser } from '../testing/proposals.ts'
import { plainSheets } from './plain-sheet.ts'
import type { SheetReader } from './sheet-words.ts'

const burglary = aCharge(1, 'Burglary')
const theft = aCharge(2, 'Theft')
const assault = aCharge(3, 'Assault')
const proposal = aProposal({
  charges: [pleaToLesser(burglary, 'Trespass', 'misdemeanor-a'), dismissal(theft)],
  sentence: [
    aSentence({ kind: 'prison', quantity: { measure: 'term', term: years(3) }, running: 'concurrent', type: 'C' }),
  ],
  conditions: [aCondition('Stay away from Mill Street')],
  waivers: [aWaiver('appeal')],
  expiresOn: '2026-03-16',
})
const sheetsFor = (reader: SheetReader) =>
  plainSheets(
    { proposal, charges: [burglary, theft, assault] },
    (offense, language) => (language === 'es' ? `${offense.title} (es)` : offense.title),
    reader,
  )
const { en, es } = sheetsFor('represented')
const lines = (sheet: typeof en) => sheet.sections.flatMap((section) => section.lines).join('\n')

describe('the sheet that a defendant reads', () => {
  it('says in both languages what happens to each charge, and which stays open', () => {
    expect(lines(en)).toContain(
      'Charge 1, Burglary: instead of this charge you would plead guilty to a less serious one, Trespass.',
    )
    expect(lines(en)).toContain('Charge 2, Theft: this charge would be dropped.')
    expect(lines(en)).toContain('Charge 3, Assault: the offer does not say.')
    expect(lines(es)).toContain('Cargo 2, Theft (es): este cargo se retiraría.')
  })
  it('says what the sentence is, and how far it binds the judge', () => {
    expect(lines(en)).toContain('Prison, 3 years, at the same time as the other parts.')
    expect(lines(en)).toContain('the judge must give this sentence')
    expect(lines(es)).toContain('Prisión, 3 años')
  })
  it('says once how far the sentence binds the judge, where it is the same for all of it', () => {
    const jail = aSentence({ kind: 'jail', type: 'B' })
    const fine = aSentence({ kind: 'fine', type: 'B', quantity: { measure: 'money', cents: 50_000 } })
    const sheet = plainSheets(
      { proposal: aProposal({ sentence: [jail, fine] }), charges: [] },
      ({ title }) => title,
      'represented',
    ).en
    expect(lines(sheet).split('the judge may decide otherwise')).toHaveLength(2)
  })
  it('quotes what the prosecutor wrote as it was written', () => {
    expect(lines(es)).toContain('«Stay away from Mill Street»')
  })
  it('says in Spanish that this is not translated, and who explains it; nothing of it where nothing is quoted', () => {
    expect(es.intro.join(' ')).toContain('Pida a su abogado o a un intérprete')
    expect(sheetsFor('self-represented').es.intro.join(' ')).toContain('Pida a un intérprete')
    expect(en.intro.join(' ')).not.toContain('interpreter')
    const unquoted = plainSheets({ proposal: aProposal({}), charges: [] }, ({ title }) => title, 'represented')
    expect(unquoted.es.intro.join(' ')).not.toContain('traducido')
  })
  it('ends with the last day in words', () => {
    expect(en.deadline).toContain('Monday, March 16, 2026')
    expect(es.deadline).toContain('lunes, 16 de marzo de 2026')
  })
  it('says that the decision is the defendant’s', () => {
    expect(en.intro.join(' ')).toContain('your decision alone')
    expect(es.intro.join(' ')).toContain('decisión únicamente suya')
  })
  it('sends one who has a lawyer to that lawyer, and one who represents himself to no lawyer of his', () => {
    expect(en.intro.join(' ')).toContain('ask your lawyer')
    expect(es.intro.join(' ')).toContain('pregunte a su abogado')
    const own = sheetsFor('self-represented')
    expect(own.en.intro.join(' ')).not.toContain('ask your lawyer')
    expect(own.en.intro.join(' ')).toContain('You may ask the judge for a lawyer')
    expect(own.es.intro.join(' ')).not.toContain('pregunte a su abogado')
    expect(own.es.intro.join(' ')).toContain('puede pedir un abogado al juez')
  })
})
