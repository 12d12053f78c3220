import ICAL from 'ical.js'
import { expect } from 'vitest'

/** The events of a calendar feed, as a parser that is not ours reads them. */
export async function eventsAt(address: string): Promise<readonly ICAL.Event[]> {
  const answer = await fetch(address)
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()))
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
}
