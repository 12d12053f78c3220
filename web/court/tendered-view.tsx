import { courtActionWords, type LedgerPromise, type TenderedAgreement } from '../../contract/agreement.ts'
import { Day } from '../design/day.tsx'
import { Section } from '../design/section.tsx'
import { StatusTag } from '../design/status-tag.tsx'
import { TimeText } from '../design/time-text.tsx'
import { ContentView } from './content-view.tsx'
import { actionTones } from './court-action.ts'
import { FactSheetSection } from './fact-sheet-section.tsx'
import { PapersSection } from './papers-section.tsx'
import { PromisesSection } from './promises-section.tsx'
import { SignatureList } from './signature-list.tsx'

interface TenderedViewProps {
  readonly caseId: string
  readonly agreement: TenderedAgreement
  /** None for an agreement that ended: its promises bind nobody any more. */
  readonly promises: readonly LedgerPromise[]
}

/** The agreement as the court sees it, with the facts it may want beside it. */
export function TenderedView({ caseId, agreement, promises }: TenderedViewProps) {
  const hasLedger = promises.length > 0
  return (
    <>
      <Standing agreement={agreement} />
      <div className="beside">
        <div>
          <Section title="What it says">
            <ContentView content={agreement.content} offices={agreement.offices} withoutPromises={hasLedger} />
          </Section>
          {hasLedger && <PromisesSection caseId={caseId} promises={promises} />}
        </div>
        <div>
          <FactSheetSection sheet={agreement.factSheet} />
          <Section title="Signatures">
            <SignatureList
              signatures={agreement.signatures.map(({ part, name, at, sha256 }) => ({
                part,
                by: { name, at, sha256 },
              }))}
            />
          </Section>
          <PapersSection
            caseId={caseId}
            title="Plea agreement, as signed"
            paper={agreement.paper}
            signedCopy={agreement.signedCopy}
            sheet={agreement.supplementSheet}
            slot={agreement.slot}
            supplements={agreement.supplements}
          />
        </div>
      </div>
    </>
  )
}

function Standing({ agreement }: { readonly agreement: TenderedAgreement }) {
  const { action, ruling, tenderedBy, tenderedAt } = agreement
  return (
    <div className="talks-standing">
      <strong>Plea agreement</strong>
      <StatusTag tone={actionTones[action]}>{courtActionWords[action]}</StatusTag>
      <span className="quiet">
        Tendered by {tenderedBy}, <TimeText at={tenderedAt} relative />
      </span>
      {ruling && (
        <span className="quiet">
          {courtActionWords[action]}: {ruling.by}, <TimeText at={ruling.at} />
          {ruling.until !== null && (
            <>
              {', until '}
              <Day day={ruling.until} weekday />
            </>
          )}
        </span>
      )}
      {ruling && ruling.reasons !== '' && <span className="prose">{ruling.reasons}</span>}
    </div>
  )
}
