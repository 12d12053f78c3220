import type { AlertChannel, AlertHow } from '../../../contract/alerts.ts'
import type { ChannelRules } from './channel-rules.ts'

/** What a person may choose for a kind by a channel. What cannot be switched off stays on by mail. */
export function choicesFor(rules: ChannelRules, channel: AlertChannel, isMandatory: boolean): readonly AlertHow[] {
  const { may } = rules.channels[channel]
  return isMandatory && channel === 'mail' ? may.filter((how) => how !== 'off') : may
}

/**
 * How a person is told of a kind by a channel: as he chose, where that may be chosen; else as the rules say. A kind that
 * has become mandatory since it was switched off is told all the same.
 */
export function howTold(
  rules: ChannelRules,
  channel: AlertChannel,
  isMandatory: boolean,
  chosen: AlertHow | undefined,
): AlertHow {
  if (chosen !== undefined && choicesFor(rules, channel, isMandatory).includes(chosen)) return chosen
  return isMandatory ? rules.channels[channel].mandatory : rules.channels[channel].other
}
