import { describe, expect, it } from 'vitest'
import { isNarrowed, listSearchFrom, queryOf, sameQuery } from './list-search.ts'

describe('the address of the list', () => {
  it('keeps what it understands and leaves out the rest', () => {
    expect(
      listSearchFrom({
        stage: 'open',
        custody: ['in-custody'],
        minAge: 30,
        sort: 'name',
        judge: 'nobody',
        colour: 'red',
        view: 'all',
      }),
    ).toEqual({
      stage: ['open'],
      custody: ['in-custody'],
      minAge: 30,
      sort: 'name',
      view: 'all',
    })
  })

  it('is the same question whatever the order of its parts, and whatever it is called', () => {
    const search = listSearchFrom({ view: 'x', stage: ['open'], minAge: 3 })
    expect(sameQuery(queryOf(search), { minAge: 3, stage: ['open'], text: undefined })).toBe(true)
    expect(sameQuery(queryOf(search), { minAge: 4, stage: ['open'] })).toBe(false)
  })

  it('narrows nothing by its order alone', () => {
    expect(isNarrowed({ sort: 'name', order: 'down', text: undefined })).toBe(false)
    expect(isNarrowed({ noNext: 'true' })).toBe(true)
  })
})
