import { courtActionWords, type TenderedAgreement } from '../../contract/agreement.ts'
import type { PleaHearing, ScriptItem } from '../../contract/hearing.ts'
import { Because } from '../design/because.tsx'
import { ButtonRow } from '../design/buttons.tsx'
import { Day } from '../design/day.tsx'
import { Section } from '../design/section.tsx'
import { StatusTag } from '../design/status-tag.tsx'
import { TimeText } from '../design/time-text.tsx'
import { AcceptAgreement, DeferAgreement, RejectAgreement } from './rule-on-agreement.tsx'
import { ScriptList } from './script-list.tsx'
import { actionTones } from './court-action.ts'
import type { Answers } from './use-answers.ts'
import { Wanting } from './wanting.tsx'

interface RulingSectionProps {
  readonly caseId: string
  readonly hearing: PleaHearing
  readonly agreement: TenderedAgreement
  readonly items: readonly ScriptItem[]
  readonly answers: Answers
  readonly mayAnswer: boolean
}

/** The court's ruling on the agreement: apart from the plea, and after it. */
export function RulingSection(props: RulingSectionProps) {
  const { caseId, hearing, agreement, items, answers, mayAnswer } = props
  const { record, abilities, missing } = hearing
  const { types } = agreement.factSheet
  if (!record) return null
  if (!types.A && !types.C) return <RecommendationsOnly script={record.script} />
  const awaits = agreement.action === 'tendered' || agreement.action === 'deferred'
  const isOpen = awaits && record.status === 'in-progress'
  return (
    <Section title="The agreement">
      <Ruling agreement={agreement} />
      {items.length > 0 && (
        <ScriptList
          record={record}
          items={items}
          answers={answers}
          language="en"
          mayAnswer={() => mayAnswer && isOpen}
        />
      )}
      {isOpen && (
        <Wanting before="the agreement can be accepted" missing={missing.acceptAgreement} script={[]}>
          {abilities.includes('accept-agreement') ? (
            <ButtonRow>
              <AcceptAgreement caseId={caseId} agreement={agreement} />
            </ButtonRow>
          ) : (
            <p className="quiet">Nothing is wanting: the agreement is before the court to rule on.</p>
          )}
        </Wanting>
      )}
      <ButtonRow>
        {abilities.includes('reject-agreement') && <RejectAgreement caseId={caseId} agreement={agreement} />}
        {abilities.includes('defer-agreement') && <DeferAgreement caseId={caseId} agreement={agreement} />}
      </ButtonRow>
    </Section>
  )
}

function Ruling({ agreement: { action, ruling } }: { readonly agreement: TenderedAgreement }) {
  return (
    <>
      <p>
        <StatusTag tone={actionTones[action]}>{courtActionWords[action]}</StatusTag>{' '}
        {ruling && (
          <span className="quiet">
            {ruling.by}, <TimeText at={ruling.at} />
            {ruling.until !== null && (
              <>
                , until <Day day={ruling.until} weekday />
              </>
            )}
          </span>
        )}
      </p>
      {ruling && ruling.reasons !== '' && <p className="prose">{ruling.reasons}</p>}
    </>
  )
}

/** Recommendations bind nobody: the court advises the defendant instead of ruling. */
function RecommendationsOnly({ script }: { readonly script: readonly ScriptItem[] }) {
  const advices = script.filter((item) => item.part === 'recommendation-advice')
  const isAdvised = advices.every((item) => item.settled)
  return (
    <Section title="The agreement">
      <p>
        <Because
          what="Why there is nothing to accept or reject"
          sources={advices.map(({ cite }) => ({ citation: cite, verified: null }))}
        >
          Recommendations alone (type B)
        </Because>
        : there is nothing to accept or reject.
      </p>
      <p>
        The defendant is advised instead that the court need not follow them.{' '}
        {isAdvised ? (
          'The advice was given.'
        ) : (
          <a className="usa-link" href="#part-recommendation-advice">
            Give the advice in the colloquy
          </a>
        )}
      </p>
    </Section>
  )
}
