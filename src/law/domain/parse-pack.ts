import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml'
import { z } from 'zod'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { datingFaults } from './dating.ts'
import { exceptionFaults } from './exception-faults.ts'
import { familyOf, FamilyRules } from './families.ts'
import { readOffenseTable, type OffenseTables } from './offense-table.ts'
import type { PackFault, PackFile } from './pack-file.ts'
import { Rules } from './questions.ts'
import type { Rule } from './rule.ts'
import { PackTitle, type RulePack } from './rule-pack.ts'

/** The file that says what the pack is; every other file holds rules. */
export const titleFile = 'pack.yaml'

/** A rule pack from the text of its files, or everything that is wrong with it. */
export function parsePack(files: readonly PackFile[]): Outcome<RulePack, readonly PackFault[]> {
  const sources = files.filter(({ name }) => !isTable(name)).map(readSource)
  const unreadable = sources.flatMap((source) => source.faults)
  if (unreadable.length > 0) return refuse(unreadable)
  const title = parseTitle(sources)
  const rules = parseRules(sources.filter((source) => source.name !== titleFile))
  if (!title.ok || !rules.ok) return refuse([...(title.ok ? [] : title.refusal), ...(rules.ok ? [] : rules.refusal)])
  const { offenses, ...rest } = title.value
  const list = offenseList(offenses, files, rules.value.rules)
  if (!list.ok) return list
  return done({ ...rest, ...rules.value, rules: { ...rules.value.rules, ...list.value } })
}

/** Whether a file of a pack is a table of offenses and no YAML. */
export const isTable = (name: string): boolean => name.endsWith('.csv')

const inTitle = (reason: string): PackFault => ({ file: titleFile, line: 1, reason })

/** The code of offenses as the tables of the pack give it; nothing where it names none. */
function offenseList(
  named: OffenseTables | undefined,
  files: readonly PackFile[],
  rules: Rules,
): Outcome<Pick<Rules, 'offense.list'>, readonly PackFault[]> {
  if (named === undefined) return done({})
  if (rules['offense.list'] !== undefined)
    return refuse([inTitle('offense.list is stated twice: as a rule, and by the tables that the title names.')])
  const read = named.tables.map(({ file, ...dated }) => {
    const table = files.find(({ name }) => name === file)
    return {
      dated,
      offenses: table === undefined ? refuse([inTitle(`There is no ${file}.`)]) : readOffenseTable(table),
    }
  })
  const faults = read.flatMap(({ offenses }) => (offenses.ok ? [] : offenses.refusal))
  const dating = datingFaults(named.tables).map(({ reason }) => inTitle(reason))
  if (faults.length + dating.length > 0) return refuse([...faults, ...dating])
  const values = read.flatMap(({ dated, offenses }) => (offenses.ok ? [{ ...dated, value: offenses.value }] : []))
  return done({
    'offense.list': {
      question: 'Which offenses does the code define?',
      unit: 'list of offenses',
      applies: 'always',
      values,
      exceptions: [],
      examples: values.map(({ from, value }) => ({ on: from, facts: {}, at: '/0/code', gives: value[0]?.code })),
      notModelled: named.notModelled,
      verification: named.verification,
    },
  })
}

/** A YAML file that remembers on which line each value stands. */
interface PackSource {
  readonly name: string
  readonly document: Document
  readonly lines: LineCounter
  readonly faults: readonly PackFault[]
}

function readSource(file: PackFile): PackSource {
  const lines = new LineCounter()
  const document = parseDocument(file.text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true })
  const faults = document.errors.map((error) => ({
    file: file.name,
    line: lines.linePos(error.pos[0]).line,
    reason: error.message,
  }))
  return { name: file.name, document, lines, faults }
}

type Path = readonly PropertyKey[]

/** The fault at a path of a file: the line of the deepest value that is there. */
function faultAt(source: PackSource, path: Path, reason: string): PackFault {
  return { file: source.name, line: lineOf(source, path), reason }
}

function lineOf(source: PackSource, path: Path): number {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node = source.document.getIn(path.slice(0, depth), true)
    if (isNode(node) && node.range) return source.lines.linePos(node.range[0]).line
  }
  return 1
}

function parseTitle(sources: readonly PackSource[]): Outcome<PackTitle, readonly PackFault[]> {
  const source = sources.find((one) => one.name === titleFile)
  if (!source) return refuse([{ file: titleFile, line: 1, reason: 'The pack has no title file.' }])
  const parsed = PackTitle.safeParse(source.document.toJS())
  return parsed.success ? done(parsed.data) : refuse(issuesIn(source, [], parsed.error.issues))
}

/** A rule as it stands in a file: its id and where. */
interface Placed {
  readonly id: string
  readonly body: unknown
  readonly source: PackSource
  readonly path: Path
}

const PackRules = z.strictObject({ rules: Rules, families: FamilyRules })
type PackRules = z.infer<typeof PackRules>

