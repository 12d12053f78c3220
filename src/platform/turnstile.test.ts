import { describe, expect, it } from 'vitest'
import { Turnstile } from './turnstile.ts'

describe('a turnstile', () => {
  it('lets so many in at once, so many wait in the order in which they came, and turns the others away', async () => {
    const turnstile = new Turnstile({ atOnce: 2, mayWait: 1 })
    const done: string[] = []
    const doors = new Map<string, () => void>()
    const enter = (name: string) =>
      turnstile.pass(async () => {
        await new Promise<void>((resolve) => doors.set(name, resolve))
        done.push(name)
        return name
      })
    const [a, b, c] = [enter('a'), enter('b'), enter('c')]
    expect(await enter('d')).toBe('full')
    doors.get('b')?.()
    expect(await b).toBe('b')
    await new Promise((resolve) => setImmediate(resolve))
    doors.get('c')?.()
    doors.get('a')?.()
    expect(await Promise.all([a, c])).toEqual(['a', 'c'])
    expect(done).toEqual(['b', 'c', 'a'])
    const e = enter('e')
    doors.get('e')?.()
    expect(await e).toBe('e')
  })

  it('gives a place back when what was done there failed', async () => {
    const turnstile = new Turnstile({ atOnce: 1, mayWait: 0 })
    await expect(turnstile.pass(async () => await Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await turnstile.pass(async () => 'yes')).toBe('yes')
  })
})
