import { describe, expect, it } from 'vitest'
import type { AlertChannel } from '../../contract/alerts.ts'
import { addDeadline } from '../../src/calendar/deadlines/add-deadline.ts'
import { anOpenCase } from '../../src/cases/testing.ts'
import type { AlertScene } from '../../src/alerts/testing/scene.ts'
import { anAlertStage } from '../../src/alerts/testing/stage.ts'
import { endRelation, sealCase, wallOff } from '../../src/identity/access.ts'
import { loadRulePack } from '../../src/law/load-rule-pack.ts'
import { testDatabase } from '../../src/platform/postgres/testing.ts'
import { attemptAs, runAsSystem } from '../../src/platform/postgres/tx.ts'
import { aConveyedOffer, type TalksScene } from '../../src/plea/testing/talks.ts'
import type { Actor } from '../../src/vocabulary/actor.ts'
import { PrincipalId } from '../../src/vocabulary/ids.ts'
import { instant } from '../../src/vocabulary/instant.ts'
import { legalDate } from '../../src/vocabulary/legal-date.ts'
import { granted } from '../../src/vocabulary/testing.ts'
import { everyKind } from '../../src/work/domain/notice-rules.ts'
import { aHearing } from '../../src/work/testing.ts'

const packs = new Map([['training-county', await loadRulePack('training-county')]])

/* What leaves the building is read by whoever holds the mailbox, the telephone or the other program: all of it, word for word. */
const database = await testDatabase()
const admin = database.administrator()
const { smtp, http, aScene } = await anAlertStage(database)

let people = 0
/** Lets a person be told of everything, by every way at once. */
async function toldOfAll(scene: AlertScene, actor: Actor): Promise<Record<AlertChannel, string>> {
  const { town, parts } = scene
  people += 1
  await scene.enroll(actor)
  const addresses = {
    mail: `person-${people}@example.org`,
    sms: `+1555555${String(people).padStart(4, '0')}`,
    webhook: `${http.origin}/person-${people}`,
  }
  const channels = ['mail', 'sms', 'webhook'] as const
  for (const channel of channels) {
    const confirmed_at = '2026-01-05T15:00:00Z'
    await town.system
      .insertInto('alert_address')
      .values({ person: actor.person, channel, address: addresses[channel], confirmed_at })
      .execute()
    for (const { kind } of everyKind(parts.notices))
      await town.system
        .insertInto('alert_choice')
        .values({ person: actor.person, kind, channel, how: 'at-once' })
        .execute()
  }
  await town.system
    .insertInto('alert_setting')
    .values({ person: actor.person, digest_at: '07:30', most_an_hour: 100 })
    .execute()
  return addresses
}

/** Every word that went out, to whom and of what. */
const wentOut = (): readonly string[] => [
  ...smtp.received.map((mail) => `${mail.to.join()} ${mail.headers} ${mail.body}`),
  ...http.received.map((post) => `${post.path} ${JSON.stringify(post.headers)} ${post.body}`),
]
const sentTo = (addresses: Record<AlertChannel, string>): readonly string[] =>
  wentOut().filter((text) =>
    [addresses.mail, addresses.sms, new URL(addresses.webhook).pathname].some((address) => text.includes(address)),
  )
const principal = (actor: Actor) => PrincipalId.parse(actor.person)

describe('while two sides talk', () => {
  it('nobody of the court is told a thing by any way, whatever he asked to be told of; counsel is told by each', async () => {
    const { scene, talks } = await aScene()
    const { town } = scene
    const court = [await toldOfAll(scene, town.judge), await toldOfAll(scene, town.clerk)]
    const counsel = await toldOfAll(scene, town.defender)
    await scene.at('2026-03-02T08:00')
    smtp.received.length = 0
    http.received.length = 0
    await aConveyedOffer(talks)
    // Its last day comes, and passes.
    for (const day of ['02', '09', '13', '15', '16', '17', '19']) await scene.at(`2026-03-${day}T12:00`)
    expect(court.flatMap(sentTo)).toEqual([])
    expect(smtp.received.some(({ to }) => to.includes(counsel.mail))).toBe(true)
    expect(http.received.some(({ body }) => body.includes(counsel.sms))).toBe(true)
    expect(http.received.some(({ path }) => counsel.webhook.endsWith(path))).toBe(true)
  })
})

describe('what goes out', () => {
  it('names by no way a case, a person, a courtroom, a charge, or what somebody typed', async () => {
    const { scene } = await aScene()
    const { town } = scene
    const { caseId, number } = await anOpenCase(town, {
      suspect: { givenName: 'Zoe', familyName: 'Quillfeather' },
      offenses: ['TC-20-7'],
    })
    await toldOfAll(scene, town.defender)
    await toldOfAll(scene, town.prosecutor)
    await aHearing(town, caseId, '2026-03-05')
    const wanted = {
      caseId,
      title: 'Marmalade',
      who: 'parties',
      due: { as: 'day', day: legalDate('2026-03-05') },
    } as const
    for (const actor of [town.clerk, town.defender])
      granted(
        await attemptAs(
          town.db,
          actor,
          async (tx) => await addDeadline(tx, packs, actor, wanted),
          instant('2026-03-01T18:00:00Z'),
        ),
      )
    await scene.at('2026-03-02T12:00')
    await scene.at('2026-03-04T12:00')
    expect(wentOut().length).toBeGreaterThan(6)
    const { rows } = await admin.query<{ room: string }>('select room from hearing where case_id = $1', [caseId])
    const words = ['Zoe', 'Quillfeather', 'Marmalade', caseId, number ?? '?', 'TC-20-7', `ourtroom ${rows[0]?.room}`]
    for (const text of wentOut()) expect(words.filter((word) => text.includes(word))).toEqual([])
  })

  it.each([
    [
      'a wall',
      async ({ town }: AlertScene, { caseId }: TalksScene) =>
        await runAsSystem(town.system, async (tx) => await wallOff(tx, caseId, principal(town.defender), 'Conflict.')),
    ],
    [
      'a seal',
      async ({ town }: AlertScene, { caseId }: TalksScene) =>
        await runAsSystem(town.system, async (tx) => await sealCase(tx, caseId, [principal(town.judge)])),
    ],
    [
      'the end of his relation',
      async ({ town }: AlertScene, { caseId }: TalksScene) =>
        await runAsSystem(
          town.system,
          async (tx) => await endRelation(tx, caseId, principal(town.defender), 'defense'),
        ),
    ],
  ] as const)(
    'at the hour of the digest leaves out, by every way, what %s has taken meanwhile',
    async (_what, comes) => {
      const { scene, talks } = await aScene()
      const { town } = scene
      await toldOfAll(scene, town.defender)
      await admin.query(`update alert_choice set how = 'digest' where channel = 'mail'`)
      await admin.query(`update alert_setting set quiet_from = '18:00', quiet_until = '07:00' where person = $1`, [
        town.defender.person,
      ])
      await admin.query(`update alert_address set confirmed_at = null where channel = 'webhook'`)
      await aHearing(town, talks.caseId, '2026-03-05')
      await aConveyedOffer(talks)
      await scene.at('2026-03-02T19:00')
      const { rows } = await admin.query(`select from alert_message where principal = $1 and state = 'waiting'`, [
        town.defender.person,
      ])
      expect(rows.length).toBeGreaterThan(1)
      await comes(scene, talks)
      await scene.at('2026-03-03T08:00')
      expect(wentOut()).toEqual([])
    },
  )
})
