import { feedDetailWords, listFeeds, revokeFeed, type CalendarFeed } from '../../contract/feeds.ts'
import { useRead } from '../app/use-read.ts'
import { useWrite } from '../app/use-write.ts'
import { ActionButton } from '../design/buttons.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Section } from '../design/section.tsx'
import { TimeText } from '../design/time-text.tsx'
import { WriteNotice } from '../design/write-notice.tsx'
import { MakeFeed } from './make-feed.tsx'

/** The calendar feeds of a person: private addresses that a calendar program reads, each of which can be revoked. */
export function FeedsSection() {
  const read = useRead(listFeeds, {})
  const revoke = useWrite(revokeFeed)
  return (
    <Section title="Calendar feeds">
      <p>
        A calendar program that reads such an address shows your hearings or your deadlines, follows them when they move
        and marks them when they are cancelled or done. Whoever has the address can read it: revoke it when it may be in
        other hands.
      </p>
      <WriteNotice outcome={revoke.outcome} />
      <Loaded read={read} what="your calendar feeds">
        {(own) => (
          <>
            {own.feeds.length > 0 && (
              <ul className="alert-feeds">
                {own.feeds.map((feed) => (
                  <Feed
                    key={feed.id}
                    feed={feed}
                    pending={revoke.pending}
                    onRevoke={() => void revoke.send({ params: { feedId: feed.id }, version: feed.version, body: {} })}
                  />
                ))}
              </ul>
            )}
            <MakeFeed own={own} />
          </>
        )}
      </Loaded>
    </Section>
  )
}

interface FeedProps {
  readonly feed: CalendarFeed
  readonly pending: boolean
  readonly onRevoke: () => void
}

function Feed({ feed, pending, onRevoke }: FeedProps) {
  return (
    <li className="alert-feed">
      <span>
        <strong>{feed.title}</strong> <span className="quiet">{feedDetailWords[feed.what][feed.detail]}</span>
      </span>
      <span className="quiet">
        Made <TimeText at={feed.madeAt} relative />;{' '}
        {feed.readAt === null ? (
          'never read yet'
        ) : (
          <>
            last read <TimeText at={feed.readAt} relative />
          </>
        )}
      </span>
      <ActionButton pending={pending} onClick={onRevoke}>
        Revoke <span className="usa-sr-only">{feed.title}</span>
      </ActionButton>
    </li>
  )
}
