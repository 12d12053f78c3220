import { describe, expect, it } from 'vitest'
import { offerStateWords, type OfferState } from '../../../contract/plea.ts'
import { instant } from '../../vocabulary/instant.ts'
import { legalDate } from '../../vocabulary/legal-date.ts'
import { anOffer } from '../testing/offers.ts'
import { accept, close, convey, counter, isExpired, lapse, mustAct, putAgain, reject, withdraw } from './offer.ts'

const chicago = 'America/Chicago'
const at = (text: string, zone = chicago) => ({ at: instant(text), zone })
const noon = at('2026-03-10T17:00:00Z')
const defense = { side: 'defense', n: 1, selfRepresented: false } as const

describe('an offer can be accepted through its last day in the court’s zone', () => {
  it.each([
    ['on the day before', '2026-03-16', chicago, '2026-03-15T17:00:00Z', false],
    ['in the last moment of the day', '2026-03-16', chicago, '2026-03-17T04:59:59.999Z', false],
    ['not when the day has ended', '2026-03-16', chicago, '2026-03-17T05:00:00Z', true],
    ['though it is tomorrow in UTC', '2026-03-16', chicago, '2026-03-17T01:00:00Z', false],
    ['to the end of a day of 23 hours', '2026-03-08', chicago, '2026-03-09T04:59:59.999Z', false],
    ['not after a day of 23 hours', '2026-03-08', chicago, '2026-03-09T05:00:00Z', true],
    ['to the end of a day of 25 hours', '2026-11-01', chicago, '2026-11-02T05:59:59.999Z', false],
    ['not after a day of 25 hours', '2026-11-01', chicago, '2026-11-02T06:00:00Z', true],
    [
      'where the next day has no midnight, to its first moment',
      '2026-03-07',
      'America/Havana',
      '2026-03-08T04:59:59.999Z',
      false,
    ],
    ['where the next day has no midnight, not after it', '2026-03-07', 'America/Havana', '2026-03-08T05:00:00Z', true],
    ['in a zone ahead of UTC, not on the next day there', '2026-03-16', 'Pacific/Guam', '2026-03-16T14:00:00Z', true],
  ])('%s', (_words, expiresOn, zone, moment, expired) => {
    const offer = anOffer('conveyed', { expiresOn: legalDate(expiresOn) })
    expect(isExpired(offer, at(moment, zone))).toBe(expired)
    expect(accept(offer, defense, at(moment, zone)).ok).toBe(!expired)
    expect(lapse(offer, at(moment, zone)).state).toBe(expired ? 'lapsed' : 'conveyed')
  })
})

describe('an offer that has run out', () => {
  const late = at('2026-03-17T05:00:00Z')
  const offer = anOffer('conveyed', { expiresOn: legalDate('2026-03-16') })
  const expired = { ok: false, refusal: { kind: 'offer-expired', expiredOn: '2026-03-16' } }
  it('is neither accepted, rejected, countered, withdrawn nor put again, marked lapsed or not', () => {
    expect(accept(offer, defense, late)).toEqual(expired)
    expect(reject(offer, { side: 'defense', n: 1, reason: null }, late)).toEqual(expired)
    expect(counter(offer, 1, legalDate('2026-04-01'), late)).toEqual(expired)
    expect(withdraw(offer, 'New evidence.', late)).toEqual(expired)
    expect(putAgain(offer, legalDate('2026-04-01'), late)).toEqual(expired)
  })
  it('lapses when talks end after that', () => {
    expect(close(offer, 'defense', 'Talks broke down.', late).state).toBe('lapsed')
  })
})

describe('who may answer what is on the table', () => {
  it('is the defense while the prosecution’s version is there', () => {
    expect(mustAct(anOffer('extended'))).toBe('defense')
    expect(accept(anOffer('conveyed'), { ...defense, side: 'prosecution' }, noon)).toMatchObject({
      refusal: { kind: 'not-your-turn', mustAct: 'defense' },
    })
  })
  it('is the prosecution once the defense has countered', () => {
    const countered = counter(anOffer('conveyed'), 1, legalDate('2026-03-20'), noon)
    expect(countered).toMatchObject({ ok: true, value: { state: 'countered', current: 2, expiresOn: '2026-03-20' } })
    if (!countered.ok) return
    expect(mustAct(countered.value)).toBe('prosecution')
    expect(accept(countered.value, { ...defense, n: 2 }, noon)).toMatchObject({ refusal: { kind: 'not-your-turn' } })
    expect(accept(countered.value, { ...defense, side: 'prosecution', n: 2 }, noon)).toMatchObject({
      value: { state: 'accepted', current: 2 },
    })
  })
  it('is nobody once it is closed', () => {
    expect(mustAct(anOffer('withdrawn'))).toBe('nobody')
  })
  it('is the defense again after the prosecution put a new version', () => {
    expect(putAgain(anOffer('countered', { current: 2 }), legalDate('2026-04-01'), noon)).toMatchObject({
      value: { state: 'extended', current: 3, expiresOn: '2026-04-01' },
    })
  })
})

describe('what is accepted', () => {
  it('is the version on the table and no other', () => {
    expect(accept(anOffer('conveyed', { current: 3 }), { ...defense, n: 1 }, noon)).toEqual({
      ok: false,
      refusal: { kind: 'not-on-the-table', current: 3 },
    })
  })
  it('was conveyed to the defendant first', () => {
    expect(accept(anOffer('extended'), defense, noon)).toEqual({ ok: false, refusal: { kind: 'not-conveyed' } })
    expect(accept(convey(anOffer('extended'), 1, noon), defense, noon)).toMatchObject({ value: { state: 'accepted' } })
  })
  it('needs no conveyance by counsel where the defendant represents himself', () => {
    expect(accept(anOffer('extended'), { ...defense, selfRepresented: true }, noon).ok).toBe(true)
  })
})

describe('a conveyance', () => {
  it('of a version that is not on the table changes no state', () => {
    expect(convey(anOffer('extended', { current: 3 }), 1, noon).state).toBe('extended')
  })
  it('opens nothing that is closed', () => {
    expect(convey(anOffer('withdrawn'), 1, noon).state).toBe('withdrawn')
  })
})

describe('a closed offer', () => {
  const closed: readonly OfferState[] = ['accepted', 'rejected', 'lapsed', 'withdrawn']
  it.each(closed.map((state) => [offerStateWords[state], state] as const))('%s: stays as it is', (_words, state) => {
    const offer = anOffer(state)
    const refused = { ok: false, refusal: { kind: 'offer-not-open', state } }
    expect(accept(offer, defense, noon)).toEqual(refused)
    expect(withdraw(offer, 'Changed our mind.', noon)).toEqual(refused)
    expect(counter(offer, 1, legalDate('2026-04-01'), noon)).toEqual(refused)
    expect(putAgain(offer, legalDate('2026-04-01'), noon)).toEqual(refused)
    expect(lapse(offer, at('2027-01-01T00:00:00Z'))).toBe(offer)
  })
})

describe('talks that a side ends', () => {
  it('close an open offer as withdrawn by the prosecution and as rejected by the defense', () => {
    expect(close(anOffer('conveyed'), 'prosecution', 'Talks broke down.', noon).state).toBe('withdrawn')
    expect(close(anOffer('conveyed'), 'defense', 'Talks broke down.', noon).state).toBe('rejected')
  })
})
