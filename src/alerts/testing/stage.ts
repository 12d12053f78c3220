import { afterAll, beforeEach } from 'vitest'
import type { TestDatabase } from '../../platform/postgres/testing.ts'
import { aTalksScene, type TalksScene } from '../../plea/testing/talks.ts'
import { anAlertScene, type AlertScene } from './scene.ts'
import { aMailServer, aPostServer, type MailServer, type PostServer } from './servers.ts'

/** What the tests of a file are told of outside the application. */
interface AlertStage {
  readonly smtp: MailServer
  readonly http: PostServer
  /** A town with talks in it; what their making told has gone out before a test looks. */
  readonly aScene: () => Promise<{ scene: AlertScene; talks: TalksScene }>
}

/** A mail server and one that takes posts, until the tests of this file have ended. Nobody of an earlier test is told anything more. */
export async function anAlertStage(database: TestDatabase): Promise<AlertStage> {
  const [smtp, http] = [await aMailServer(), await aPostServer()]
  const scenes: AlertScene[] = []
  beforeEach(async () => {
    await database
      .administrator()
      .query('delete from alert_message; delete from alert_address; delete from alert_choice')
    smtp.at = () => undefined
    smtp.received.length = 0
    http.received.length = 0
  })
  afterAll(async () => {
    for (const { parts } of scenes) for (const channel of parts.channels.values()) channel.close()
    await smtp.stop()
    await http.stop()
  })
  return {
    smtp,
    http,
    aScene: async () => {
      const scene = await anAlertScene(database, { smtp, http })
      scenes.push(scene)
      const talks = await aTalksScene(database, scene.town)
      await scene.at('2026-03-01T12:00')
      return { scene, talks }
    },
  }
}
