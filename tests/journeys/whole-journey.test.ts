import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser as Chromium } from 'playwright-core'
import * as agreement from '../../contract/agreement.ts'
import * as calendar from '../../contract/calendar.ts'
import * as cases from '../../contract/cases.ts'
import * as filing from '../../contract/filing.ts'
import * as hearing from '../../contract/hearing.ts'
import * as people from '../../contract/people.ts'
import * as plea from '../../contract/plea.ts'
import type { Route } from '../../contract/route.ts'
import type { Browser } from '../../src/server/testing.ts'
import { tellJourney } from '../access/story.ts'
import { Teller, type Onlooker } from '../access/teller.ts'
import { axe } from './support/axe.ts'
import { BrowserStage } from './support/browser-stage.ts'
import { browser } from './support/browser.ts'
import { shot } from './support/shot.ts'
import { startApp, type RunningApp } from './support/start-app.ts'

let app: RunningApp
let chromium: Chromium

beforeAll(async () => {
  app = await startApp({ args: ['--check-answers'] })
  chromium = await browser()
})

afterAll(async () => {
  await chromium.close()
  await app.stop()
})

/** What the talks are read by: to the bench there is nothing there. */
const talks = [
  plea.readNegotiation,
  plea.readOfferForm,
  plea.readConferrals,
  plea.readClientCase,
  agreement.readAgreement,
  agreement.readClientAgreement,
  agreement.readTenderedAgreement,
]

const ofTalks = (route: Route): boolean => route.id.startsWith('plea.') || route.id.startsWith('agreement.')

/** What parties file with the court is the court's to see. */
const changesTheCourtFile: ReadonlySet<string> = new Set(['agreement.request-plea-hearing', 'agreement.tender'])

const courtReads = [
  cases.readCase,
  cases.readActivity,
  cases.listCases,
  filing.listDocuments,
  calendar.listHearings,
  people.readPeople,
]

/** Everything the bench can read of the case, byte for byte: talks must not move it. */
async function benchSees(bench: Browser, caseId: string): Promise<string> {
  const replies = await Promise.all(courtReads.map(async (route) => await bench.call(route, { params: { caseId } })))
  return replies.map((reply) => reply.text).join('\n')
}

describe('the whole journey in a browser, one context for each person', () => {
  it(
    'reaches judgment, live between the roles, with nothing of the talks at the bench',
    { timeout: 900_000 },
    async () => {
      const stage = new BrowserStage(chromium, app.url)
      const seenLive: string[] = []
      const atBench: string[] = []
      let caseId = ''
      let judge: 'judge.abara' | 'judge.winter' | undefined
      let tendered = false
      let before = ''

      const open = async (key: string, path: string) => {
        const page = await stage.page(key)
        await page.goto(`${app.url}${path}`)
        return page
      }
      const onlooker: Onlooker = {
        before: async ({ route, input }) => {
          if (ofTalks(route) && !tendered && judge) before = await benchSees(await stage.as(judge), caseId)
          // The screens that wait for what comes: nobody reloads them.
          if (route.id === 'filing.file-charges' && !seenLive.includes('queue')) {
            const queue = await open('clerk.pell', '/filings')
            await queue.getByRole('heading', { level: 1 }).waitFor()
          }
          if (route.id === 'plea.extend-offer' && !seenLive.includes('offer')) {
            caseId = input.params?.['caseId'] ?? ''
            const negotiation = await open('defender.marsh', `/cases/${caseId}/negotiation`)
            await negotiation.getByRole('heading', { level: 1 }).first().waitFor()
          }
          if (route.id === 'plea.convey-offer' && !seenLive.includes('sheet')) {
            const myCase = await open('defendant.whitlock', '/my-case')
            await myCase.getByRole('heading', { level: 1 }).first().waitFor()
          }
        },
        after: async ({ route }) => {
          if (route.id === 'filing.file-charges' && !seenLive.includes('queue')) {
            const queue = await stage.page('clerk.pell')
            await queue.getByText('Whitlock').first().waitFor({ timeout: 10_000 })
            seenLive.push('queue')
            await axe(queue)
            await shot(queue, 'filings')
          }
          if (route.id === 'plea.extend-offer' && !seenLive.includes('offer')) {
            const negotiation = await stage.page('defender.marsh')
            await negotiation
              .getByText(/Extended/)
              .first()
              .waitFor({ timeout: 10_000 })
            seenLive.push('offer')
            await axe(negotiation)
            await shot(negotiation, 'negotiation-defense')
          }
          if (route.id === 'plea.convey-offer' && !seenLive.includes('sheet')) {
            const myCase = await stage.page('defendant.whitlock')
            await myCase
              .getByText(/SECRET\d{4}X/)
              .first()
              .waitFor({ timeout: 10_000 })
            seenLive.push('sheet')
            await axe(myCase)
            await shot(myCase, 'my-case')
          }
          if (route.id === 'agreement.tender') tendered = true
          const ofTalks = route.id.startsWith('plea.') || route.id.startsWith('agreement.')
          if (ofTalks && !tendered && caseId !== '') {
            judge ??=
              (
                await stage
                  .as('judge.abara')
                  .then(async (one) => await one.call(hearing.readPleaHearing, { params: { caseId } }))
              ).status === 200
                ? 'judge.abara'
                : 'judge.winter'
            const bench = await stage.as(judge)
            for (const read of talks) {
              const reply = await bench.call(read, { params: { caseId } })
              if (
                reply.status !== 404 &&
                !(read === agreement.readTenderedAgreement && reply.text.includes('"agreement":null'))
              )
                atBench.push(`${read.id} after ${route.id}: ${reply.status}`)
            }
            const after = await benchSees(bench, caseId)
            if (!changesTheCourtFile.has(route.id) && before !== '' && before !== after)
              atBench.push(`something changed with ${route.id}`)
            if (route.id === 'plea.extend-offer') {
              const page = await open(judge, `/cases/${caseId}`)
              await page.getByText('Whitlock').first().waitFor()
              if (await page.getByRole('link', { name: 'Negotiation' }).isVisible())
                atBench.push('the page shows talks')
            }
          }
        },
      }
      const t = new Teller(stage, onlooker)
      const told = await tellJourney(t)
      expect(atBench).toEqual([])
      expect(seenLive.toSorted()).toEqual(['offer', 'queue', 'sheet'])
      expect(told.caseId).toBe(caseId)
      const judged = await t.read('prosecutor.reyes', hearing.readPleaHearing, { params: { caseId } })
      expect(judged.text).toContain('"judgment":{')
    },
  )
})
