import type { Reaction } from '../ledger/reactions.ts'
import { countedKinds } from './domain/steps.ts'
import { keepRollup } from './keep-rollup.ts'

/** One reaction for all kinds, so that a case's entries are met in the order of the feed. The database's `counted_until` knows its name. */
export const insightReactions: readonly Reaction[] = [{ name: 'insight/rollup', on: countedKinds, react: keepRollup }]
