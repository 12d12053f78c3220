import type { AlertChannel } from '../../contract/alerts.ts'
import { alertChannelWords } from '../../contract/alerts.ts'
import type { CommonRefusal, Problems } from '../platform/http/problems.ts'
import { workProblems } from '../work/problems.ts'

export type AlertRefusal =
  | CommonRefusal
  | { readonly kind: 'channel-not-there'; readonly channel: AlertChannel }
  | { readonly kind: 'address-not-fit'; readonly why: string }
  | { readonly kind: 'too-many-codes' }
  | { readonly kind: 'no-such-kind' }
  | { readonly kind: 'mandatory-kind' }
  | { readonly kind: 'not-by-this-channel'; readonly channel: AlertChannel }

type Own = Exclude<AlertRefusal, CommonRefusal>

export const alertProblems: Problems<Own> = {
  'channel-not-there': {
    status: 422,
    title: 'This installation does not send that way',
    detail: ({ channel }) => `${alertChannelWords[channel]} is not set up here. Whoever runs the server can set it up.`,
  },
  'address-not-fit': { status: 422, title: 'That address cannot be used', detail: ({ why }) => why },
  'too-many-codes': {
    status: 429,
    title: 'Too many codes were asked for',
    detail: 'Wait an hour, then ask for another code.',
  },
  'no-such-kind': workProblems['no-such-kind'],
  'mandatory-kind': {
    status: 422,
    title: 'This notification cannot be switched off',
    detail: 'Choose at once or the daily digest. The page says why it cannot be switched off.',
  },
  'not-by-this-channel': {
    status: 422,
    title: 'That way has no such choice',
    detail: ({ channel }) => `${alertChannelWords[channel]} is sent at once or not at all.`,
  },
}
