import './work.css'
import { getRouteApi } from '@tanstack/react-router'
import { useRef } from 'react'
import { listNotices } from '../../contract/work.ts'
import { useRead } from '../app/use-read.ts'
import { Pager } from '../cases/pager.tsx'
import { usePages } from '../cases/use-pages.ts'
import { ActionButton, ButtonRow } from '../design/buttons.tsx'
import { CheckboxField } from '../design/checkbox-field.tsx'
import { Empty } from '../design/empty.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Page, PageHeader } from '../design/page.tsx'
import { WriteNotice } from '../design/write-notice.tsx'
import { NoticeKinds } from './notice-kinds.tsx'
import { NoticeRow } from './notice-row.tsx'
import { useItemKeys } from './use-item-keys.ts'
import { useMarkRead } from './use-mark-read.ts'

const route = getRouteApi('/notices')

/** What this person was told of, and of what he wants to be told. */
export function NoticesPage() {
  const { unread } = route.useSearch()
  const navigate = route.useNavigate()
  const pages = usePages()
  const list = useRef<HTMLElement>(null)
  useItemKeys(list)
  const query = { limit: 50, ...(unread ? { unread: 'true' as const } : {}), after: pages.after }
  const read = useRead(listNotices, { query }, { keepLast: true })
  const write = useMarkRead('All notifications were marked as read')
  return (
    <Page title="Notifications">
      <PageHeader
        title="Notifications"
        lead="What happened in your cases. Each says that it happened; what it says is read in the case."
      />
      <CheckboxField
        name="unread"
        label="Only what is unread"
        value={unread === true}
        onChange={(only) => {
          pages.restart()
          void navigate({ search: only ? { unread: true } : {}, replace: true })
        }}
      />
      <WriteNotice outcome={write.outcome} />
      <Loaded read={read} what="the notifications">
        {({ notices, next }) => (
          <section aria-label="Notifications" ref={list}>
            {notices.length === 0 && (
              <Empty>
                {unread
                  ? 'Everything is read. What is new appears here by itself.'
                  : 'You have been told of nothing yet. What happens in your cases appears here by itself.'}
              </Empty>
            )}
            {notices.some((notice) => !notice.read) && (
              <ButtonRow>
                <ActionButton
                  pending={write.pending}
                  onClick={() => void write.send({ body: { notices: [], upTo: notices[0]?.id ?? null } })}
                >
                  Mark all as read
                </ActionButton>
              </ButtonRow>
            )}
            <ul className="notices notices--page">
              {notices.map((notice) => (
                <NoticeRow key={notice.id} notice={notice} isMarkable />
              ))}
            </ul>
            <Pager what="notifications" pages={pages} next={next} />
          </section>
        )}
      </Loaded>
      <NoticeKinds />
    </Page>
  )
}
