import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { read } from '../../contract/route.ts'
import { reads } from '../platform/http/bind.ts'
import { testDatabase } from '../platform/postgres/testing.ts'
import { done } from '../vocabulary/outcome.ts'
import { codeAt } from './one-time-code.ts'
import { aPassword, Browser, refusalOf, signInServer, somebody } from './testing.ts'

const test = await testDatabase()

const whoAmI = reads(
  read({
    id: 'test.who-am-i',
    path: '/api/test/who-am-i',
    summary: 'The actor',
    response: z.object({ principals: z.array(z.string()) }),
  }),
  async (_tx, actor) => done({ principals: [...actor.principals] }),
)

const { app, clock, systemDb } = await signInServer(test, { more: [whoAmI] })

async function signedIn(username: string): Promise<Browser> {
  const browser = new Browser(app)
  const response = await browser.signIn(username, aPassword)
  expect(response.statusCode).toBe(200)
  return browser
}

async function failTimes(username: string, times: number): Promise<string[]> {
  const answers: string[] = []
  for (let n = 0; n < times; n += 1)
    answers.push(refusalOf(await new Browser(app).signIn(username, 'not the password')))
  return answers
}

const wait = (minutes: number, seconds = 0) => clock.advance({ minutes, seconds })

async function withAuthenticator(): Promise<{ browser: Browser; username: string; secret: string }> {
  const { username } = await somebody(test)
  const browser = await signedIn(username)
  const { secret, uri } = (await browser.post('/api/me/totp/enrol')).json<{ secret: string; uri: string }>()
  expect(uri).toMatch(/^otpauth:\/\/totp\/Colloquy/)
  const confirmed = await browser.post('/api/me/totp/confirm', { code: codeAt(secret, clock.now()) })
  expect(confirmed.json()).toMatchObject({ totp: 'on', unlockWith: 'password-and-code' })
  return { browser, username, secret }
}

describe('signing in with a password', () => {
  it('opens a session that names the person and reaches what is behind it', async () => {
    const person = await somebody(test, { name: 'Ada Sample' })
    const browser = await signedIn(person.username)
    const session = await browser.open()
    expect(session.signedIn && session.person.name).toBe('Ada Sample')
    const actor = (await browser.get('/api/test/who-am-i')).json<{ principals: string[] }>()
    expect(actor.principals.toSorted()).toEqual([person.id, person.team].toSorted())
  })

  it('keeps only a hash of the token', async () => {
    const { username } = await somebody(test)
    const browser = await signedIn(username)
    const token = browser.cookies.get('colloquy_session') ?? ''
    expect(token).toMatch(/^[\w-]{43}$/)
    const { rows } = await test.administrator().query<{ row: string }>('select session::text as row from session')
    expect(rows.length).toBeGreaterThan(0)
    for (const { row } of rows) expect(row).not.toContain(token)
  })

  it('answers a wrong password and an unknown name alike', async () => {
    const { username } = await somebody(test)
    const wrong = await new Browser(app).signIn(username, 'not the password')
    const unknown = await new Browser(app).signIn('nobody-of-that-name', 'not the password')
    expect(unknown.statusCode).toBe(wrong.statusCode)
    expect(unknown.body).toBe(wrong.body)
  })

  it('takes the name in any case and with spaces around it', async () => {
    const { username } = await somebody(test)
    expect((await new Browser(app).signIn(`  ${username.toUpperCase()} `, aPassword)).statusCode).toBe(200)
  })

  it('gives a fresh session whatever cookie the browser came with', async () => {
    const { username } = await somebody(test)
    const planted = 'x'.repeat(43)
    const browser = new Browser(app)
    await browser.open()
    browser.cookies.set('colloquy_session', planted)
    await browser.open()
    expect((await browser.signIn(username, aPassword)).statusCode).toBe(200)
    expect(browser.cookies.get('colloquy_session')).not.toBe(planted)
    const thief = new Browser(app)
    thief.cookies.set('colloquy_session', planted)
    expect((await thief.open()).signedIn).toBe(false)
  })

  it('ends the session that the browser had before', async () => {
    const first = await somebody(test)
    const second = await somebody(test)
    const browser = await signedIn(first.username)
    const before = new Browser(app)
    before.cookies.set('colloquy_session', browser.cookies.get('colloquy_session') ?? '')
    await browser.signIn(second.username, aPassword)
    expect((await before.open()).signedIn).toBe(false)
  })

  it('is refused where the installation has closed passwords', async () => {
    const { username } = await somebody(test)
    await systemDb.updateTable('sign_in_method').set({ open: false }).where('method', '=', 'password').execute()
    expect(refusalOf(await new Browser(app).signIn(username, aPassword))).toBe('method-closed')
    await systemDb.updateTable('sign_in_method').set({ open: true }).where('method', '=', 'password').execute()
  })
})

