import { useRef } from 'react'
import { acceptFiling, type FilingView } from '../../contract/filing.ts'
import { useCommands } from '../app/commands.ts'
import { useDraft } from '../app/use-draft.ts'
import { useWrite } from '../app/use-write.ts'
import { StaleRemedy } from '../cases/stale-remedy.tsx'
import { ButtonRow, SubmitButton } from '../design/buttons.tsx'
import { Form } from '../design/form.tsx'
import { Section } from '../design/section.tsx'
import { FirstDateFields } from './first-date-fields.tsx'
import { firstDateOf, keepUsualPlace, usualFirstDate } from './first-date.ts'
import { Proposal } from './proposal.tsx'

const docketed = 'It goes on the docket as of today.'
const consequences: Record<FilingView['kind'], string> = {
  'notice-of-appearance':
    'After the conflict check the filer becomes counsel of record and sees at once what the defense sees.',
  'charging-document': docketed,
  'plea-hearing-request': docketed,
  motion: docketed,
  other: docketed,
}

/** Accepts a paper; a charging document gets its number, its judge and its first date by it. */
export function AcceptFiling({ filing }: { readonly filing: FilingView }) {
  const { caseId, filingId, version, proposal } = filing
  const draft = useDraft(`accept-filing:${filingId}`, usualFirstDate())
  const write = useWrite(acceptFiling, {
    onDone: () => {
      if (proposal) keepUsualPlace(draft.value)
      draft.clear()
    },
  })
  const place = useRef<HTMLDivElement>(null)
  useCommands([
    {
      id: 'accept-filing',
      label: 'Accept the filing',
      group: 'On this screen',
      keys: 'a',
      run: () => place.current?.querySelector('form')?.requestSubmit(),
    },
  ])
  return (
    <Section title="Accept it">
      <div ref={place}>
        <Form
          label="Accept the filing"
          outcome={write.outcome}
          remedy={<StaleRemedy outcome={write.outcome} caseId={caseId} />}
          onSubmit={() =>
            void write.send({
              params: { caseId, filingId },
              body: proposal ? { firstDate: firstDateOf(draft.value) } : {},
              version,
            })
          }
        >
          {proposal ? (
            <>
              <Proposal proposal={proposal} />
              <FirstDateFields draft={draft} proposed={proposal.firstDay.day} />
            </>
          ) : (
            <p>{consequences[filing.kind]}</p>
          )}
          <ButtonRow>
            <SubmitButton>Accept the filing</SubmitButton> <span className="quiet of-keys">Key: a</span>
          </ButtonRow>
        </Form>
      </div>
    </Section>
  )
}
