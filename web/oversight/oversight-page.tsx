import { readOversight } from '../../contract/oversight.ts'
import { useRead } from '../app/use-read.ts'
import { Loaded } from '../design/loaded.tsx'
import { Page, PageHeader } from '../design/page.tsx'
import { TakenOutSection } from './taken-out-section.tsx'
import { VerificationsSection } from './verifications-section.tsx'
import { WalledReadsSection } from './walled-reads-section.tsx'

/** Asked as soon as one goes there. */
export const opensWith = [readOversight]

/** What an auditor looks after: the record, what leaves the system, and reads behind a wall. */
export function OversightPage() {
  const read = useRead(readOversight, {})
  return (
    <Page title="Oversight">
      <PageHeader
        title="Oversight"
        lead="Whether the record holds, what was taken out of the system, and who read behind a wall."
      />
      <Loaded read={read} what="what you look after">
        {({ verifications, takenOut, walledReads }) => (
          <>
            <WalledReadsSection reads={walledReads} />
            {verifications && (
              <VerificationsSection
                verifications={verifications}
                reload={read.state === 'ready' ? read.reload : undefined}
              />
            )}
            <TakenOutSection taken={takenOut} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
