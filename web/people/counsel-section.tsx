import { appointCounsel, type PeopleView } from '../../contract/people.ts'
import { useDraft } from '../app/use-draft.ts'
import { ActDialog } from '../cases/act-dialog.tsx'
import { ButtonRow } from '../design/buttons.tsx'
import { Section } from '../design/section.tsx'
import { AllowSelfRepresentation } from './allow-self-representation.tsx'
import { LinkDefendant } from './link-defendant.tsx'
import { PersonField } from './person-field.tsx'
import { SubstituteCounsel } from './substitute-counsel.tsx'

interface CounselSectionProps {
  readonly caseId: string
  readonly view: PeopleView
}

type Ability = PeopleView['abilities'][number]

const ofCounsel: ReadonlySet<Ability> = new Set([
  'appoint-counsel',
  'substitute-counsel',
  'allow-self-representation',
  'link-defendant',
])

/** Who stands up for the defendant, and the defendant's own way in. */
export function CounselSection({ caseId, view }: CounselSectionProps) {
  if (!view.abilities.some((ability) => ofCounsel.has(ability))) return null
  const may = (ability: Ability) => view.abilities.includes(ability)
  const counsel = view.people.filter((line) => line.relation === 'defense' && line.until === null)
  return (
    <Section title="The defense">
      <ButtonRow>
        {may('appoint-counsel') && <AppointCounsel caseId={caseId} isFirst={counsel.length === 0} />}
        {may('substitute-counsel') && counsel.length > 0 && <SubstituteCounsel caseId={caseId} counsel={counsel} />}
        {may('allow-self-representation') && <AllowSelfRepresentation caseId={caseId} />}
        {may('link-defendant') && <LinkDefendant caseId={caseId} />}
      </ButtonRow>
    </Section>
  )
}

function AppointCounsel({ caseId, isFirst }: { readonly caseId: string; readonly isFirst: boolean }) {
  const draft = useDraft(`appoint:${caseId}`, { personId: '' })
  return (
    <ActDialog
      caseId={caseId}
      kind={isFirst ? 'main' : 'other'}
      verb="Appoint counsel"
      title="Appoint counsel"
      consequence={
        <p>Conflicts are checked first. A conflict says only that another must be appointed, never with whom.</p>
      }
      route={appointCounsel}
      input={() => ({ params: { caseId }, body: draft.value })}
      onDone={draft.clear}
    >
      <PersonField {...draft.field('personId')} label="Counsel" caseId={caseId} purpose="defense" />
    </ActDialog>
  )
}
