import { courtActionWords, type CourtAction, type FactSheet, type TenderedAgreement } from '../../contract/agreement.ts'
import { CustodyStatus, custodyStatusWords, noConferralReasonWords } from '../../src/vocabulary/code-lists.ts'
import { moneyInWords } from '../../src/vocabulary/money.ts'
import { termInWords } from '../../src/vocabulary/term.ts'
import { signingPartWords } from '../../contract/agreement.ts'
import { DataTable, type Column } from '../design/data-table.tsx'
import { Day } from '../design/day.tsx'
import { DefinitionList } from '../design/definition-list.tsx'
import { Section } from '../design/section.tsx'
import { StatusTag, type Tone } from '../design/status-tag.tsx'
import { TimeText } from '../design/time-text.tsx'
import { ContentView } from './content-view.tsx'
import { SignedHash } from './paper-link.tsx'
import { PapersSection } from './papers-section.tsx'

export const actionTones: Record<CourtAction, Tone> = {
  tendered: 'waiting',
  deferred: 'waiting',
  accepted: 'good',
  rejected: 'alert',
  ended: 'done',
}

interface TenderedViewProps {
  readonly caseId: string
  readonly agreement: TenderedAgreement
}

/** The agreement as the court sees it, with the facts it may want beside it. */
export function TenderedView({ caseId, agreement }: TenderedViewProps) {
  const { action, ruling, tenderedBy, tenderedAt } = agreement
  return (
    <>
      <div className="talks-standing">
        <strong>Plea agreement</strong>
        <StatusTag tone={actionTones[action]}>{courtActionWords[action]}</StatusTag>
        <span className="quiet">
          Tendered by {tenderedBy}, <TimeText at={tenderedAt} />
        </span>
        {ruling && (
          <span className="quiet">
            {ruling.by}, <TimeText at={ruling.at} />
            {ruling.reasons !== '' && `: ${ruling.reasons}`}
            {ruling.until !== null && (
              <>
                {' '}
                Until <Day day={ruling.until} weekday />.
              </>
            )}
          </span>
        )}
      </div>
      <div className="beside">
        <Section title="What it says">
          <ContentView content={agreement.content} offices={agreement.offices} />
        </Section>
        <div>
          <FactSheetSection sheet={agreement.factSheet} />
          <PapersSection
            caseId={caseId}
            title="Plea agreement, as signed"
            paper={agreement.paper}
            signedCopy={agreement.signedCopy}
            sheet={agreement.supplementSheet}
            slot={agreement.slot}
            supplements={agreement.supplements}
          />
          <Section title="Signatures">
            <ul className="papers">
              {agreement.signatures.map(({ part, name, at, sha256 }) => (
                <li key={part}>
                  {name}, {signingPartWords[part].toLowerCase()}, <TimeText at={at} />
                  <SignedHash sha256={sha256} />
                </li>
              ))}
            </ul>
          </Section>
        </div>
      </div>
    </>
  )
}

type Count = FactSheet['counts'][number]

const columns: readonly Column<Count>[] = [
  { id: 'count', header: 'Count', isRowHeader: true, cell: ({ count, charged }) => `${count}, ${charged.title}` },
  {
    id: 'plea',
    header: 'Plea to',
    cell: ({ pleaTo, charged }) =>
      pleaTo === null ? 'To be dismissed' : pleaTo.code === charged.code ? 'As charged' : pleaTo.title,
  },
  { id: 'exposure', header: 'By law', cell: ({ exposure }) => exposureText(exposure) },
]

function exposureText(exposure: Count['exposure']): string {
  if (!exposure) return 'Not in the list of offenses'
  const { imprisonment, fineMax, mandatoryMinimum } = exposure
  const prison = imprisonment
    ? `${imprisonment.min ? `${termInWords(imprisonment.min)} to ` : 'up to '}${termInWords(imprisonment.max)}`
    : 'no imprisonment'
  const minimum = mandatoryMinimum ? `; at least ${termInWords(mandatoryMinimum)}` : ''
  return `${prison}${minimum}; fine up to ${moneyInWords(fineMax)}`
}

function FactSheetSection({ sheet }: { readonly sheet: FactSheet }) {
  const { victims } = sheet
  return (
    <Section title="Fact sheet">
      <DataTable
        caption="Counts"
        hidesCaption
        columns={columns}
        rows={sheet.counts}
        rowKey={({ chargeId }) => chargeId}
        empty="No count is open."
      />
      <DefinitionList
        items={[
          { term: 'Counsel', value: sheet.selfRepresented ? 'None: acts for himself or herself' : 'Represented' },
          { term: 'Interpreter', value: sheet.interpreterNeeded ? 'Needed' : 'Not needed' },
          { term: 'Custody', value: sheet.custody && <Custody custody={sheet.custody} /> },
          {
            term: 'Victims',
            value: victims.informed ? (
              <>
                Told on <Day day={victims.on} />
              </>
            ) : (
              `Not told: ${noConferralReasonWords[victims.reason]}`
            ),
          },
          { term: 'Defendant told of the offer', value: sheet.conveyedOn && <Day day={sheet.conveyedOn} /> },
          {
            term: 'Immigration advice',
            value:
              sheet.immigrationAdviceAttested === null
                ? 'No counsel'
                : sheet.immigrationAdviceAttested
                  ? 'Attested by counsel'
                  : 'Not attested',
          },
          { term: 'Types of term', value: typesText(sheet.types) },
          { term: 'Waiver of appeal', value: sheet.waivesAppeal ? 'Yes' : 'No' },
        ]}
      />
    </Section>
  )
}

function Custody({ custody }: { readonly custody: NonNullable<FactSheet['custody']> }) {
  const status = CustodyStatus.safeParse(custody.status)
  return (
    <>
      {status.success ? custodyStatusWords[status.data] : custody.status} since <Day day={custody.since} />
    </>
  )
}

function typesText({ A, B, C }: FactSheet['types']): string {
  const named = [A ? 'A (charges)' : '', B ? 'B (recommendation)' : '', C ? 'C (agreed sentence)' : '']
  return named.filter((one) => one !== '').join(', ')
}
