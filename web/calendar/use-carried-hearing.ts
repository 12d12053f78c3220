import { useState, type PointerEvent } from 'react'
import type { ScheduledHearing } from '../../contract/weeks.ts'

/** A hearing in the hand of whoever holds the mouse down on it. */
interface Carried {
  readonly hearing: ScheduledHearing
  readonly from: { readonly x: number; readonly y: number }
  /** The day that it is held over; null while the mouse has hardly moved, and outside of every day. */
  readonly over: string | null
}

/** So far the mouse may slip under a press that means nothing else. In CSS pixels. */
const slip = 6

/** So near to the edge of the window the month scrolls on beneath what is carried. In CSS pixels. */
const edge = 48

function scrollOnAt(y: number): void {
  if (y > window.innerHeight - edge) window.scrollBy(0, edge)
  else if (y < edge) window.scrollBy(0, -edge)
}

/** The day below a point of the window: what bears `data-day`. */
const dayAt = (x: number, y: number): string | null =>
  document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-day]')?.dataset['day'] ?? null

/**
 * Hearings that a mouse carries to another day. A finger scrolls instead, and moves a hearing by its button, as the keyboard does.
 * @param onPutDown where it was let go of, on another day than its own
 */
export function useCarriedHearing(onPutDown: (hearing: ScheduledHearing, day: string) => void) {
  const [carried, setCarried] = useState<Carried | null>(null)
  return {
    over: carried?.over ?? null,
    /** What the line of a hearing listens to. */
    handlesOf: (hearing: ScheduledHearing) => ({
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        const isOnButton = event.target instanceof Element && event.target.closest('button') !== null
        if (event.pointerType === 'touch' || event.button !== 0 || isOnButton) return
        event.currentTarget.setPointerCapture(event.pointerId)
        setCarried({ hearing, from: { x: event.clientX, y: event.clientY }, over: null })
      },
      onPointerMove: ({ clientX, clientY }: PointerEvent) => {
        if (carried === null) return
        const isSlip = Math.hypot(clientX - carried.from.x, clientY - carried.from.y) < slip
        if (isSlip) return
        scrollOnAt(clientY)
        setCarried({ ...carried, over: dayAt(clientX, clientY) })
      },
      onPointerUp: () => {
        setCarried(null)
        if (carried !== null && carried.over !== null && carried.over !== hearing.day) onPutDown(hearing, carried.over)
      },
      onPointerCancel: () => setCarried(null),
    }),
  }
}
