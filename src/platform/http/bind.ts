import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { Route, WriteKind } from '../../../contract/route.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { PersonId } from '../../vocabulary/ids.ts'
import { kept } from '../../vocabulary/kept.ts'
import { refuse, done, type Outcome } from '../../vocabulary/outcome.ts'
import type { DB } from '../postgres/schema.ts'
import { change, question } from '../postgres/question.ts'
import { attemptThrough, type Entrance, type ReadNote, type Tx } from '../postgres/tx.ts'
import { BadInput, type AnyRefusal, type CommonRefusal, type ProblemRule } from './problems.ts'

/** What a bound route needs to answer. */
export interface Call {
  readonly db: Kysely<DB>
  /** Who asks is found out in the transaction that answers. */
  readonly enter: Entrance<AnyRefusal>
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

export interface Answer {
  readonly outcome: Outcome<unknown, AnyRefusal>
  readonly reads: readonly ReadNote[]
  /** Who it was; absent where nobody was let in. */
  readonly actor?: Actor
}

/** A contract route with the verb behind it. */
export type BoundRoute = JsonRoute | RawRoute

export interface JsonRoute {
  readonly form: 'json'
  readonly route: Route
  readonly problems: Readonly<Record<string, ProblemRule>>
  answer(call: Call): Promise<Answer>
}

/** What a route that speaks for itself tells the server. */
export interface Told {
  /** What of a case was read, for the log of reads. */
  read(notes: readonly ReadNote[]): void
  /** A change was committed. */
  changed(): void
}

/** A route that speaks for itself: sign-in, the stream, files. */
export interface RawRoute {
  readonly form: 'raw'
  readonly route: Route
  readonly problems: Readonly<Record<string, ProblemRule>>
  /** `anyone` is reached without a session; `signed-in` gets the actor. */
  readonly by: 'anyone' | 'signed-in'
  /** Takes the body as a stream of bytes instead of JSON. */
  readonly takesBytes?: true
  handle(request: FastifyRequest, reply: FastifyReply, actor: Actor | undefined, told: Told): Promise<unknown>
}

type ProblemTable = Readonly<Record<string, ProblemRule>>

/** Binds a reading route to a function of a transaction: what the actor may not see is not there. */
export function reads<P extends z.ZodObject, Q extends z.ZodObject, R extends z.ZodType>(
  route: Route<P, Q, z.ZodUndefined, R>,
  load: Load<P, Q, R>,
  problems: ProblemTable = {},
): JsonRoute {
  return loads('reads', route, load, problems)
}

/** As `reads`, for what is handed out as a file: in the same transaction it is noted that it was. */
export function handsOut<P extends z.ZodObject, Q extends z.ZodObject, R extends z.ZodType>(
  route: Route<P, Q, z.ZodUndefined, R>,
  load: Load<P, Q, R>,
): JsonRoute {
  return loads('writes', route, load, {})
}

type Load<P extends z.ZodObject, Q extends z.ZodObject, R extends z.ZodType> = (
  tx: Tx,
  actor: Actor,
  input: { params: z.output<P>; query: z.output<Q> },
) => Promise<Outcome<z.input<R>, AnyRefusal>>

function loads<P extends z.ZodObject, Q extends z.ZodObject, R extends z.ZodType>(
  does: 'reads' | 'writes',
  route: Route<P, Q, z.ZodUndefined, R>,
  load: Load<P, Q, R>,
  problems: ProblemTable,
): JsonRoute {
  return {
    form: 'json',
    route,
    problems,
    answer: async (call) =>
      await answerTo(call, does, async (tx, actor) => {
        const input = { params: route.params.parse(call.params), query: route.query.parse(call.query) }
        return await load(tx, actor, input)
      }),
  }
}

/** Answers in one transaction as whoever asks; nothing of what was sent is looked at before he is let in. */
async function answerTo(
  call: Call,
  does: 'reads' | 'writes',
  act: (tx: Tx, actor: Actor) => Promise<Outcome<unknown, AnyRefusal>>,
): Promise<Answer> {
  let ran: { readonly tx: Tx; readonly actor: Actor } | undefined
  const outcome = await attemptThrough<unknown, AnyRefusal>(call.db, call.enter, does, async (tx, actor) => {
    ran = { tx, actor }
    return await act(tx, actor)
  })
  return ran ? { outcome, actor: ran.actor, reads: outcome.ok ? ran.tx.reads : [] } : { outcome, reads: [] }
}

interface WriteBinding<P, B, R, V> {
  /** Does it: sees, is allowed, applies the law, saves, records. What it returns is kept with the idempotency key, so: ids only. */
  verb(tx: Tx, actor: Actor, input: { params: P; body: B; version: number }): Promise<Outcome<V, AnyRefusal>>
  /** Renders what was done through the actor's own eyes, now and at each repeat of the same submit. */
  view(tx: Tx, actor: Actor, value: V): Promise<Outcome<R, AnyRefusal>>
  problems?: ProblemTable
}

/** Binds a writing route: one key makes one thing, a repeat is rendered anew, a stale edit is refused by the verb. */
export function writes<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType, R extends z.ZodType, V>(
  route: Route<P, Q, B, R> & { readonly writes: WriteKind },
  binding: WriteBinding<z.output<P>, z.output<B>, z.input<R>, V>,
): BoundRoute {
  return {
    form: 'json',
    route,
    problems: binding.problems ?? {},
    answer: async (call) =>
      await answerTo(call, 'writes', async (tx, actor) => {
        const input = {
          params: route.params.parse(call.params),
          body: route.body.parse(call.body ?? {}),
          version: route.writes === 'edit' ? versionFrom(call.headers['if-match']) : 0,
        }
        const key = keyFrom(call.headers['idempotency-key'])
        const submit = { person: actor.person, verb: route.id, key }
        const { outcome, keeping } = await once<V>(tx, submit, input, () => binding.verb(tx, actor, input))
        if (!outcome.ok) return outcome
        const [, view] = await Promise.all([keeping, binding.view(tx, actor, outcome.value)])
        return view
      }),
  }
}

interface Submit {
  readonly person: PersonId
  readonly verb: string
  readonly key: string
}

const claimKey = change((db, { person, verb, key, hash }: Submit & { readonly hash: Buffer }) =>
  db
    .insertInto('idempotency')
    .values({ person, verb, key, body_hash: hash })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key'),
)

const submitBefore = question((db, { person, verb, key }: Submit) =>
  db
    .selectFrom('idempotency')
    .select(['body_hash', 'outcome'])
    .where('person', '=', person)
    .where('verb', '=', verb)
    .where('key', '=', key),
)

const keepOutcome = change((db, { person, verb, key, outcome }: Submit & { readonly outcome: string }) =>
  db
    .updateTable('idempotency')
    .set({ outcome })
    .where('person', '=', person)
    .where('verb', '=', verb)
    .where('key', '=', key),
)

/** What came of a verb, and the keeping of it, which is on its way. */
interface Once<V> {
  readonly outcome: Outcome<V, AnyRefusal>
  readonly keeping?: Promise<unknown>
}

/** Runs a verb once for a key of this person: the key is claimed in the change's own transaction. */
async function once<V>(
  tx: Tx,
  submit: Submit,
  input: unknown,
  act: () => Promise<Outcome<V, AnyRefusal>>,
): Promise<Once<V>> {
  const hash = createHash('sha256').update(JSON.stringify(input)).digest()
  const claimed = await claimKey(tx, { ...submit, hash })
  if (claimed.rows.length === 0) {
    const [before] = await submitBefore.ask(tx, submit)
    if (!before?.body_hash.equals(hash)) return { outcome: refuse<CommonRefusal>({ kind: 'key-reused' }) }
    return { outcome: done(keptValue<V>(before.outcome)) }
  }
  const outcome = await act()
  if (!outcome.ok) return { outcome }
  return { outcome, keeping: keepOutcome(tx, { ...submit, outcome: JSON.stringify({ value: outcome.value }) }) }
}

/** What the verb returned the first time: it was kept by this same verb under this same key. */
function keptValue<V>(outcome: unknown): V {
  if (typeof outcome === 'object' && outcome !== null && 'value' in outcome) return kept<V>(outcome.value)
  throw new Error('An idempotency record has no outcome')
}

function keyFrom(header: string | string[] | undefined): string {
  if (typeof header !== 'string' || header.length < 8 || header.length > 200)
    throw new BadInput(
      '/headers/idempotency-key',
      'Send an Idempotency-Key header of 8 to 200 characters with every change, so that a repeat makes no second thing.',
    )
  return header
}

function versionFrom(header: string | string[] | undefined): number {
  const version = /^"(\d{1,9})"$/.exec(typeof header === 'string' ? header : '')?.[1]
  if (!version)
    throw new BadInput(
      '/headers/if-match',
      'Send the version you read as If-Match: "<number>", so that nobody’s change is lost.',
    )
  return Number(version)
}
