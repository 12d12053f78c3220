import type { MyDay } from '../../contract/work.ts'
import { PageLink } from '../app/page-link.tsx'
import { ActionButton } from '../design/buttons.tsx'
import { Section } from '../design/section.tsx'
import { WriteNotice } from '../design/write-notice.tsx'
import { NoticeRow } from './notice-row.tsx'
import { useMarkRead } from './use-mark-read.ts'

/** As many as stand beside the day without hiding what waits for others. */
const most = 8

/** What happened since this person last looked, until it is marked as seen. */
export function Changed({ day }: { readonly day: MyDay }) {
  const write = useMarkRead('What changed was marked as seen')
  const newest = day.changed[0]
  return (
    <Section
      title="Changed since you looked"
      actions={
        newest && (
          <ActionButton
            kind="plain"
            pending={write.pending}
            onClick={() => void write.send({ body: { notices: [], upTo: newest.id } })}
          >
            Mark as seen
          </ActionButton>
        )
      }
    >
      <WriteNotice outcome={write.outcome} />
      {day.changed.length === 0 && <p className="quiet">Nothing has changed since.</p>}
      <ul className="notices">
        {day.changed.slice(0, most).map((notice) => (
          <NoticeRow key={notice.id} notice={notice} />
        ))}
      </ul>
      {(day.moreChanged || day.changed.length > most) && (
        <p>
          <PageLink to="/notices">All notifications</PageLink>{' '}
          <span className="quiet">There are more before these.</span>
        </p>
      )}
    </Section>
  )
}
