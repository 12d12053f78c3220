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
  const bringBack = async (group: readonly PutOff[]) => {
    for (const { id, version } of group) await write.send({ params: { putOffId: id }, version, body: {} })
  }
  if (putOff.length === 0) return null
  return (
    <Section title="Put off">
      <WriteNotice outcome={write.outcome} />
      <ul className="notices">
        {together(putOff).map(([one, ...others]) => (
          <li key={one.id} className="notice-row">
            <span>
              {one.words}
              {others.length > 0 && <span className="quiet"> ({others.length + 1} of them)</span>}
            </span>
            <span className="notice-row__case">{caseName(one.case)}</span>
            <span className="quiet notice-row__at">
              {one.until === null ? (
                'until something happens to it'
              ) : (
                <>
                  until <Day day={one.until} weekday />
                </>
              )}{' '}
              <ActionButton kind="plain" pending={write.pending} onClick={() => void bringBack([one, ...others])}>
                Bring back
              </ActionButton>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What was put off together is brought back together. */
function together(putOff: readonly PutOff[]): readonly (readonly [PutOff, ...PutOff[]])[] {
  const groups = Map.groupBy(putOff, ({ words, until, case: { caseId } }) => `${words} ${caseId} ${until}`)
  return [...groups.values()].flatMap(([first, ...others]) => (first ? [[first, ...others] as const] : []))
}
