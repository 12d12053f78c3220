import './notice-link.css'
import { countNotices } from '../../contract/work.ts'
import { PageLink } from '../app/page-link.tsx'
import { useIsAt } from '../app/use-is-at.ts'
import { useRead } from '../app/use-read.ts'

const notices = '/notices'

/** The way to the notifications, with how many are unread; it keeps itself up to date. */
export function NoticeLink() {
  const isAt = useIsAt([notices])
  const read = useRead(countNotices, {})
  const count = read.state === 'ready' ? read.data : { unread: 0, more: false }
  return (
    <PageLink to={notices} className="shell__bar-button notice-link" isCurrent={isAt(notices)}>
      <Bell />
      <span className="notice-link__name">Notifications</span>
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

function Bell() {
  return (
    <svg className="notice-link__bell" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M8 1.5a1 1 0 0 1 1 1v.4a4.2 4.2 0 0 1 3.2 4.1v2.7l1.3 2H2.5l1.3-2V7A4.2 4.2 0 0 1 7 2.9v-.4a1 1 0 0 1 1-1Zm-1.6 11h3.2a1.6 1.6 0 0 1-3.2 0Z" />
    </svg>
  )
}
