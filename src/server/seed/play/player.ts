import { z } from 'zod'
import type { Route } from '../../../../contract/route.ts'
import { makeAuthenticate } from '../../../identity/authenticate.ts'
import { actorOfPerson } from '../../../identity/person.ts'
import { playedAt, uuidv7 } from '../../../platform/clock.ts'
import { entranceOf, runAsSystem } from '../../../platform/postgres/tx.ts'
import type { BoundRoute } from '../../../platform/http/bind.ts'
import type { Actor } from '../../../vocabulary/actor.ts'
import { alertPartsWith, allJobs, allReactions, allRoutes } from '../../areas.ts'
import type { Colloquy } from '../../assemble.ts'
import { trainingPersonId, type TrainingKey } from '../training-county.ts'

/** What a history needs of the server. */
export type Stage = Pick<Colloquy, 'services' | 'hub' | 'settle'>

/** What is sent with a call; the version that was read, for an edit. */
export interface Sent<R extends Route> {
  readonly params?: z.input<R['params']>
  readonly query?: z.input<R['query']>
  readonly body?: z.input<R['body']>
  readonly version?: number
}

/** What was played was refused. */
export class Refused extends Error {
  readonly kind: string
  constructor(what: string, refusal: { readonly kind: string }) {
    super(`${what}: ${JSON.stringify(refusal)}`)
    this.kind = refusal.kind
  }
}

/**
 * Plays what people of the training court do, through the very routes that the page uses and as of a moment: what the
 * law, the walls or the state refuse is refused here too.
 */
export class Player {
  readonly stage: Stage
  readonly #routes: ReadonlyMap<string, BoundRoute>
  readonly #kindsWithReaction: readonly string[]
  #settledUpTo = '0'
  readonly #actors = new Map<TrainingKey, Actor>()

  constructor(stage: Stage) {
    this.stage = stage
    const identity = { systemDb: stage.services.systemDb }
    const bound = allRoutes(stage.services, {
      hub: stage.hub,
      authenticate: makeAuthenticate(identity),
      identity,
      // Nobody outside hears of what is played.
      alerts: alertPartsWith({ channels: new Map(), webhookOrigins: [] }),
    })
    this.#kindsWithReaction = allReactions(stage.services).flatMap(({ on }) => on)
    this.#routes = new Map(bound.map((each) => [each.route.id, each]))
  }

  /** @throws Error naming the person, the route and the refusal when it is refused */
  async call<R extends Route>(
    at: Temporal.Instant,
    who: TrainingKey,
    route: R,
    sent: Sent<R>,
  ): Promise<z.output<R['response']>> {
    const bound = this.#routes.get(route.id)
    if (bound?.form !== 'json') throw new Error(`${route.id} is not a route that can be played`)
    const actor = await this.actor(who, at)
    const { outcome } = await playedAt(at, () =>
      bound.answer({
        db: this.stage.services.db,
        enter: entranceOf(actor),
        params: sent.params ?? {},
        query: sent.query ?? {},
        body: sent.body ?? {},
        headers: {
          'idempotency-key': uuidv7(),
          ...(sent.version === undefined ? {} : { 'if-match': `"${sent.version}"` }),
        },
      }),
    )
    if (!outcome.ok) throw new Refused(`${who} could not ${route.id} on ${at.toString()}`, outcome.refusal)
    return z.parse<R['response']>(route.response, outcome.value)
  }

  /** Lets the system do what follows from what was done, if anything does. */
  async settle(at: Temporal.Instant): Promise<void> {
    const { n } = await this.stage.services.systemDb
      .selectFrom('ledger_entry')
      .select((expression) => expression.fn.countAll<string>().as('n'))
      .where('kind', 'in', this.#kindsWithReaction)
      .executeTakeFirstOrThrow()
    if (n === this.#settledUpTo) return
    this.#settledUpTo = n
    await playedAt(at, () => this.stage.settle())
  }

  /** Does what is done at set times in an area, as at the end of a day. */
  async runJobs(area: string, at: Temporal.Instant): Promise<void> {
    for (const job of allJobs.filter(({ name }) => name.startsWith(`${area}/`)))
      await playedAt(at, () => runAsSystem(this.stage.services.systemDb, (tx) => job.run(tx)))
  }

  async actor(who: TrainingKey, at: Temporal.Instant): Promise<Actor> {
    const known = this.#actors.get(who)
    if (known) return known
    const actor = await actorOfPerson(this.stage.services.systemDb, trainingPersonId(who), at)
    this.#actors.set(who, actor)
    return actor
  }
}
