import { beforeEach, describe, expect, it } from 'vitest'
import { testDatabase } from '../platform/postgres/testing.ts'
import { attemptAsSystem, runAsSystem } from '../platform/postgres/tx.ts'
import { inviteAgain, invitePerson, type Invitation } from './invite-person.ts'
import { aCourt, Browser, refusalOf, signInServer } from './testing.ts'

const test = await testDatabase()
const { app, clock, systemDb } = await signInServer(test)

const hawthorn = { zone: 'America/Denver', pack: 'hawthorn-county' }

const administrator: Invitation = {
  name: 'Imogen Vale',
  email: 'Imogen.Vale@court.example',
  title: 'Court Administrator',
  position: 'administrator',
  court: 'District Court of Hawthorn County',
  newCourt: hawthorn,
  office: 'Hawthorn Court Administration',
  officeKind: undefined,
  teams: [],
}

const colleague = (given: Partial<Invitation>): Invitation => ({
  ...administrator,
  court: undefined,
  newCourt: null,
  email: `${crypto.randomUUID()}@court.example`,
  ...given,
})

const invite = async (given: Invitation) =>
  await attemptAsSystem(systemDb, async (tx) => await invitePerson(tx, given), clock.now())

async function invited(given: Invitation) {
  const outcome = await invite(given)
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.kind}`)
  return outcome.value
}

async function refused(given: Invitation) {
  const outcome = await invite(given)
  return outcome.ok ? null : outcome.refusal.kind
}

const rows = async (sql: string, values: unknown[] = []): Promise<unknown[]> =>
  (await test.administrator().query(sql, values)).rows

async function choosePassword(username: string, code: string, password: string) {
  const browser = new Browser(app)
  await browser.open()
  return await browser.post('/api/session/new-password', { username, resetCode: code, password })
}

beforeEach(async () => {
  await test.administrator().query('truncate court, principal restart identity cascade')
})

describe('the first invitation of an empty database', () => {
  it('sets up the live court under its law, the office and the team', async () => {
    const { court, office, teams } = await invited(administrator)
    expect([court, office, ...teams].map(({ name, isNew }) => [name, isNew])).toEqual([
      ['District Court of Hawthorn County', true],
      ['Hawthorn Court Administration', true],
      ['Hawthorn Court Administration, management', true],
    ])
    expect(await rows('select name, zone, pack, kind from court')).toEqual([
      { name: 'District Court of Hawthorn County', ...hawthorn, kind: 'live' },
    ])
  })

  it('opens the way to a password, a session and the list of people, once', async () => {
    const { username, code } = await invited(administrator)
    expect(username).toBe('imogen.vale@court.example')
    expect((await choosePassword(username, code, 'seven quiet green rivers')).statusCode).toBe(200)
    const browser = new Browser(app)
    expect((await browser.signIn('Imogen.Vale@Court.Example', 'seven quiet green rivers')).statusCode).toBe(200)
    expect(await browser.open()).toMatchObject({
      training: false,
      person: { name: 'Imogen Vale', positions: [{ title: 'Court Administrator' }] },
      nav: [{ id: 'my-day' }, { id: 'law' }, { id: 'people' }, { id: 'imports' }],
    })
    expect((await browser.get('/api/people')).json()).toMatchObject({ people: [{ username }], more: false })
    expect(refusalOf(await choosePassword(username, code, 'eight quiet green rivers'))).toBe('wrong-reset-code')
  })

  it('leads to the account page until an authenticator app is set up', async () => {
    const { username, code } = await invited(administrator)
    await choosePassword(username, code, 'seven quiet green rivers')
    const browser = new Browser(app)
    await browser.signIn(username, 'seven quiet green rivers')
    expect(await browser.open()).toMatchObject({ person: { home: '/account' } })
    await test.administrator().query(`update account set totp_secret = 'JBSWY3DPEHPK3PXP', totp_confirmed_at = now()`)
    expect(await browser.open()).toMatchObject({ person: { home: '/my-day' } })
  })

  it('gives a code that is not taken after its day', async () => {
    const { username, code } = await invited(administrator)
    clock.advance({ hours: 24 })
    expect(refusalOf(await choosePassword(username, code, 'seven quiet green rivers'))).toBe('wrong-reset-code')
  })

  it('is kept among the security events, without its code', async () => {
    const { person, code } = await invited(administrator)
    const events = await rows('select kind, by, reason from security_event where person = $1', [person])
    expect(events).toEqual([{ kind: 'invited', by: null, reason: 'Invited by the operator of the server' }])
    const [account] = await rows('select * from account where person_id = $1', [person])
    expect(JSON.stringify(account)).not.toContain(code)
  })

  it('needs the name and the law of the court', async () => {
    expect(await refused({ ...administrator, court: undefined, newCourt: null })).toBe('no-court')
    expect(await refused({ ...administrator, newCourt: null })).toBe('unknown-court')
    expect(await rows('select from court')).toEqual([])
  })

  it('twice at once sets up one court', async () => {
    const [one, other] = [
      colleague({ ...administrator }),
      colleague({ ...administrator, email: 'other@court.example' }),
    ]
    const outcomes = await Promise.all([invite(one), invite(other)])
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true])
    expect(await rows('select from court')).toHaveLength(1)
    expect(await rows('select from office')).toHaveLength(1)
  })
})

describe('a further invitation', () => {
  beforeEach(async () => {
    await invited(administrator)
  })

  it('joins the court, office and team that are there', async () => {
    const { court, office, teams } = await invited(colleague({ name: 'Basil Reed' }))
    expect([court, office, ...teams].map(({ isNew }) => isNew)).toEqual([false, false, false])
  })

  it('gives a judge chambers of his own and a clerk the division of his office', async () => {
    const office = 'District Court of Hawthorn County'
    await invited(colleague({ name: 'Basil Reed', position: 'judge', office }))
    await invited(colleague({ name: 'Wanda Moss', position: 'clerk', office }))
    expect(
      await rows(
        `select t.kind, t.name from team t join office o using (office_id) where o.name = $1 order by t.kind`,
        [office],
      ),
    ).toEqual([
      { kind: 'chambers', name: 'Chambers of Basil Reed' },
      { kind: 'division', name: 'District Court of Hawthorn County, clerk' },
    ])
  })

  it('puts one person into several teams, and takes a team that is there as it is', async () => {
    const office = 'Hawthorn District Attorney'
    const prosecutor = colleague({
      position: 'prosecutor',
      office,
      teams: [
        { name: 'Felony review', kind: 'intake' },
        { name: 'Trial unit', kind: null },
      ],
    })
    await invited(prosecutor)
    const second = await invited(
      colleague({ position: 'prosecutor', office, teams: [{ name: 'Felony review', kind: null }] }),
    )
    expect(second.teams.map(({ name, isNew }) => [name, isNew])).toEqual([['Felony review', false]])
    expect(await rows(`select kind from team where name in ('Felony review', 'Trial unit') order by kind`)).toEqual([
      { kind: 'intake' },
      { kind: 'unit' },
    ])
  })

  it.each([
    ['an address that has an account, however it is written', { email: ' IMOGEN.VALE@court.example' }, 'has-account'],
    ['another law for a court that is there', { newCourt: { ...hawthorn, pack: 'other' } }, 'another-pack'],
    ['a court by a name that is not there', { court: 'Distric Court of Hawthorn County' }, 'unknown-court'],
    ['a position in an office that does not have it', { position: 'prosecutor' }, 'office-of-another-kind'],
    [
      'a position in a kind of office that does not have it',
      { position: 'judge', officeKind: 'police' },
      'no-such-work',
    ],
    ['chambers staff without a judge', { position: 'chambers-staff' }, 'team-missing'],
    [
      'a team that is there and of another kind',
      { teams: [{ name: 'Hawthorn Court Administration, management', kind: 'unit' }] },
      'team-of-another-kind',
    ],
  ] as const)('is refused for %s, and nothing is set up', async (_what, given, kind) => {
    const before = await rows('select count(*) from principal')
    expect(await refused(colleague({ ...given }))).toBe(kind)
    expect(await rows('select count(*) from principal')).toEqual(before)
  })

  it('needs to be told which of several courts', async () => {
    await aCourt(test, 'live')
    expect(await refused(colleague({}))).toBe('which-court')
  })
})

describe('a database that holds the training court', () => {
  it('takes no invitation: anybody signs in there as anybody', async () => {
    await aCourt(test, 'training')
    expect(await refused(administrator)).toBe('training-database')
    expect(await rows('select from account')).toEqual([])
  })
})

describe('a new code from the operator of the server', () => {
  it('ends the sessions of an administrator whom nobody else can help, and lets him choose anew', async () => {
    const { username, code } = await invited(administrator)
    await choosePassword(username, code, 'seven quiet green rivers')
    const before = new Browser(app)
    await before.signIn(username, 'seven quiet green rivers')
    const again = await runAsSystem(systemDb, (tx) => inviteAgain(tx, 'Imogen.Vale@court.example'), clock.now())
    expect((await before.open()).signedIn).toBe(false)
    expect(refusalOf(await new Browser(app).signIn(username, 'seven quiet green rivers'))).toBe('wrong-credentials')
    expect((await choosePassword(username, again?.code ?? '', 'eight quiet green rivers')).statusCode).toBe(200)
  })

  it('is for nobody without an account', async () => {
    expect(await runAsSystem(systemDb, (tx) => inviteAgain(tx, 'nobody@court.example'), clock.now())).toBeNull()
  })
})
