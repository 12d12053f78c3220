import { markNoticesRead, markNoticesUnread, type Notice } from '../../contract/work.ts'
import { PageLink } from '../app/page-link.tsx'
import { useWrite } from '../app/use-write.ts'
import { ActionButton } from '../design/buttons.tsx'
import { WriteNotice } from '../design/write-notice.tsx'
import { TimeText } from '../design/time-text.tsx'
import { caseName } from './case-words.tsx'
import { useMarkRead } from './use-mark-read.ts'

interface NoticeRowProps {
  readonly notice: Notice
  /** It can be marked as read or unread without being followed. */
  readonly isMarkable?: boolean
}

/** One thing somebody was told of. Following it marks it as read. */
export function NoticeRow({ notice, isMarkable = false }: NoticeRowProps) {
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
      {isMarkable && <Mark notice={notice} />}
    </li>
  )
}

/** One button for both, so that the focus stays where it was pressed. */
function Mark({ notice: { id, words, read } }: { readonly notice: Notice }) {
  const reading = useMarkRead(`“${words}” was marked as read`)
  const unreading = useWrite(markNoticesUnread)
  const mark = () => {
    reading.reset()
    unreading.reset()
    return read ? unreading.send({ body: { notices: [id] } }) : reading.send({ body: { notices: [id], upTo: null } })
  }
  return (
    <>
      <ActionButton kind="plain" pending={reading.pending || unreading.pending} onClick={() => void mark()}>
        {read ? 'Mark as unread' : 'Mark as read'}
      </ActionButton>
      <WriteNotice outcome={reading.outcome} />
      <WriteNotice outcome={unreading.outcome} />
    </>
  )
}
