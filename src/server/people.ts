import { parseArgs } from 'node:util'
import type { Outcome } from '../vocabulary/outcome.ts'
import { z } from 'zod'
import type { OneTimeCode } from '../identity/give-one-time-code.ts'
import {
  inviteAgain,
  invitePerson,
  type Invitation,
  type InvitationRefusal,
  type Invited,
} from '../identity/invite-person.ts'
import { teamKinds, workOf } from '../identity/domain/work.ts'
import type { NamedTeam, NewCourt } from '../identity/place-of-work.ts'
import { lawOn } from '../law/domain/ask.ts'
import { questionsOfACourt } from '../law/domain/questions.ts'
import { jurisdictions, loadRulePack } from '../law/load-rule-pack.ts'
import { now } from '../platform/clock.ts'
import { readConfig, type Config } from '../platform/config.ts'
import { openDatabase } from '../platform/postgres/database.ts'
import { openKysely } from '../platform/postgres/kysely.ts'
import { attemptAsSystem, type Tx } from '../platform/postgres/tx.ts'
import { todayIn } from '../vocabulary/legal-date.ts'
import { done } from '../vocabulary/outcome.ts'
import { OfficeKind, Position, positions } from '../vocabulary/positions.ts'
import { UsageError } from './command.ts'
import { whyNotInvited } from './people-words.ts'
import { migrateDatabase } from './migrate-database.ts'

export const summary = 'Invite people of a live court, the first administrator above all; renew a lost sign-in.'

export const usage = `colloquy people invite --name NAME --email ADDRESS --office NAME --position POSITION
                       [--title TITLE] [--court NAME] [--pack PACK] [--office-kind KIND]
                       [--team [KIND:]NAME]... [--json]
colloquy people reset --email ADDRESS [--json]

invite gives a person an account and a place in an office, and prints a link and a code, once.
With it the person chooses a password within 24 hours, then sets up an authenticator app.
Office and teams are set up when they are not there yet; so is the court, when --court and
--pack say which. Refused for an address that has an account, for a position that is not held
in that kind of office, for invented law, and in a database that holds the training court.

reset takes away password and authenticator, ends all sessions and calendar feeds, and prints a
new code: for an invitation that has lapsed, and for an administrator whom no other
administrator can help.

  --position POSITION  ${inLines(
    Object.keys(workOf).filter((name) => name !== 'defendant'),
    23,
  )}
  --title TITLE        as the office calls it (default: the position's name)
  --court NAME         the live court (default: the only one)
  --pack PACK          the law of a new court, a folder of COLLOQUY_RULE_PACKS or rulepacks/; its time zone is
                       read there
  --office-kind KIND   ${inLines(
    OfficeKind.options.filter((kind) => kind !== 'public'),
    23,
  )}
  --team [KIND:]NAME   may be repeated (default: the usual team of the position, such as a judge's
                       chambers). KIND of a new team is one of
                       ${inLines(teamKinds, 23)}
  --json               print one JSON object instead of words`

function inLines(names: readonly string[], indent: number): string {
  const lines: string[] = []
  for (const name of names) {
    const last = lines.at(-1)
    if (last === undefined || last.length + name.length > 70) lines.push(name)
    else lines[lines.length - 1] = `${last}, ${name}`
  }
  return lines.join(`,\n${' '.repeat(indent)}`)
}

export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      name: { type: 'string' },
      email: { type: 'string' },
      title: { type: 'string' },
      position: { type: 'string' },
      court: { type: 'string' },
      pack: { type: 'string' },
      office: { type: 'string' },
      'office-kind': { type: 'string' },
      team: { type: 'string', multiple: true },
      json: { type: 'boolean', default: false },
    },
  })
  const [what, ...more] = positionals
  if (more.length > 0) throw new UsageError(`"${more.join(' ')}" belongs to no option. Put names in quotes.`)
  if (what === 'invite') return await invite(values)
  if (what === 'reset') return await reset(values)
  throw new UsageError(
    what === undefined ? 'Say what: invite or reset.' : `There is no "people ${what}". Choose invite or reset.`,
  )
}

interface Options {
  readonly name?: string | undefined
  readonly email?: string | undefined
  readonly title?: string | undefined
  readonly position?: string | undefined
  readonly court?: string | undefined
  readonly pack?: string | undefined
  readonly office?: string | undefined
  readonly 'office-kind'?: string | undefined
  readonly team?: readonly string[] | undefined
  readonly json: boolean
}

async function invite(options: Options): Promise<void> {
  const config = readConfig()
  const invitation = await invitationFrom(options, config)
  const outcome = await inDatabase<Invited, InvitationRefusal>(config, async (tx) => await invitePerson(tx, invitation))
  if (!outcome.ok) throw new Error(whyNotInvited(outcome.refusal))
  const invited = outcome.value
  if (options.json) {
    const { person, court, office, teams } = invited
    console.log(JSON.stringify({ person, ...codeFor(config, invited), court, office, teams }))
    return
  }
  for (const place of [invited.court, invited.office, ...invited.teams])
    if (place.isNew) console.log(`Set up: ${place.name}.`)
  console.log(`${invitation.name} is ${positions[invitation.position]} in ${invited.office.name}.`)
  tell(config, invited)
}

