import { describe, expect, it } from 'vitest'
import { instant } from '../../vocabulary/instant.ts'
import { ReadingRate } from './reading-rate.ts'

const at = (time: string) => instant(`2026-03-02T${time}Z`)

describe('so many readings in a stretch of time', () => {
  it('let the first ones through, tell the next when to come again, and let it through then', () => {
    const rate = new ReadingRate({ most: 2, within: Temporal.Duration.from({ minutes: 30 }) })
    expect(rate.pass('a', at('09:00:00'))).toBeNull()
    expect(rate.pass('a', at('09:10:00'))).toBeNull()
    expect(rate.pass('a', at('09:20:00'))).toBe(600)
    expect(rate.pass('a', at('09:29:59'))).toBe(1)
    expect(rate.pass('a', at('09:30:00'))).toBeNull()
    expect(rate.pass('a', at('09:31:00'))).toBe(540)
  })

  it('are counted apart for each key', () => {
    const rate = new ReadingRate({ most: 1, within: Temporal.Duration.from({ minutes: 30 }) })
    expect(rate.pass('a', at('09:00:00'))).toBeNull()
    expect(rate.pass('b', at('09:00:00'))).toBeNull()
    expect(rate.pass('a', at('09:00:01'))).not.toBeNull()
  })
})
