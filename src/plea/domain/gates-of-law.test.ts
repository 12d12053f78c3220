import { describe, expect, it } from 'vitest'
import { ChargeTerm } from '../../../contract/plea.ts'
import { askIfAny, askRule } from '../../law/domain/ask.ts'
import type { Facts } from '../../law/domain/facts.ts'
import { lawOn } from '../../law/domain/ask.ts'
import { loadRulePack } from '../../law/load-rule-pack.ts'
import { legalDate, type LegalDate } from '../../vocabulary/legal-date.ts'
import type { OfferDeparture } from '../../vocabulary/code-lists.ts'
import {
  aCharge,
  aCondition,
  aProposal,
  aSentence,
  aTermId,
  aWaiver,
  dismissal,
  pleaTo,
  pleaToLesser,
} from '../testing/proposals.ts'
import { factsByCharge } from './charge-facts.ts'
import { departuresIn, departuresToState } from './departures.ts'
import { discoveryGates, matrixGates, restrictionGates } from './gates-of-law.ts'

const today = legalDate('2026-03-02')
const newYork = await loadRulePack('new-york')
const california = await loadRulePack('california')
const illinois = await loadRulePack('illinois')
const training = await loadRulePack('training-county')
const offenses = lawOn(training, 'offense.list', today)
const code = { offenses, gravestFirst: lawOn(training, 'offense.classes', today).map((range) => range.class) }

/** A charge of the training county by its code. */
function charged(count: number, code: string) {
  const offense = offenses.find((one) => one.code === code)
  if (!offense) throw new Error(`There is no ${code}`)
  const charge = aCharge(count, offense.title.en, offense.class)
  return { ...charge, offense: { ...charge.offense, code } }
}

const lead = (known: Facts, given: { disclosed?: readonly LegalDate[]; expiresOn: string; on?: LegalDate }) =>
  discoveryGates(askIfAny(newYork, 'offer.discovery-lead', given.on ?? today), {
    known,
    disclosed: given.disclosed ?? [],
    expiresOn: legalDate(given.expiresOn),
    today,
  })

describe('CPL 245.25: discovery before an offer ends', () => {
  const onFelonyComplaint = { 'before-indictment': true }
  const onInformation = { 'before-indictment': false }

  it.each([
    ['three days are enough before indictment', onFelonyComplaint, '2026-03-05', true],
    ['two are not', onFelonyComplaint, '2026-03-04', false],
    ['seven are enough on an information', onInformation, '2026-03-09', true],
    ['six are not', onInformation, '2026-03-08', false],
  ])('with nothing disclosed: %s', (_words, known, expiresOn, passed) => {
    expect(lead(known, { expiresOn })).toMatchObject([{ passed, missing: [] }])
  })

  it('what was disclosed in time passes an offer that ends soon; what came late is told with the day that would do', () => {
    expect(lead(onInformation, { disclosed: [legalDate('2026-02-26')], expiresOn: '2026-03-05' })).toMatchObject([
      { passed: true, because: expect.stringContaining('nobody has recorded') },
    ])
    const [late] = lead(onInformation, { disclosed: [legalDate('2026-02-27')], expiresOn: '2026-03-05' })
    expect(late).toMatchObject({
      passed: false,
      because: expect.stringContaining('Choose Friday, March 6, 2026 or later'),
    })
    expect(late?.because).toContain('A waiver by the defense may not be made its condition.')
  })

  it('before the reform the law asked for none', () => {
    expect(lead(onInformation, { expiresOn: '2026-03-02', on: legalDate('2019-12-31') })).toMatchObject([
      { passed: true, because: 'The rule asks none in this case.', source: { text: expect.stringContaining('245') } },
    ])
  })

  it('asks whether the case is before indictment where the file does not show it, and then takes neither for granted', () => {
    const asked = lead({}, { expiresOn: '2026-03-05' })
    expect(asked.map((one) => one.passed)).toEqual([true, false])
    expect(asked.flatMap((one) => one.missing)).toEqual([
      'Is the case before indictment, on a felony complaint?',
      'Is the case before indictment, on a felony complaint?',
    ])
  })

  it('carries its source, and says that nobody has checked it', () => {
    const [gate] = lead(onFelonyComplaint, { expiresOn: '2026-03-16' })
    expect(gate).toMatchObject({
      source: { text: 'CPL 245.25(1)' },
      verified: { unverified: expect.stringContaining('from memory') },
    })
  })

  it('a pack without such a rule says so, and asks nothing', () => {
    expect(
      discoveryGates(askIfAny(illinois, 'offer.discovery-lead', today), {
        known: {},
        disclosed: [],
        expiresOn: today,
        today,
      }),
    ).toMatchObject([{ passed: true, settledBy: 'no-rule', source: null }])
  })
})

