import { describe, expect, it } from 'vitest'
import { DraftId } from '../../../contract/plea.ts'
import { newId } from '../../platform/clock.ts'
import { PersonId } from '../../vocabulary/ids.ts'
import { instant } from '../../vocabulary/instant.ts'
import { approvalsOf, approve, discard, returnForWork, revise, submit, type Decision, type Draft } from './draft.ts'

const [drafter, supervisor, second] = [newId(PersonId), newId(PersonId), newId(PersonId)]
const aDraft = (given: Partial<Draft> = {}): Draft => ({
  id: newId(DraftId),
  offerId: null,
  state: 'draft',
  revision: 1,
  drafter,
  authors: [drafter],
  decisions: [],
  ...given,
})
const approved = (revision: number, by = supervisor): Decision => ({
  revision,
  by,
  decision: 'approved',
  at: instant('2026-03-02T15:00:00Z'),
  reason: null,
})

describe('a supervisor’s approval', () => {
  const submitted = aDraft({ state: 'submitted' })
  it('is for the revision that he read', () => {
    expect(approve(submitted, supervisor, 1, 1)).toEqual({ ok: true, value: { state: 'approved' } })
    expect(approve(aDraft({ state: 'submitted', revision: 2 }), supervisor, 1, 1)).toEqual({
      ok: false,
      refusal: { kind: 'revision-changed', revision: 2 },
    })
  })
  it('is void once the draft is revised', () => {
    const before = aDraft({ state: 'approved', decisions: [approved(1)] })
    expect(approvalsOf(before)).toBe(1)
    expect(revise(before)).toEqual({ ok: true, value: { state: 'draft', revision: 2 } })
    expect(approvalsOf({ ...before, revision: 2 })).toBe(0)
  })
  it('is never given by whoever wrote any revision of it', () => {
    const shared = aDraft({ state: 'submitted', authors: [drafter, supervisor] })
    expect(approve(shared, supervisor, 1, 1)).toEqual({ ok: false, refusal: { kind: 'own-draft' } })
    expect(returnForWork(shared, supervisor)).toEqual({ ok: false, refusal: { kind: 'own-draft' } })
  })
  it('waits for a second supervisor where two are needed, and one does not count twice', () => {
    expect(approve(submitted, supervisor, 1, 2)).toEqual({ ok: true, value: { state: 'submitted' } })
    const once = aDraft({ state: 'submitted', decisions: [approved(1)] })
    expect(approve(once, supervisor, 1, 2)).toEqual({ ok: false, refusal: { kind: 'decided-already' } })
    expect(approve(once, second, 1, 2)).toEqual({ ok: true, value: { state: 'approved' } })
  })
  it('is not given to what nobody submitted', () => {
    expect(approve(aDraft(), supervisor, 1, 1)).toEqual({
      ok: false,
      refusal: { kind: 'not-submitted', state: 'draft' },
    })
  })
})

describe('a draft', () => {
  it('that was returned is revised before it is submitted again', () => {
    expect(submit(aDraft({ state: 'returned' }))).toEqual({ ok: false, refusal: { kind: 'submitted-already' } })
    expect(revise(aDraft({ state: 'returned' })).ok).toBe(true)
  })
  it.each(['sent', 'discarded'] as const)('that was %s is not touched again', (state) => {
    const refused = { ok: false, refusal: { kind: 'draft-closed', state } }
    expect([revise(aDraft({ state })), submit(aDraft({ state })), discard(aDraft({ state }))]).toEqual([
      refused,
      refused,
      refused,
    ])
  })
})