describe('the session cookie', () => {
  it('is kept from scripts and from other sites', async () => {
    const { username } = await somebody(test)
    const response = await new Browser(app).signIn(username, aPassword)
    const cookie = response.cookies.find(({ name }) => name === 'colloquy_session')
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' })
    expect(cookie).not.toHaveProperty('secure')
  })

  it('is sent over https only where the server is reached by https', async () => {
    const secure = await signInServer(test, { publicUrl: 'https://colloquy.example' })
    const { username } = await somebody(test)
    const response = await new Browser(secure.app).signIn(username, aPassword)
    expect(response.cookies.find(({ name }) => name === 'colloquy_session')?.secure).toBe(true)
  })
})

describe('five failures in fifteen minutes', () => {
  it('lock the account at the fifth, for the right password too', async () => {
    const { username } = await somebody(test)
    expect(await failTimes(username, 5)).toEqual([...Array<string>(4).fill('wrong-credentials'), 'locked-out'])
    const right = await new Browser(app).signIn(username, aPassword)
    expect(right.statusCode).toBe(423)
    expect(refusalOf(right)).toBe('locked-out')
  })

  it('lock it for as long as no administrator releases it', async () => {
    const { username } = await somebody(test)
    await failTimes(username, 5)
    clock.advance({ hours: 24 * 30 })
    expect(refusalOf(await new Browser(app).signIn(username, aPassword))).toBe('locked-out')
  })

  it('look the same for a name that no account has', async () => {
    expect(await failTimes('no-such-person', 6)).toEqual([
      ...Array<string>(4).fill('wrong-credentials'),
      'locked-out',
      'locked-out',
    ])
  })

  it.each([
    ['within 14 minutes 59 seconds lock', 14, 59, 'locked-out'],
    ['within 15 minutes lock', 15, 0, 'locked-out'],
    ['over 15 minutes and a second do not', 15, 1, 'wrong-credentials'],
  ])('%s', async (_rule, minutes, seconds, fifth) => {
    const { username } = await somebody(test)
    await failTimes(username, 4)
    wait(minutes, seconds)
    expect(await failTimes(username, 1)).toEqual([fifth])
  })

  it('are counted anew after a sign-in that was right', async () => {
    const { username } = await somebody(test)
    await failTimes(username, 4)
    await signedIn(username)
    expect(await failTimes(username, 4)).toEqual(Array<string>(4).fill('wrong-credentials'))
  })

  it('cannot be passed by guessing many at once', async () => {
    const { username } = await somebody(test)
    const answers = await Promise.all(
      Array.from({ length: 20 }, async () => refusalOf(await new Browser(app).signIn(username, 'a guess'))),
    )
    expect(answers.filter((kind) => kind === 'wrong-credentials').length).toBeLessThan(5)
    const { rows } = await test
      .administrator()
      .query('select locked_at from account where sign_in_name = $1', [username])
    expect(rows).toEqual([{ locked_at: expect.any(String) }])
  })

  it('are kept as security events without the name as typed', async () => {
    const { id, username } = await somebody(test)
    await failTimes(username, 5)
    const events = await systemDb
      .selectFrom('security_event')
      .selectAll()
      .where('person', '=', id)
      .orderBy('id')
      .execute()
    expect(events.map(({ kind }) => kind)).toEqual([...Array<string>(5).fill('sign-in-refused'), 'account-locked'])
    expect(JSON.stringify(events)).not.toContain(username)
  })
})

