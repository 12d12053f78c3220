import { markNoticesRead, type MyDay } from '../../contract/work.ts'
import { useWrite } from '../app/use-write.ts'
import { ActionButton } from '../design/buttons.tsx'
import { Section } from '../design/section.tsx'
import { WriteNotice } from '../design/write-notice.tsx'
import { NoticeRow } from './notice-row.tsx'

/** What happened since this person last looked, until it is marked as seen. */
export function Changed({ day }: { readonly day: MyDay }) {
  const write = useWrite(markNoticesRead)
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
        {day.changed.map((notice) => (
          <NoticeRow key={notice.id} notice={notice} />
        ))}
      </ul>
      {day.moreChanged && <p className="quiet">And more before these: see all notifications.</p>}
    </Section>
  )
}
