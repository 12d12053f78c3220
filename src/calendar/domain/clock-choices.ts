import type { CaseClocks } from '../../../contract/clocks.ts'
import { eventWords } from '../../law/domain/events.ts'
import type { RulePack } from '../../law/domain/rule-pack.ts'
import { citationOf } from '../../law/domain/source.ts'
import type { LegalDate } from '../../vocabulary/legal-date.ts'
import type { CaseEvent } from './case-event.ts'
import { eventsToEnter, openEvents } from './event-entered.ts'
import { clockOn } from './exclusion.ts'
import { recordedEvents, type Side } from './recorded-events.ts'

/** What a side may enter in a case: events, and exclusions of each clock, with what the law asks for. */
export function choicesOf(
  pack: RulePack,
  events: readonly CaseEvent[],
  side: Side,
  today: LegalDate,
): CaseClocks['choices'] {
  return { events: eventChoices(pack, events, side), exclusions: exclusionChoices(pack, today) }
}

function eventChoices(pack: RulePack, events: readonly CaseEvent[], side: Side): CaseClocks['choices']['events'] {
  return eventsToEnter(pack).flatMap((kind) => {
    const rule = recordedEvents[kind]
    if (rule === undefined || !rule.by.includes(side)) return []
    const open = rule.concerns === undefined ? null : openEvents(events, rule.concerns, kind)
    if (open?.length === 0) return []
    return [
      {
        kind,
        words: eventWords[kind],
        by: [...rule.by],
        concerns:
          open?.map(({ about, event }) => ({
            about,
            words: `${eventWords[event.kind]}, ${event.day}${event.note === undefined ? '' : `: ${event.note}`}`,
          })) ?? null,
        until: rule.until ?? null,
        days: rule.days ?? false,
      },
    ]
  })
}

/** An exclusion that several clocks share is offered once. */
function exclusionChoices(pack: RulePack, today: LegalDate): CaseClocks['choices']['exclusions'] {
  const choices = Object.keys(pack.families.clock).flatMap((name) => {
    const clock = clockOn(pack, `clock.${name}`, today)
    return (clock?.exclusions ?? []).map((exclusion) => ({
      rule: `clock.${name}`,
      clock: clock?.name ?? name,
      exclusion: exclusion.id,
      title: exclusion.title,
      source: citationOf(exclusion.source),
      needs: exclusion.needs,
      mayStayOpen: exclusion.closes.length > 0 || exclusion.lasts !== undefined,
      factors: exclusion.factors.map(({ code, text }) => ({ code, text })),
    }))
  })
  return [...new Map(choices.map((one) => [`${one.exclusion} ${one.source.text}`, one])).values()]
}
