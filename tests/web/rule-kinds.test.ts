import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { kindOf, RuleKind } from '../../web/law/rule-kinds.ts'

const packs = join(import.meta.dirname, '../../rulepacks')

it('every rule of every pack is of a kind that the screens have a word for', () => {
  const ids = globSync('*/*.yaml', { cwd: packs }).flatMap((file) =>
    [...readFileSync(join(packs, file), 'utf8').matchAll(/^ {2}- id: (\S+)$/gm)].map(([, id = '']) => id),
  )
  expect(ids.length).toBeGreaterThan(100)
  expect(ids.filter((id) => !RuleKind.safeParse(kindOf(id)).success)).toEqual([])
})
