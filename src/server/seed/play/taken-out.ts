import { extract } from '../../../../contract/ledger.ts'
import type { Compartment } from '../../../vocabulary/compartments.ts'
import type { TrainingKey } from '../training-county.ts'
import type { PlayedCase, Steps } from './played-case.ts'

/** Somebody downloads the record of a part of the case. */
export async function* takesExtract(
  c: PlayedCase,
  openDays: number,
  who: TrainingKey,
  compartment: Compartment,
): Steps {
  yield c.at.on(openDays, '16:40')
  await c.call(who, extract, { params: { ...c.params, compartment } })
}