async function reset(options: Options): Promise<void> {
  const email = emailFrom(options)
  const config = readConfig()
  const outcome = await inDatabase<Awaited<ReturnType<typeof inviteAgain>>, never>(config, async (tx) =>
    done(await inviteAgain(tx, email)),
  )
  const given = outcome.ok ? outcome.value : null
  if (!given)
    throw new Error(`Nobody signs in as ${email}. The user name is the address that was given with the invitation.`)
  if (options.json) console.log(JSON.stringify(codeFor(config, given)))
  else {
    console.log(
      `Password and authenticator of ${given.name} are taken away, and all sessions and calendar feeds are ended.`,
    )
    tell(config, given)
  }
}

type Told = OneTimeCode & { readonly username: string }

/** The link carries the code after the hash, which no browser sends and no proxy logs. */
function codeFor(config: Config, { username, code, endsAt }: Told) {
  const origin = config.publicUrl ?? `http://localhost:${config.port}`
  const link = `${origin}/#${new URLSearchParams({ invited: username, code }).toString()}`
  return { username, link, code, endsAt: endsAt.toString({ smallestUnit: 'second' }) }
}

function tell(config: Config, told: Told): void {
  const { link, username, code, endsAt } = codeFor(config, told)
  console.log(`
  Link       ${link}
  User name  ${username}
  Code       ${code}
  Until      ${endsAt}

Hand it over in person or by phone; whoever has it can choose the password. It is shown only now.`)
}

async function inDatabase<T, R>(config: Config, act: (tx: Tx) => Promise<Outcome<T, R>>): Promise<Outcome<T, R>> {
  const database = await openDatabase(config, { whenInUse: 'join', notice: (message) => console.error(message) })
  try {
    await migrateDatabase(database)
    const db = openKysely(database, 'colloquy_system', 1)
    try {
      return await attemptAsSystem(db, act)
    } finally {
      await db.destroy()
    }
  } finally {
    await database.stop()
  }
}

async function invitationFrom(options: Options, { rulePacks }: Config): Promise<Invitation> {
  const name = needed(options.name, '--name')
  const email = emailFrom(options)
  const office = needed(options.office, '--office')
  const position = Position.safeParse(needed(options.position, '--position'))
  if (!position.success)
    throw new UsageError(
      `There is no position "${options.position}". Choose one of: ${Object.keys(workOf).join(', ')}.`,
    )
  if (position.data === 'defendant')
    throw new UsageError('A defendant works in no office and cannot be invited: the clerk links him to his case.')
  return {
    name,
    email,
    office,
    position: position.data,
    title: options.title?.trim() ?? positions[position.data],
    court: options.court?.trim(),
    newCourt: options.pack === undefined ? null : await courtUnder(options.pack, rulePacks),
    officeKind: officeKindFrom(options['office-kind']),
    teams: (options.team ?? []).map(teamFrom),
  }
}

function needed(value: string | undefined, option: string): string {
  const text = value?.trim() ?? ''
  if (text === '') throw new UsageError(`Say ${option}.`)
  return text
}

function emailFrom(options: Options): string {
  const email = needed(options.email, '--email')
  if (!z.email().safeParse(email).success) throw new UsageError(`--email ${email} is not an e-mail address.`)
  return email
}

function officeKindFrom(text: string | undefined): OfficeKind | undefined {
  if (text === undefined) return undefined
  const kind = OfficeKind.exclude(['public']).safeParse(text)
  if (kind.success) return kind.data
  throw new UsageError(`There is no office of the kind "${text}". See colloquy people --help.`)
}

function teamFrom(text: string): NamedTeam {
  const kind = teamKinds.find((known) => text.startsWith(`${known}:`)) ?? null
  const name = (kind === null ? text : text.slice(kind.length + 1)).trim()
  if (name === '') throw new UsageError(`--team ${text} has no name.`)
  return { name, kind }
}

/** @throws UsageError when no live court can sit under the pack */
async function courtUnder(pack: string, folder: string | undefined): Promise<NewCourt> {
  const known = await jurisdictions(folder)
  if (!known.includes(pack))
    throw new UsageError(
      `There is no rule pack "${pack}". There are: ${known.join(', ')}. Write yours in a folder and name it in COLLOQUY_RULE_PACKS.`,
    )
  const law = await loadRulePack(pack, folder)
  if (law.invented)
    throw new UsageError(`The law of ${pack} is invented, for learning. A live court sits under its own.`)
  if (!law.rules['court.zone'])
    throw new UsageError(
      `${pack} does not say in which time zone the court keeps its days (court.zone), so no court sits under it alone.`,
    )
  const unsettled = questionsOfACourt.filter((question) => !law.rules[question])
  if (unsettled.length > 0)
    throw new UsageError(
      `${pack} leaves open what a court must know: ${unsettled.join(', ')}. Write a pack that adopts it and settles them.`,
    )
  return { pack, zone: lawOn(law, 'court.zone', todayIn('UTC', now())) }
}
