import { bringBackItem, type PutOff } from '../../contract/work.ts'
import { useWrite } from '../app/use-write.ts'
import { ActionButton } from '../design/buttons.tsx'
import { Day } from '../design/day.tsx'
import { Section } from '../design/section.tsx'
import { WriteNotice } from '../design/write-notice.tsx'
import { caseName } from './case-words.tsx'

/** What was put off, until when; each can be brought back. */
export function PutOffs({ putOff }: { readonly putOff: readonly PutOff[] }) {
  const write = useWrite(bringBackItem)
  if (putOff.length === 0) return null
  return (
    <Section title="Put off">
      <WriteNotice outcome={write.outcome} />
      <ul className="notices">
        {putOff.map((one) => (
          <li key={one.id} className="notice-row">
            <span>{one.words}</span>
            <span className="notice-row__case">{caseName(one.case)}</span>
            <span className="quiet notice-row__at">
              {one.until === null ? (
                'until something happens to it'
              ) : (
                <>
                  until <Day day={one.until} weekday />
                </>
              )}{' '}
              <ActionButton
                kind="plain"
                pending={write.pending}
                onClick={() => void write.send({ params: { putOffId: one.id }, version: one.version, body: {} })}
              >
                Bring back
              </ActionButton>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
