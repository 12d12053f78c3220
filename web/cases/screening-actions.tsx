import { Link } from '@tanstack/react-router'
import { takeScreening, type ReferralView } from '../../contract/cases.ts'
import { useWrite } from '../app/use-write.ts'
import { ActionButton, ButtonRow } from '../design/buttons.tsx'
import { Section } from '../design/section.tsx'
import { WriteNotice } from '../design/write-notice.tsx'
import { AssignProsecutor } from './assign-prosecutor.tsx'
import { DeclineReferral } from './decline-referral.tsx'
import { ReopenScreening } from './reopen-screening.tsx'
import { ReturnToPolice } from './return-to-police.tsx'

type Ability = ReferralView['abilities'][number]

const ofScreening: ReadonlySet<Ability> = new Set([
  'take-screening',
  'assign-prosecutor',
  'decline',
  'return-to-police',
  'reopen-screening',
  'draft-charges',
])

/** What a prosecutor may do with the referral now; nothing for those who do not screen it. */
export function ScreeningActions({ referral }: { readonly referral: ReferralView }) {
  const { caseId, abilities, prosecutor } = referral
  if (!abilities.some((ability) => ofScreening.has(ability))) return null
  const may = (ability: Ability) => abilities.includes(ability)
  return (
    <Section title="Screening">
      <p>{prosecutor === null ? 'Nobody has taken this referral yet.' : `Screened by ${prosecutor}.`}</p>
      <ButtonRow>
        {may('take-screening') && prosecutor === null && <Take caseId={caseId} />}
        {may('draft-charges') && (
          <Link
            to="/cases/$caseId/charging"
            params={{ caseId }}
            className={prosecutor === null ? 'usa-button usa-button--outline' : 'usa-button'}
          >
            Draft charges
          </Link>
        )}
        {may('return-to-police') && <ReturnToPolice referral={referral} />}
        {may('decline') && <DeclineReferral referral={referral} />}
        {may('reopen-screening') && <ReopenScreening referral={referral} />}
        {may('assign-prosecutor') && <AssignProsecutor caseId={caseId} />}
      </ButtonRow>
    </Section>
  )
}

function Take({ caseId }: { readonly caseId: string }) {
  const write = useWrite(takeScreening)
  return (
    <>
      <WriteNotice outcome={write.outcome} />
      <ActionButton kind="main" pending={write.pending} onClick={() => void write.send({ params: { caseId } })}>
        Take this referral
      </ActionButton>
    </>
  )
}
