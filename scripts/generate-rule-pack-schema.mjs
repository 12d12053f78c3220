// Writes the JSON Schema of rule packs, which editors read, to rulepacks/rules.schema.json.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packJsonSchema } from '../src/law/pack-json-schema.ts'

const target = join(import.meta.dirname, '../rulepacks/rules.schema.json')
writeFileSync(target, JSON.stringify(packJsonSchema(), null, 2))
execFileSync(join(import.meta.dirname, '../node_modules/.bin/oxfmt'), [target], { stdio: 'inherit' })
