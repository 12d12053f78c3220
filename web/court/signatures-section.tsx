import { useState } from 'react'
import { signAgreement, signingPartWords, type Agreement, type SigningPart } from '../../contract/agreement.ts'
import { ActDialog } from '../cases/act-dialog.tsx'
import { ButtonRow } from '../design/buttons.tsx'
import { CheckboxField } from '../design/checkbox-field.tsx'
import { Section } from '../design/section.tsx'
import { PaperItem } from './paper-link.tsx'
import { SignatureList } from './signature-list.tsx'

interface SignaturesSectionProps {
  readonly caseId: string
  readonly agreement: Agreement
  /** As what whoever reads may sign now; null when not. */
  readonly signingAs: SigningPart | null
}

/** Who has signed the present version, on which bytes, and the signing itself. */
export function SignaturesSection({ caseId, agreement, signingAs }: SignaturesSectionProps) {
  return (
    <Section title="Signatures">
      <SignatureList signatures={agreement.signatures} />
      {agreement.status === 'draft' && agreement.n > 1 && (
        <p className="quiet">What was signed on an earlier version is void.</p>
      )}
      {signingAs !== null && (
        <ButtonRow>
          <Sign caseId={caseId} agreement={agreement} part={signingAs} />
        </ButtonRow>
      )}
    </Section>
  )
}

interface SignProps {
  readonly caseId: string
  readonly agreement: Agreement
  readonly part: SigningPart
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
          <p>You sign the very bytes of these two papers. Any change makes a new version and voids your signature.</p>
          <ul className="papers">
            <PaperItem caseId={caseId} paper={agreement.paper} title={`Plea agreement, version ${agreement.n}`} />
            <PaperItem
              caseId={caseId}
              paper={agreement.supplementSheet}
              title={`Sealed supplement ${agreement.slot}`}
            />
          </ul>
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
          hint="Only that it was done is recorded; what was said stays between you and the defendant. The agreement cannot be tendered without it, and it is attested with this signature only."
          value={advised}
          onChange={setAdvised}
        />
      )}
    </ActDialog>
  )
}
