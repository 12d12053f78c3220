import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packJsonSchema } from '../../src/law/pack-json-schema.ts'

const packs = join(import.meta.dirname, '../../rulepacks')
const files = readdirSync(packs, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.yaml') && !name.endsWith('pack.yaml'),
)

describe('the schema that helps an editor', () => {
  it('is what the loader reads: run npm run generate when this fails', () => {
    const written: unknown = JSON.parse(readFileSync(join(packs, 'rules.schema.json'), 'utf8'))
    expect(written).toEqual(JSON.parse(JSON.stringify(packJsonSchema())))
  })

  it.each(files)('is named on the first line of %s', (name) =>
    expect(readFileSync(join(packs, name), 'utf8').split('\n')[0]).toBe(
      '# yaml-language-server: $schema=../rules.schema.json',
    ),
  )
})
