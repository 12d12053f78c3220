import { useState } from 'react'
import { signAgreement, signingPartWords, type Agreement, type PartiesAgreement } from '../../contract/agreement.ts'
import { ActDialog } from '../cases/act-dialog.tsx'
import { CheckboxField } from '../design/checkbox-field.tsx'
import { DataTable, type Column } from '../design/data-table.tsx'
import { Section } from '../design/section.tsx'
import { TimeText } from '../design/time-text.tsx'
import { SignedHash } from './paper-link.tsx'

type Row = Agreement['signatures'][number]

const columns: readonly Column<Row>[] = [
  { id: 'part', header: 'Signs as', isRowHeader: true, cell: ({ part }) => signingPartWords[part] },
  { id: 'name', header: 'Name', cell: ({ by }) => by?.name ?? <span className="quiet">Not signed yet</span> },
  { id: 'at', header: 'When', cell: ({ by }) => (by ? <TimeText at={by.at} /> : null) },
  { id: 'hash', header: 'Signed bytes (SHA-256)', cell: ({ by }) => (by ? <SignedHash sha256={by.sha256} /> : null) },
]

interface SignaturesSectionProps {
  readonly caseId: string
  readonly agreement: Agreement
  readonly signingAs: PartiesAgreement['signingAs']
}

/** Who has signed the present version, and on which bytes. */
export function SignaturesSection({ caseId, agreement, signingAs }: SignaturesSectionProps) {
  return (
    <Section title="Signatures">
      <DataTable
        caption="Signatures"
        hidesCaption
        columns={columns}
        rows={agreement.signatures}
        rowKey={({ part }) => part}
        empty="Nobody signs."
      />
      {signingAs !== null && <Sign caseId={caseId} agreement={agreement} part={signingAs} />}
    </Section>
  )
}

interface SignProps {
  readonly caseId: string
  readonly agreement: Agreement
  readonly part: Row['part']
}

function Sign({ caseId, agreement, part }: SignProps) {
  const [advised, setAdvised] = useState(false)
  return (
    <ActDialog
      caseId={caseId}
      kind="main"
      verb="Sign the agreement"
      title={`Sign version ${agreement.n} as ${signingPartWords[part].toLowerCase()}?`}
      consequence={
        <>
          <p>
            You sign the very bytes of these two papers. Any change makes a new version, and your signature is void.
          </p>
          <p className="quiet">Plea agreement</p>
          <SignedHash sha256={agreement.paper.sha256} />
          <p className="quiet">Sealed supplement {agreement.slot}</p>
          <SignedHash sha256={agreement.supplementSheet.sha256} />
        </>
      }
      route={signAgreement}
      input={() => ({
        params: { caseId },
        version: agreement.version,
        body: {
          sha256: agreement.paper.sha256,
          supplementSheetSha256: agreement.supplementSheet.sha256,
          immigrationAdviceGiven: advised,
        },
      })}
    >
      {part === 'counsel' && (
        <CheckboxField
          name="immigrationAdviceGiven"
          label="I advised the defendant of the immigration consequences"
          hint="Only that it was done is recorded; what was said stays between counsel and client. It is needed before the tender."
          value={advised}
          onChange={setAdvised}
        />
      )}
    </ActDialog>
  )
}
