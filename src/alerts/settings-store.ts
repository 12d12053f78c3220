import { sql } from 'kysely'
import type { AlertAddress, AlertChannel, AlertHow, AlertTimes } from '../../contract/alerts.ts'
import { wireMomentOrNull } from '../people/moment.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { PersonId } from '../vocabulary/ids.ts'
import type { ChannelRules } from './domain/channel-rules.ts'

const hoursAndMinutes = 5
const clockText = (time: string): string => time.slice(0, hoursAndMinutes)

/** The addresses of whoever acts. */
export async function ownAddresses(tx: Tx): Promise<AlertAddress[]> {
  const rows = await tx.db.selectFrom('alert_address').selectAll().orderBy('channel').execute()
  return rows.map((row) => ({
    channel: row.channel,
    address: row.address,
    confirmed: row.confirmed_at !== null,
    codeSent: row.code_hash !== null,
    failedAt: wireMomentOrNull(row.failed_at),
  }))
}

/** A code that is to be sent to an address. */
export interface NewCode {
  readonly channel: AlertChannel
  readonly address: string
  readonly hash: Buffer
  readonly code: string
  readonly messageId: string
  readonly endsAt: Temporal.Instant
  readonly mostAnHour: number
}

/** Notes an address of whoever acts and has a code sent there. @returns false when too many were asked for */
export async function askCode(tx: Tx, code: NewCode): Promise<boolean> {
  const { rows } = await sql<{ asked: boolean }>`
    select ask_address_code(${code.channel}, ${code.address}, ${code.hash}, ${code.code}, ${code.messageId}::uuid,
      ${tx.now.toString()}::timestamptz, ${code.endsAt.toString()}::timestamptz, ${code.mostAnHour}::integer) as asked`.execute(
    tx.db,
  )
  return rows[0]?.asked ?? false
}

/** Confirms an address by a code. @returns whether it was the right one, in time and not guessed at too often */
export async function confirmByCode(tx: Tx, channel: AlertChannel, hash: Buffer, mostTries: number): Promise<boolean> {
  const { rows } = await sql<{ right: boolean }>`
    select confirm_address(${channel}, ${hash}, ${tx.now.toString()}::timestamptz, ${mostTries}::integer) as "right"`.execute(
    tx.db,
  )
  return rows[0]?.right ?? false
}

export async function forgetAddress(tx: Tx, channel: AlertChannel): Promise<boolean> {
  const gone = await tx.db.deleteFrom('alert_address').where('channel', '=', channel).executeTakeFirst()
  return gone.numDeletedRows > 0n
}

/** When whoever acts is told, as he set it or as the rules say. */
export async function ownTimes(tx: Tx, rules: ChannelRules): Promise<AlertTimes> {
  const row = await tx.db.selectFrom('alert_setting').selectAll().executeTakeFirst()
  return row ? timesOf(row) : timesByRule(rules)
}

interface SettingRow {
  readonly quiet_from: string | null
  readonly quiet_until: string | null
  readonly digest_at: string
  readonly most_an_hour: number
}

/** A row of the settings as the page is told. */
export const timesOf = (row: SettingRow): AlertTimes => ({
  quiet:
    row.quiet_from === null || row.quiet_until === null
      ? null
      : { from: clockText(row.quiet_from), until: clockText(row.quiet_until) },
  digestAt: clockText(row.digest_at),
  mostAnHour: row.most_an_hour,
})

/** The times of one who set none. */
export const timesByRule = ({ quiet, digestAt, mostAnHour }: ChannelRules): AlertTimes => ({
  quiet: { from: clockText(quiet.from.toString()), until: clockText(quiet.until.toString()) },
  digestAt: clockText(digestAt.toString()),
  mostAnHour,
})

export async function keepTimes(tx: Tx, person: PersonId, { quiet, digestAt, mostAnHour }: AlertTimes): Promise<void> {
  const row = {
    quiet_from: quiet?.from ?? null,
    quiet_until: quiet?.until ?? null,
    digest_at: digestAt,
    most_an_hour: mostAnHour,
  }
  await tx.db
    .insertInto('alert_setting')
    .values({ person, ...row })
    .onConflict((conflict) => conflict.column('person').doUpdateSet(row))
    .execute()
}

/** What whoever acts chose, by kind and channel. */
export async function ownChoices(tx: Tx): Promise<ReadonlyMap<string, AlertHow>> {
  const rows = await tx.db.selectFrom('alert_choice').select(['kind', 'channel', 'how']).execute()
  return new Map(rows.map((row) => [choiceKey(row.kind, row.channel), row.how]))
}

export const choiceKey = (kind: string, channel: AlertChannel): string => `${channel} ${kind}`

export async function keepChoice(
  tx: Tx,
  person: PersonId,
  choice: { readonly kind: string; readonly channel: AlertChannel; readonly how: AlertHow },
): Promise<void> {
  await tx.db
    .insertInto('alert_choice')
    .values({ person, ...choice })
    .onConflict((conflict) => conflict.columns(['person', 'kind', 'channel']).doUpdateSet({ how: choice.how }))
    .execute()
}

/** The zone by whose clock a person's times are. */
export async function zoneOf(tx: Tx, courtId: string | null): Promise<string> {
  if (courtId === null) return 'UTC'
  const row = await tx.db.selectFrom('court').select('zone').where('court_id', '=', courtId).executeTakeFirst()
  return row?.zone ?? 'UTC'
}