describe('many failures from one address', () => {
  it('close it for a while, whatever the names', async () => {
    const own = await signInServer(test)
    const kinds: string[] = []
    for (let n = 0; n < 51; n += 1)
      kinds.push(refusalOf(await new Browser(own.app, {}, '192.0.2.7').signIn(`spray-${n}`, 'Summer2026!')))
    expect(kinds.slice(0, 50)).toEqual(Array<string>(50).fill('wrong-credentials'))
    expect(kinds[50]).toBe('too-many-attempts')
    const { username } = await somebody(test)
    own.clock.advance({ minutes: 15, seconds: 1 })
    expect((await new Browser(own.app, {}, '192.0.2.7').signIn(username, aPassword)).statusCode).toBe(200)
  }, 60_000)
})

describe('an idle session', () => {
  it.each([
    ['is open after 29 minutes', 29, 200],
    ['is locked after 30 minutes', 30, 423],
    ['is locked after 31 minutes', 31, 423],
  ])('%s', async (_rule, minutes, status) => {
    const { username } = await somebody(test)
    const browser = await signedIn(username)
    wait(minutes)
    expect((await browser.get('/api/test/who-am-i')).statusCode).toBe(status)
  })

  it('is kept open by use', async () => {
    const { username } = await somebody(test)
    const browser = await signedIn(username)
    for (let n = 0; n < 4; n += 1) {
      wait(20)
      expect((await browser.get('/api/test/who-am-i')).statusCode).toBe(200)
    }
  })

  it('is not kept open by what the page asks by itself', async () => {
    const { username } = await somebody(test)
    const browser = await signedIn(username)
    wait(20)
    expect((await browser.get('/api/test/who-am-i', { 'x-colloquy-background': '1' })).statusCode).toBe(200)
    wait(10)
    const locked = await browser.get('/api/test/who-am-i')
    expect(refusalOf(locked)).toBe('session-locked')
  })

  it('that is locked tells who it is and opens again with the password', async () => {
    const { username } = await somebody(test)
    const browser = await signedIn(username)
    wait(45)
    const session = await browser.open()
    expect(session).toMatchObject({ signedIn: true, locked: true, unlockWith: 'password' })
    expect(refusalOf(await browser.post('/api/session/unlock', { password: 'not it' }))).toBe('wrong-credentials')
    expect((await browser.post('/api/session/unlock', { password: aPassword })).json()).toMatchObject({ locked: false })
    expect((await browser.get('/api/test/who-am-i')).statusCode).toBe(200)
  })

  it('does not open by the mere asking for the session', async () => {
    const { username } = await somebody(test)
    const browser = await signedIn(username)
    wait(31)
    await browser.open()
    await browser.open()
    expect((await browser.get('/api/test/who-am-i')).statusCode).toBe(423)
  })

  it('ends when unlocking fails five times', async () => {
    const { username } = await somebody(test)
    const browser = await signedIn(username)
    await browser.post('/api/session/lock')
    for (let n = 0; n < 5; n += 1) await browser.post('/api/session/unlock', { password: 'not it' })
    expect((await browser.open()).signedIn).toBe(false)
    expect(refusalOf(await new Browser(app).signIn(username, aPassword))).toBe('locked-out')
  })
})

describe('a session locked by hand', () => {
  it('refuses everything but unlocking and signing out', async () => {
    const { username } = await somebody(test)
    const browser = await signedIn(username)
    expect((await browser.post('/api/session/lock')).json()).toMatchObject({ locked: true })
    expect(refusalOf(await browser.get('/api/test/who-am-i'))).toBe('session-locked')
    expect(refusalOf(await browser.post('/api/me/totp/enrol'))).toBe('session-locked')
    expect((await browser.delete('/api/session')).json()).toMatchObject({ signedIn: false })
  })
})

