import { describe, expect, it } from 'vitest'
import { sealCase, wallOff } from '../identity/access.ts'
import { testDatabase } from '../platform/postgres/testing.ts'
import { attemptAs, runAsSystem } from '../platform/postgres/tx.ts'
import { anExtendedOffer, aTalksScene, conveyed, type TalksScene } from '../plea/testing/talks.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { PrincipalId } from '../vocabulary/ids.ts'
import { instant } from '../vocabulary/instant.ts'
import { granted } from '../vocabulary/testing.ts'
import { markNoticesRead } from '../work/notices.ts'
import { chooseAlert } from './choose-alert.ts'
import { confirmAddress } from './confirm-address.ts'
import { tellOutside } from './deliver.ts'
import { setAddress } from './set-address.ts'
import { forgetAddress, keepTimes } from './settings-store.ts'
import { aHearing } from '../work/testing.ts'
import type { AlertScene } from './testing/scene.ts'
import { anAlertStage } from './testing/stage.ts'
import { viewSettings } from './view-settings.ts'

const database = await testDatabase()
const { smtp, http, aScene } = await anAlertStage(database)

const by = async <T>(
  scene: AlertScene,
  actor: Actor,
  act: Parameters<typeof attemptAs<T, unknown>>[2],
  at = '2026-03-02T18:00:00Z',
) => await attemptAs(scene.town.db, actor, act, instant(at))
const subjects = () => smtp.received.map((mail) => mail.subject)
const principal = (actor: Actor) => PrincipalId.parse(actor.person)

const codeIn = (text: string | undefined) => /\d{6}/.exec(text ?? '')?.[0] ?? ''