describe('how an offer departs from the ordinary', () => {
  const [robbery, assault, dui] = [charged(1, 'TC-13-1'), charged(2, 'TC-12-6'), charged(3, 'TC-40-1')]
  const charges = [robbery, assault, dui]
  const all = (terms: Parameters<typeof aProposal>[0]) =>
    departuresIn({ proposal: aProposal(terms), charges }, code, null)

  it.each<[string, Parameters<typeof aProposal>[0], OfferDeparture]>([
    ['by a lesser class', { charges: [pleaToLesser(robbery, 'Robbery', 'felony-2')] }, 'class-reduced'],
    ['by dropping a mandatory minimum', { charges: [dismissal(robbery)] }, 'mandatory-minimum-dropped'],
    ['by dropping a violent offense', { charges: [dismissal(robbery)] }, 'violent-or-sexual-offense'],
    ['by reducing driving under the influence', { charges: [dismissal(dui)] }, 'driving-under-influence'],
    ['by binding the court', { sentence: [aSentence({ type: 'C' })], charges: [pleaTo(assault)] }, 'agreed-sentence'],
    ['by a waiver of appeal', { waivers: [aWaiver('appeal')], charges: [pleaTo(assault)] }, 'waiver-of-appeal'],
    ['by a plea without admission', { charges: [pleaTo(assault, 'alford')] }, 'alford-or-nolo'],
  ])('%s', (_words, terms, departure) => {
    expect(all(terms)[departure]).toBe(true)
  })

  it('a plea as charged with a recommendation departs in nothing that the terms show', () => {
    const plain = all({ charges: [pleaTo(assault)], sentence: [aSentence()], conditions: [aCondition('No contact')] })
    expect(Object.entries(plain).filter(([, is]) => is)).toEqual([])
  })

  it('what neither terms nor code show is not known until it is stated, and then it is what was stated', () => {
    const offer = { proposal: aProposal({ charges: [pleaTo(assault)] }), charges }
    const asked = ['cooperation', 'several-defendants', 'agreed-sentence'] as const
    expect(departuresToState(offer, code, asked)).toEqual(['cooperation', 'several-defendants'])
    expect(departuresIn(offer, code, null).cooperation).toBeUndefined()
    const stated = departuresIn(offer, code, { departures: ['cooperation'] })
    expect([stated.cooperation, stated['several-defendants']]).toEqual([true, false])
  })

  it('an offense that the code does not list, or of which it does not say whether it is violent, is not taken for none', () => {
    const foreign = aCharge(1, 'Something else')
    const offer = { proposal: aProposal({ charges: [dismissal(foreign)] }), charges: [foreign] }
    expect(departuresIn(offer, code, null)).not.toHaveProperty('violent-or-sexual-offense')
    expect(departuresIn(offer, code, null)).not.toHaveProperty('mandatory-minimum-dropped')
  })

  it('whether a charge falls in class is not known where the pack does not list the classes', () => {
    const offer = { proposal: aProposal({ charges: [pleaToLesser(robbery, 'Robbery', 'felony-2')] }), charges }
    expect(departuresIn(offer, { offenses, gravestFirst: [] }, null)).not.toHaveProperty('class-reduced')
  })
})

describe('the matrix of an office: who approves what departs', () => {
  const matrix = askIfAny(illinois, 'offer.approval-matrix', today)
  const known = Object.fromEntries((matrix?.value ?? []).map((rule) => [rule.offer, false]))

  it('asks for nothing more where nothing departs', () => {
    expect(matrixGates(matrix, { departures: known, approvals: [] })).toMatchObject([
      { passed: true, because: 'Nothing in this offer asks for it.', verified: { unverified: expect.any(String) } },
    ])
  })

  it.each([
    ['a supervisor does not stand for a chief', ['supervisor', 'supervisor'], false],
    ['one chief is not two', ['chief'], false],
    ['two chiefs are', ['chief', 'chief'], true],
    ['the head of the office counts for a chief', ['chief', 'head-of-office'], true],
  ] as const)('a dropped mandatory minimum needs two chiefs: %s', (_words, approvals, passed) => {
    const departures = { ...known, 'mandatory-minimum-dropped': true }
    expect(matrixGates(matrix, { departures, approvals })).toMatchObject([
      { passed, source: { text: 'Default of the program' } },
    ])
  })

  it('what is not known stands and is asked; enough approvals pass it either way', () => {
    const { cooperation: _unknown, ...departures } = known
    const [open] = matrixGates(matrix, { departures, approvals: ['supervisor'] })
    expect(open).toMatchObject({ passed: false, missing: [expect.stringContaining('The defendant is to cooperate.')] })
    expect(matrixGates(matrix, { departures, approvals: ['chief', 'chief'] })).toMatchObject([{ passed: true }])
  })
})

