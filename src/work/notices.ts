import type { z } from 'zod'
import type { Basis, Notice, NoticeCount, NoticeKind } from '../../contract/work.ts'
import type { CommonRefusal } from '../platform/http/problems.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { relationRule } from '../vocabulary/compartments.ts'
import type { InstantText } from '../vocabulary/instant.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { caseMarks } from './case-marks.ts'
import { dayShort } from './domain/day-words.ts'
import { everyKind, type Ladder, type NoticeRule, type NoticeRules } from './domain/notice-rules.ts'
import { kindsOff, markRead, markUnread, noticesOf, switchKind, unreadCount, type NoticeRow } from './notice-store.ts'
import type { WorkRefusal } from './problems.ts'
import { basisOf, placeFor } from './rules-for.ts'

type Line = z.input<typeof Notice>

/** More than these are told as "more". */
const counted = 99

/** What the actor was told of, newest first; kinds that he switched off are left out. */
export async function listNotices(
  tx: Tx,
  actor: Actor,
  rules: NoticeRules,
  ask: { readonly after?: string | undefined; readonly unread?: 'true' | undefined; readonly limit: number },
): Promise<Outcome<{ notices: Line[]; next: string | null }, CommonRefusal>> {
  const rows = await noticesOf(tx, {
    person: actor.person,
    without: await silenced(tx, rules),
    unread: ask.unread === 'true',
    after: ask.after,
    limit: ask.limit + 1,
  })
  const page = rows.slice(0, ask.limit)
  return done({
    notices: await noticeLines(tx, actor, rules, page),
    next: rows.length > ask.limit ? (page.at(-1)?.notice_id ?? null) : null,
  })
}

/** How each is told: that it happened, the case as the actor's own list has it, and where it is to be seen. */
export async function noticeLines(
  tx: Tx,
  actor: Actor,
  rules: NoticeRules,
  rows: readonly NoticeRow[],
): Promise<Line[]> {
  const marks = await caseMarks(
    tx,
    actor,
    rows.map((row) => row.case_id),
  )
  return rows.flatMap((row) => {
    const [rule, marked] = [everyKind(rules).find((one) => one.kind === row.kind), marks.get(row.case_id)]
    if (!rule || !marked) return []
    return [
      {
        id: row.notice_id,
        kind: row.kind,
        words: noticeWords(rule, row),
        case: marked.mark,
        at: row.at,
        read: row.read,
        to: placeFor(rule.to, { caseId: row.case_id, subject: row.subject }),
      },
    ]
  })
}

/** That it happened, or that its day comes. */
export const noticeWords = (rule: NoticeRule | Ladder, { due_on: day }: Pick<NoticeRow, 'due_on'>): string =>
  day === null ? rule.words : rule.words.replace('{day}', dayShort(day))

/** The words of a kind, of no day in particular. */
export const plainWords = ({ words }: NoticeRule | Ladder): string => words.replace(' on {day}', '')

export async function countNotices(
  tx: Tx,
  actor: Actor,
  rules: NoticeRules,
): Promise<Outcome<z.input<typeof NoticeCount>, CommonRefusal>> {
  const n = await unreadCount(tx, actor.person, await silenced(tx, rules), counted + 1)
  return done({ unread: Math.min(n, counted), more: n > counted })
}

/** Marks notifications of one's own as read; those of others are not there. */
export async function markNoticesRead(
  tx: Tx,
  input: { readonly notices: readonly string[]; readonly upTo: string | null },
): Promise<Outcome<{ markedAt: InstantText }, WorkRefusal>> {
  return done({ markedAt: await markRead(tx, input.notices, input.upTo) })
}

/** Takes back that notifications of one's own were read; those of others are not there. */
export async function markNoticesUnread(
  tx: Tx,
  input: { readonly notices: readonly string[]; readonly markedAt: InstantText | null },
): Promise<Outcome<{ unread: true }, WorkRefusal>> {
  await markUnread(tx, input.notices, input.markedAt)
  return done({ unread: true })
}

/** What is switched off and may be: a kind that has become mandatory since is told all the same. */
async function silenced(tx: Tx, rules: NoticeRules): Promise<readonly string[]> {
  const off = await kindsOff(tx)
  return everyKind(rules)
    .filter((one) => one.mandatory === undefined && off.includes(one.kind))
    .map((one) => one.kind)
}

/** Whether an office like the actor's may have one of the relations that are told of it. */
export const mayConcern = ({ office }: Actor, rule: NoticeRule | Ladder): boolean =>
  office !== null && rule.for.some((relation) => relationRule(relation).heldBy.includes(office.kind))

/** The kinds of notification that may concern whoever acts, and which of them he has switched off. */
export async function noticeKinds(
  tx: Tx,
  actor: Actor,
  rules: NoticeRules,
): Promise<Outcome<{ kinds: z.input<typeof NoticeKind>[] }, CommonRefusal>> {
  const off = await silenced(tx, rules)
  return done({
    kinds: everyKind(rules)
      .filter((rule) => mayConcern(actor, rule))
      .map((rule) => ({
        kind: rule.kind,
        words: plainWords(rule),
        group: rule.group,
        mandatory: whyMandatory(rules, rule.mandatory),
        on: !off.includes(rule.kind),
      })),
  })
}

/** Why a kind cannot be switched off; null where it may be. */
export function whyMandatory(rules: NoticeRules, reason: string | undefined): Basis | null {
  const basis = reason === undefined ? undefined : rules.mandatory[reason]
  return basis === undefined ? null : basisOf(basis, rules)
}

/** Switches a kind on or off; a mandatory one stays on. */
export async function switchNoticeKind(
  tx: Tx,
  actor: Actor,
  rules: NoticeRules,
  input: { readonly kind: string; readonly on: boolean },
): Promise<Outcome<{ kind: string }, WorkRefusal>> {
  const rule = everyKind(rules).find((one) => one.kind === input.kind)
  if (!rule) return refuse({ kind: 'no-such-kind' })
  if (rule.mandatory !== undefined && !input.on) return refuse({ kind: 'mandatory-kind' })
  await switchKind(tx, actor.person, rule.kind, input.on)
  return done({ kind: rule.kind })
}
