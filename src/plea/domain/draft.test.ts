import { describe, expect, it } from 'vitest'
import { DraftId } from '../../../contract/plea.ts'
import { newId } from '../../platform/clock.ts'
import { PersonId } from '../../vocabulary/ids.ts'
import { instant } from '../../vocabulary/instant.ts'
import {
  approvalsOf,
  approve,
  discard,
  returnForWork,
  revise,
  submit,
  type Approval,
  type Decision,
  type Draft,
} from './draft.ts'

const [drafter, supervisor, second] = [newId(PersonId), newId(PersonId), newId(PersonId)]
const aDraft = (given: Partial<Draft> = {}): Draft => ({
  id: newId(DraftId),
  offerId: null,
  state: 'draft',
  revision: 1,
  drafter,
  authors: [drafter],
  decisions: [],
  stated: null,
  ...given,
})
const approved = (revision: number, who = supervisor): Decision => ({
  revision,
  by: who,
  decision: 'approved',
  rank: 'supervisor',
  at: instant('2026-03-02T15:00:00Z'),
  reason: null,
})
const by = (who: PersonId, rank: Approval['rank'] = 'supervisor') => ({ by: who, rank })
const byAChief = (approvals: readonly string[]) => approvals.includes('chief')
const needs = (n: number) => (approvals: readonly unknown[]) => approvals.length >= n

describe('a supervisor’s approval', () => {
  const submitted = aDraft({ state: 'submitted' })
  it('is for the revision that he read', () => {
    expect(approve(submitted, by(supervisor), 1, needs(1))).toEqual({ ok: true, value: { state: 'approved' } })
    expect(approve(aDraft({ state: 'submitted', revision: 2 }), by(supervisor), 1, needs(1))).toEqual({
      ok: false,
      refusal: { kind: 'revision-changed', revision: 2 },
    })
  })
  it('is void once the draft is revised', () => {
    const before = aDraft({ state: 'approved', decisions: [approved(1)] })
    expect(approvalsOf(before)).toEqual(['supervisor'])
    expect(revise(before)).toEqual({ ok: true, value: { state: 'draft', revision: 2 } })
    expect(approvalsOf({ ...before, revision: 2 })).toEqual([])
  })
  it('is never given by whoever wrote any revision of it', () => {
    const shared = aDraft({ state: 'submitted', authors: [drafter, supervisor] })
    expect(approve(shared, by(supervisor), 1, needs(1))).toEqual({ ok: false, refusal: { kind: 'own-draft' } })
    expect(returnForWork(shared, supervisor)).toEqual({ ok: false, refusal: { kind: 'own-draft' } })
  })
  it('waits for a second supervisor where two are needed, and one does not count twice', () => {
    expect(approve(submitted, by(supervisor), 1, needs(2))).toEqual({ ok: true, value: { state: 'submitted' } })
    const once = aDraft({ state: 'submitted', decisions: [approved(1)] })
    expect(approve(once, by(supervisor), 1, needs(2))).toEqual({ ok: false, refusal: { kind: 'decided-already' } })
    expect(approve(once, by(second), 1, needs(2))).toEqual({ ok: true, value: { state: 'approved' } })
  })
  it('counts by the rank with which it is given', () => {
    expect(approve(submitted, by(supervisor), 1, byAChief)).toEqual({ ok: true, value: { state: 'submitted' } })
    expect(approve(submitted, by(supervisor, 'chief'), 1, byAChief)).toEqual({ ok: true, value: { state: 'approved' } })
  })
  it('is not given to what nobody submitted', () => {
    expect(approve(aDraft(), by(supervisor), 1, needs(1))).toEqual({
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