describe('the end of a session', () => {
  it.each([
    ['comes not before 12 hours', 11, 59, 200],
    ['comes at 12 hours although it is in use', 12, 0, 401],
  ])('%s', async (_rule, hours, minutes, status) => {
    const { username } = await somebody(test)
    const browser = await signedIn(username)
    const until = hours * 60 + minutes
    for (let passed = 20; passed < until; passed += 20) {
      wait(20)
      expect((await browser.get('/api/test/who-am-i')).statusCode).toBe(200)
    }
    wait(until % 20 === 0 ? 20 : until % 20)
    expect((await browser.get('/api/test/who-am-i')).statusCode).toBe(status)
  })

  it('comes with signing out, for a copy of the cookie too', async () => {
    const { username } = await somebody(test)
    const browser = await signedIn(username)
    const copy = new Browser(app)
    copy.cookies.set('colloquy_session', browser.cookies.get('colloquy_session') ?? '')
    expect((await browser.delete('/api/session')).statusCode).toBe(200)
    expect((await copy.get('/api/test/who-am-i')).statusCode).toBe(401)
  })

  it('comes on every device with signing out everywhere', async () => {
    const { username } = await somebody(test)
    const here = await signedIn(username)
    const there = await signedIn(username)
    const other = await signedIn((await somebody(test)).username)
    expect((await here.post('/api/session/sign-out-everywhere')).json()).toMatchObject({ signedIn: false })
    expect((await there.get('/api/test/who-am-i')).statusCode).toBe(401)
    expect((await other.get('/api/test/who-am-i')).statusCode).toBe(200)
  })
})

describe('a team left', () => {
  it('is no principal of the next request', async () => {
    const { id, username, team } = await somebody(test)
    const browser = await signedIn(username)
    await test
      .administrator()
      .query('update membership set ends = $2 where person_id = $1', [id, clock.now().toString()])
    const actor = (await browser.get('/api/test/who-am-i')).json<{ principals: string[] }>()
    expect(actor.principals).toEqual([id])
    expect(actor.principals).not.toContain(team)
  })
})

describe('a change', () => {
  it('without the token is refused', async () => {
    const { username } = await somebody(test)
    const browser = await signedIn(username)
    browser.csrf = ''
    expect(refusalOf(await browser.post('/api/session/lock'))).toBe('csrf-mismatch')
  })

  it('with the token of another session is refused', async () => {
    const mine = await signedIn((await somebody(test)).username)
    const theirs = await signedIn((await somebody(test)).username)
    mine.csrf = theirs.csrf
    expect(refusalOf(await mine.post('/api/session/lock'))).toBe('csrf-mismatch')
  })

  it('from another site is refused, with the token too', async () => {
    const browser = await signedIn((await somebody(test)).username)
    expect(refusalOf(await browser.post('/api/session/lock', {}, { origin: 'https://elsewhere.example' }))).toBe(
      'foreign-origin',
    )
    expect(refusalOf(await browser.post('/api/session/lock', {}, { 'sec-fetch-site': 'cross-site' }))).toBe(
      'foreign-origin',
    )
    expect(
      (await browser.post('/api/session/lock', {}, { origin: 'http://localhost', host: 'localhost' })).statusCode,
    ).toBe(200)
  })

  it('at a server with a public address is taken from that address alone', async () => {
    const secure = await signInServer(test, { publicUrl: 'https://colloquy.example' })
    const { username } = await somebody(test)
    const wrong = new Browser(secure.app, { origin: 'http://localhost:80', host: 'localhost:80' })
    expect(refusalOf(await wrong.signIn(username, aPassword))).toBe('foreign-origin')
    const right = new Browser(secure.app, { origin: 'https://colloquy.example' })
    expect((await right.signIn(username, aPassword)).statusCode).toBe(200)
  })
})

