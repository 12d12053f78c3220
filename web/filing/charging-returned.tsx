import { Alert, AlertHeading, AlertText } from '@trussworks/react-uswds'
import type { ChargingView } from '../../contract/filing.ts'
import { TimeText } from '../design/time-text.tsx'

/** Why the clerk sent the last filing back. */
export function ChargingReturned({ returned }: { readonly returned: ChargingView['returned'] }) {
  if (!returned) return null
  return (
    <Alert type="warning">
      <AlertHeading level="h2">The clerk returned the last filing: {returned.reasonLabel}</AlertHeading>
      <AlertText>
        {returned.text} <TimeText at={returned.at} relative />
      </AlertText>
    </Alert>
  )
}
