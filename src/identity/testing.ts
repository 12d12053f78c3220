import { randomUUID } from 'node:crypto'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import type { Kysely } from 'kysely'
import { Session, csrfHeader, readSession } from '../../contract/identity.ts'
import type { BoundRoute } from '../platform/http/bind.ts'
import { buildServer } from '../platform/http/server.ts'
import { openLog } from '../platform/log.ts'
import { kyselyOver } from '../platform/postgres/kysely.ts'
import type { DB } from '../platform/postgres/schema.ts'
import type { TestDatabase } from '../platform/postgres/testing.ts'
import { CourtId, OfficeId, PersonId, TeamId } from '../vocabulary/ids.ts'
import type { OfficeKind, Position } from '../vocabulary/positions.ts'
import { makeAuthenticate } from './authenticate.ts'
import { makeEnter } from './enter.ts'
import { hashPassword } from './password.ts'
import { authenticationProblems } from './problems.ts'
import { identityRoutes } from './routes.ts'

/** A clock that tests move. */
export class MovedClock {
  #now = Temporal.Instant.from('2026-03-02T15:00:00Z')
  readonly now = (): Temporal.Instant => this.#now
  advance(duration: Temporal.DurationLike): void {
    this.#now = this.#now.add(duration)
  }
}

/** A server with the sign-in and the given routes on a database of its own. */
export async function signInServer(
  test: TestDatabase,
  options: { clock?: MovedClock; publicUrl?: string; more?: readonly BoundRoute[] } = {},
): Promise<{ app: FastifyInstance; clock: MovedClock; systemDb: Kysely<DB> }> {
  const clock = options.clock ?? new MovedClock()
  const systemDb = database(test, 'colloquy_system')
  const parts = {
    systemDb,
    clock: clock.now,
    ...(options.publicUrl === undefined ? {} : { publicUrl: options.publicUrl }),
  }
  const app = await buildServer({
    db: database(test, 'colloquy_app'),
    log: openLog({ logLevel: 'silent' }),
    routes: [...identityRoutes(parts), ...(options.more ?? [])],
    authenticate: makeAuthenticate(parts),
    enter: makeEnter(parts),
    authenticationProblems,
    onRead: () => undefined,
    onChange: () => undefined,
    checkAnswers: true,
    requestsPerMinute: 100_000,
    secure: options.publicUrl?.startsWith('https:') ?? false,
  })
  return { app, clock, systemDb }
}

function database(test: TestDatabase, role: 'colloquy_app' | 'colloquy_system'): Kysely<DB> {
  return kyselyOver(test.pool(role))
}

/** A browser: keeps cookies, sends the token that the session answered with. */
export class Browser {
  readonly cookies = new Map<string, string>()
  csrf = ''
  readonly #app: FastifyInstance
  readonly #headers: Record<string, string>
  /** Each browser sits elsewhere, unless it is told where. */
  readonly #address: string

  constructor(app: FastifyInstance, headers: Record<string, string> = {}, address = `address-${randomUUID()}`) {
    this.#app = app
    this.#headers = headers
    this.#address = address
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> {
    return await this.#send('GET', path, undefined, headers)
  }

  async post(path: string, body: object = {}, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> {
    return await this.#send('POST', path, body, headers)
  }

  async delete(path: string): Promise<LightMyRequestResponse> {
    return await this.#send('DELETE', path, {}, {})
  }

  /** Reads the session, as the page does when it opens. */
  async open(): Promise<Session> {
    return Session.parse((await this.get(readSession.path)).json())
  }

  async signIn(username: string, password: string, code?: string): Promise<LightMyRequestResponse> {
    if (this.csrf === '') await this.open()
    return await this.post('/api/session', { username, password, ...(code === undefined ? {} : { code }) })
  }

  async #send(
    method: 'GET' | 'POST' | 'DELETE',
    url: string,
    payload: object | undefined,
    headers: Record<string, string>,
  ): Promise<LightMyRequestResponse> {
    const response = await this.#app.inject({
      method,
      url,
      remoteAddress: this.#address,
      cookies: Object.fromEntries(this.cookies),
      headers: { ...(method === 'GET' ? {} : { [csrfHeader]: this.csrf }), ...this.#headers, ...headers },
      ...(payload === undefined ? {} : { payload }),
    })
    for (const { name, value, maxAge, expires } of response.cookies) {
      if (value === '' || maxAge === 0 || (expires !== undefined && expires.getTime() === 0)) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    const session = Session.safeParse(response.statusCode === 200 ? response.json() : null)
    if (session.success) this.csrf = session.data.csrf
    return response
  }
}

/** The kind of the refusal that an answer tells. */
export const refusalOf = (response: LightMyRequestResponse): string => {
  const { type } = response.json<{ type: string }>()
  return type.replace('/problems/', '')
}

export const aPassword = 'correct horse battery staple'
const hashed = hashPassword(aPassword)

interface Somebody {
  readonly name?: string
  readonly position?: Position
  readonly officeKind?: OfficeKind
  readonly training?: boolean
  readonly court?: CourtId
  /** False for one who has no password. */
  readonly password?: boolean
}

/** Somebody with an account; works in an office of their own unless of the public. */
export async function somebody(
  test: TestDatabase,
  who: Somebody = {},
): Promise<{ id: PersonId; username: string; team: TeamId; office: OfficeId }> {
  const id = PersonId.parse(randomUUID())
  const team = TeamId.parse(randomUUID())
  const office = OfficeId.parse(randomUUID())
  const username = `user-${id.slice(0, 8)}`
  const name = who.name ?? 'Somebody Invented'
  const kind = who.officeKind ?? 'prosecutor'
  const admin = test.administrator()
  await admin.query('insert into office (office_id, court_id, kind, name) values ($1, $2, $3, $4)', [
    office,
    who.court ?? null,
    kind,
    `Office of ${name}`,
  ])
  await admin.query(`insert into principal (principal_id, kind) values ($1, 'person'), ($2, 'team')`, [id, team])
  await admin.query('insert into person (person_id) values ($1)', [id])
  await admin.query(`insert into team (team_id, office_id, kind, name) values ($1, $2, 'unit', 'Unit')`, [team, office])
  if (kind !== 'public') {
    await admin.query(`insert into staff (person_id, office_id, name, title) values ($1, $2, $3, 'Title')`, [
      id,
      office,
      name,
    ])
    await admin.query(
      `insert into membership (person_id, team_id, position, starts) values ($1, $2, $3, '2026-01-01Z')`,
      [id, team, who.position ?? 'prosecutor'],
    )
  }
  await admin.query(
    'insert into account (person_id, sign_in_name, display_name, password_hash, training, office_id) values ($1, $2, $3, $4, $5, $6)',
    [id, username, name, who.password === false ? null : await hashed, who.training ?? false, office],
  )
  return { id, username, team, office }
}

/** A court of a kind. */
export async function aCourt(test: TestDatabase, kind: 'live' | 'training' | 'imported'): Promise<CourtId> {
  const id = CourtId.parse(randomUUID())
  await test
    .administrator()
    .query('insert into court (court_id, name, zone, pack, kind) values ($1, $2, $3, $4, $5)', [
      id,
      `Court ${id.slice(0, 4)}`,
      'America/Chicago',
      'training-county',
      kind,
    ])
  return id
}
