import { readdir, readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parse } from 'yaml'
import { type Source, sourceFrom } from './domain/source-definition.ts'

const folder = new URL('sources/', import.meta.url)

/** The names of the sources that can be imported. */
export async function sourceNames(): Promise<readonly string[]> {
  const files = await readdir(folder)
  return files
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => basename(file, '.yaml'))
    .toSorted()
}

/** The source of that name, or null when there is none. @throws Error when its definition is wrong */
export async function sourceNamed(name: string): Promise<Source | null> {
  if (!(await sourceNames()).includes(name)) return null
  return sourceFrom(parse(await readFile(new URL(`${name}.yaml`, folder), 'utf8')), `${name}.yaml`)
}
