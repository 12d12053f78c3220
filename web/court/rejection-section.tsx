import { recordChoice, type PleaHearing, type ScriptItem } from '../../contract/hearing.ts'
import { ActDialog } from '../cases/act-dialog.tsx'
import { ButtonRow } from '../design/buttons.tsx'
import { Section } from '../design/section.tsx'
import { TimeText } from '../design/time-text.tsx'
import { ScriptList } from './script-list.tsx'
import type { Answers } from './use-answers.ts'
import { Wanting } from './wanting.tsx'

interface RejectionSectionProps {
  readonly caseId: string
  readonly hearing: PleaHearing
  readonly items: readonly ScriptItem[]
  readonly answers: Answers
  readonly mayAnswer: boolean
}

/** After a rejection: the advices one by one, then the defendant's choice. */
export function RejectionSection({ caseId, hearing, items, answers, mayAnswer }: RejectionSectionProps) {
  const { record, choice, missing, abilities, agreement } = hearing
  if (!record || agreement?.action !== 'rejected') return null
  return (
    <Section title="After the rejection">
      <ScriptList
        record={record}
        items={items}
        answers={answers}
        language="en"
        mayAnswer={() => mayAnswer && choice === null}
      />
      {choice && (
        <p>
          The defendant {choice.choice === 'kept' ? 'keeps' : 'withdrew'} the plea, <TimeText at={choice.at} />.
        </p>
      )}
      {!choice && (
        <Wanting before="the defendant chooses" missing={missing.choice} script={[]}>
          {abilities.includes('record-choice') ? (
            <Choice caseId={caseId} />
          ) : (
            <p className="quiet">The defendant was advised and may now keep or withdraw the plea.</p>
          )}
        </Wanting>
      )}
    </Section>
  )
}

function Choice({ caseId }: { readonly caseId: string }) {
  return (
    <ButtonRow>
      <ActDialog
        caseId={caseId}
        verb="The plea is withdrawn"
        title="Does the defendant withdraw the plea?"
        consequence={<p>Every plea entered is withdrawn, the hearing ends, and the case is open again.</p>}
        destructive
        route={recordChoice}
        input={() => ({ params: { caseId }, body: { choice: 'withdrawn' as const } })}
      />
      <ActDialog
        caseId={caseId}
        verb="The plea is kept"
        title="Does the defendant keep the plea?"
        consequence={<p>The court goes on to judgment and is not bound by the agreement that it rejected.</p>}
        route={recordChoice}
        input={() => ({ params: { caseId }, body: { choice: 'kept' as const } })}
      />
    </ButtonRow>
  )
}
