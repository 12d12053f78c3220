import { countNotices } from '../../contract/work.ts'
import { PageLink } from '../app/page-link.tsx'
import { useRead } from '../app/use-read.ts'

/** The way to the notifications, with how many are unread; it keeps itself up to date. */
export function NoticeLink() {
  const read = useRead(countNotices, {})
  const count = read.state === 'ready' ? read.data : { unread: 0, more: false }
  return (
    <PageLink to="/notices" className="shell__bar-button" marksCurrent>
      Notifications
      {count.unread > 0 && (
        <span className="shell__count">
          {count.unread}
          {count.more && '+'}
          <span className="usa-sr-only"> unread</span>
        </span>
      )}
    </PageLink>
  )
}
