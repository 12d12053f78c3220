import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import * as agreement from '../../contract/agreement.ts'
import * as cases from '../../contract/cases.ts'
import * as hearing from '../../contract/hearing.ts'
import * as people from '../../contract/people.ts'
import * as plea from '../../contract/plea.ts'
import type { Route } from '../../contract/route.ts'
import { kyselyOver } from '../platform/postgres/kysely.ts'
import { runAsSystem } from '../platform/postgres/tx.ts'
import { seedPeople } from '../server/seed/people.ts'
import { type CallInput, testApp } from '../server/testing.ts'
import { importedInto, sampleExtract } from './testing.ts'

const app = await testApp(async (database) => {
  await runAsSystem(kyselyOver(database.pool('colloquy_system')), seedPeople)
  await importedInto(database, sampleExtract)
})

const supervisor = 'imported.prosecution-supervisor'
const client = 'imported.defendant-1'
const today = (): string => Temporal.Now.plainDateISO('America/Chicago').toString()

/** Calls a route as a person and lets the system do what follows; the answer as the contract says it. */
async function call<S extends z.ZodType>(
  who: string,
  route: Route & { readonly response: S },
  input: CallInput = {},
): Promise<z.output<S>> {
  const reply = await (await app.as(who)).call(route, input)
  if (reply.status !== 200) throw new Error(`${who}: ${route.id} answered ${reply.status} ${reply.text.slice(0, 500)}`)
  await app.settle()
  return route.response.parse(reply.body)
}

const CaseAtHand = z.object({
  case_id: z.string(),
  number: z.string(),
  prosecutor: z.string(),
  defender: z.string(),
  judge: z.string(),
})

const member = (relation: string, position: string) => `(
  select a.sign_in_name from assignment x join membership m on m.team_id = x.principal join account a using (person_id)
  where x.case_id = c.case_id and x.relation = '${relation}' and m.position = '${position}')`

/** A pending case of two counts, with the people of its teams who can sign in. */
async function aPendingCase(): Promise<z.infer<typeof CaseAtHand>> {
  const { rows } = await app.database.administrator().query(
    `select c.case_id, c.number, ${member('prosecution', 'prosecutor')} as prosecutor, ${member('defense', 'defender')} as defender, ${member('bench', 'judge')} as judge
     from court_case c where c.stage = 'open' and (select count(*) from charge h where h.case_id = c.case_id and h.status = 'pending') = 2`,
  )
  return z.tuple([CaseAtHand]).rest(CaseAtHand).parse(rows)[0]
}

/** Plead to the first count, dismiss the second, eighteen months of probation. */
function proposal([first, second]: readonly string[]): unknown {
  return {
    terms: {
      charges: [
        { action: 'plead', chargeId: first, pleaKind: 'guilty' },
        { action: 'dismiss', chargeId: second },
      ],
      sentence: [
        {
          id: '0198c0de-0000-7000-8000-000000000001',
          chargeId: first,
          kind: 'probation',
          quantity: { measure: 'term', term: { unit: 'months', n: 18 } },
          running: null,
          type: 'C',
          text: '',
        },
      ],
      conditions: [],
      waivers: [],
    },
    message: '',
    expiresOn: Temporal.Now.plainDateISO('America/Chicago').add({ days: 30 }).toString(),
    formal: true,
  }
}

const last = <T>(list: readonly T[]): T => {
  const found = list.at(-1)
  if (found === undefined) throw new Error('The list is empty')
  return found
}

