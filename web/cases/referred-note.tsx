import { Link } from '@tanstack/react-router'
import { Alert, AlertHeading, AlertText } from '@trussworks/react-uswds'
import type { referIncident } from '../../contract/cases.ts'
import type { Answer } from '../app/api.ts'
import { ActionButton, ButtonRow } from '../design/buttons.tsx'
import { Section } from '../design/section.tsx'
import { CaseFiles } from '../filing/case-files.tsx'
import { UploadFiles } from '../filing/upload-files.tsx'

interface ReferredNoteProps {
  readonly made: Answer<typeof referIncident>
  readonly onAnother: () => void
}

/** What became of the referral: its cases, and the place for its files. */
export function ReferredNote({ made, onAnother }: ReferredNoteProps) {
  const first = made.cases[0]
  return (
    <>
      <Alert type="success" role="status">
        <AlertHeading level="h2">The incident was referred</AlertHeading>
        <AlertText>
          It waits in the prosecution’s list. What becomes of it shows in My cases and in the case itself.
        </AlertText>
        <ul>
          {made.cases.map(({ caseId, suspect }) => (
            <li key={caseId}>
              <Link to="/cases/$caseId/referral" params={{ caseId }} className="usa-link">
                {suspect}
              </Link>
            </li>
          ))}
        </ul>
      </Alert>
      {first && (
        <Section title="Files">
          <UploadFiles
            caseId={first.caseId}
            compartment="investigation"
            wholeMatter={made.cases.length > 1}
            label="Add files of the incident"
            hint={
              made.cases.length > 1
                ? 'Reports, photographs, video. They go into the case of every suspect.'
                : 'Reports, photographs, video.'
            }
          />
          <CaseFiles caseId={first.caseId} compartment="investigation" />
        </Section>
      )}
      <ButtonRow>
        <ActionButton onClick={onAnother}>Refer another incident</ActionButton>
      </ButtonRow>
    </>
  )
}
