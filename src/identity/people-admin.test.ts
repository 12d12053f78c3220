import { describe, expect, it } from 'vitest'
import { testDatabase } from '../platform/postgres/testing.ts'
import { aCourt, aPassword, Browser, refusalOf, signInServer, somebody } from './testing.ts'

const test = await testDatabase()
const { app, clock } = await signInServer(test)
const court = await aCourt(test, 'training')
const administrator = await signedIn(
  (await somebody(test, { position: 'administrator', officeKind: 'court', court })).username,
)

async function signedIn(username: string): Promise<Browser> {
  const browser = new Browser(app)
  expect((await browser.signIn(username, aPassword)).statusCode).toBe(200)
  return browser
}

async function lockedOut() {
  const person = await somebody(test)
  for (let n = 0; n < 5; n += 1) await new Browser(app).signIn(person.username, 'not the password')
  return person
}

interface People {
  people: {
    id: string
    name: string
    username: string
    lockedOut: unknown
    abilities: { releaseLock: boolean; resetSignIn: boolean }
  }[]
  more: boolean
}

const find = async (search: string): Promise<People['people']> =>
  (await administrator.get(`/api/people?search=${encodeURIComponent(search)}`)).json<People>().people

describe('an administrator', () => {
  it('finds staff by part of a name and sees who is locked out', async () => {
    const { id, username } = await lockedOut()
    const [row] = await find(username.slice(2))
    expect(row).toMatchObject({ id, lockedOut: { failures: 5 }, abilities: { releaseLock: true } })
  })

  it('takes the signs of a pattern as they are', async () => {
    await somebody(test, { name: 'Percent % Sign' })
    expect((await find('%')).map(({ name }) => name)).toEqual(['Percent % Sign'])
  })

  it('finds a person of the public by the whole user name only', async () => {
    const accused = await somebody(test, { officeKind: 'public', name: 'Quillon Accused' })
    expect(await find('Quillon')).toEqual([])
    expect(await find(accused.username.slice(0, -1))).toEqual([])
    expect((await find(accused.username)).map(({ id }) => id)).toEqual([accused.id])
  })

  it('releases a lock with a reason, after which the right password opens', async () => {
    const { id, username } = await lockedOut()
    const released = await administrator.post(`/api/people/${id}/release-lock`, { reason: 'Known by sight' })
    expect(released.json()).toMatchObject({ id, lockedOut: null, abilities: { releaseLock: false } })
    expect((await new Browser(app).signIn(username, aPassword)).statusCode).toBe(200)
    const { rows } = await test
      .administrator()
      .query(`select reason from security_event where person = $1 and kind = 'lock-released'`, [id])
    expect(rows).toEqual([{ reason: 'Known by sight' }])
  })

  it('gives back five attempts with the release, not one', async () => {
    const { id, username } = await lockedOut()
    await administrator.post(`/api/people/${id}/release-lock`, { reason: 'Known by sight' })
    expect(refusalOf(await new Browser(app).signIn(username, 'not it'))).toBe('wrong-credentials')
  })

  it('is told when there is nothing to release', async () => {
    const { id } = await somebody(test)
    expect(refusalOf(await administrator.post(`/api/people/${id}/release-lock`, { reason: 'Asked' }))).toBe(
      'not-locked',
    )
  })

  it('resets a sign-in: sessions, password and authenticator are gone and a one-time code opens the way to a new password', async () => {
    const { id, username } = await somebody(test)
    const before = await signedIn(username)
    const { code } = (await administrator.post(`/api/people/${id}/reset-sign-in`, { reason: 'Lost the phone' })).json<{
      code: string
    }>()
    expect((await before.open()).signedIn).toBe(false)
    expect(refusalOf(await new Browser(app).signIn(username, aPassword))).toBe('wrong-credentials')
    const chosen = {
      username,
      resetCode: code.toLowerCase().replaceAll('-', ' '),
      password: 'seven quiet green rivers',
    }
    const browser = new Browser(app)
    await browser.open()
    expect((await browser.post('/api/session/new-password', chosen)).statusCode).toBe(200)
    expect((await browser.signIn(username, 'seven quiet green rivers')).statusCode).toBe(200)
    const again = new Browser(app)
    await again.open()
    expect(
      refusalOf(await again.post('/api/session/new-password', { ...chosen, password: 'another long password' })),
    ).toBe('wrong-reset-code')
  })

  it('ends the calendar feeds with a sign-in that it resets: whoever had the account may have made one', async () => {
    const { id } = await somebody(test)
    const admin = test.administrator()
    await admin.query(
      `insert into calendar_feed (person, feed_id, token_hash, what, detail) values ($1, gen_random_uuid(), sha256('it'), 'mine', 'full')`,
      [id],
    )
    await administrator.post(`/api/people/${id}/reset-sign-in`, { reason: 'Somebody else was in' })
    const { rows } = await admin.query('select revoked_at is not null as gone from calendar_feed where person = $1', [
      id,
    ])
    expect(rows).toEqual([{ gone: true }])
  })

  it('gives a one-time code that lapses after a day', async () => {
    const { id, username } = await somebody(test)
    const { code } = (await administrator.post(`/api/people/${id}/reset-sign-in`, { reason: 'Forgot it' })).json<{
      code: string
    }>()
    clock.advance({ hours: 24 })
    const browser = new Browser(app)
    await browser.open()
    const late = await browser.post('/api/session/new-password', {
      username,
      resetCode: code,
      password: 'seven quiet green rivers',
    })
    expect(refusalOf(late)).toBe('wrong-reset-code')
    // Back again, so that the administrator's own session has not ended.
    clock.advance({ hours: -24 })
  })

  it('is told of each person whether the sign-in may be reset: of everybody but himself', async () => {
    const { username } = await somebody(test, { name: 'Ivy Colleague' })
    const own = await administrator.open()
    const ownRow = (await find('')).find(({ id }) => own.signedIn && id === own.person.id)
    expect(ownRow?.abilities).toEqual({ releaseLock: false, resetSignIn: false })
    expect((await find(username))[0]?.abilities).toEqual({ releaseLock: false, resetSignIn: true })
  })

  it('cannot reset the own sign-in', async () => {
    const own = await administrator.open()
    const id = own.signedIn ? own.person.id : ''
    expect(refusalOf(await administrator.post(`/api/people/${id}/reset-sign-in`, { reason: 'Mine' }))).toBe(
      'not-allowed',
    )
  })
})