const ground = (id: string) => [{ restriction: 'serious-felonies', ground: id, because: 'The witness died in May.' }]

describe('Cal. Penal Code 1192.7: what may not be bargained over', () => {
  const restrictions = askIfAny(california, 'plea.restrictions', today)
  const serious = { 'charge-is-serious-felony-or-dui': true, 'charging-document-is-indictment-or-information': true }
  const rest = { 'charge-reduced': false, 'agreement-exists': false }
  const bar = (facts: Facts, excepted: Parameters<typeof restrictionGates>[2] = []) =>
    restrictionGates(restrictions, [{ ...rest, ...facts }], excepted)[0]

  it('a serious felony on an information stands until a ground of the text is stated', () => {
    expect(bar(serious)).toMatchObject({
      passed: false,
      settledBy: 'program',
      source: { text: 'Penal Code 1192.7(a)(2)' },
      verified: { unverified: 'From memory.' },
    })
    expect(bar(serious, ground('witness-not-available'))).toMatchObject({
      passed: true,
      because: 'Stated with the draft: A material witness is not available. The witness died in May.',
    })
  })

  it('a ground that the text does not admit lifts nothing, and what does hold cannot be said not to concern the case', () => {
    expect(bar(serious, ground('busy-calendar'))).toMatchObject({ passed: false })
    expect(bar(serious, ground('does-not-concern'))).toMatchObject({ passed: false })
  })

  it('where the file does not show whether it holds, it stands and asks', () => {
    const unknown = { 'charging-document-is-indictment-or-information': true }
    expect(bar(unknown)).toMatchObject({
      passed: false,
      missing: ['Is a serious felony, or driving under the influence, charged?'],
    })
    expect(bar(unknown, ground('does-not-concern'))).toMatchObject({ passed: true })
  })

  it('does not concern another felony; what the law asks beside it is told and is the lawyer’s to see to', () => {
    const gates = restrictionGates(
      restrictions,
      [{ ...rest, ...serious, 'charge-is-serious-felony-or-dui': false }],
      [],
    )
    expect(gates).toMatchObject([{ passed: true, settledBy: 'lawyer', source: { text: 'Penal Code 1016.3' } }])
  })

  it('holds as soon as it holds of one charge', () => {
    const other = { ...rest, ...serious, 'charge-is-serious-felony-or-dui': false }
    expect(restrictionGates(restrictions, [other, { ...rest, ...serious }], [])[0]).toMatchObject({ passed: false })
  })

  it('the training county bars its own: a charge with a mandatory minimum is not bargained away', () => {
    const robbery = charged(1, 'TC-13-1')
    const rule = askIfAny(training, 'plea.restrictions', today)
    const facts = (terms: Parameters<typeof aProposal>[0]) =>
      factsByCharge({ proposal: aProposal(terms), charges: [robbery] }, offenses, { 'agreement-exists': false })
    expect(restrictionGates(rule, facts({ charges: [dismissal(robbery)] }), [])[0]).toMatchObject({ passed: false })
    expect(restrictionGates(rule, facts({ charges: [pleaTo(robbery)] }), [])).toMatchObject([{ passed: true }])
  })
})

describe('a rule that applies by a fact that nobody knows', () => {
  const inCustody = { fact: 'in-custody', is: true } as const
  const asked = { missing: ['Is the defendant in custody on this case?'], settledBy: 'program', passed: false }

  it('stands and asks for it, whichever gate it is', () => {
    const { 'plea.restrictions': restrictions, 'offer.approval-matrix': matrix } = training.rules
    const { 'offer.discovery-lead': leads } = newYork.rules
    if (!restrictions || !matrix || !leads) throw new Error('The packs have these rules')
    const none = { known: {}, disclosed: [], expiresOn: today, today }
    expect(restrictionGates(askRule({ ...restrictions, applies: inCustody }, today), [{}], [])).toMatchObject([asked])
    expect(
      matrixGates(askRule({ ...matrix, applies: inCustody }, today), { departures: {}, approvals: [] }),
    ).toMatchObject([asked])
    expect(discoveryGates(askRule({ ...leads, applies: inCustody }, today), none)).toMatchObject([asked])
  })
})

describe('an offer of charges that will not be filed', () => {
  const notFiled = ChargeTerm.parse({ action: 'not-file', id: aTermId(), offense: aCharge(1, 'Theft').offense })

  it('meets the restrictions that hold of every case', async () => {
    const federal = await loadRulePack('us-federal')
    const each = factsByCharge({ proposal: aProposal({ charges: [notFiled] }), charges: [] }, [], {
      'agreement-exists': false,
    })
    const gates = restrictionGates(askIfAny(federal, 'plea.restrictions', today), each, [])
    expect(gates.map(({ text }) => text)).toContainEqual(expect.stringContaining('Statements in plea discussions'))
  })
})
