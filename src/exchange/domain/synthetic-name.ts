import { hash } from 'node:crypto'
import { familyBeginnings, familyEndings, givenNames } from './invented-names.ts'

/** A generated name. It says of itself that it is one. */
export interface SyntheticName {
  readonly given: string
  readonly family: string
  readonly synthetic: true
}

/**
 * The name generated for a key of the source: always the same for the same key, and drawn from nothing but the key, so
 * that it carries no trace of race, sex or age. Two people may bear one name; persons are ids.
 */
export function syntheticName(sourceKey: string): SyntheticName {
  const digest = hash('sha256', `synthetic name of ${sourceKey}`, 'buffer')
  return {
    given: pick(givenNames, digest.readUInt32BE(0)),
    family: pick(familyBeginnings, digest.readUInt32BE(4)) + pick(familyEndings, digest.readUInt32BE(8)),
    synthetic: true,
  }
}

function pick(names: readonly [string, ...string[]], number: number): string {
  return names[number % names.length] ?? names[0]
}
