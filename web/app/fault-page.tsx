import type { ErrorComponentProps } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { ActionButton, ButtonRow } from '../design/buttons.tsx'
import { stateWords } from '../design/state-words.ts'
import { WayOut } from '../help/way-out.tsx'
import { useLanguage } from './language.ts'
import { lostWords } from './lost-words.ts'
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
  const language = useLanguage()
  const words = lostWords[language]
  if (error instanceof Error && isGone.test(error.message)) return <NewerPage />
  return (
    <section className="page page--narrow" role="alert">
      <title>{`${words.wentWrong} · Colloquy`}</title>
      <h1>{isOnline ? words.wentWrong : words.offline}</h1>
      <p>{isOnline ? words.wentWrongWhy : words.offlineWhy}</p>
      <ol className="usa-list">
        {words.wentWrongDo.map((what) => (
          <li key={what}>{what}</li>
        ))}
        <li>
          {words.number} <code>{incident}</code>
        </li>
      </ol>
      <ButtonRow>
        <ActionButton kind="main" onClick={reset}>
          {stateWords[language].tryAgain}
        </ActionButton>
        <ActionButton onClick={() => window.location.reload()}>{words.reload}</ActionButton>
      </ButtonRow>
      <WayOut />
    </section>
  )
}

/** The server was upgraded while this page was open, or cannot be reached: a part of the page could not be fetched. */
function NewerPage() {
  const words = lostWords[useLanguage()]
  return (
    <section className="page page--narrow" role="alert">
      <title>{`${words.reload} · Colloquy`}</title>
      <h1>{words.notFetched}</h1>
      <p>{words.notFetchedWhy}</p>
      <ButtonRow>
        <ActionButton kind="main" onClick={() => window.location.reload()}>
          {words.reload}
        </ActionButton>
      </ButtonRow>
    </section>
  )
}
