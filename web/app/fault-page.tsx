import type { ErrorComponentProps } from '@tanstack/react-router'
import { Button } from '@trussworks/react-uswds'
import { useEffect, useState } from 'react'
import { ProblemError } from './problem-error.ts'
import { uuid } from './uuid.ts'

/** A fault of the page or the server, with the id under which it can be looked up. */
export function FaultPage({ error, reset }: ErrorComponentProps) {
  const [ownId] = useState(() => `page-${uuid().slice(0, 8)}`)
  const incident = error instanceof ProblemError ? (error.problem.instance ?? ownId) : ownId
  useEffect(() => {
    // oxlint-disable-next-line no-console -- the stack belongs beside the number that the person reads out
    console.error(`Incident ${incident}`, error)
  }, [incident, error])
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
