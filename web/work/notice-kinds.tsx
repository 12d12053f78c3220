import { listNoticeKinds, switchNoticeKind, type NoticeKind } from '../../contract/work.ts'
import { PageLink } from '../app/page-link.tsx'
import { useRead } from '../app/use-read.ts'
import { useWrite } from '../app/use-write.ts'
import { CheckboxField } from '../design/checkbox-field.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Section } from '../design/section.tsx'
import { WriteNotice } from '../design/write-notice.tsx'
import { BasisText } from './basis-text.tsx'

/** Of what this person is told. What a right or a day of the court depends on stays on. */
export function NoticeKinds() {
  const read = useRead(listNoticeKinds, {})
  const write = useWrite(switchNoticeKind)
  return (
    <Section title="Of what you are told">
      <p className="quiet">
        What is switched off alerts you no more; it still appears under “Changed since you looked” of your day. How you
        are told by mail is set under <PageLink to="/account/alerts">Alerts and calendar</PageLink>.
      </p>
      <WriteNotice outcome={write.outcome} />
      <Loaded read={read} what="the kinds of notification">
        {({ kinds }) => (
          <div className="notice-kinds">
            {[...new Set(kinds.map((one) => one.group))].map((group) => (
              <fieldset key={group} className="usa-fieldset notice-kinds__group">
                <legend>{group}</legend>
                {kinds
                  .filter((one) => one.group === group)
                  .map((one) => (
                    <Kind
                      key={one.kind}
                      one={one}
                      onSwitch={(on) => void write.send({ params: { kind: one.kind }, body: { on } })}
                    />
                  ))}
              </fieldset>
            ))}
          </div>
        )}
      </Loaded>
    </Section>
  )
}

interface KindProps {
  readonly one: NoticeKind
  readonly onSwitch: (on: boolean) => void
}

function Kind({ one, onSwitch }: KindProps) {
  if (one.mandatory)
    return (
      <p className="notice-kinds__always">
        {one.words} <span className="quiet">(always)</span> <BasisText basis={one.mandatory} what={one.words} />
      </p>
    )
  return <CheckboxField name={one.kind} label={one.words} value={one.on} onChange={onSwitch} />
}
