import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll } from 'vitest'
import type { z } from 'zod'
import {
  draftAgreement,
  informVictims,
  readAgreement,
  readClientAgreement,
  shareAgreement,
  signAgreement,
  signAgreementAsDefendant,
  tenderAgreement,
  type Agreement,
  type DraftedAgreement,
  type PartiesAgreement,
} from '../../../contract/agreement.ts'
import type { OfferProposal } from '../../../contract/plea.ts'
import { calendarRoutes } from '../../calendar/routes.ts'
import type { Services } from '../../law/services.ts'
import { courseRoutes } from '../../filing/course-routes.ts'
import { runReactions } from '../../ledger/reactions.ts'
import { newFileKey } from '../../platform/blobs/sealing.ts'
import { folderBlobs } from '../../platform/blobs/folder-blobs.ts'
import { uuidv7 } from '../../platform/clock.ts'
import type { Answer } from '../../platform/http/bind.ts'
import type { AnyRefusal } from '../../platform/http/problems.ts'
import { openLog } from '../../platform/log.ts'
import { entranceOf } from '../../platform/postgres/tx.ts'
import { openTypesetter } from '../../platform/pdf/typesetter.ts'
import { testDatabase, type TestDatabase } from '../../platform/postgres/testing.ts'
import { aTown, type Town } from '../../people/testing.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import { legalDate } from '../../vocabulary/legal-date.ts'
import type { Outcome } from '../../vocabulary/outcome.ts'
import { granted } from '../../vocabulary/testing.ts'
import { agreementReactions } from '../agreement/reactions.ts'
import { agreementRoutes } from '../agreement/routes.ts'
import { hearingRoutes } from '../hearing/routes.ts'
import { acceptOffer } from '../offer/accept-offer.ts'
import { aSentence, dismissal, pleaTo } from './proposals.ts'
import { aConveyedOffer, aTalksScene, offerRef, proposalIn, thatMorning, type TalksScene } from './talks.ts'

/** What a test may send. */
interface Sent {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly version?: number
  readonly key?: string
}

/** A town with its database, in which each test has a case of its own. */
export interface Place {
  readonly database: TestDatabase
  readonly town: Town
  readonly files: Files
}

type Files = Pick<Services, 'blobs' | 'typeset'>

/** A town for one test file. */
export async function aPlace(): Promise<Place> {
  const database = await testDatabase()
  return { database, town: await aTown(database), files: openFiles() }
}

/** A case in which the parties agreed on an offer, with the routes of agreement and hearing over it. */
export interface AgreedScene extends TalksScene {
  readonly services: Services
  /** Asks a route as a person; the case of the scene is filled in. */
  ask<S extends z.ZodType>(
    actor: Actor,
    route: { readonly id: string; readonly response: S },
    sent?: Sent,
  ): Promise<Outcome<z.output<S>, AnyRefusal>>
  /** Lets the system do what follows from what happened. */
  settle(): Promise<void>
}

/** Two counts: a plea to the first, the second dismissed (type A), two years of probation agreed (type C). */
export function chargeAndSentence(scene: TalksScene): OfferProposal {
  const [first, second] = scene.charges
  if (!first || !second) throw new Error('The case has two charges')
  return proposalIn(scene, {
    charges: [pleaTo(first), dismissal(second)],
    sentence: [
      aSentence({
        chargeId: first.chargeId,
        quantity: { measure: 'term', term: { unit: 'months', n: 24 } },
        type: 'C',
      }),
    ],
  })
}

/** Pleas to both counts and a recommendation alone (type B). */
export function recommendationAlone(scene: TalksScene): OfferProposal {
  return proposalIn(scene, {
    charges: scene.charges.map((charge) => pleaTo(charge)),
    sentence: [aSentence({ type: 'B' })],
  })
}

const templates = join(import.meta.dirname, '../../filing/templates')

/** A scene in which counsel accepted an offer for the defendant, who had been told of it. */
export async function anAgreedScene(
  { database, town, files }: Place,
  proposal: (scene: TalksScene) => OfferProposal = chargeAndSentence,
): Promise<AgreedScene> {
  const talks = await aTalksScene(database, town)
  const scene = withRoutes(talks, files)
  await agreeOn(scene, proposal(talks))
  return scene
}

/** Has an offer extended, conveyed and accepted. */
export async function agreeOn(scene: TalksScene, proposal: OfferProposal): Promise<void> {
  const { town } = scene
  const offerId = await aConveyedOffer(scene, proposal)
  const ref = await offerRef(scene, offerId)
  const decision = { by: 'told-counsel', on: legalDate('2026-03-02'), how: 'in-person' } as const
  granted(
    await scene.as(town.defender, (tx) => acceptOffer(tx, town.defender, { ...ref, n: 1, decision }), thatMorning),
  )
}

/** The typesetter and the files of a test file; closed when it ends. */
function openFiles(): Files {
  const home = mkdtempSync(join(tmpdir(), 'colloquy-agreement-'))
  const typesetter = openTypesetter(templates)
  afterAll(async () => {
    await typesetter.close()
    rmSync(home, { recursive: true, force: true })
  })
  return { blobs: folderBlobs(home, newFileKey()), typeset: typesetter.typeset }
}

