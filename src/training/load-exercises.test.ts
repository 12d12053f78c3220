import { describe, expect, it } from 'vitest'
import { allContractRoutes } from '../../contract/routes.ts'
import { navigationFor } from '../identity/domain/navigation.ts'
import { Position } from '../vocabulary/positions.ts'
import { earliest, exercisesFor } from './domain/exercises.ts'
import { loadExercises } from './load-exercises.ts'

const rules = loadExercises()

const act = (what: string, at: string) => ({ what, at, case: null })

describe('the exercises', () => {
  it.each(Position.options)('have something for %s, and begin where that person has a place', (position) => {
    const mine = exercisesFor(rules, [position])
    expect(mine).not.toEqual([])
    const places = new Set<string>(navigationFor([position], 'training').nav.map(({ to }) => to))
    const elsewhere = mine.filter(({ begin }) => !places.has(begin.to)).map(({ begin }) => begin.to)
    // Reached from the account's menu and from the bell, by everybody whom they concern.
    expect(elsewhere.filter((to) => to !== '/notices' && to !== '/appearances')).toEqual([])
  })

  it('have names of their own', () => {
    const ids = rules.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)])
  })

  it('look for changes that there are', () => {
    const changes = allContractRoutes.filter((route) => route.writes).map((route) => route.id)
    expect(changes).toEqual(expect.arrayContaining(rules.flatMap(({ check }) => ('sent' in check ? check.sent : []))))
  })
})

describe('an exercise', () => {
  it('is settled by the earliest act that would do', () => {
    const acts = [
      act('filing.returned', '2026-03-03T09:00:00.000Z'),
      act('filing.accepted', '2026-03-02T09:00:00.000Z'),
    ]
    expect(earliest({ did: ['filing.accepted', 'filing.returned'] }, acts)?.what).toBe('filing.accepted')
  })

  it('is not settled by anything else', () => {
    expect(earliest({ did: ['filing.accepted'] }, [act('filing.submitted', '2026-03-02T09:00:00.000Z')])).toBeNull()
  })
})
