import { addVictim, listVictims, type VictimView } from '../../contract/people.ts'
import { Language, languageWords } from '../../src/vocabulary/code-lists.ts'
import { useDraft } from '../app/use-draft.ts'
import { useRead } from '../app/use-read.ts'
import { ActDialog } from '../cases/act-dialog.tsx'
import { DefinitionList } from '../design/definition-list.tsx'
import { Empty } from '../design/empty.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Section } from '../design/section.tsx'
import { EditVictim } from './edit-victim.tsx'
import { emptyVictim, victimInputOf } from './victim-draft.ts'
import { VictimFields } from './victim-fields.tsx'

const ways: Record<VictimView['contact']['preferred'], string> = {
  phone: 'Telephone',
  email: 'E-mail',
  letter: 'Letter',
  'through-advocate': 'Through the victim advocate',
  none: 'No contact',
}

/** The victims with their protected contacts: open to the prosecution team, the advocate and a victim's own lawyer. */
export function VictimsSection({ caseId }: { readonly caseId: string }) {
  const read = useRead(listVictims, { params: { caseId } })
  return (
    <Loaded read={read} what="the victims">
      {({ victims, abilities }) => (
        <Section title="Victims" actions={abilities.includes('add') && <AddVictim caseId={caseId} />}>
          <p className="quiet">
            Names and contacts are protected: neither the defense nor the court sees them. Each look at them is
            recorded.
          </p>
          {victims.length === 0 && <Empty>No victim is entered.</Empty>}
          {victims.map((victim) => (
            <Victim key={victim.participantId} caseId={caseId} victim={victim} />
          ))}
        </Section>
      )}
    </Loaded>
  )
}

function Victim({ caseId, victim }: { readonly caseId: string; readonly victim: VictimView }) {
  const { contact } = victim
  const language = Language.safeParse(victim.language)
  return (
    <div className="part">
      <h3>
        {victim.givenName} {victim.familyName}
      </h3>
      <DefinitionList
        items={[
          { term: 'How to make contact', value: ways[contact.preferred] },
          { term: 'Telephone', value: contact.phone },
          { term: 'E-mail', value: contact.email },
          { term: 'Address', value: contact.address },
          { term: 'Safety', value: contact.safetyNote },
          {
            term: 'Language',
            value: `${language.success ? languageWords[language.data] : victim.language}${victim.interpreterNeeded ? ', needs an interpreter' : ''}`,
          },
          { term: 'Wants to be told of proceedings', value: contact.wantsNotice ? 'Yes' : 'No' },
        ]}
      />
      {victim.abilities.includes('edit') && <EditVictim caseId={caseId} victim={victim} />}
    </div>
  )
}

function AddVictim({ caseId }: { readonly caseId: string }) {
  const draft = useDraft(`add-victim:${caseId}`, emptyVictim)
  return (
    <ActDialog
      caseId={caseId}
      kind="plain"
      verb="Enter a victim"
      title="Enter a victim"
      consequence={<p>Seen by the prosecution team, the victim advocate and the victim’s own lawyer only.</p>}
      route={addVictim}
      input={() => ({ params: { caseId }, body: victimInputOf(draft.value) })}
      onDone={draft.clear}
    >
      <VictimFields field={draft.field} />
    </ActDialog>
  )
}
