import type { ErrorComponentProps } from '@tanstack/react-router'
import { Button } from '@trussworks/react-uswds'
import { useEffect, useState } from 'react'
import { WayOut } from '../help/way-out.tsx'
import { useOnline } from './use-online.ts'
import { ProblemError } from './problem-error.ts'
import { uuid } from './uuid.ts'

/** How browsers say that a part of the page is no longer on the server. */
const isGone = /dynamically imported module|importing a module script/i

/** A fault of the page or the server, with the id under which it can be looked up. */
export function FaultPage({ error, reset }: ErrorComponentProps) {
  const [ownId] = useState(() => `page-${uuid().slice(0, 8)}`)
  const isOnline = useOnline()
  const incident = error instanceof ProblemError ? (error.problem.instance ?? ownId) : ownId
  useEffect(() => {
    // oxlint-disable-next-line no-console -- the stack belongs beside the number that the person reads out
    console.error(`Incident ${incident}`, error)
  }, [incident, error])
  if (error instanceof Error && isGone.test(error.message)) return <NewerPage />
  return (
    <section className="page page--narrow" role="alert">
      <title>Something went wrong · Colloquy</title>
      <h1>{isOnline ? 'Something went wrong' : 'This device is offline'}</h1>
      <p>
        {isOnline
          ? 'The fault is ours, and nothing that you did. What you typed is kept, and what was saved before is saved.'
          : 'The screen could not be loaded without a connection. What you typed is kept; try again once the connection is back.'}
      </p>
      <ol className="usa-list">
        <li>Try again. Most faults pass.</li>
        <li>If it happens once more, reload the page.</li>
        <li>
          If that does not help, tell your administrator this number, under which the fault can be looked up:{' '}
          <code>{incident}</code>
        </li>
      </ol>
      <Button type="button" onClick={reset}>
        Try again
      </Button>
      <Button type="button" outline onClick={() => window.location.reload()}>
        Reload the page
      </Button>
      <WayOut />
    </section>
  )
}

/** The server was upgraded while this page was open, or cannot be reached: a part of the page could not be fetched. */
function NewerPage() {
  return (
    <section className="page page--narrow" role="alert">
      <title>Reload the page · Colloquy</title>
      <h1>This part of the page could not be fetched</h1>
      <p>
        Either the connection is down, or Colloquy was renewed while the page was open. Reload it once you are
        connected; what you typed is kept.
      </p>
      <Button type="button" onClick={() => window.location.reload()}>
        Reload the page
      </Button>
    </section>
  )
}
