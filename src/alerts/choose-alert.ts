import type { AlertChannel, AlertHow } from '../../contract/alerts.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { everyKind } from '../work/domain/notice-rules.ts'
import { choicesFor } from './domain/how-told.ts'
import type { AlertParts } from './parts.ts'
import type { AlertRefusal } from './problems.ts'
import { keepChoice } from './settings-store.ts'

/** Chooses how one is told of a kind by a channel; what cannot be switched off stays on by mail. */
export async function chooseAlert(
  tx: Tx,
  actor: Actor,
  { notices, rules }: AlertParts,
  choice: { readonly kind: string; readonly channel: AlertChannel; readonly how: AlertHow },
): Promise<Outcome<{ kind: string }, AlertRefusal>> {
  const { kind, channel, how } = choice
  const rule = everyKind(notices).find((one) => one.kind === kind)
  if (!rule) return refuse({ kind: 'no-such-kind' })
  if (!rules.channels[channel].may.includes(how)) return refuse({ kind: 'not-by-this-channel', channel })
  if (!choicesFor(rules, channel, rule.mandatory !== undefined).includes(how)) return refuse({ kind: 'mandatory-kind' })
  await keepChoice(tx, actor.person, choice)
  return done({ kind })
}
