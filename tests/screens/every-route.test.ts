import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { screens } from './screens.ts'

const web = join(import.meta.dirname, '../../web')
const parents: Readonly<Record<string, string>> = { rootRoute: '', caseRoute: '/cases/$caseId' }

/** The routes as the areas declare them. */
function declaredRoutes(): readonly string[] {
  return globSync('**/*route*.tsx', { cwd: web }).flatMap((file) => {
    const text = readFileSync(join(web, file), 'utf8')
    const declared = text.matchAll(/createRoute\(\{\s*getParentRoute: \(\) => (\w+),\s*path: '([^']+)'/g)
    return [...declared].map(([, parent = '', path = '']) => {
      const above = parents[parent] ?? `${parent}?`
      return path.startsWith('/') ? above + path : `${above}/${path}`
    })
  })
}

describe('every screen has its pictures', () => {
  it('for each route of the page', () => {
    expect(declaredRoutes().toSorted()).toEqual([...new Set(screens.flatMap(({ route }) => route ?? []))].toSorted())
  })

  it('under names of their own', () => {
    const names = screens.map(({ name }) => name)
    expect(names).toEqual([...new Set(names)])
  })
})
