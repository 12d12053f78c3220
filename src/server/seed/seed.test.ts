import { describe, expect, it } from 'vitest'
import { Position } from '../../vocabulary/positions.ts'
import { testApp } from '../testing.ts'
import { seedTraining, trainingSignIns } from '../seed.ts'
import { emptyTrainingDatabase } from './reset.ts'
import { trainingPeople, trainingPersonEntries, trainingPersonId } from './training-county.ts'
import { readSession, SignedIn } from '../../../contract/identity.ts'

const app = await testApp()
const count = async (table: string) => {
  const { rows } = await app.database.administrator().query<{ n: number }>(`select count(*)::int as n from ${table}`)
  return rows[0]?.n
}

describe('the training court', () => {
  it('can be set up with its people alone, before any case', async () => {
    await seedTraining(app, { cases: false })
    expect(await count('person')).toBe(trainingPersonEntries.length)
    expect(await count('court_case')).toBe(0)
  })

  it('has somebody of every position', () => {
    const held = new Set(trainingPersonEntries.map(([key]) => key.slice(0, key.indexOf('.'))))
    expect([...held].toSorted()).toEqual(Position.options.toSorted())
  })

  it('has no name that begins another, so that a name picks one person', () => {
    const names = trainingPersonEntries.map(([, { name }]) => name)
    for (const name of names) expect(names.filter((other) => other.startsWith(name))).toEqual([name])
  })

  it('is set up once', async () => {
    await seedTraining(app, { cases: false })
    expect(await count('account')).toBe(trainingPersonEntries.length)
    expect(await count(`court where kind = 'training'`)).toBe(1)
  })

  it('lets everybody in with one click, to the place and navigation of the position', async () => {
    for (const [key, { name }] of trainingPersonEntries) {
      const browser = await app.as(key)
      const session = SignedIn.parse((await browser.call(readSession)).body)
      expect(session.person.name).toBe(name)
      expect(session.court?.kind).toBe('training')
      expect(session.nav.length).toBeGreaterThan(0)
    }
  })

  it('names people by ids that stay', () => {
    expect(trainingPersonId('prosecutor.reyes')).toBe('de6a7c3a-5079-50c8-a74c-cb1d41dc0eed')
  })

  it('tells whom to try', async () => {
    expect((await trainingSignIns(app.services)).join('\n')).toContain(trainingPeople['prosecutor.reyes'].name)
  })
})

describe('restoring the training court', () => {
  it('is refused while the program runs on it', async () => {
    await expect(emptyTrainingDatabase(app.database.database)).rejects.toThrow('Stop it first')
    expect(await count('account')).toBe(trainingPersonEntries.length)
  })
})
