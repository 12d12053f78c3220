import type { FactSheet } from '../../contract/agreement.ts'
import { CustodyStatus, custodyStatusWords } from '../../src/vocabulary/code-lists.ts'
import { moneyInWords } from '../../src/vocabulary/money.ts'
import { termInWords } from '../../src/vocabulary/term.ts'
import { Because } from '../design/because.tsx'
import { DataTable, type Column } from '../design/data-table.tsx'
import { Day } from '../design/day.tsx'
import { DefinitionList } from '../design/definition-list.tsx'
import { Section } from '../design/section.tsx'
import { VictimsText } from './victims-text.tsx'

type Count = FactSheet['counts'][number]

const columns = ({ penalties }: FactSheet): readonly Column<Count>[] => [
  { id: 'count', header: 'Count', isRowHeader: true, cell: ({ count, charged }) => `${count}, ${charged.title}` },
  {
    id: 'plea',
    header: 'Plea to',
    cell: ({ pleaTo, charged }) =>
      pleaTo === null ? 'To be dismissed' : pleaTo.code === charged.code ? 'As charged' : pleaTo.title,
  },
  { id: 'exposure', header: <ByLaw penalties={penalties} />, cell: ({ exposure }) => exposureText(exposure) },
]

function ByLaw({ penalties }: Pick<FactSheet, 'penalties'>) {
  const { because = [], sources = [], verified = null } = penalties ?? {}
  return (
    <Because what="Penalties by law" because={because} sources={sources.map((citation) => ({ citation, verified }))}>
      By law
    </Because>
  )
}

function exposureText(exposure: Count['exposure']): string {
  if (!exposure) return 'Not in the list of offenses'
  const { imprisonment, fineMax, mandatoryMinimum } = exposure
  const prison = imprisonment
    ? `${imprisonment.min ? `${termInWords(imprisonment.min)} to ` : 'up to '}${termInWords(imprisonment.max)}`
    : 'no imprisonment'
  const minimum = mandatoryMinimum ? `; at least ${termInWords(mandatoryMinimum)}` : ''
  return `${prison}${minimum}; fine up to ${moneyInWords(fineMax)}`
}

/** What the court may want to know beside the paper, as it stood at the tender. */
export function FactSheetSection({ sheet }: { readonly sheet: FactSheet }) {
  return (
    <Section title="Fact sheet">
      <DataTable
        caption="Counts"
        hidesCaption
        columns={columns(sheet)}
        rows={sheet.counts}
        rowKey={({ chargeId }) => chargeId}
        empty="No count is open."
      />
      <DefinitionList
        items={[
          { term: 'Counsel', value: sheet.selfRepresented ? 'None: acts for himself or herself' : 'Represented' },
          { term: 'Interpreter', value: sheet.interpreterNeeded ? 'Needed' : 'Not needed' },
          { term: 'Custody', value: sheet.custody && <Custody custody={sheet.custody} /> },
          { term: 'Victims told of the agreement', value: <VictimsText victims={sheet.victims} /> },
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
