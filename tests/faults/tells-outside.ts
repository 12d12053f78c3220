import { setTimeout as wait } from 'node:timers/promises'
import { tellOutside } from '../../src/alerts/deliver.ts'
import { loadChannelRules } from '../../src/alerts/load-rules.ts'
import { openChannels } from '../../src/platform/channels/open-channels.ts'
import { readConfig } from '../../src/platform/config.ts'
import { openLog } from '../../src/platform/log.ts'
import { openDatabase } from '../../src/platform/postgres/database.ts'
import { openKysely } from '../../src/platform/postgres/kysely.ts'
import { loadWorkRules } from '../../src/work/load-rules.ts'

/* The part of the worker that tells people outside the application, by itself: it is there sooner than the whole. */
const config = readConfig()
const database = await openDatabase(config, { whenInUse: 'join' })
const parts = {
  rules: loadChannelRules(),
  notices: loadWorkRules().notices,
  channels: openChannels(config.channels),
  webhookOrigins: config.channels.webhook?.origins ?? [],
  db: openKysely(database, 'colloquy_app', 5),
  systemDb: openKysely(database, 'colloquy_system', 5),
  publicUrl: config.publicUrl,
  log: openLog(config),
}
process.stdout.write('At work.\n')
for (;;) {
  await tellOutside(parts)
  await wait(200)
}
