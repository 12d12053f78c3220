import type { Kysely } from 'kysely'
import type { Channels } from '../platform/channels/open-channels.ts'
import type { Log } from '../platform/log.ts'
import type { DB } from '../platform/postgres/schema.ts'
import type { NoticeRules } from '../work/domain/notice-rules.ts'
import type { ChannelRules } from './domain/channel-rules.ts'

/** What telling people outside the application is built with. */
export interface AlertParts {
  readonly rules: ChannelRules
  readonly notices: NoticeRules
  /** The ways out that this installation has. */
  readonly channels: Channels
  readonly webhookOrigins: readonly string[]
}

/** What the worker needs to tell people outside the application. */
export interface DeliveryParts extends AlertParts {
  /** As whoever is told. */
  readonly db: Kysely<DB>
  readonly systemDb: Kysely<DB>
  /** The origin by which browsers reach this server; the settings have one wherever they have a channel. */
  readonly publicUrl: string | undefined
  readonly log: Log
}
