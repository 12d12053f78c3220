import { CaseBar } from '../design/case-bar.tsx'
import { CaseHeader } from '../design/case-header.tsx'
import { Day } from '../design/day.tsx'
import { QrCode } from '../design/qr-code.tsx'
import { Section } from '../design/section.tsx'

/** What names a case at the top of its page. */
export function CaseShown() {
  return (
    <Section title="Which case this is">
      <CaseHeader
        level={3}
        name="محمد الأحمد"
        number="2026-CR-000013-01"
        stage="Pending"
        custody="In custody, Alder County Jail"
        nextDate={<Day day="2026-11-30" weekday />}
        flags={['Interpreter']}
        mark="Generated name: the source had none"
      />
      <CaseBar
        name="محمد الأحمد"
        number="2026-CR-000013-01"
        stage="Pending"
        urgent={
          <>
            <strong>12 days left</strong>: Speedy trial
          </>
        }
        onMore={() => undefined}
        isShown
      />
      <QrCode text="https://example.org" label="An address for the camera of a phone" />
    </Section>
  )
}