/** The same scene with the routes of agreement, hearing, dismissal and trial. */
export function withRoutes(talks: TalksScene, files: Files): AgreedScene {
  const { town, caseId } = talks
  const services: Services = { db: town.db, searchDb: town.db, systemDb: town.system, packs: talks.packs, ...files }
  const bound = [
    ...agreementRoutes(services),
    ...hearingRoutes(services),
    ...courseRoutes(services),
    ...calendarRoutes(services),
  ]
  const log = openLog({ logLevel: 'silent' })
  return {
    ...talks,
    services,
    async ask(actor, route, sent = {}) {
      const found = bound.find((one) => one.route.id === route.id)
      if (found?.form !== 'json') throw new Error(`No route ${route.id}`)
      const { outcome }: Answer = await found.answer({
        db: town.db,
        enter: entranceOf(actor),
        params: { caseId, ...sent.params },
        query: sent.query ?? {},
        body: sent.body ?? {},
        headers: {
          'idempotency-key': sent.key ?? uuidv7(),
          'if-match': `"${sent.version ?? 1}"`,
        },
      })
      return outcome.ok ? { ok: true, value: readAs(route.response, outcome.value) } : outcome
    },
    async settle() {
      for (let reacted = 1; reacted > 0;) {
        await sql`select sequence_feed()`.execute(town.system)
        reacted = await runReactions(town.system, agreementReactions, log)
      }
    },
  }
}

const readAs = <S extends z.ZodType>(schema: S, value: unknown): z.output<S> => schema.parse(value)

/** The agreement as a party sees it. */
export async function partiesView(scene: AgreedScene, actor: Actor = scene.town.prosecutor): Promise<PartiesAgreement> {
  return granted(await scene.ask(actor, readAgreement))
}

/** The agreement itself; fails when there is none. */
export async function agreementIn(scene: AgreedScene, actor: Actor = scene.town.prosecutor): Promise<Agreement> {
  const { agreement } = await partiesView(scene, actor)
  if (!agreement) throw new Error('There is no agreement')
  return agreement
}

/** What a prosecutor drafts who changes nothing of what the terms imply. */
export async function aDrafted(scene: AgreedScene, given: Partial<DraftedAgreement> = {}): Promise<DraftedAgreement> {
  const { ground, agreement } = await partiesView(scene)
  return {
    recitals: '',
    promises: ground?.promises ?? agreement?.content.promises ?? [],
    factualBasis: 'On February 14, 2026, the defendant broke the window of a parked car.',
    supplement: { is: 'kept' },
    ...given,
  }
}

/** Drafts the agreement. */
export async function drafted(scene: AgreedScene, given: Partial<DraftedAgreement> = {}): Promise<Agreement> {
  const { agreement } = granted(
    await scene.ask(scene.town.prosecutor, draftAgreement, { body: await aDrafted(scene, given) }),
  )
  if (!agreement) throw new Error('Nothing was drafted')
  return agreement
}

/** The bytes of the present version, as somebody signs them. */
export const bytesToSign = ({ paper, supplementSheet }: Pick<Agreement, 'paper' | 'supplementSheet'>) => ({
  sha256: paper.sha256,
  supplementSheetSha256: supplementSheet.sha256,
})

/** Counsel shares it and the defendant signs; the system carries the signature. */
export async function signedByDefendant(scene: AgreedScene): Promise<void> {
  const { town } = scene
  const before = await agreementIn(scene, town.defender)
  if (before.sharedOn === null)
    granted(
      await scene.ask(town.defender, shareAgreement, { version: before.version, body: { note: 'Please read it.' } }),
    )
  const { agreement } = granted(await scene.ask(town.defendant, readClientAgreement))
  if (!agreement) throw new Error('The defendant was given nothing')
  granted(
    await scene.ask(town.defendant, signAgreementAsDefendant, {
      version: agreement.version,
      body: bytesToSign(agreement),
    }),
  )
  await scene.settle()
}

/** Counsel or the prosecutor signs the present version. */
export async function signedBy(scene: AgreedScene, actor: Actor, immigrationAdviceGiven = true): Promise<void> {
  const agreement = await agreementIn(scene, actor)
  granted(
    await scene.ask(actor, signAgreement, {
      version: agreement.version,
      body: { ...bytesToSign(agreement), immigrationAdviceGiven },
    }),
  )
}

export const victimsTold = { informed: true, on: legalDate('2026-03-03') } as const

/** Records that the victims were told. */
export async function victimsInformed(scene: AgreedScene): Promise<void> {
  const { version } = await agreementIn(scene)
  granted(await scene.ask(scene.town.prosecutor, informVictims, { version, body: victimsTold }))
}

/** An agreement that everybody signed and whose duties are met. */
export async function readyToTender(scene: AgreedScene, given: Partial<DraftedAgreement> = {}): Promise<Agreement> {
  await drafted(scene, given)
  await victimsInformed(scene)
  await signedBy(scene, scene.town.prosecutor)
  await signedBy(scene, scene.town.defender)
  await signedByDefendant(scene)
  return await agreementIn(scene)
}

/** An agreement before the court. */
export async function tendered(scene: AgreedScene, given: Partial<DraftedAgreement> = {}): Promise<void> {
  const { version } = await readyToTender(scene, given)
  granted(await scene.ask(scene.town.prosecutor, tenderAgreement, { version }))
  await scene.settle()
}
