import { runReactions } from '../../ledger/reactions.ts'
import { aTown, type Town } from '../../people/testing.ts'
import { playedAt } from '../../platform/clock.ts'
import { openChannels } from '../../platform/channels/open-channels.ts'
import { openLog } from '../../platform/log.ts'
import type { TestDatabase } from '../../platform/postgres/testing.ts'
import { runAsSystem } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import { workReactions } from '../../work/reactions.ts'
import { remind } from '../../work/remind.ts'
import { workRules } from '../../work/testing.ts'
import { sql } from 'kysely'
import { tellOutside } from '../deliver.ts'
import { loadChannelRules } from '../load-rules.ts'
import type { DeliveryParts } from '../parts.ts'
import type { MailServer, PostServer } from './servers.ts'

/** A town whose people can be told of things outside the application. */
export interface AlertScene {
  readonly town: Town
  readonly parts: DeliveryParts
  /** Gives somebody an account and, where one is named, an address that he has confirmed. */
  enroll(actor: Actor, mail?: string): Promise<void>
  /** Lets reactions and reminders run, and messages go out, at an hour of a day by the court's clock. */
  at(moment: string): Promise<number>
}

const log = openLog({ logLevel: 'silent' })

export async function anAlertScene(
  database: TestDatabase,
  { smtp, http }: { readonly smtp: MailServer; readonly http: PostServer },
): Promise<AlertScene> {
  const town = await aTown(database)
  await town.system.insertInto('reminder_day').values({ court_id: town.courtId, done_through: '2026-03-01' }).execute()
  const channels = openChannels({
    mail: { url: smtp.url, from: 'colloquy@court.example.gov' },
    sms: { url: `${http.origin}/messages`, token: 'the-token' },
    webhook: { origins: [http.origin], secret: 'a secret that is long enough for this' },
  })
  const parts: DeliveryParts = {
    rules: loadChannelRules(),
    notices: workRules.notices,
    channels,
    webhookOrigins: [http.origin],
    db: town.db,
    systemDb: town.system,
    publicUrl: 'https://colloquy.example.gov',
    log,
  }
  return {
    town,
    parts,
    enroll: async (actor, mail) => {
      await town.system
        .insertInto('account')
        .values({ person_id: actor.person, sign_in_name: actor.person, display_name: actor.name })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      if (mail !== undefined)
        await town.system
          .insertInto('alert_address')
          .values({ person: actor.person, channel: 'mail', address: mail, confirmed_at: '2026-01-05T15:00:00Z' })
          .execute()
    },
    at: async (moment) => {
      const instant = Temporal.PlainDateTime.from(moment).toZonedDateTime('America/Chicago').toInstant()
      return await playedAt(instant, async () => {
        await sql`select sequence_feed()`.execute(town.system)
        await runReactions(town.system, workReactions(workRules.notices), log)
        await runAsSystem(town.system, async (tx) => await remind(tx, workRules.notices.reminders))
        return await tellOutside(parts)
      })
    },
  }
}
