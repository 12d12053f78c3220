import { z } from 'zod'
import { TeamId } from '../src/vocabulary/ids.ts'
import { InstantText } from '../src/vocabulary/instant.ts'
import { read, write } from './route.ts'

export const FeedDetail = z.enum(['busy', 'minimal', 'full'])
export type FeedDetail = z.infer<typeof FeedDetail>

/** Of what a feed tells. */
const FeedSubject = z
  .discriminatedUnion('what', [
    z.object({ what: z.literal('mine') }),
    z.object({ what: z.literal('deadlines') }),
    z.object({ what: z.literal('room'), room: z.string().trim().min(1, 'Enter the courtroom').max(60) }),
    z.object({ what: z.literal('chambers'), teamId: TeamId }),
  ])
  .meta({ id: 'FeedSubject' })
export type FeedSubject = z.infer<typeof FeedSubject>

const ofHearings: Record<FeedDetail, string> = {
  busy: 'Only that there is court, and where',
  minimal: 'Case number, kind and courtroom',
  full: 'The defendant’s name, too',
}

/** How much a feed of a kind tells, in words. */
export const feedDetailWords: Record<FeedSubject['what'], Record<FeedDetail, string>> = {
  mine: ofHearings,
  room: ofHearings,
  chambers: ofHearings,
  deadlines: {
    busy: 'Only that something is due',
    minimal: 'Case number, what is due and from whom',
    full: 'The defendant’s name and what was typed by hand, too',
  },
}

const CalendarFeed = z
  .object({
    id: z.uuid(),
    version: z.int(),
    what: z.enum(['mine', 'deadlines', 'room', 'chambers']),
    title: z.string(),
    detail: FeedDetail,
    madeAt: InstantText,
    readAt: InstantText.nullable().describe('When a calendar program last read it, to the hour.'),
  })
  .meta({ id: 'CalendarFeed' })
export type CalendarFeed = z.infer<typeof CalendarFeed>

const Feeds = z
  .object({
    feeds: z.array(CalendarFeed).describe('Those that are not revoked.'),
    chambers: z.array(z.object({ id: TeamId, name: z.string() })).describe('Of which session lists may be followed.'),
    rooms: z
      .array(z.string())
      .describe('Courtrooms of which session lists may be followed; none for those who keep none.'),
  })
  .meta({ id: 'Feeds' })
export type Feeds = z.infer<typeof Feeds>

export const listFeeds = read({
  id: 'feeds.list',
  path: '/api/feeds',
  summary: 'One’s own calendar feeds',
  response: Feeds,
})

/** A secret of 256 bits. Whoever makes a feed makes it: the server keeps its hash and never tells it. */
const FeedToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'The secret is 32 random bytes in base64url')

export const makeFeed = write({
  id: 'feeds.make',
  path: '/api/feeds',
  summary: 'Make a calendar feed under a secret of one’s own making: /api/feeds/<secret>/calendar.ics',
  body: z.object({ token: FeedToken, subject: FeedSubject, detail: FeedDetail }),
  response: Feeds,
  writes: 'create',
})

export const revokeFeed = write({
  id: 'feeds.revoke',
  method: 'DELETE',
  path: '/api/feeds/:feedId',
  summary: 'Revoke a calendar feed: its address leads nowhere from now on',
  params: z.object({ feedId: z.uuid() }),
  response: Feeds,
  writes: 'edit',
})

export const readFeed = read({
  id: 'feeds.read',
  path: '/api/feeds/:token/calendar.ics',
  summary: 'The hearings or deadlines of a feed as text/calendar (RFC 5545), for calendar programs',
  params: z.object({ token: z.string().max(200) }),
  response: z.string(),
  open: true,
})
