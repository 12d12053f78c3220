import { useEffect, useState } from 'react'
import { useCourtZone } from './court-zone.tsx'
import { momentText, relativeText } from './moment-text.ts'
import { nowMs } from './moment.ts'

interface TimeTextProps {
  /** ISO 8601 with Z. */
  readonly at: string
  /** Adds how long ago or from now, and keeps that up to date. */
  readonly relative?: boolean
  /** Another court's zone than that of the person. */
  readonly zone?: string
}

const minuteMs = 60_000

/** A moment, in the zone of the court. */
export function TimeText({ at, relative = false, zone }: TimeTextProps) {
  const courtZone = useCourtZone()
  return (
    <time dateTime={at}>
      {momentText(at, zone ?? courtZone)}
      {relative && <Ago at={at} />}
    </time>
  )
}

function Ago({ at }: { readonly at: string }) {
  const [now, setNow] = useState(nowMs)
  useEffect(() => {
    const timer = window.setInterval(() => setNow(nowMs()), minuteMs)
    return () => window.clearInterval(timer)
  }, [])
  return <span className="quiet"> ({relativeText(at, now)})</span>
}
