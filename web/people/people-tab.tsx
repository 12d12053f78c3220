import { readPeople } from '../../contract/people.ts'
import { useRead } from '../app/use-read.ts'
import { useCase } from '../cases/case-context.ts'
import { Loaded } from '../design/loaded.tsx'
import { AccessSection } from './access-section.tsx'
import { CounselSection } from './counsel-section.tsx'
import { RelationsSection } from './relations-section.tsx'
import { VictimsSection } from './victims-section.tsx'

/** Asked as soon as one goes there. */
export const opensWith = [readPeople]

/** Who has which relation to the case; counsel, victims, walls and seal for those who may. */
export function PeopleTab() {
  const { caseId } = useCase()
  const read = useRead(readPeople, { params: { caseId } })
  return (
    <Loaded read={read} what="the people">
      {(view) => (
        <>
          <RelationsSection caseId={caseId} view={view} />
          <CounselSection caseId={caseId} view={view} />
          {view.abilities.includes('see-victims') && <VictimsSection caseId={caseId} />}
          <AccessSection caseId={caseId} view={view} />
        </>
      )}
    </Loaded>
  )
}
