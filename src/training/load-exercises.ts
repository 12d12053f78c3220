import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { ExerciseRule } from './domain/exercises.ts'

const folder = new URL('exercises/', import.meta.url)
/** One file for each kind of office. */
const files = ['prosecution.yaml', 'defense.yaml', 'court.yaml', 'police.yaml', 'others.yaml'] as const

const ExerciseFile = z.strictObject({ exercises: z.array(ExerciseRule) })

/** All exercises of the first hour. @throws Error that names each fault of a file: a program must not run on it */
export function loadExercises(): readonly ExerciseRule[] {
  return files.flatMap((file) => {
    const read = ExerciseFile.safeParse(parse(readFileSync(new URL(file, folder), 'utf8')))
    if (read.success) return read.data.exercises
    const faults = read.error.issues.map((issue) => `  ${file} at ${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`The exercises are refused:\n${faults.join('\n')}`)
  })
}
