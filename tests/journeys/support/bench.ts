import type { Page } from 'playwright-core'
import * as calendar from '../../../contract/calendar.ts'
import * as cases from '../../../contract/cases.ts'
import * as filing from '../../../contract/filing.ts'
import * as people from '../../../contract/people.ts'
import type { Route } from '../../../contract/route.ts'
import { allContractRoutes } from '../../../contract/routes.ts'

/** What the court may read of a case, on which talks must leave no trace. */
const courtReads: readonly Route[] = [
  cases.readCase,
  cases.readActivity,
  cases.listCases,
  filing.listDocuments,
  filing.listCaseFilings,
  calendar.listHearings,
  people.readPeople,
]

/** Every read of the talks and of what the parties give one another, for one case. */
const talks: readonly Route[] = allContractRoutes.filter(
  ({ id, method, path, query }) =>
    method === 'GET' &&
    /^(plea|agreement|evidence)\./.test(id) &&
    path.includes(':caseId') &&
    path.match(/:\w+/g)?.length === 1 &&
    query.safeParse({}).success,
)

/** Parts of the case page that only parties have. */
const partiesTabs = /^(Referral|Charging|Negotiation|Client|Agreement|Your agreement|Conferral|Discovery)$/

const ofTheSession = /\/api\/(session|stream)/

interface Seen {
  readonly replies: readonly string[]
  readonly screens: readonly string[]
  readonly tabs: readonly string[]
}

/** The court's people with a case open before them, while the parties talk. */
export class Bench {
  readonly #eyes: readonly Page[]
  readonly #caseId: string
  readonly #asked: string[] = []

  private constructor(eyes: readonly Page[], caseId: string) {
    this.#eyes = eyes
    this.#caseId = caseId
    for (const page of eyes)
      page.on('request', (request) => {
        const { pathname } = new URL(request.url())
        if (pathname.startsWith('/api/') && !ofTheSession.test(pathname)) this.#asked.push(pathname)
      })
  }

  /** Opens the case before each of them; the first looks at its overview, the others at its activity. */
  static async over(caseId: string, eyes: readonly Page[]): Promise<Bench> {
    for (const [i, page] of eyes.entries()) {
      await page.goto(new URL(`/cases/${caseId}/${i === 0 ? 'overview' : 'activity'}`, page.url()).href)
      await page.getByRole('region').first().waitFor()
      await page.getByText('Live', { exact: true }).waitFor()
    }
    return new Bench(eyes, caseId)
  }

  /** All that they can read, byte for byte, and what stands on their screens. */
  async sees(): Promise<Seen> {
    const replies = await Promise.all(
      this.#eyes.flatMap((page) => courtReads.map(async (route) => await this.#read(page, route))),
    )
    return {
      replies: replies.map(({ id, status, text }) => `${id} ${status} ${text}`),
      screens: await Promise.all(
        this.#eyes.map(async (page) => withoutAgo(await page.locator('#content').innerText())),
      ),
      tabs: (await Promise.all(this.#eyes.map(tabsOf))).flat().filter((label) => partiesTabs.test(label)),
    }
  }

  /** What of the talks answered them: nothing may. */
  async knows(): Promise<readonly string[]> {
    const replies = await Promise.all(
      this.#eyes.flatMap((page) => talks.map(async (route) => await this.#read(page, route))),
    )
    return replies
      .filter(({ status, text }) => status !== 404 && !saysNothing.has(text))
      .map(({ id, status, text }) => `${id}: ${status} ${text}`)
  }

  /** What their pages asked for by themselves since the last time: a page that hears of nothing asks for nothing. */
  asked(): readonly string[] {
    return this.#asked.splice(0)
  }

  /** Reads with the person's session, beside his page. */
  async #read(page: Page, route: Route): Promise<{ id: string; status: number; text: string }> {
    const reply = await page.request.get(new URL(route.path.replace(':caseId', this.#caseId), page.url()).href)
    return { id: route.id, status: reply.status(), text: await reply.text() }
  }
}

/** What was tendered and promised has a place of its own with the court, empty until the tender. */
const saysNothing: ReadonlySet<string> = new Set(['{"agreement":null,"promises":[]}', '{"promises":[]}'])

/** How long ago something was changes by itself. */
const withoutAgo = (text: string): string => text.replaceAll(/\((just now|yesterday|\d+ \w+ ago)\)/g, '')

const tabsOf = async (page: Page): Promise<readonly string[]> =>
  await page.getByRole('navigation', { name: 'Parts of the case' }).getByRole('link').allInnerTexts()
