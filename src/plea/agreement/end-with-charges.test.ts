import { describe, expect, it } from 'vitest'
import {
  readAgreement,
  readClientAgreement,
  readTenderedAgreement,
  requestPleaHearing,
  shareAgreement,
  tenderAgreement,
} from '../../../contract/agreement.ts'
import { readCourse } from '../../../contract/course.ts'
import { moveToDismiss, ruleOnDismissal } from '../../../contract/dismissal.ts'
import { setForTrial } from '../../../contract/trial.ts'
import {
  agreementIn,
  anAgreedScene,
  aPlace,
  drafted,
  partiesView,
  readyToTender,
  tendered,
  type AgreedScene,
} from '../testing/agreed.ts'
import { granted } from '../../vocabulary/testing.ts'

const place = await aPlace()

const motion = {
  scope: 'whole',
  chargeIds: [],
  prejudice: 'without',
  ground: 'insufficient-evidence',
  reason: 'The laboratory did not confirm the match.',
}

/** The prosecution moves and the judge grants. */
async function dismissed(scene: AgreedScene): Promise<void> {
  granted(await scene.ask(scene.town.prosecutor, moveToDismiss, { body: motion }))
  const { motions } = granted(await scene.ask(scene.town.judge, readCourse)).dismissals
  const params = { motionId: motions[0]?.id ?? '' }
  const body = { ruling: 'granted', reasons: 'Leave is granted.' }
  granted(await scene.ask(scene.town.judge, ruleOnDismissal, { params, body }))
  await scene.settle()
}

const talksOf = async ({ town, caseId }: AgreedScene) => {
  const talks = await town.system
    .selectFrom('negotiation')
    .select('state')
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  const offers = await town.system
    .selectFrom('offer')
    .select(['state', 'reason'])
    .where('case_id', '=', caseId)
    .execute()
  return { talks: talks?.state, offers }
}

const stageOf = async ({ town, caseId }: AgreedScene) =>
  (await town.system.selectFrom('court_case').select('stage').where('case_id', '=', caseId).executeTakeFirst())?.stage

describe('when the case is dismissed', () => {
  it('the accepted offer is withdrawn, the agreement being signed is given up, and talks close', async () => {
    const scene = await anAgreedScene(place)
    const { version } = await drafted(scene)
    granted(await scene.ask(scene.town.defender, shareAgreement, { version, body: { note: 'Please read it.' } }))
    await dismissed(scene)
    expect(await talksOf(scene)).toEqual({
      talks: 'closed',
      offers: [{ state: 'withdrawn', reason: 'The case was dismissed.' }],
    })
    expect(granted(await scene.ask(scene.town.prosecutor, readAgreement))).toMatchObject({
      agreement: { status: 'abandoned' },
      ground: null,
      abilities: [],
    })
    await scene.settle()
    const { agreement } = granted(await scene.ask(scene.town.defendant, readClientAgreement))
    expect(agreement).toMatchObject({ replaced: true })
  })

  it('an agreement before the court ends with it', async () => {
    const scene = await anAgreedScene(place)
    await tendered(scene)
    await dismissed(scene)
    expect(await stageOf(scene)).toBe('dismissed')
    expect(granted(await scene.ask(scene.town.judge, readTenderedAgreement)).agreement).toMatchObject({
      action: 'ended',
    })
    expect((await agreementIn(scene)).status).toBe('withdrawn')
    expect((await talksOf(scene)).talks).toBe('closed')
  })

  it('nothing of it is told where the court reads', async () => {
    const scene = await anAgreedScene(place)
    await drafted(scene)
    await dismissed(scene)
    const rows = await scene.town.system
      .selectFrom('ledger_entry')
      .select(['compartment', 'kind'])
      .where('case_id', '=', scene.caseId)
      .where('compartment', 'in', ['status', 'court-file', 'tendered'])
      .execute()
    expect(rows.filter(({ kind }) => /^(plea|agreement)\./.test(kind ?? ''))).toEqual([])
  })
})

describe('when a count is dropped', () => {
  it('what rested on it ends, and the parties may talk about what is left', async () => {
    const scene = await anAgreedScene(place)
    const [, second] = scene.charges
    granted(
      await scene.ask(scene.town.prosecutor, moveToDismiss, {
        body: { ...motion, scope: 'counts', chargeIds: [second?.chargeId] },
      }),
    )
    await scene.settle()
    expect(await stageOf(scene)).toBe('open')
    expect(await talksOf(scene)).toMatchObject({ talks: 'none', offers: [{ state: 'withdrawn' }] })
    expect((await partiesView(scene)).ground).toBeNull()
  })
})

describe('when the case is set for trial', () => {
  it('talks stand as they stood, and a tender takes it back to the plea', async () => {
    const scene = await anAgreedScene(place)
    const before = await talksOf(scene)
    granted(await scene.ask(scene.town.defender, setForTrial, { body: { remarks: '', firstDay: null } }))
    await scene.settle()
    expect(await stageOf(scene)).toBe('trial-track')
    expect(await talksOf(scene)).toEqual(before)
    const { version } = await readyToTender(scene)
    granted(await scene.ask(scene.town.prosecutor, tenderAgreement, { version }))
    expect(await stageOf(scene)).toBe('tendered')
  })

  it('a request for a plea hearing that it left behind does not stand in the way of another', async () => {
    const scene = await anAgreedScene(place)
    granted(await scene.ask(scene.town.defender, requestPleaHearing))
    granted(await scene.ask(scene.town.judge, setForTrial, { body: { remarks: '', firstDay: null } }))
    expect((await partiesView(scene)).abilities).toContain('request-hearing')
    granted(await scene.ask(scene.town.defender, requestPleaHearing))
    expect(await stageOf(scene)).toBe('plea-hearing-requested')
    expect(granted(await scene.ask(scene.town.judge, readCourse)).trial.settings).toHaveLength(1)
  })
})