describe('an address', () => {
  it('is used only once a code that was sent there came back', async () => {
    const { scene, talks } = await aScene()
    const { defender } = scene.town
    await scene.enroll(defender)
    granted(
      await by(
        scene,
        defender,
        async (tx) => await setAddress(tx, scene.parts, { channel: 'mail', address: 'theo@example.org' }),
      ),
    )
    await aHearing(scene.town, talks.caseId, '2026-03-03')
    await scene.at('2026-03-02T12:01')
    expect(smtp.received.map((mail) => mail.to)).toEqual([['theo@example.org']])
    const code = codeIn(smtp.received[0]?.subject)
    const confirm = async (typed: string, at = '2026-03-02T18:02:00Z') =>
      granted(await by(scene, defender, async (tx) => await confirmAddress(tx, { channel: 'mail', code: typed }), at))
        .confirmed
    expect(await confirm(code === '000000' ? '000001' : '000000')).toBe(false)
    expect(await confirm(code, '2026-03-02T19:00:00Z')).toBe(false)
    expect(await confirm(code)).toBe(true)
    // What came before is in the application; what comes now goes there.
    await scene.at('2026-03-03T12:00')
    expect(subjects().slice(1)).toEqual(['A hearing on Tue, Mar 3, 2026'])
    expect(await confirm(code)).toBe(false)
  })

  it('is not confirmed by guessing', async () => {
    const { scene } = await aScene()
    const { defender } = scene.town
    await scene.enroll(defender)
    granted(
      await by(
        scene,
        defender,
        async (tx) => await setAddress(tx, scene.parts, { channel: 'mail', address: 'theo@example.org' }),
      ),
    )
    await scene.at('2026-03-02T12:01')
    const code = codeIn(smtp.received[0]?.subject)
    const wrong = code === '000000' ? '000001' : '000000'
    for (let n = 0; n < 5; n += 1)
      await by(scene, defender, async (tx) => await confirmAddress(tx, { channel: 'mail', code: wrong }))
    expect(
      granted(await by(scene, defender, async (tx) => await confirmAddress(tx, { channel: 'mail', code }))).confirmed,
    ).toBe(false)
  })

  it('is no way to flood a mailbox: the sixth code of an hour is refused', async () => {
    const { scene } = await aScene()
    const ask = async () =>
      await by(
        scene,
        scene.town.defender,
        async (tx) => await setAddress(tx, scene.parts, { channel: 'mail', address: 'somebody@example.org' }),
      )
    for (let n = 0; n < 5; n += 1) granted(await ask())
    expect(await ask()).toEqual({ ok: false, refusal: { kind: 'too-many-codes' } })
  })

  it('that another one took the place of gets the code of neither', async () => {
    const { scene } = await aScene()
    const { defender } = scene.town
    await scene.enroll(defender)
    for (const address of ['first@example.org', 'second@example.org'])
      granted(await by(scene, defender, async (tx) => await setAddress(tx, scene.parts, { channel: 'mail', address })))
    await scene.at('2026-03-02T12:01')
    expect(smtp.received.map((mail) => mail.to)).toEqual([['second@example.org']])
  })

  it('of a webhook is confirmed the same way, and is of the configured hosts', async () => {
    const { scene } = await aScene()
    const { defender } = scene.town
    await scene.enroll(defender)
    const set = async (address: string) =>
      await by(scene, defender, async (tx) => await setAddress(tx, scene.parts, { channel: 'webhook', address }))
    expect(await set('https://elsewhere.example/in')).toMatchObject({ refusal: { kind: 'address-not-fit' } })
    granted(await set(`${http.origin}/in`))
    await scene.at('2026-03-02T12:01')
    const code = codeIn(http.received[0]?.body.replace(/"id":"[^"]*"/, ''))
    expect(
      granted(await by(scene, defender, async (tx) => await confirmAddress(tx, { channel: 'webhook', code })))
        .confirmed,
    ).toBe(true)
  })

  it('that was taken away is sent nothing more', async () => {
    const { scene, talks } = await aScene()
    await scene.enroll(scene.town.defender, 'theo@example.org')
    await aHearing(scene.town, talks.caseId, '2026-03-05')
    await scene.at('2026-03-02T21:00')
    await by(scene, scene.town.defender, async (tx) => ({ ok: true as const, value: await forgetAddress(tx, 'mail') }))
    await scene.at('2026-03-03T08:00')
    expect(smtp.received).toEqual([])
  })
})

describe('a mail', () => {
  it('says that a hearing comes and where to read of it: no name, no number, no case', async () => {
    const { scene, talks } = await aScene()
    await scene.enroll(scene.town.defender, 'theo@example.org')
    await aHearing(scene.town, talks.caseId, '2026-03-05')
    await scene.at('2026-03-02T12:00')
    await scene.at('2026-03-02T12:05')
    expect(subjects()).toEqual(['A hearing on Thu, Mar 5, 2026'])
    const whole = `${smtp.received[0]?.headers}\n${smtp.received[0]?.body}`
    expect(whole).toContain('https://colloquy.example.gov/notices')
    const row = await scene.town.system
      .selectFrom('my_case')
      .select(['number', 'defendant_name'])
      .where('case_id', '=', talks.caseId)
      .where('principal', '=', scene.town.defender.person)
      .executeTakeFirstOrThrow()
    expect(row.defendant_name).toBeTruthy()
    const words = [talks.caseId, row.number ?? '', ...(row.defendant_name ?? '').split(/[ ,]+/)].filter(Boolean)
    expect(words.filter((word) => whole.includes(word))).toEqual([])
  })

  it('betrays nothing of talks', async () => {
    const { scene, talks } = await aScene()
    await scene.enroll(scene.town.defender, 'theo@example.org')
    await anExtendedOffer(talks)
    await scene.at('2026-03-02T12:00')
    await scene.at('2026-03-09T12:00')
    expect(subjects()).toEqual([
      'There is something new in one of your cases',
      'Something falls due on Mon, Mar 16, 2026 in one of your cases',
    ])
    expect(smtp.received.map((mail) => mail.body).join()).not.toMatch(/offer|plea|talks|negotiat/i)
  })

  it('of a sealed case goes to those whom the order names, and says only that there is something', async () => {
    const { scene, talks } = await aScene()
    const { town } = scene
    await scene.enroll(town.defender, 'theo@example.org')
    await scene.enroll(town.prosecutor, 'nora@example.org')
    await runAsSystem(town.system, async (tx) => await sealCase(tx, talks.caseId, [principal(town.defender)]))
    await aHearing(town, talks.caseId, '2026-03-05')
    await scene.at('2026-03-02T12:00')
    expect(smtp.received.map(({ to, subject }) => [to, subject])).toEqual([
      [['theo@example.org'], 'Something falls due on Thu, Mar 5, 2026 in one of your cases'],
    ])
  })

  it.each([
    [
      'a wall',
      async ({ town }: AlertScene, { caseId }: TalksScene) => {
        await runAsSystem(town.system, async (tx) => await wallOff(tx, caseId, principal(town.defender), 'Conflict.'))
      },
    ],
    [
      'a seal',
      async ({ town }: AlertScene, { caseId }: TalksScene) => {
        await runAsSystem(town.system, async (tx) => await sealCase(tx, caseId, [principal(town.judge)]))
      },
    ],
    [
      'the hearing’s going',
      async ({ town }: AlertScene, { caseId }: TalksScene) => {
        await town.system.updateTable('hearing').set({ status: 'vacated' }).where('case_id', '=', caseId).execute()
      },
    ],
    [
      'its being read',
      async ({ town }: AlertScene) => {
        const { notice_id } = await town.system
          .selectFrom('notice')
          .select('notice_id')
          .where('principal', '=', town.defender.person)
          .where('kind', '=', 'reminder.hearing')
          .executeTakeFirstOrThrow()
        granted(
          await attemptAs(
            town.db,
            town.defender,
            async (tx) => await markNoticesRead(tx, { notices: [notice_id], upTo: null }),
          ),
        )
      },
    ],
  ] as const)('that waits for the morning is not sent after %s in the night', async (_what, happens) => {
    const { scene, talks } = await aScene()
    await scene.enroll(scene.town.defender, 'theo@example.org')
    await aHearing(scene.town, talks.caseId, '2026-03-05')
    await scene.at('2026-03-02T21:00')
    await happens(scene, talks)
    await scene.at('2026-03-03T08:00')
    expect(smtp.received).toEqual([])
    const states = await scene.town.system
      .selectFrom('alert_message')
      .select('state')
      .where('principal', '=', scene.town.defender.person)
      .execute()
    expect(states).toEqual([{ state: 'dropped' }])
  })

  it('waits for the morning while it is quiet', async () => {
    const { scene, talks } = await aScene()
    await scene.enroll(scene.town.defender, 'theo@example.org')
    await aHearing(scene.town, talks.caseId, '2026-03-05')
    await scene.at('2026-03-02T21:00')
    await scene.at('2026-03-03T06:59')
    expect(smtp.received).toEqual([])
    await scene.at('2026-03-03T07:00')
    expect(subjects()).toEqual(['A hearing on Thu, Mar 5, 2026'])
  })

  it('of what may wait comes once a day with the others', async () => {
    const { scene, talks } = await aScene()
    await scene.enroll(scene.town.prosecutor, 'nora@example.org')
    const others = [await aTalksScene(database, scene.town), await aTalksScene(database, scene.town)]
    await scene.at('2026-03-01T12:30')
    smtp.received.length = 0
    for (const one of [talks, ...others]) await conveyed(one, await anExtendedOffer(one))
    await scene.at('2026-03-02T12:00')
    await scene.at('2026-03-02T15:00')
    expect(smtp.received).toEqual([])
    await scene.at('2026-03-03T07:30')
    await scene.at('2026-03-03T07:40')
    expect(subjects()).toEqual(['6 notifications'])
    expect(smtp.received[0]?.body.match(/^- /gm)).toHaveLength(6)
  })

  it('beyond what a person wants in an hour joins the digest', async () => {
    const { scene, talks } = await aScene()
    await scene.enroll(scene.town.defender, 'theo@example.org')
    await by(scene, scene.town.defender, async (tx) => {
      await keepTimes(tx, scene.town.defender.person, { quiet: null, digestAt: '18:00', mostAnHour: 2 })
      return { ok: true as const, value: null }
    })
    for (const day of ['2026-03-03', '2026-03-05', '2026-03-09', '2026-03-16'])
      await aHearing(scene.town, talks.caseId, day)
    await scene.at('2026-03-02T12:00')
    expect(subjects()).toHaveLength(2)
    await scene.at('2026-03-02T18:00')
    expect(subjects().slice(2)).toEqual(['2 notifications'])
  })

  it('is told as a person chose; what cannot be switched off stays on', async () => {
    const { scene, talks } = await aScene()
    const { town, parts } = scene
    await scene.enroll(town.defender, 'theo@example.org')
    const choose = async (kind: string, how: 'at-once' | 'digest' | 'off') =>
      await by(
        scene,
        town.defender,
        async (tx) => await chooseAlert(tx, town.defender, parts, { kind, channel: 'mail', how }),
      )
    expect(await choose('reminder.hearing', 'off')).toMatchObject({ refusal: { kind: 'mandatory-kind' } })
    expect(await choose('no.such', 'off')).toMatchObject({ refusal: { kind: 'no-such-kind' } })
    granted(await choose('reminder.hearing', 'digest'))
    await aHearing(town, talks.caseId, '2026-03-05')
    await scene.at('2026-03-02T12:00')
    expect(smtp.received).toEqual([])
    await scene.at('2026-03-03T07:30')
    expect(subjects()).toEqual(['A hearing on Thu, Mar 5, 2026'])
    const settings = granted(await by(scene, town.defender, async (tx) => await viewSettings(tx, town.defender, parts)))
    const hearing = settings.kinds.find((one) => one.kind === 'reminder.hearing')
    expect(hearing?.how.mail).toEqual({ is: 'digest', may: ['at-once', 'digest'] })
    expect(hearing?.mandatory).toMatchObject({ kind: 'office-rule' })
  })

  it('that cannot be delivered now is tried again under its own id; one that never will be is given up, and the person sees it', async () => {
    const { scene, talks } = await aScene()
    const { town } = scene
    await scene.enroll(town.defender, 'theo@example.org')
    await aHearing(town, talks.caseId, '2026-03-05')
    smtp.at = (step) => (step === 'read' ? 451 : undefined)
    await scene.at('2026-03-02T12:00')
    await scene.at('2026-03-02T12:00')
    smtp.at = () => undefined
    await scene.at('2026-03-02T12:00')
    expect(smtp.received).toEqual([])
    await scene.at('2026-03-02T12:01')
    expect(smtp.received).toHaveLength(1)

    await aHearing(town, talks.caseId, '2026-03-06')
    smtp.at = (step) => (step === 'rcpt-to' ? 550 : undefined)
    await scene.at('2026-03-03T12:00')
    smtp.at = () => undefined
    await scene.at('2026-03-03T23:00')
    expect(smtp.received).toHaveLength(1)
    const settings = granted(
      await by(scene, town.defender, async (tx) => await viewSettings(tx, town.defender, scene.parts)),
    )
    expect(settings.addresses[0]?.failedAt).not.toBeNull()
  })
})

describe('several workers at once', () => {
  it('send each message once', async () => {
    const { scene, talks } = await aScene()
    const { town, parts } = scene
    for (const [n, actor] of [town.defender, town.prosecutor].entries())
      await scene.enroll(actor, `person${n}@example.org`)
    for (let day = 3; day <= 9; day += 1) await aHearing(town, talks.caseId, `2026-03-0${day}`)
    await runAsSystem(town.system, async (tx) => {
      await tx.db.updateTable('reminder_day').set({ done_through: '2026-03-02' }).execute()
    })
    await scene.at('2026-03-03T06:00')
    const noon = '2026-03-03T12:00'
    await Promise.all(Array.from({ length: 4 }, async () => await scene.at(noon)))
    await tellOutside(parts)
    const ids = smtp.received.map((mail) => mail.id)
    expect(ids.length).toBeGreaterThan(4)
    expect(new Set(ids).size).toBe(ids.length)
    expect(new Set(smtp.received.map((mail) => `${mail.to.join()} ${mail.subject}`)).size).toBe(ids.length)
  })
})
