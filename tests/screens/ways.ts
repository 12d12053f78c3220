import type { Page } from 'playwright-core'
import { listFilings } from '../../contract/filing.ts'
import { listCases, type CaseLine } from '../../contract/cases.ts'
import { readNegotiation, type Negotiation } from '../../contract/plea.ts'

/** Comes to the screen: answers the path that is opened, or does what leads there by hand and answers null. */
export type Way = (page: Page) => Promise<string | null>

/** What a case has to be like for a screen to have something on it. */
const conditions = {
  any: () => true,
  open: (line: CaseLine) => line.stage === 'open',
  talks: (line: CaseLine) => line.negotiation === 'offer-open' || line.negotiation === 'countered',
  agreed: (line: CaseLine) => line.negotiation === 'agreed',
  tendered: (line: CaseLine) => line.stage === 'tendered' || line.stage === 'plea-accepted',
} as const satisfies Record<string, (line: CaseLine) => boolean>

/** A part of a case of the person on the page; of one where there is something to see, if he has one. */
export function aCase(part: string, where: keyof typeof conditions = 'any'): Way {
  return async (page) => {
    const cases = await casesOf(page)
    const found = cases.find(conditions[where]) ?? cases.find(({ number }) => number !== null) ?? cases[0]
    if (!found) throw new Error(`Nobody's case to open ${part} of`)
    return `/cases/${found.caseId}${part === '' ? '' : `/${part}`}`
  }
}

/** The first paper that waits for the clerk. */
export const aFiling: Way = async (page) => {
  const { filings } = listFilings.response.parse(await asked(page, listFilings.path))
  const [first] = filings
  if (!first) throw new Error('No filing waits')
  return `/filings/${first.caseId}/${first.filingId}`
}

/** A draft of an offer, made in one line. */
export const aDraft: Way = async (page) => {
  const path = await aCase('negotiation/drafts/new', 'open')(page)
  await page.goto(new URL(path ?? '/', page.url()).href)
  const line = page.getByRole('textbox', { name: /^Terms in short/ })
  await line.fill('p1 d rest prob 24m c, rest $500 b')
  await line.press('Enter')
  await line.press('Control+Enter')
  await page.getByRole('region', { name: 'Before it goes out' }).waitFor()
  return null
}

/** An offer that the defense may counter. */
export const anOfferOf: Way = async (page) => {
  const { caseId, offers } = await talksWhere(page, (talks) =>
    talks.offers.some(({ mustAct }) => mustAct === 'defense'),
  )
  const offer = offers.find(({ mustAct }) => mustAct === 'defense')
  return `/cases/${caseId}/negotiation/counters/new?offerId=${offer?.id ?? ''}`
}

/** A draft of a counter. */
export const aCounterDraft: Way = async (page) => {
  const path = await anOfferOf(page)
  await page.goto(new URL(path ?? '/', page.url()).href)
  await page.getByRole('textbox', { name: 'Message to the other side' }).fill('Less, if treatment is completed.')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Send the counter' }).waitFor()
  return null
}

/** Two versions side by side, by the link that leads there. */
export const anOfferWithTwoVersions: Way = async (page) => {
  const { caseId } = await talksWhere(page, (talks) => talks.offers.some(({ versions }) => versions.length > 1))
  await page.goto(new URL(`/cases/${caseId}/negotiation`, page.url()).href)
  await page
    .getByRole('link', { name: /^Compare/ })
    .first()
    .click()
  await page.getByRole('table').first().waitFor()
  return null
}

/** What opens above a part of a case by a key. */
export function openDialog(key: string, part: string): Way {
  return async (page) => {
    const path = await aCase(part)(page)
    await page.goto(new URL(path ?? '/', page.url()).href)
    await page.getByRole('navigation', { name: 'Parts of the case' }).waitFor()
    await page.keyboard.press(key)
    await page.getByRole('dialog').waitFor()
    return null
  }
}

async function casesOf(page: Page): Promise<readonly CaseLine[]> {
  return listCases.response.parse(await asked(page, `${listCases.path}?limit=200`)).cases
}

async function talksWhere(page: Page, wanted: (talks: Negotiation) => boolean): Promise<Negotiation> {
  for (const { caseId } of (await casesOf(page)).filter(({ negotiation }) => negotiation !== 'none')) {
    const talks = readNegotiation.response.safeParse(await asked(page, readNegotiation.path.replace(':caseId', caseId)))
    if (talks.success && wanted(talks.data)) return talks.data
  }
  throw new Error('No talks are like that')
}

/** Reads with the session of the person on the page. */
async function asked(page: Page, path: string): Promise<unknown> {
  const reply = await page.request.get(new URL(path, page.url()).href)
  return await reply.json()
}