describe('an imported case goes on by the same verbs as any other', () => {
  it('to a plea that the court accepts', { timeout: 120_000 }, async () => {
    const { case_id: caseId, number, prosecutor, defender, judge } = await aPendingCase()
    const params = { caseId }
    await call(defender, people.linkDefendant, { params, body: { signInName: client } })

    // The offer: drafted, approved, extended, conveyed, accepted.
    const form = await call(prosecutor, plea.readOfferForm, { params })
    const offered = { offerId: null, proposal: proposal(form.charges.map((charge) => charge.chargeId)) }
    await call(prosecutor, plea.recordConferral, {
      params,
      body: {
        outcome: 'not-conferred',
        victim: null,
        on: today(),
        reason: 'no-victim',
        explanation: 'The source names no victim.',
      },
    })
    const { drafts } = await call(prosecutor, plea.draftOffer, { params, body: offered })
    const draft = { ...params, draftId: last(drafts).id }
    const draftNow = async () => last((await call(prosecutor, plea.readNegotiation, { params })).drafts)
    await call(prosecutor, plea.submitDraft, { params: draft, version: (await draftNow()).version })
    const { revision, version } = await draftNow()
    await call(supervisor, plea.approveDraft, { params: draft, version, body: { revision } })
    await call(prosecutor, plea.extendOffer, { params: draft, version: (await draftNow()).version })
    const offerNow = async () => last((await call(defender, plea.readNegotiation, { params })).offers)
    const offer = { ...params, offerId: (await offerNow()).id }
    await call(defender, plea.conveyOffer, {
      params: offer,
      version: (await offerNow()).version,
      body: { n: 1, on: today(), how: 'in-person', language: 'en', interpreter: null, said: 'Read to the defendant.' },
    })
    await call(client, plea.decideOnOffer, {
      params,
      body: { offerId: offer.offerId, n: 1, decision: 'accept', note: '' },
    })
    await call(defender, plea.acceptOffer, {
      params: offer,
      version: (await offerNow()).version,
      body: { n: 1, decision: { by: 'recorded-decision' } },
    })

    // The agreement: drafted, shared, signed by all, tendered.
    const { ground } = await call(prosecutor, agreement.readAgreement, { params })
    await call(prosecutor, agreement.draftAgreement, {
      params,
      body: {
        recitals: '',
        factualBasis: 'On the day charged the defendant took goods.',
        promises: ground?.promises ?? [],
        supplement: { is: 'empty' },
      },
    })
    const agreementNow = async (who: string) => {
      const { agreement: now } = await call(who, agreement.readAgreement, { params })
      if (!now) throw new Error('There is no agreement')
      return now
    }
    await call(defender, agreement.shareAgreement, {
      params,
      version: (await agreementNow(defender)).version,
      body: { note: '' },
    })
    const { agreement: shared } = await call(client, agreement.readClientAgreement, { params })
    if (!shared) throw new Error('The defendant was given nothing')
    const signed = { sha256: shared.paper.sha256, supplementSheetSha256: shared.supplementSheet.sha256 }
    await call(client, agreement.signAgreementAsDefendant, { params, version: shared.version, body: signed })
    for (const signer of [defender, prosecutor])
      await call(signer, agreement.signAgreement, {
        params,
        version: (await agreementNow(signer)).version,
        body: { ...signed, ...(signer === defender ? { immigrationAdviceGiven: true } : {}) },
      })
    await call(prosecutor, agreement.informVictims, {
      params,
      version: (await agreementNow(prosecutor)).version,
      body: { informed: false, reason: 'no-victim', note: 'The source names no victim.' },
    })
    expect((await (await app.as(judge)).call(agreement.readAgreement, { params })).status).toBe(404)
    await call(prosecutor, agreement.tenderAgreement, { params, version: (await agreementNow(prosecutor)).version })

    // The court.
    const record = async () => (await call(judge, hearing.readPleaHearing, { params })).record
    await call(judge, hearing.startPleaHearing, { params, body: { hearingId: null } })
    const [firstCharge] = form.charges
    await call(judge, hearing.enterPlea, {
      params,
      body: {
        chargeId: firstCharge?.chargeId,
        kind: 'guilty',
        courtConsents: false,
        prosecutionConsents: false,
        reservation: '',
        enteredByCourt: false,
      },
    })
    for (const item of (await record())?.script ?? []) {
      if (item.settled || item.part === 'rejection-advice') continue
      await call(judge, hearing.recordAnswer, {
        params,
        body: {
          itemId: item.itemId,
          chargeId: item.charge?.id ?? null,
          response: item.expects ?? item.responses[0],
          note: 'On the record.',
        },
      })
    }
    await call(judge, hearing.recordCircumstances, {
      params,
      version: (await record())?.version ?? 0,
      body: { recordingRef: 'Reporter, 10:04', interpreter: null, disclosure: { mode: 'open-court' } },
    })
    for (const kind of ['competence', 'voluntariness', 'factual-basis'])
      await call(judge, hearing.recordFinding, { params, body: { kind, found: true, note: 'Found.' } })
    await call(judge, hearing.acceptPlea, { params, version: (await record())?.version ?? 0 })

    const after = await call(prosecutor, cases.readCase, { params })
    expect({ number: after.number, stage: after.standing.stage }).toEqual({ number, stage: 'plea-accepted' })
  })
})
