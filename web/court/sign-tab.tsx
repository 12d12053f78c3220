import '../cases/cases.css'
import '../plea/plea.css'
import './court.css'
import { readClientAgreement, signAgreementAsDefendant, type ClientAgreement } from '../../contract/agreement.ts'
import { useRead } from '../app/use-read.ts'
import { ActDialog } from '../cases/act-dialog.tsx'
import { useCase } from '../cases/case-context.ts'
import { ButtonRow } from '../design/buttons.tsx'
import { Empty } from '../design/empty.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Section } from '../design/section.tsx'
import { StatusTag } from '../design/status-tag.tsx'
import { TimeText } from '../design/time-text.tsx'
import { ContentView } from './content-view.tsx'
import { SignedHash } from './paper-link.tsx'
import { PapersSection } from './papers-section.tsx'

/** The agreement as counsel shared it with the defendant, to be read and signed. */
export function SignTab() {
  const { caseId } = useCase()
  const read = useRead(readClientAgreement, { params: { caseId } })
  return (
    <Loaded read={read} what="your agreement">
      {({ agreement, abilities }) =>
        agreement ? (
          <Shared caseId={caseId} agreement={agreement} maySign={abilities.includes('sign')} />
        ) : (
          <Empty>
            Your lawyer has not shared a plea agreement with you. When there is one, you read and sign it here.
          </Empty>
        )
      }
    </Loaded>
  )
}

interface SharedProps {
  readonly caseId: string
  readonly agreement: NonNullable<ClientAgreement['agreement']>
  readonly maySign: boolean
}

function Shared({ caseId, agreement, maySign }: SharedProps) {
  const { content, offices, paper, supplementSheet, slot, supplements, note, sharedBy, sharedAt } = agreement
  return (
    <>
      <div className="talks-standing">
        <strong>Plea agreement, version {agreement.n}</strong>
        <Standing agreement={agreement} />
        <span className="quiet">
          From {sharedBy}, <TimeText at={sharedAt} />
        </span>
      </div>
      {note !== '' && (
        <Section title="Your lawyer writes">
          <p className="prose">{note}</p>
        </Section>
      )}
      {/* What is shown follows the journey: read it, open the paper, sign it. */}
      <Section title="What it says">
        <ContentView content={content} offices={offices} />
      </Section>
      <PapersSection
        caseId={caseId}
        title={`Plea agreement, version ${agreement.n}`}
        paper={paper}
        sheet={supplementSheet}
        slot={slot}
        supplements={supplements}
      />
      {maySign && <SignIt caseId={caseId} agreement={agreement} />}
      {agreement.signed && (
        <Section title="Your signature">
          <p>
            You signed this version <TimeText at={agreement.signed.at} />. These are the bytes you signed:
          </p>
          <SignedHash sha256={agreement.signed.sha256} />
        </Section>
      )}
    </>
  )
}

function Standing({ agreement }: { readonly agreement: SharedProps['agreement'] }) {
  if (agreement.replaced) return <StatusTag tone="alert">Replaced: ask your lawyer for the new version</StatusTag>
  if (agreement.signed) return <StatusTag tone="good">You signed it</StatusTag>
  return <StatusTag tone="waiting">Not signed by you</StatusTag>
}

function SignIt({ caseId, agreement }: Omit<SharedProps, 'maySign'>) {
  return (
    <Section title="Signing">
      <p>
        Sign only if you have read all of it, or it was read to you, and your lawyer has answered your questions. You do
        not have to sign. The judge will ask you about it and decides whether to accept it.
      </p>
      <ButtonRow>
        <ActDialog
          caseId={caseId}
          kind="main"
          verb="Sign the agreement"
          title="Sign the plea agreement?"
          consequence={
            <>
              <p>
                You sign these two papers as they are. If anything in them changes, your signature no longer counts.
              </p>
              <SignedHash sha256={agreement.paper.sha256} />
              <SignedHash sha256={agreement.supplementSheet.sha256} />
            </>
          }
          route={signAgreementAsDefendant}
          input={() => ({
            params: { caseId },
            version: agreement.version,
            body: { sha256: agreement.paper.sha256, supplementSheetSha256: agreement.supplementSheet.sha256 },
          })}
        />
      </ButtonRow>
    </Section>
  )
}
