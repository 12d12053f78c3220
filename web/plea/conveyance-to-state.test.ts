import { describe, expect, it } from 'vitest'
import { ConveyanceNote } from '../../contract/plea.ts'
import { legalDate } from '../../src/vocabulary/legal-date.ts'
import { conveyanceToState } from './conveyance-to-state.ts'

const today = legalDate('2026-03-09')
const defendant = { language: 'es', interpreterNeeded: true } as const
const told = (on: string, interpreter: string | null) =>
  ConveyanceNote.parse({
    offerId: '0198d5a0-0000-7000-8000-000000000001',
    n: 1,
    on,
    how: 'jail-visit',
    language: 'ht',
    interpreter,
    said: 'Each term.',
    by: { id: '0198d5a0-0000-7000-8000-000000000002', name: 'Theo Marsh' },
  })

describe('the record of a conveyance', () => {
  it('begins with today and the language of the file; how the client was told is still to be stated', () => {
    expect(conveyanceToState({ today, defendant, conveyances: [] })).toEqual({
      on: today,
      how: '',
      language: 'es',
      interpreter: '',
      said: '',
    })
  })

  it('begins with the language and the interpreter of the last conveyance, and with nothing else of it', () => {
    const conveyances = [told('2026-03-05', 'Esteban Vega'), told('2026-03-02', null)]
    expect(conveyanceToState({ today, defendant, conveyances })).toEqual({
      on: today,
      how: '',
      language: 'ht',
      interpreter: 'Esteban Vega',
      said: '',
    })
  })

  it('asks for the language where the file has none that can be chosen', () => {
    const unknown = { language: null, interpreterNeeded: false }
    expect(conveyanceToState({ today, defendant: unknown, conveyances: [] }).language).toBe('')
  })
})
