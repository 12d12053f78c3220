import { Alert, AlertHeading, AlertText } from '@trussworks/react-uswds'
import type { ReferralView } from '../../contract/cases.ts'
import { TimeText } from '../design/time-text.tsx'

/** That the referral was declined, why and by whom. */
export function DeclinedNote({ referral }: { readonly referral: ReferralView }) {
  const { declined } = referral
  if (!declined) return null
  return (
    <Alert type="info">
      <AlertHeading level="h2">Declined: {declined.reasonLabel}</AlertHeading>
      <AlertText>
        {declined.text} <span className="quiet">{declined.by}, </span>
        <TimeText at={declined.at} />
      </AlertText>
    </Alert>
  )
}