describe('a wrong one-time code', () => {
  it('is answered alike for a person without one and for a name that does not exist, and counts to five', async () => {
    const { username } = await somebody(test)
    const answers: string[][] = []
    for (const name of [username, 'no-such-name-at-all']) {
      const kinds: string[] = []
      for (let n = 0; n < 5; n += 1) {
        const browser = new Browser(app)
        await browser.open()
        const sent = { username: name, resetCode: '0000-0000-0000-0000', password: 'seven quiet green rivers' }
        kinds.push(refusalOf(await browser.post('/api/session/new-password', sent)))
      }
      answers.push(kinds)
    }
    expect(answers[0]).toEqual([...Array<string>(4).fill('wrong-reset-code'), 'locked-out'])
    expect(answers[1]).toEqual(answers[0])
  })
})

describe('one who is no administrator', () => {
  it.each(['prosecutor', 'prosecution-supervisor', 'judge', 'clerk', 'auditor'] as const)(
    '%s: neither lists, releases nor resets',
    async (position) => {
      const browser = await signedIn((await somebody(test, { position })).username)
      const { id } = await somebody(test)
      expect(refusalOf(await browser.get('/api/people'))).toBe('not-allowed')
      expect(refusalOf(await browser.post(`/api/people/${id}/release-lock`, { reason: 'x' }))).toBe('not-allowed')
      expect(refusalOf(await browser.post(`/api/people/${id}/reset-sign-in`, { reason: 'x' }))).toBe('not-allowed')
    },
  )
})

describe('one’s own password', () => {
  it('is changed with the present one and ends all other sessions', async () => {
    const { username } = await somebody(test)
    const there = await signedIn(username)
    const here = await signedIn(username)
    const wrong = await here.post('/api/me/password', { current: 'not it', password: 'seven quiet green rivers' })
    expect(refusalOf(wrong)).toBe('wrong-credentials')
    const changed = await here.post('/api/me/password', { current: aPassword, password: 'seven quiet green rivers' })
    expect(changed.statusCode).toBe(200)
    expect((await there.open()).signedIn).toBe(false)
    expect((await new Browser(app).signIn(username, 'seven quiet green rivers')).statusCode).toBe(200)
  })

  it('is long and does not hold the user name', async () => {
    const { username } = await somebody(test)
    const browser = await signedIn(username)
    expect((await browser.post('/api/me/password', { current: aPassword, password: 'short' })).statusCode).toBe(400)
    expect(
      refusalOf(await browser.post('/api/me/password', { current: aPassword, password: `my ${username} again` })),
    ).toBe('password-is-name')
  })
})

describe('the directory', () => {
  interface Directory {
    offices: {
      kind: string
      teams: { id: string }[]
      staff: { id: string; name: string; positions: string[]; teams: string[] }[]
    }[]
  }

  it('lists the staff of a kind of office with their teams and positions', async () => {
    const defender = await somebody(test, {
      officeKind: 'public-defender',
      position: 'defender',
      name: 'Dora Defender',
      court,
    })
    const clerk = await signedIn((await somebody(test, { officeKind: 'court', position: 'clerk', court })).username)
    const { offices } = (await clerk.get('/api/directory?office-kind=public-defender')).json<Directory>()
    expect(offices.map(({ kind }) => kind)).toEqual(['public-defender'])
    expect(offices[0]?.staff).toEqual([
      { id: defender.id, name: 'Dora Defender', title: 'Title', positions: ['defender'], teams: [defender.team] },
    ])
  })

  it('never lists a person of the public', async () => {
    const accused = await somebody(test, { officeKind: 'public', name: 'Zenobia Accused', court })
    const answer = (await administrator.get('/api/directory')).body
    expect(answer).not.toContain(accused.id)
    expect(answer).not.toContain('Zenobia')
    expect((await administrator.get('/api/directory?office-kind=public')).json<Directory>().offices).toEqual([])
  })

  it('is not for the public', async () => {
    const accused = await signedIn((await somebody(test, { officeKind: 'public', court })).username)
    expect(refusalOf(await accused.get('/api/directory'))).toBe('not-allowed')
  })
})
