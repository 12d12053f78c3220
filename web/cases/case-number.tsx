/** The court's number, on one line; a case has none before the clerk accepts a filing. */
export function CaseNumber({ number }: { readonly number: string | null }) {
  return number === null ? <span className="quiet">none yet</span> : <span className="case-number">{number}</span>
}
