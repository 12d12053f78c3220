import { Link, useNavigate } from '@tanstack/react-router'
import { listFilings } from '../../contract/filing.ts'
import { useCommands } from '../app/commands.ts'
import { useRead } from '../app/use-read.ts'

/** After one paper the next of the queue, without going back to the list. */
export function NextFiling({ filingId }: { readonly filingId: string }) {
  const navigate = useNavigate()
  const read = useRead(listFilings, { query: { limit: 2 } }, { keepLast: true })
  const next = read.state === 'ready' ? read.data.filings.find((line) => line.filingId !== filingId) : undefined
  const params = next && { caseId: next.caseId, filingId: next.filingId }
  useCommands(
    params === undefined
      ? []
      : [
          {
            id: 'next-filing',
            label: 'Next filing that waits',
            group: 'On this screen',
            keys: 'n',
            run: () => void navigate({ to: '/filings/$caseId/$filingId', params }),
          },
        ],
  )
  return (
    <p>
      {next && params && (
        <>
          <Link to="/filings/$caseId/$filingId" params={params} className="usa-link">
            Next: {next.defendant ?? 'a filing'}, {next.kindLabel.toLowerCase()}
          </Link>{' '}
          <span className="quiet of-keys">Key: n</span> ·{' '}
        </>
      )}
      <Link to="/filings" className="usa-link">
        Filing review
      </Link>
    </p>
  )
}
