import type { AlertKind, AlertSettings } from '../../contract/alerts.ts'
import type { CommonRefusal } from '../platform/http/problems.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { done, type Outcome } from '../vocabulary/outcome.ts'
import { everyKind, type Ladder, type NoticeRule } from '../work/domain/notice-rules.ts'
import { mayConcern, plainWords, whyMandatory } from '../work/notices.ts'
import { choicesFor, howTold } from './domain/how-told.ts'
import type { AlertParts } from './parts.ts'
import { choiceKey, ownAddresses, ownChoices, ownTimes, zoneOf } from './settings-store.ts'

/** Where, when and how whoever acts is told of things outside the application. */
export async function viewSettings(
  tx: Tx,
  actor: Actor,
  parts: AlertParts,
): Promise<Outcome<AlertSettings, CommonRefusal>> {
  const choices = await ownChoices(tx)
  const channels = [...parts.channels.keys()]
  const kindOf = (rule: NoticeRule | Ladder): AlertKind => {
    const isMandatory = rule.mandatory !== undefined
    const how = channels.map((channel) => [
      channel,
      {
        is: howTold(parts.rules, channel, isMandatory, choices.get(choiceKey(rule.kind, channel))),
        may: [...choicesFor(parts.rules, channel, isMandatory)],
      },
    ])
    return {
      kind: rule.kind,
      words: plainWords(rule),
      group: rule.group,
      mandatory: whyMandatory(parts.notices, rule.mandatory),
      how: Object.fromEntries(how),
    }
  }
  return done({
    channels,
    webhookHosts: channels.includes('webhook') ? [...parts.webhookOrigins] : [],
    addresses: await ownAddresses(tx),
    times: await ownTimes(tx, parts.rules),
    zone: await zoneOf(tx, actor.court),
    kinds: everyKind(parts.notices)
      .filter((rule) => mayConcern(actor, rule))
      .map(kindOf),
  })
}
