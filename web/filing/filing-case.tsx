import { Link } from '@tanstack/react-router'
import { readCase } from '../../contract/cases.ts'
import { useRead } from '../app/use-read.ts'
import { defendantName } from '../cases/case-names.ts'

/** The case that a paper was filed in, with the way to it. */
export function FilingCase({ caseId }: { readonly caseId: string }) {
  const read = useRead(readCase, { params: { caseId } })
  if (read.state !== 'ready') return <>…</>
  const { number } = read.data
  return (
    <>
      <Link to="/cases/$caseId" params={{ caseId }} className="usa-link">
        {defendantName(read.data)}
      </Link>{' '}
      <span className="case-number">{number ?? 'no number yet'}</span>
    </>
  )
}
