import { readReferral } from '../../contract/cases.ts'
import { readCharging } from '../../contract/filing.ts'
import { useRead } from '../app/use-read.ts'
import { useCase } from '../cases/case-context.ts'
import { Loaded } from '../design/loaded.tsx'
import { dayIn } from '../design/moment-text.ts'
import { ChargedDocument } from './charged-document.tsx'
import { ChargingEditor } from './charging-editor.tsx'
import { ChargingReturned } from './charging-returned.tsx'

/** Asked as soon as one goes there. */
export const opensWith = [readCharging]

/** The prosecution's charging draft: memo, counts, the document as it would be filed. */
export function ChargingTab() {
  const { caseId, origin, court } = useCase()
  const charging = useRead(readCharging, { params: { caseId } })
  const referral = useRead(readReferral, { params: { caseId } }, { when: origin !== 'import' })
  const proposed = referral.state === 'ready' ? referral.data.proposedCharges : []
  const happenedOn = referral.state === 'ready' ? dayIn(referral.data.occurredFrom, court.zone) : ''
  return (
    <Loaded read={charging} what="the charging draft">
      {(view) => (
        <>
          <ChargingReturned returned={view.returned} />
          {view.abilities.includes('draft') ? (
            <ChargingEditor view={view} proposed={proposed} happenedOn={happenedOn} />
          ) : (
            <ChargedDocument view={view} />
          )}
        </>
      )}
    </Loaded>
  )
}
