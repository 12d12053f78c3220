import * as contract from '../../contract/first-hour.ts'
import { reads, type BoundRoute } from '../platform/http/bind.ts'
import type { ExerciseRule } from './domain/exercises.ts'
import { viewFirstHour } from './view-first-hour.ts'

/** The guided first hour in a training court. */
export function trainingRoutes(exercises: readonly ExerciseRule[]): readonly BoundRoute[] {
  return [reads(contract.readFirstHour, async (tx, actor) => await viewFirstHour(tx, actor, exercises))]
}