describe('a sign-in', () => {
  it('without the token from our own page is refused, the right password included', async () => {
    const { username } = await somebody(test)
    const browser = new Browser(app)
    const response = await browser.post('/api/session', { username, password: aPassword })
    expect(refusalOf(response)).toBe('csrf-mismatch')
  })

  it('with a forged cookie before it is refused', async () => {
    const { username } = await somebody(test)
    const browser = new Browser(app)
    await browser.open()
    browser.cookies.set('colloquy_before_session', 'planted.9999999999.forged')
    expect(refusalOf(await browser.post('/api/session', { username, password: aPassword }))).toBe('csrf-mismatch')
  })

  it('never tells the password back', async () => {
    const browser = new Browser(app)
    await browser.open()
    const response = await browser.post('/api/session', { username: '', password: 'planted-secret-8391' })
    expect(response.statusCode).toBe(400)
    expect(response.body).not.toContain('planted-secret-8391')
  })
})

describe('an authenticator app', () => {
  it('changes nothing until it has shown a code', async () => {
    const { username } = await somebody(test)
    const browser = await signedIn(username)
    await browser.post('/api/me/totp/enrol')
    expect(refusalOf(await browser.post('/api/me/totp/confirm', { code: '000000' }))).toBe('wrong-code')
    await signedIn(username)
  })

  it('once set up is asked for at sign-in', async () => {
    const { username, secret } = await withAuthenticator()
    wait(1)
    const without = await new Browser(app).signIn(username, aPassword)
    expect(refusalOf(without)).toBe('code-needed')
    expect((await new Browser(app).signIn(username, aPassword, codeAt(secret, clock.now()))).statusCode).toBe(200)
  })

  it('is not asked for before the password is right', async () => {
    const { username } = await withAuthenticator()
    expect(refusalOf(await new Browser(app).signIn(username, 'not it'))).toBe('wrong-credentials')
  })

  it('gives codes that are taken once', async () => {
    const { username, secret } = await withAuthenticator()
    wait(1)
    const code = codeAt(secret, clock.now())
    expect((await new Browser(app).signIn(username, aPassword, code)).statusCode).toBe(200)
    expect(refusalOf(await new Browser(app).signIn(username, aPassword, code))).toBe('wrong-credentials')
    wait(0, 30)
    expect(refusalOf(await new Browser(app).signIn(username, aPassword, code))).toBe('wrong-credentials')
  })

  it('gives a code that two sign-ins at once cannot share', async () => {
    const { username, secret } = await withAuthenticator()
    wait(1)
    const code = codeAt(secret, clock.now())
    const both = await Promise.all(
      [1, 2].map(async () => (await new Browser(app).signIn(username, aPassword, code)).statusCode),
    )
    expect(both.toSorted((a, b) => a - b)).toEqual([200, 401])
  })

  it('uses up the code that confirmed it', async () => {
    const { username, secret } = await withAuthenticator()
    expect(refusalOf(await new Browser(app).signIn(username, aPassword, codeAt(secret, clock.now())))).toBe(
      'wrong-credentials',
    )
  })

  it.each([
    ['a code of the step before is taken', -30, 200],
    ['a code of the step after is taken', 30, 200],
    ['a code of two steps before is not', -60, 401],
    ['a code of two steps after is not', 60, 401],
  ])('%s', async (_rule, seconds, status) => {
    const { username, secret } = await withAuthenticator()
    wait(5)
    const code = codeAt(secret, clock.now().add({ seconds }))
    expect((await new Browser(app).signIn(username, aPassword, code)).statusCode).toBe(status)
  })

  it('unlocks a session together with the password only', async () => {
    const { browser, secret } = await withAuthenticator()
    wait(31)
    expect(refusalOf(await browser.post('/api/session/unlock', { password: aPassword }))).toBe('code-needed')
    const both = { password: aPassword, code: codeAt(secret, clock.now()) }
    expect((await browser.post('/api/session/unlock', both)).statusCode).toBe(200)
  })

  it('ends the other sessions when it is set up', async () => {
    const { username } = await somebody(test)
    const other = await signedIn(username)
    const browser = await signedIn(username)
    const { secret } = (await browser.post('/api/me/totp/enrol')).json<{ secret: string }>()
    await browser.post('/api/me/totp/confirm', { code: codeAt(secret, clock.now()) })
    expect((await other.open()).signedIn).toBe(false)
  })
})
