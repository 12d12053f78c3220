import { fileCharges, type ChargingView } from '../../contract/filing.ts'
import { ActDialog } from '../cases/act-dialog.tsx'
import { Abbr } from '../design/abbr.tsx'
import { ButtonRow } from '../design/buttons.tsx'
import { Section } from '../design/section.tsx'
import { FileLink, fileSizeText } from './file-link.tsx'
import { HashText } from './hash-text.tsx'

interface FileChargesPanelProps {
  readonly view: ChargingView
  /** Something is typed that the document does not have yet. */
  readonly isDirty: boolean
}

/** The document as it would be filed, and the filing of it. */
export function FileChargesPanel({ view, isDirty }: FileChargesPanelProps) {
  const { caseId, document, version, abilities } = view
  return (
    <Section title="Charging document">
      {document ? (
        <p>
          <FileLink file={document.file}>Preview the charging document</FileLink>{' '}
          <span className="quiet">{fileSizeText(document)},</span> <Abbr word="SHA-256" />{' '}
          <HashText sha256={document.sha256} />
        </p>
      ) : (
        <p>It is typeset when the draft is saved.</p>
      )}
      {isDirty && document && <p>The document shows what was saved last. Save the draft to typeset it anew.</p>}
      {abilities.includes('file') && !isDirty && (
        <ButtonRow>
          <ActDialog
            caseId={caseId}
            kind="main"
            verb="File with the clerk"
            title="File the charging document?"
            consequence={
              <p>
                The document goes to the clerk’s review as it was typeset. It can be changed again only if the clerk
                returns it.
              </p>
            }
            route={fileCharges}
            input={() => ({ params: { caseId }, version })}
          />
        </ButtonRow>
      )}
    </Section>
  )
}
