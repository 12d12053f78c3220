import { useNavigate } from '@tanstack/react-router'
import { recuse, type PeopleView } from '../../contract/people.ts'
import { useDraft } from '../app/use-draft.ts'
import { ActDialog } from '../cases/act-dialog.tsx'
import { ButtonRow } from '../design/buttons.tsx'
import { Section } from '../design/section.tsx'
import { TextareaField } from '../design/textarea-field.tsx'
import { SealCase, UnsealCase } from './seal-case.tsx'
import { Walls, WallOff } from './walls.tsx'

interface AccessSectionProps {
  readonly caseId: string
  readonly view: PeopleView
}

type Ability = PeopleView['abilities'][number]

const ofAccess: ReadonlySet<Ability> = new Set(['recuse', 'wall-off', 'lift-wall', 'seal', 'unseal'])

/** Walls and the seal: they beat every relation. */
export function AccessSection({ caseId, view }: AccessSectionProps) {
  const may = (ability: Ability) => view.abilities.includes(ability)
  if (!view.abilities.some((ability) => ofAccess.has(ability)) && view.walls.length === 0 && !view.sealed) return null
  return (
    <Section title="Walls and seal">
      {view.sealed && <p>This case is sealed. To everybody who is not named in the order there is no such case.</p>}
      {(view.walls.length > 0 || may('lift-wall')) && (
        <Walls caseId={caseId} walls={view.walls} canLift={may('lift-wall')} />
      )}
      <ButtonRow>
        {may('recuse') && <Recuse caseId={caseId} />}
        {may('wall-off') && <WallOff caseId={caseId} />}
        {may('seal') && <SealCase caseId={caseId} />}
        {may('unseal') && <UnsealCase caseId={caseId} />}
      </ButtonRow>
    </Section>
  )
}

function Recuse({ caseId }: { readonly caseId: string }) {
  const draft = useDraft(`recuse:${caseId}`, { reason: '' })
  const navigate = useNavigate()
  return (
    <ActDialog
      caseId={caseId}
      verb="Recuse myself"
      title="Recuse yourself from this case?"
      consequence={
        <p>
          At once there is no such case for you, whatever relation you hold. Only the clerk or the bench can let you
          back in.
        </p>
      }
      destructive
      route={recuse}
      input={() => ({ params: { caseId }, body: draft.value })}
      onDone={() => {
        draft.clear()
        void navigate({ to: '/cases' })
      }}
    >
      <TextareaField {...draft.field('reason')} label="Reason" rows={2} />
    </ActDialog>
  )
}
