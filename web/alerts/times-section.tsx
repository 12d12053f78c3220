import { useState } from 'react'
import { setAlertTimes, type AlertSettings } from '../../contract/alerts.ts'
import { useWrite } from '../app/use-write.ts'
import { TimeField } from '../cases/time-field.tsx'
import { typedTime } from '../cases/typed-time.ts'
import { ButtonRow, SubmitButton } from '../design/buttons.tsx'
import { CheckboxField } from '../design/checkbox-field.tsx'
import { Form } from '../design/form.tsx'
import { Section } from '../design/section.tsx'
import { TextField } from '../design/text-field.tsx'

const time = (text: string): string => typedTime(text) ?? text

/** When a person wants to be told, and how much of it. */
export function TimesSection({ settings }: { readonly settings: AlertSettings }) {
  const { quiet, digestAt, mostAnHour } = settings.times
  const write = useWrite(setAlertTimes)
  const [isQuiet, setQuiet] = useState(quiet !== null)
  const [typed, setTyped] = useState({
    from: quiet?.from ?? '20:00',
    until: quiet?.until ?? '07:00',
    digestAt,
    most: String(mostAnHour),
  })
  const body = {
    quiet: isQuiet ? { from: time(typed.from), until: time(typed.until) } : null,
    digestAt: time(typed.digestAt),
    mostAnHour: Number(typed.most),
  }
  return (
    <Section title="When you are told">
      <p className="quiet">Times are by the clock of the court ({settings.zone.replaceAll('_', ' ')}).</p>
      <Form outcome={write.outcome} label="When you are told" onSubmit={() => void write.send({ body })}>
        {write.outcome.state === 'done' && <output>Saved.</output>}
        <CheckboxField name="quiet" label="Hold everything back at night" value={isQuiet} onChange={setQuiet} />
        {isQuiet && (
          <div className="alert-times">
            <TimeField
              name="quiet.from"
              label="Quiet from"
              value={typed.from}
              onChange={(from) => setTyped({ ...typed, from })}
            />
            <TimeField
              name="quiet.until"
              label="Quiet until"
              value={typed.until}
              onChange={(until) => setTyped({ ...typed, until })}
            />
          </div>
        )}
        <TimeField
          name="digestAt"
          label="Time of the daily digest"
          value={typed.digestAt}
          onChange={(digest) => setTyped({ ...typed, digestAt: digest })}
        />
        <TextField
          name="mostAnHour"
          label="Most messages in an hour"
          hint="Mail beyond it joins the digest; text messages wait."
          size="small"
          inputMode="numeric"
          value={typed.most}
          onChange={(most) => setTyped({ ...typed, most })}
        />
        <ButtonRow>
          <SubmitButton>Save the times</SubmitButton>
        </ButtonRow>
      </Form>
    </Section>
  )
}
