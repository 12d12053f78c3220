import type { z } from 'zod'
import type { ChargeView } from '../../../contract/cases.ts'

type Status = ChargeView['status']
type What = z.infer<(typeof ChargeView)['shape']['history']>[number]['what']

export const chargeStatusWords: Readonly<Record<Status, string>> = {
  pending: 'Pending',
  dismissed: 'Dismissed',
  pleaded: 'Plea accepted, awaiting judgment',
  convicted: 'Convicted',
  acquitted: 'Acquitted',
  'not-filed': 'Not filed',
}

export const chargeStepWords: Readonly<Record<What, string>> = {
  filed: 'Filed',
  amended: 'Amended',
  reduced: 'Reduced',
  dismissed: 'Dismissed',
  added: 'Added',
  withdrawn: 'Left out when filed again',
  pleaded: 'Plea accepted',
  convicted: 'Convicted',
  acquitted: 'Acquitted',
  imported: 'Imported',
  reinstated: 'Reinstated',
}
