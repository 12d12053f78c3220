import { useEffect, useState } from 'react'
import { useCourtZone } from './court-zone.tsx'
import { useSpokenLanguage } from './language.ts'
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
  const told = zone ?? courtZone
  const language = useSpokenLanguage()
  return (
    <time dateTime={at}>
      {momentText(at, told, language)}
      {relative && <Ago at={at} zone={told} />}
    </time>
  )
}

function Ago({ at, zone }: { readonly at: string; readonly zone: string }) {
  const language = useSpokenLanguage()
  const [now, setNow] = useState(nowMs)
  useEffect(() => {
    const timer = window.setInterval(() => setNow(nowMs()), minuteMs)
    return () => window.clearInterval(timer)
  }, [])
  return (
    <>
      {' '}
      <span className="quiet ago">({relativeText(at, now, zone, language)})</span>
    </>
  )
}
