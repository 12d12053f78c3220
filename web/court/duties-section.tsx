import { type Agreement, type AgreementAbility } from '../../contract/agreement.ts'
import { ButtonRow } from '../design/buttons.tsx'
import { Day } from '../design/day.tsx'
import { DefinitionList } from '../design/definition-list.tsx'
import { Section } from '../design/section.tsx'
import { ShareAgreement } from './agreement-acts.tsx'
import { InformVictims } from './inform-victims.tsx'
import { VictimsText } from './victims-text.tsx'

interface DutiesSectionProps {
  readonly caseId: string
  readonly agreement: Agreement
  readonly abilities: readonly AgreementAbility[]
}

/** Whether the defendant has it and the victims were told: what both sides and later the court want to see. */
export function DutiesSection({ caseId, agreement, abilities }: DutiesSectionProps) {
  const { conveyedOn, sharedOn, victims } = agreement
  return (
    <Section title="Defendant and victims">
      <DefinitionList
        items={[
          { term: 'Defendant told of the offer', value: conveyedOn && <Day day={conveyedOn} /> },
          { term: 'Shared with the defendant', value: sharedOn && <Day day={sharedOn} /> },
          { term: 'Victims told of the agreement', value: victims && <VictimsText victims={victims} /> },
        ]}
      />
      <ButtonRow>
        {abilities.includes('share') && <ShareAgreement caseId={caseId} agreement={agreement} />}
        {abilities.includes('inform-victims') && <InformVictims caseId={caseId} agreement={agreement} />}
      </ButtonRow>
    </Section>
  )
}
