import { describe, expect, it } from 'vitest'
import { loadRulePack } from '../../../law/load-rule-pack.ts'
import { legalDate } from '../../../vocabulary/legal-date.ts'
import { aCharge, aProposal, pleaTo, pleaToLesser } from '../../testing/proposals.ts'
import { lawOnAgreement } from './restrictions.ts'

const today = legalDate('2026-03-02')
const charge = aCharge(1, 'Burglary')
const agreed = (given?: Parameters<typeof aProposal>[0]) => ({
  terms: aProposal(given ?? { charges: [pleaTo(charge)] }).terms,
  charges: [charge],
})

describe('what the law asks of an agreement', () => {
  it('is told of each who is bound, with its source and that nobody has checked it', async () => {
    const federal = await loadRulePack('us-federal')
    const { restrictions } = lawOnAgreement(federal, today, agreed(), [], { 'case-has-victim': true })
    expect(restrictions.map((one) => one.id)).toEqual([
      'prior-conviction-information',
      'no-participation',
      'disclosed-in-open-court',
      'victims-informed',
      'discussions-not-evidence',
      'written-and-approved',
    ])
    expect(restrictions[2]).toMatchObject({
      on: 'agreement',
      missing: [],
      source: { text: 'Fed. R. Crim. P. 11(c)(2)' },
      verified: { unverified: expect.any(String) },
    })
  })

  it('names what it would have to know', async () => {
    const federal = await loadRulePack('us-federal')
    const { restrictions } = lawOnAgreement(federal, today, agreed(), [], {})
    expect(restrictions.filter((one) => one.missing.length > 0).map(({ id, missing }) => [id, missing])).toEqual([
      ['prior-conviction-information', ['Does the prosecution seek a longer sentence because of a prior conviction?']],
      ['victims-informed', ['Does the case have an identified victim?']],
    ])
  })

  it('holds of a reduced charge where the text speaks of one', async () => {
    const newYork = await loadRulePack('new-york')
    const ids = (content: ReturnType<typeof agreed>) =>
      lawOnAgreement(newYork, today, content, [], {}).restrictions.map((one) => one.id)
    expect(ids(agreed())).toEqual(['no-waiver-as-condition'])
    expect(ids(agreed({ charges: [pleaToLesser(charge, 'Theft', 'felony-4')] }))).toEqual([
      'reduced-pleas',
      'no-waiver-as-condition',
    ])
  })

  it('says what it would have to know where the whole rule depends on it', async () => {
    const federal = await loadRulePack('us-federal')
    const rule = federal.rules['plea.restrictions']
    if (!rule) throw new Error('The federal pack has restrictions')
    const inCustody = { fact: 'in-custody', is: true } as const
    const pack = { ...federal, rules: { ...federal.rules, 'plea.restrictions': { ...rule, applies: inCustody } } }
    expect(lawOnAgreement(pack, today, agreed(), [], {})).toEqual({
      hasRule: true,
      missing: ['Is the defendant in custody on this case?'],
      restrictions: [],
    })
  })

  it('is silence where the pack has no rule, and is told as that', async () => {
    const illinois = await loadRulePack('illinois')
    expect(lawOnAgreement(illinois, today, agreed(), [], {})).toEqual({ hasRule: false, missing: [], restrictions: [] })
  })
})
