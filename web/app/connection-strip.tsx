import { useEffect, useState } from 'react'
import { nowText } from '../design/moment.ts'
import { TimeText } from '../design/time-text.tsx'
import { useStanding } from './connection-state.tsx'
import { useLanguage } from './language.ts'
import { shellWords } from './shell-words.ts'

/** How long a connection is lost before a word is said of it; without a network it is said at once. */
const restsMs = { broken: 4_000, offline: 0 }

type Loss = keyof typeof restsMs

/** Says across the page what a lost connection means; a short break passes without a word. */
export function ConnectionStrip() {
  const standing = useStanding()
  return (
    <div role="status">
      {(standing === 'broken' || standing === 'offline') && <Lost key={standing} loss={standing} />}
    </div>
  )
}

function Lost({ loss }: { readonly loss: Loss }) {
  const [since] = useState(nowText)
  const words = shellWords[useLanguage()]
  const [isTold, setTold] = useState(false)
  useEffect(() => {
    const timer = window.setTimeout(() => setTold(true), restsMs[loss])
    return () => window.clearTimeout(timer)
  }, [loss])
  if (!isTold) return null
  const { short, long } = words.connection[loss]
  return (
    <div className="shell__strip">
      <strong>{short}.</strong> {long}{' '}
      <span className="quiet">
        {words.since} <TimeText at={since} />
      </span>
    </div>
  )
}
