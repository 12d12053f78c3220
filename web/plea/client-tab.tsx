import '../cases/cases.css'
import './plea.css'
import { useState } from 'react'
import { readClientCase, readNegotiation, type ClientCase, type SheetStanding } from '../../contract/plea.ts'
import { useCommands } from '../app/commands.ts'
import { useRead } from '../app/use-read.ts'
import { useCase } from '../cases/case-context.ts'
import { ActionButton } from '../design/buttons.tsx'
import { DataTable, type Column } from '../design/data-table.tsx'
import { Day } from '../design/day.tsx'
import { Empty } from '../design/empty.tsx'
import { LanguageChoice } from '../design/language-choice.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Section } from '../design/section.tsx'
import { TimeText } from '../design/time-text.tsx'
import { AnswerForm } from './answer-form.tsx'
import { SheetCard, type Sheet } from './sheet-card.tsx'
import { UntoldOfferView } from './untold-offer.tsx'
import { untoldOffers } from './untold-offers.ts'

/** Asked as soon as one goes there. */
export const opensWith = [readClientCase, readNegotiation]

/** What counsel and the defendant share: what has yet to be conveyed, the sheets that he was given, his questions. */
export function ClientTab() {
  const { caseId } = useCase()
  const read = useRead(readClientCase, { params: { caseId } })
  return (
    <Loaded read={read} what="the client’s file">
      {(view) => (
        <>
          <div className={view.sheets.length === 0 ? undefined : 'not-on-paper'}>
            <ToConvey caseId={caseId} />
            <Section title="Offers that the client was given">
              <DataTable
                caption="Offers that the client was given"
                hidesCaption
                columns={columns}
                rows={view.sheets}
                rowKey={(sheet) => `${sheet.offerId} ${sheet.n}`}
                empty="No offer was conveyed yet. Once a conveyance is recorded, the client gets the offer’s sheet."
              />
            </Section>
            <Questions view={view} />
          </div>
          {view.sheets.slice(0, 1).map((sheet) => (
            <AsRead key={`${sheet.offerId} ${sheet.n}`} view={view} sheet={sheet} />
          ))}
        </>
      )}
    </Loaded>
  )
}

/** The sheet as it lies before the client, in his language or the other; on paper it is alone, to be handed to him. */
function AsRead({ view, sheet }: { readonly view: ClientCase; readonly sheet: Sheet }) {
  const [language, setLanguage] = useState(view.language)
  useCommands([{ id: 'print-sheet', label: 'Print the client’s sheet', group: 'On this screen', run: print }])
  return (
    <div className="client-sheet">
      <Section title="As the client reads it" actions={<ActionButton onClick={print}>Print the sheet</ActionButton>}>
        <LanguageChoice language={language} onChange={setLanguage} />
        <SheetCard view={view} sheet={sheet} language={language} />
      </Section>
    </div>
  )
}

const print = () => window.print()

/** The open versions that the client was not told of yet: what is to be done comes first. */
function ToConvey({ caseId }: { readonly caseId: string }) {
  const read = useRead(readNegotiation, { params: { caseId } })
  if (read.state !== 'ready') return null
  const untold = untoldOffers(read.data).filter(({ offer }) => offer.mustAct !== 'nobody')
  if (untold.length === 0) return null
  return (
    <Section title="To be conveyed to the client">
      {untold.map((one) => (
        <UntoldOfferView key={one.offer.id} talks={read.data} untold={one} />
      ))}
    </Section>
  )
}

const standings: Record<SheetStanding, string> = {
  open: 'Open',
  countered: 'Countered',
  replaced: 'Replaced by a newer version',
  accepted: 'Accepted',
  rejected: 'Rejected',
  lapsed: 'Lapsed',
  withdrawn: 'Withdrawn',
}

const columns: readonly Column<Sheet>[] = [
  { id: 'version', header: 'Version', isRowHeader: true, cell: (sheet) => `Version ${sheet.n}` },
  {
    id: 'conveyed',
    header: 'Conveyed',
    cell: (sheet) =>
      sheet.conveyedOn === null ? <span className="quiet">not yet</span> : <Day day={sheet.conveyedOn} weekday />,
  },
  { id: 'standing', header: 'Standing', cell: (sheet) => standings[sheet.standing] },
  {
    id: 'read',
    header: 'Client says it was read',
    cell: (sheet) =>
      sheet.acknowledgedAt === null ? <span className="quiet">not yet</span> : <TimeText at={sheet.acknowledgedAt} />,
  },
  { id: 'decision', header: 'Client’s decision', cell: (sheet) => <Decision sheet={sheet} /> },
]

function Decision({ sheet }: { readonly sheet: Sheet }) {
  const { decision } = sheet
  if (decision === null) return <span className="quiet">none recorded</span>
  return (
    <>
      {decision.decision === 'accept' ? 'Wants to accept' : 'Does not want to accept'}, <TimeText at={decision.at} />
      {decision.note !== '' && <div className="prose">“{decision.note}”</div>}
    </>
  )
}

function Questions({ view }: { readonly view: ClientCase }) {
  return (
    <Section title="Questions of the client">
      {view.questions.length === 0 && <Empty>The client has asked nothing here.</Empty>}
      {view.questions.map((question) => (
        <div key={question.id} className="message">
          <div className="message__by">
            Asked <TimeText at={question.askedAt} />
          </div>
          <div className="prose">
            <strong>{question.text}</strong>
          </div>
          {question.answer && (
            <>
              <div className="prose">{question.answer.text}</div>
              <div className="message__by">
                {question.answer.by.name}, <TimeText at={question.answer.at} />
              </div>
            </>
          )}
          {!question.answer && view.abilities.includes('answer') && <AnswerForm view={view} question={question} />}
        </div>
      ))}
    </Section>
  )
}
