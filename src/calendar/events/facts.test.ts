import { describe, expect, it } from 'vitest'
import { anOpenCase } from '../../cases/testing.ts'
import { loadRulePack } from '../../law/load-rule-pack.ts'
import { aTown } from '../../people/testing.ts'
import { testDatabase } from '../../platform/postgres/testing.ts'
import { attemptAs, runAs, runAsSystem } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { viewClocks } from '../clocks/view-clocks.ts'
import { toldOfCase } from './events-of-cases.ts'
import { stateFact } from './state-fact.ts'

const town = await aTown(await testDatabase())
/** The town's court sits under the law of New York, as far as its clocks ask for facts. */
const training = await loadRulePack('training-county')
const newYork = await loadRulePack('new-york')
const packs = new Map([
  ['training-county', { ...training, families: newYork.families, rules: { ...training.rules, ...newYork.rules } }],
])

const view = async (actor: Actor, caseId: CaseId) => {
  const read = await runAs(town.db, actor, async (tx) => await viewClocks(tx, packs, actor, caseId))
  return read.ok ? read.value : expect.fail('the case is not seen')
}
const factIn = async (actor: Actor, caseId: CaseId, fact: string) =>
  (await view(actor, caseId)).facts.find((one) => one.fact === fact)
const state = async (actor: Actor, caseId: CaseId, fact: string, value: string | boolean | null) =>
  await attemptAs(
    town.db,
    actor,
    async (tx) => await stateFact(tx, packs, actor, { caseId, fact, value, why: 'As the certificate says.' }),
  )
const factsOf = async (caseId: CaseId) =>
  (await runAs(town.db, town.judge, async (tx) => await toldOfCase(tx, { caseId, court: { zone: 'America/Chicago' } })))
    .facts

describe('what the file tells of facts that the rules ask for', () => {
  it('the gravity of the charges, custody and counsel are known with what they are known from', async () => {
    const { caseId } = await anOpenCase(town, { custody: 'in-custody' })
    expect(await factIn(town.judge, caseId, 'highest-offense')).toMatchObject({
      answer: 'A felony',
      origin: 'From the charges: Class 4 felony.',
      abilities: [],
    })
    expect(await factIn(town.defender, caseId, 'in-custody')).toMatchObject({ answer: 'Yes', abilities: [] })
  })

  it('counsel is known to be there, and not to be there once the defendant represents himself', async () => {
    const { caseId } = await anOpenCase(town)
    expect((await factsOf(caseId))['defendant-has-counsel']).toBe(true)
    const alone = await anOpenCase(town, { counsel: null })
    expect(await factsOf(alone.caseId)).not.toHaveProperty('defendant-has-counsel')
  })
})

describe('a fact that nothing in the file tells', () => {
  it('is asked, is stated under a name, and is told with it; clocks count by it at once', async () => {
    const { caseId } = await anOpenCase(town, { custody: 'in-custody' })
    const waits = async () =>
      (await view(town.judge, caseId)).clocks.flatMap((one) =>
        one.missing.filter(({ of }) => of === 'offense-is-homicide').map(() => one.rule),
      )
    expect((await waits()).length).toBeGreaterThan(0)
    expect(await factIn(town.prosecutor, caseId, 'offense-is-homicide')).toMatchObject({
      answer: null,
      abilities: ['state'],
    })
    expect((await state(town.prosecutor, caseId, 'offense-is-homicide', false)).ok).toBe(true)
    expect(await factIn(town.judge, caseId, 'offense-is-homicide')).toMatchObject({
      answer: 'No',
      origin: `Stated by ${town.prosecutor.name} for the prosecution: As the certificate says.`,
    })
    expect(await waits()).toEqual([])
  })

  it('is taken back, and is not known again', async () => {
    const { caseId } = await anOpenCase(town)
    await state(town.clerk, caseId, 'discovery-voluminous', true)
    expect((await factsOf(caseId))['discovery-voluminous']).toBe(true)
    await state(town.clerk, caseId, 'discovery-voluminous', null)
    expect(await factsOf(caseId)).not.toHaveProperty('discovery-voluminous')
  })

  it.each<[string, Actor, string, string | boolean | null, string]>([
    ['what the file tells', town.clerk, 'highest-offense', 'violation', 'fact-not-stated-here'],
    ['what its own step records', town.clerk, 'in-custody', true, 'fact-not-stated-here'],
    ['what no rule of the court asks', town.clerk, 'oath-administered', true, 'fact-not-stated-here'],
    ['what is no answer', town.clerk, 'discovery-voluminous', 'perhaps', 'fact-not-stated-here'],
    ['what nobody stated is not taken back', town.clerk, 'discovery-voluminous', null, 'fact-not-stated-here'],
    ['what is no fact', town.clerk, 'weather', true, 'fact-not-stated-here'],
    ['what is not the defense’s to state', town.defender, 'discovery-voluminous', true, 'not-allowed'],
  ])('is not stated: %s', async (_words, actor, fact, value, kind) => {
    const { caseId } = await anOpenCase(town)
    expect(await state(actor, caseId, fact, value)).toMatchObject({ ok: false, refusal: { kind } })
  })
})

describe('the arrest as the police referred it', () => {
  it('lies in the investigation until charges are filed, and in the court’s file after that', async () => {
    const { caseId } = await anOpenCase(town)
    const arrest = async (actor: Actor) =>
      (
        await runAs(town.db, actor, async (tx) => await toldOfCase(tx, { caseId, court: { zone: 'America/Chicago' } }))
      ).events
        .filter((one) => one.kind === 'arrest')
        .map(({ day, compartment }) => [day, compartment])
    const set = async (compartment: string) =>
      await runAsSystem(town.system, async (tx) => {
        await tx.db
          .updateTable('participant')
          .set({ arrested_on: '2026-02-14' })
          .where('case_id', '=', caseId)
          .where('compartment', '=', compartment)
          .execute()
      })
    await set('investigation')
    expect(await arrest(town.prosecutor)).toEqual([['2026-02-14', 'investigation']])
    expect([await arrest(town.judge), await arrest(town.defender)]).toEqual([[], []])
    await set('court-file')
    for (const actor of [town.prosecutor, town.judge, town.defender])
      expect(await arrest(actor)).toEqual([['2026-02-14', 'court-file']])
  })
})
