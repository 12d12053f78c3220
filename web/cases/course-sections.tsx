import { readCourse } from '../../contract/course.ts'
import { useRead } from '../app/use-read.ts'
import { Loaded } from '../design/loaded.tsx'
import { DismissalSection } from './dismissal-section.tsx'
import { TrialSection } from './trial-section.tsx'

/** Whether the case goes another way than to a plea. */
export function CourseSections({ caseId }: { readonly caseId: string }) {
  return (
    <Loaded read={useRead(readCourse, { params: { caseId } })} what="dismissal and trial">
      {({ dismissals, trial }) => (
        <>
          <DismissalSection caseId={caseId} view={dismissals} />
          <TrialSection caseId={caseId} view={trial} />
        </>
      )}
    </Loaded>
  )
}
