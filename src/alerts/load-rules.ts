import { readFileSync } from 'node:fs'
import { rulesFrom } from '../work/load-rules.ts'
import { ChannelRules } from './domain/channel-rules.ts'

/** @throws Error that names each fault of the file: a program must not run on it */
export const loadChannelRules = (): ChannelRules =>
  rulesFrom('channels.yaml', readFileSync(new URL('rules/channels.yaml', import.meta.url), 'utf8'), ChannelRules)
