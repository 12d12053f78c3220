import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Stage } from '../../../contract/cases.ts'
import { lifecycle, lifecycleDiagram, stages, stepsFrom } from './lifecycle.ts'

describe('the lifecycle of a case', () => {
  it('is drawn in the README of the area exactly as the table says', () => {
    const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8')
    expect(readme).toContain(`\`\`\`mermaid\n${lifecycleDiagram()}\n\`\`\``)
  })

  it('leads from the referral to every stage', () => {
    const reached = new Set<Stage>(['referred'])
    for (let before = 0; before < reached.size;) {
      before = reached.size
      for (const step of lifecycle) if (reached.has(step.from)) reached.add(step.to)
    }
    expect([...reached].toSorted()).toEqual(Stage.options.toSorted())
  })

  it('ends with a judgment or a dismissal and nowhere else', () => {
    expect(Stage.options.filter((stage) => stepsFrom(stage).length === 0)).toEqual(['sentenced', 'dismissed'])
  })

  it('has one step between two stages, so that who may take it is said once', () => {
    const pairs = lifecycle.map((step) => `${step.from} > ${step.to}`)
    expect(new Set(pairs).size).toBe(pairs.length)
  })

  it('never speaks of offers or talks, for all who have a relation to the case read it', () => {
    const words = Object.values(stages)
      .flatMap(({ label, meaning }) => [label, meaning])
      .join(' ')
    expect(words).not.toMatch(/offer|negotiat|talk|counter/i)
  })
})
