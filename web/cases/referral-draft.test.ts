import { describe, expect, it } from 'vitest'
import { emptyReferral, emptySuspect, referralOf } from './referral-draft.ts'

const empty = emptyReferral([{ id: 'court' }], [{ teamId: 'desk' }])

describe('a referral as it is typed', () => {
  it('the only court and the only agency are chosen from the start', () =>
    expect([empty.courtId, empty.agencyTeamId]).toEqual(['court', 'desk']))

  it('of several courts none is chosen for the officer', () =>
    expect(emptyReferral([{ id: 'a' }, { id: 'b' }], []).courtId).toBe(''))

  it('day and time make the moment on the court’s clock', () =>
    expect(referralOf({ ...empty, fromDay: '2026-03-14', fromTime: '21:30' }).occurredFrom).toBe('2026-03-14T21:30'))

  it('an end that was not typed is not sent', () => expect(referralOf(empty).occurredTo).toBeNull())

  it('half an end is sent, so that the server says what is missing', () =>
    expect(referralOf({ ...empty, toTime: '22:00' }).occurredTo).toBe('T22:00'))

  it('what is not known of a suspect is null, never an empty text', () =>
    expect(referralOf({ ...empty, suspects: [emptySuspect] }).suspects[0]).toMatchObject({
      birthDate: null,
      arrestedOn: null,
      custody: { status: 'unknown', since: null, facility: null },
    }))
})
