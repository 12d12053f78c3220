import { readReferral, type ReferralView } from '../../contract/cases.ts'
import { useRead } from '../app/use-read.ts'
import { Loaded } from '../design/loaded.tsx'
import { Section } from '../design/section.tsx'
import { CaseFiles } from '../filing/case-files.tsx'
import { UploadFiles } from '../filing/upload-files.tsx'
import { useCase } from './case-context.ts'
import { DeclinedNote } from './declined-note.tsx'
import { IncidentFacts } from './incident-facts.tsx'
import { ProposedCharges } from './proposed-charges.tsx'
import { ReferralRequests } from './referral-requests.tsx'
import { ScreeningActions } from './screening-actions.tsx'
import { SuspectFacts } from './suspect-facts.tsx'

/** Asked as soon as one goes there. */
export const opensWith = [readReferral]

/** What the police referred, what the prosecution asked for, and the screening of it. */
export function ReferralTab() {
  const { caseId } = useCase()
  const read = useRead(readReferral, { params: { caseId } })
  return (
    <Loaded read={read} what="the referral">
      {(referral) => (
        <>
          <DeclinedNote referral={referral} />
          <ScreeningActions referral={referral} />
          <ReferralRequests referral={referral} />
          <IncidentFacts referral={referral} />
          <SuspectFacts suspect={referral.suspect} />
          <ProposedCharges charges={referral.proposedCharges} />
          <ReferralFiles referral={referral} />
        </>
      )}
    </Loaded>
  )
}

function ReferralFiles({ referral }: { readonly referral: ReferralView }) {
  const { caseId, abilities } = referral
  return (
    <Section title="Files of the investigation">
      <CaseFiles caseId={caseId} compartment="investigation" />
      {abilities.includes('add-file') && (
        <UploadFiles caseId={caseId} compartment="investigation" label="Add files of the investigation" />
      )}
    </Section>
  )
}
