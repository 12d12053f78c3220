import type { ErrorComponentProps } from '@tanstack/react-router'
import { Button } from '@trussworks/react-uswds'
import { useEffect, useState } from 'react'
import { ProblemError } from './problem-error.ts'
import { uuid } from './uuid.ts'

/** How browsers say that a part of the page is no longer on the server. */
const isGone = /dynamically imported module|importing a module script/i

/** A fault of the page or the server, with the id under which it can be looked up. */
export function FaultPage({ error, reset }: ErrorComponentProps) {
  const [ownId] = useState(() => `page-${uuid().slice(0, 8)}`)
  const incident = error instanceof ProblemError ? (error.problem.instance ?? ownId) : ownId
  useEffect(() => {
    // oxlint-disable-next-line no-console -- the stack belongs beside the number that the person reads out
    console.error(`Incident ${incident}`, error)
  }, [incident, error])
  if (error instanceof Error && isGone.test(error.message)) return <NewerPage />
  return (
    <section className="page page--narrow" role="alert">
      <title>Something went wrong · Colloquy</title>
      <h1>Something went wrong</h1>
      <p>
        The fault is ours. What you typed is kept. Try again; if it happens once more, tell your administrator this
        number:
      </p>
      <p>
        <code>{incident}</code>
      </p>
      <Button type="button" onClick={reset}>
        Try again
      </Button>
      <Button type="button" outline onClick={() => window.location.reload()}>
        Reload the page
      </Button>
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
