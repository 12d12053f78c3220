import { z } from 'zod'
import { familyValues } from './domain/families.ts'
import { questionValues } from './domain/questions.ts'
import { ruleShape } from './domain/rule.ts'

/**
 * The JSON Schema of a file of rules, for the editor: the same Zod schemas that the loader reads with. What only the
 * loader can see (dates that overlap, circles, cells that do not fit) is not in it.
 */
export function packJsonSchema(): unknown {
  const questions = Object.entries(questionValues).map(([id, value]: readonly [string, z.ZodType]) =>
    z.strictObject({ id: z.literal(id), ...ruleShape(value) }),
  )
  const families = Object.entries(familyValues).map(([family, value]: readonly [string, z.ZodType]) =>
    z.strictObject({ id: z.string().regex(new RegExp(`^${family}\\.[a-z0-9-]+$`)), ...ruleShape(value) }),
  )
  const file = z.strictObject({ rules: z.array(z.union([...questions, ...families])) })
  return {
    title: 'Rules of a rule pack',
    ...z.toJSONSchema(file, { io: 'input', unrepresentable: 'any', reused: 'ref', cycles: 'ref' }),
  }
}
