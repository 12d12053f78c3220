import { describe, expect, it } from 'vitest'
import { anOpenCase } from '../../cases/testing.ts'
import { proposedTrack } from '../../law/domain/case-tracks.ts'
import { lawOn } from '../../law/domain/ask.ts'
import { loadRulePack } from '../../law/load-rule-pack.ts'
import { aTown } from '../../people/testing.ts'
import { testDatabase } from '../../platform/postgres/testing.ts'
import { attemptAs } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { legalDate } from '../../vocabulary/legal-date.ts'
import { chooseTrack } from './choose-track.ts'
import { planLines } from './domain/plan.ts'
import { viewTrack } from './view-track.ts'

const town = await aTown(await testDatabase())
const pack = await loadRulePack('training-county')
const packs = new Map([['training-county', pack]])
const rules = lawOn(pack, 'case.tracks', legalDate('2026-03-02'))

describe('the proposed track', () => {
  const plain = { counts: 3, defendants: 1, gravest: 'felony-3', interpreterNeeded: false }
  it.each([
    ['three felonies are standard', plain, 'standard'],
    ['six counts are complex', { ...plain, counts: 6 }, 'complex'],
    ['five counts are not', { ...plain, counts: 5 }, 'standard'],
    ['three defendants are complex', { ...plain, defendants: 3 }, 'complex'],
    ['a felony of the highest class is complex', { ...plain, gravest: 'felony-x' }, 'complex'],
    ['two misdemeanors are simple', { ...plain, counts: 2, gravest: 'misdemeanor-a' }, 'simple'],
    ['three misdemeanors are not', { ...plain, gravest: 'misdemeanor-a' }, 'standard'],
    [
      'a misdemeanor with an interpreter is standard',
      { counts: 1, defendants: 1, gravest: 'petty', interpreterNeeded: true },
      'standard',
    ],
    [
      'a class that the court does not know proposes nothing by itself',
      { ...plain, counts: 1, gravest: null },
      'standard',
    ],
  ])('%s', (_words, facts, track) => expect(proposedTrack(rules, facts).track.id).toBe(track))
})

const hearing = (kind: 'arraignment' | 'status', day: string, status: 'held' | 'set' | 'continued' | 'vacated') => ({
  kind,
  day: legalDate(day),
  status,
})

describe('the plan of a track', () => {
  const closed = { weekly: [6, 7], holidays: [], declared: [] }
  const source = { cite: 'A rule of court', tag: 'invented' } as const
  const plan = [
    { hearing: 'arraignment', name: 'Arraignment', withinDays: 10, from: 'charge-filed', source },
    { hearing: 'status', name: 'Discovery', withinDays: 30, from: 'arraignment', source },
    { hearing: 'status', name: 'Plea cutoff', withinDays: 60, from: 'arraignment', source },
  ] as const
  const lines = (
    hearings: Parameters<typeof planLines>[2],
    today = '2026-03-20',
    arraigned: string | null = '2026-03-09',
  ) =>
    planLines(
      plan,
      { 'charge-filed': legalDate('2026-03-02'), arraignment: arraigned === null ? null : legalDate(arraigned) },
      hearings,
      closed,
      legalDate(today),
    ).map(({ name, by, standing }) => [name, by, standing])

  it('counts from the events of the case, and puts off what falls on a closed day', () => {
    expect(lines([])).toEqual([
      ['Arraignment', '2026-03-12', 'overdue'],
      ['Discovery', '2026-04-08', 'to-set'],
      ['Plea cutoff', '2026-05-08', 'to-set'],
    ])
    expect(lines([], '2026-03-03', null)[1]).toEqual(['Discovery', null, 'waiting'])
  })

  it('is met by the hearings of each kind in their order, one that was continued or vacated by none', () => {
    const standing = lines([
      hearing('arraignment', '2026-03-09', 'held'),
      hearing('status', '2026-03-20', 'continued'),
      hearing('status', '2026-04-02', 'set'),
      hearing('status', '2026-05-20', 'set'),
    ]).map(([, , one]) => one)
    expect(standing).toEqual(['held', 'set', 'set-late'])
  })
})

const view = async (caseId: CaseId, actor: Actor) =>
  await attemptAs(town.db, actor, async (tx) => await viewTrack(tx, packs, actor, caseId))
const choose = async (caseId: CaseId, track: string, why: string, version = 0, actor: Actor = town.clerk) =>
  await attemptAs(town.db, actor, async (tx) => await chooseTrack(tx, packs, actor, { caseId, track, why, version }))

describe('the track of a case', () => {
  it('is proposed with its reasons, which are legal and logistical only', async () => {
    const { caseId } = await anOpenCase(town)
    const seen = await view(caseId, town.defender)
    expect(seen.ok && seen.value).toMatchObject({
      proposal: {
        track: 'standard',
        because: [
          'Neither simple nor complex by the rules of the court.',
          '2 counts (the gravest: Class 4 felony), 1 defendant, no interpreter is needed',
        ],
      },
      chosen: null,
      abilities: [],
    })
  })

  it('is chosen by the clerk or the bench, another than the proposed one with a reason', async () => {
    const { caseId } = await anOpenCase(town)
    expect(await choose(caseId, 'complex', '')).toMatchObject({ refusal: { kind: 'track-unexplained' } })
    expect(await choose(caseId, 'fast', 'x')).toEqual({ ok: false, refusal: { kind: 'unknown-track', track: 'fast' } })
    for (const actor of [town.prosecutor, town.defender])
      expect(await choose(caseId, 'standard', '', 0, actor)).toEqual({ ok: false, refusal: { kind: 'not-allowed' } })
    expect((await choose(caseId, 'complex', 'Nine experts.', 0, town.judge)).ok).toBe(true)
    expect(await choose(caseId, 'standard', '')).toEqual({ ok: false, refusal: { kind: 'stale', version: 1 } })
    const seen = await view(caseId, town.prosecutor)
    expect(seen.ok && seen.value).toMatchObject({
      chosen: { track: 'complex', why: 'Nine experts.', by: town.judge.name },
      plan: expect.arrayContaining([expect.objectContaining({ name: 'Case management conference' })]),
    })
  })
})
