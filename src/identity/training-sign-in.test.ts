import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { testDatabase } from '../platform/postgres/testing.ts'
import type { PersonId } from '../vocabulary/ids.ts'
import { aCourt, Browser, refusalOf, signInServer, somebody } from './testing.ts'

const test = await testDatabase()
const { app } = await signInServer(test)
const trainee = await somebody(test, { training: true, password: false, name: 'Trainee Invented' })

async function signInAs(personId: PersonId | string): Promise<{ status: number; body: string; browser: Browser }> {
  const browser = new Browser(app)
  await browser.open()
  const response = await browser.post('/api/training/sign-in', { personId })
  return { status: response.statusCode, body: response.body, browser }
}

// In this order: courts are added as the file goes on.
describe('one-click sign-in', () => {
  it('is not there in a database without a court', async () => {
    expect((await signInAs(trainee.id)).status).toBe(404)
  })

  it('is not there in a database with an imported court alone', async () => {
    await aCourt(test, 'imported')
    expect((await signInAs(trainee.id)).status).toBe(404)
  })

  describe('in a training database', () => {
    it('opens a session as a person of the training court', async () => {
      await aCourt(test, 'training')
      const { browser } = await signInAs(trainee.id)
      expect(await browser.open()).toMatchObject({
        signedIn: true,
        training: true,
        person: { name: 'Trainee Invented' },
        unlockWith: 'nothing',
      })
    })

    it('offers the people of the training court and nobody else', async () => {
      const other = await somebody(test, { name: 'Not For Training' })
      const session = await new Browser(app).open()
      const people = session.signedIn ? [] : (session.people ?? [])
      expect(people.map(({ id }) => id)).toEqual([trainee.id])
      expect((await signInAs(other.id)).status).toBe(404)
    })

    it('answers an unknown person as one who is not of the training court', async () => {
      const other = await somebody(test)
      expect((await signInAs(randomUUID())).body).toBe((await signInAs(other.id)).body)
    })

    it('still needs the token of our own page', async () => {
      const response = await new Browser(app).post('/api/training/sign-in', { personId: trainee.id })
      expect(refusalOf(response)).toBe('csrf-mismatch')
    })

    it('unlocks with one click', async () => {
      const { browser } = await signInAs(trainee.id)
      await browser.post('/api/session/lock')
      expect((await browser.post('/api/session/unlock')).json()).toMatchObject({ locked: false })
    })

    it('leaves no password to guess', async () => {
      expect(refusalOf(await new Browser(app).signIn(trainee.username, 'nobody has this password'))).toBe(
        'wrong-credentials',
      )
    })

    it('has no password to change and no authenticator to set up', async () => {
      const { browser } = await signInAs(trainee.id)
      expect(refusalOf(await browser.post('/api/me/totp/enrol'))).toBe('no-password')
      const change = { current: 'anything', password: 'a long enough password' }
      expect(refusalOf(await browser.post('/api/me/password', change))).toBe('no-password')
    })
  })

  describe('in a database that holds a live court', () => {
    it('is not there, although a training court and its people are', async () => {
      await aCourt(test, 'live')
      expect((await signInAs(trainee.id)).status).toBe(404)
      const session = await new Browser(app).open()
      expect(session).toMatchObject({ signedIn: false, training: false })
      expect(session).not.toHaveProperty('people')
    })
  })
})
