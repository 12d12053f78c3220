import type { CaseView } from '../../contract/cases.ts'

/** What the case is called on its page: the defendant, or what may be said of the case to one who may not know. */
export function defendantName(view: CaseView): string {
  return view.defendant === null ? view.title : `${view.defendant.givenName} ${view.defendant.familyName}`
}
