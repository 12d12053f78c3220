import { markNoticesRead, type Notice } from '../../contract/work.ts'
import { PageLink } from '../app/page-link.tsx'
import { useWrite } from '../app/use-write.ts'
import { TimeText } from '../design/time-text.tsx'
import { caseName } from './case-words.tsx'

/** One thing somebody was told of. Following it marks it as read. */
export function NoticeRow({ notice }: { readonly notice: Notice }) {
  const write = useWrite(markNoticesRead)
  const read = () => {
    if (!notice.read) void write.send({ body: { notices: [notice.id], upTo: null } })
  }
  return (
    <li className={notice.read ? 'notice-row' : 'notice-row notice-row--unread'}>
      <span data-item="">
        <PageLink to={notice.to} onFollow={read}>
          {notice.words}
        </PageLink>
      </span>
      {!notice.read && <span className="usa-sr-only"> (unread)</span>}
      <span className="notice-row__case">
        {caseName(notice.case)} {notice.case.defendant !== null && <span className="quiet">{notice.case.number}</span>}
      </span>
      <span className="quiet notice-row__at">
        <TimeText at={notice.at} relative />
      </span>
    </li>
  )
}