function parseRules(sources: readonly PackSource[]): Outcome<PackRules, readonly PackFault[]> {
  const found = sources.map(rulesIn)
  const shapeless = found.flatMap((one) => (one.ok ? [] : one.refusal))
  if (shapeless.length > 0) return refuse(shapeless)
  const placed = found.flatMap((one) => (one.ok ? one.value : []))
  const twice = placed.filter((one, index) => placed.findIndex((other) => other.id === one.id) < index)
  if (twice.length > 0) return refuse(twice.map((one) => faultAt(one.source, one.path, `${one.id} is stated twice.`)))
  return checkedRules(placed)
}

function checkedRules(placed: readonly Placed[]): Outcome<PackRules, readonly PackFault[]> {
  const parsed = PackRules.safeParse(gathered(placed))
  if (!parsed.success) return refuse(parsed.error.issues.flatMap((issue) => placeIssue(placed, issue)))
  const faults = placed.flatMap((one) => {
    const rule = ruleWithId(parsed.data, one.id)
    const wrong = rule === undefined ? [] : [...datingFaults(rule.values), ...exceptionFaults(rule.exceptions)]
    return wrong.map((fault) => faultAt(one.source, [...one.path, ...fault.path], fault.reason))
  })
  return faults.length > 0 ? refuse(faults) : done(parsed.data)
}

/** Rules as the schema of a pack has them: questions by id, families by name. */
function gathered(placed: readonly Placed[]): unknown {
  const families: Record<string, Record<string, unknown>> = { clock: {}, deadline: {}, grid: {} }
  const rules: Record<string, unknown> = {}
  for (const { id, body } of placed) {
    const member = familyOf(id)
    if (member === null) rules[id] = body
    else families[member.family] = { ...families[member.family], [member.name]: body }
  }
  return { rules, families }
}

/** The rule of a pack with an id as its file states it. */
function ruleWithId({ rules, families }: PackRules, id: string): Rule<unknown> | undefined {
  const member = familyOf(id)
  if (member !== null) return families[member.family][member.name]
  return Object.entries(rules).find(([question]) => question === id)?.[1]
}

const RuleFile = z.strictObject({ rules: z.array(z.looseObject({ id: z.string() })) })

function rulesIn(source: PackSource): Outcome<readonly Placed[], readonly PackFault[]> {
  const parsed = RuleFile.safeParse(source.document.toJS())
  if (!parsed.success) return refuse(issuesIn(source, [], parsed.error.issues))
  return done(parsed.data.rules.map(({ id, ...body }, index) => ({ id, body, source, path: ['rules', index] })))
}

type Issue = z.core.$ZodIssue

/** An issue of the record of rules, placed in the file of its rule. An unknown id is an issue of the record itself. */
function placeIssue(placed: readonly Placed[], issue: Issue): readonly PackFault[] {
  if (issue.code === 'unrecognized_keys' && issue.path.length === 1) {
    return placed
      .filter((one) => issue.keys.includes(one.id))
      .map((one) => faultAt(one.source, [...one.path, 'id'], `${one.id} is not a question that the program asks.`))
  }
  const [part, first, second] = issue.path
  const id = part === 'rules' ? String(first) : `${String(first)}.${String(second)}`
  const rule = placed.find((one) => one.id === id)
  const rest = issue.path.slice(part === 'rules' ? 2 : 3)
  return rule ? issuesIn(rule.source, rule.path, [{ ...issue, path: rest }]) : []
}

function issuesIn(source: PackSource, base: Path, issues: readonly Issue[]): readonly PackFault[] {
  return issues.flatMap(deepest).map((issue) => {
    const where = issue.path.length > 0 ? `${issue.path.join('.')}: ` : ''
    return faultAt(source, [...base, ...keyOf(source, base, issue)], `${where}${issue.message}`)
  })
}

/** An unknown key is reported on its own line. */
function keyOf(source: PackSource, base: Path, issue: Issue): Path {
  if (issue.code !== 'unrecognized_keys') return issue.path
  const [key] = issue.keys
  const there = source.document.getIn([...base, ...issue.path], true)
  return key !== undefined && (isMap(there) || isSeq(there) || isScalar(there)) ? [...issue.path, key] : issue.path
}

/** In a union the branch that got furthest says best what is wrong; of a key, what is wrong with it. */
function deepest(issue: Issue): readonly Issue[] {
  if (issue.code === 'invalid_key') return issue.issues.map((inner) => ({ ...inner, path: issue.path }))
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue]
  const branches = issue.errors.filter((branch) => branch.length > 0)
  const best = branches.toSorted((a, b) => score(b) - score(a))[0]
  if (!best || score(best) === 0) return [issue]
  return best.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })).flatMap(deepest)
}

function score(branch: readonly Issue[]): number {
  const depth = Math.max(...branch.map((issue) => issue.path.length))
  return depth * 10 - branch.length + (branch.some((issue) => issue.code === 'unrecognized_keys') ? 1 : 0)
}
