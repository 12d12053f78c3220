import { describe, expect, it } from 'vitest'
import { aboutOfEntry } from './entry-about.ts'

const discovery = { title: 'Discovery', due: '2026-04-02' }

describe('an entry about a deadline', () => {
  it.each([
    ['calendar.deadline-set', discovery, 'Discovery, due 2026-04-02'],
    ['calendar.deadline-moved', { ...discovery, was: '2026-03-30' }, 'Discovery, from 2026-03-30 to 2026-04-02'],
    ['calendar.deadline-met', { ...discovery, why: 'Filed.' }, 'Discovery, due 2026-04-02 · Filed.'],
    [
      'calendar.deadline-excused',
      { ...discovery, by: 'other-side', why: 'By agreement.' },
      'Discovery, due 2026-04-02 · by the other side · By agreement.',
    ],
    ['calendar.deadline-moot', { ...discovery, why: '' }, 'Discovery, due 2026-04-02'],
    ['calendar.deadline-reopened', discovery, 'Discovery, due 2026-04-02'],
    ['calendar.deadline-set', { due: '2026-04-02' }, null],
    ['case.referred', discovery, null],
  ])('%s says which one', (kind, data, about) => {
    expect(aboutOfEntry(kind, data)).toBe(about)
  })
})

describe('an entry about the case', () => {
  it.each([
    ['case.moved', { from: 'filed', to: 'open' }, 'from “Filed” to “Pending”'],
    ['case.moved', { from: 'filed', to: 'nowhere' }, null],
    ['filing.docketed', { title: 'Notice of appearance' }, 'Notice of appearance'],
    ['filing.docketed', {}, null],
  ])('%s says where to, and which paper', (kind, data, about) => {
    expect(aboutOfEntry(kind, data)).toBe(about)
  })
})
