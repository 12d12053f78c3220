import { describe, expect, it } from 'vitest'
import { Position } from '../../vocabulary/positions.ts'
import { navigationFor } from './navigation.ts'

const ids = (positions: readonly Position[], kind: 'live' | 'training' | 'imported' = 'live') =>
  navigationFor(positions, kind).nav.map(({ id }) => id)

describe('the navigation', () => {
  it.each([
    ['a prosecutor screens and works on cases', ['prosecutor'], ['my-day', 'my-week', 'cases', 'screening', 'law']],
    [
      'a supervising prosecutor also approves and sees measures',
      ['prosecution-supervisor'],
      ['my-day', 'my-week', 'cases', 'screening', 'approvals', 'board', 'insight', 'law'],
    ],
    ['an officer refers incidents', ['officer'], ['my-day', 'my-week', 'cases', 'refer', 'law']],
    [
      'a clerk reviews filings and sets hearings',
      ['clerk'],
      ['my-day', 'my-week', 'cases', 'filings', 'hearings', 'courtroom', 'sessions', 'law'],
    ],
    [
      'a judge has cases and hearings',
      ['judge'],
      ['my-day', 'my-week', 'cases', 'hearings', 'courtroom', 'sessions', 'law'],
    ],
    ['an administrator has no cases', ['administrator'], ['my-day', 'law', 'people', 'imports']],
    ['a defendant has the own case', ['defendant'], ['my-case']],
    [
      'an auditor has cases, measures and what he looks after',
      ['auditor'],
      ['my-day', 'my-week', 'cases', 'insight', 'oversight', 'law'],
    ],
  ] as const)('%s', (_who, positions, expected) => {
    expect(ids(positions)).toEqual(expected)
  })

  it('gives the clerk of an imported court the import', () => {
    expect(ids(['clerk'], 'imported')).toContain('imports')
    expect(ids(['clerk'], 'training')).not.toContain('imports')
  })

  it('gives everybody the first hour in a training court, and nobody elsewhere', () => {
    for (const position of Position.options) {
      expect(ids([position], 'training')).toContain('first-hour')
      expect(ids([position], 'live')).not.toContain('first-hour')
      expect(ids([position], 'imported')).not.toContain('first-hour')
    }
  })

  it('begins everybody’s day with the day itself, and the defendant’s with the own case', () => {
    for (const position of Position.options)
      expect(navigationFor([position], 'training').home).toBe(position === 'defendant' ? '/my-case' : '/my-day')
  })

  it('leads everybody to a home that is in the navigation', () => {
    for (const position of Position.options) {
      const { nav, home } = navigationFor([position], 'training')
      expect(nav.map(({ to }) => to)).toContain(home)
    }
  })
})
