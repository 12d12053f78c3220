import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import * as contract from '../../../contract/feeds.ts'
import { actorOfPerson } from '../../identity/person.ts'
import { hashOf } from '../../identity/tokens.ts'
import type { Services } from '../../law/services.ts'
import { now } from '../../platform/clock.ts'
import { problemOf } from '../../platform/http/problems.ts'
import type { ReadingRate } from '../../platform/http/reading-rate.ts'
import { sendProblem } from '../../platform/http/server.ts'
import { runAs, type Tx } from '../../platform/postgres/tx.ts'
import { addDays, todayIn, type LegalDate } from '../../vocabulary/legal-date.ts'
import { deadlineCalendar } from './domain/deadline-calendar.ts'
import { hearingCalendar } from './domain/hearing-calendar.ts'
import { deadlinesOfFeed, feedOfToken, hearingsOfFeed, noteFeedRead, type FoundFeed } from './feed-store.ts'
import { feedProblems, type FeedRefusal } from './problems.ts'

/** What is past, and what was cancelled, stays so long: programs that read seldom learn of it. */
const daysKept = 90
const mostEvents = 3000

/** A feed as a calendar program reads it: as its person, with the walls and seals of this moment. */
export async function readFeed(
  { db, systemDb }: Pick<Services, 'db' | 'systemDb'>,
  rate: ReadingRate,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { token } = contract.readFeed.params.parse(request.params)
  const at = now()
  const feed = await feedOfToken(systemDb, hashOf(token))
  if (!feed) return await refused(reply, { kind: 'not-found' })
  const wait = rate.pass(feed.id, at)
  if (wait !== null) return await refused(reply.header('retry-after', String(wait)), { kind: 'read-too-often' })
  const actor = await actorOfPerson(systemDb, feed.person, at)
  const from = addDays(todayIn('UTC', at), -daysKept)
  const calendar = await runAs(db, actor, async (tx) => await calendarOf(tx, feed, from))
  await noteFeedRead(systemDb, feed, at)
  const tag = `"${createHash('sha256').update(calendar).digest('base64url')}"`
  void reply.header('etag', tag).header('cache-control', 'private, no-cache')
  if (isKnown(request.headers['if-none-match'], tag)) return await reply.code(304).send()
  return await reply
    .header('content-type', 'text/calendar; charset=utf-8')
    .header('content-disposition', 'inline; filename="calendar.ics"')
    .send(calendar)
}

async function calendarOf(tx: Tx, feed: FoundFeed, from: LegalDate): Promise<string> {
  const look = { title: feed.title, detail: feed.detail, host: 'colloquy' }
  return feed.what === 'deadlines'
    ? deadlineCalendar(await deadlinesOfFeed(tx, from, mostEvents), look)
    : hearingCalendar(await hearingsOfFeed(tx, feed, from, mostEvents), look)
}

/** Whether the program has this very text. @source RFC 9110 §13.1.2 (weak comparison) */
const isKnown = (header: string | undefined, tag: string): boolean =>
  (header ?? '').split(',').some((each) => each.trim().replace(/^W\//, '') === tag || each.trim() === '*')

const refused = async (reply: FastifyReply, refusal: FeedRefusal): Promise<FastifyReply> =>
  await sendProblem(reply, problemOf(refusal, feedProblems))
