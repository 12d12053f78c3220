import { z } from 'zod'
import { newId } from '../platform/clock.ts'
import type { CommonRefusal } from '../platform/http/problems.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { clearDefault, deleteView, insertView, lockViews, updateView, viewsOf, type ViewContent } from './view-store.ts'

/** More than these nobody finds again in a menu. */
const mostViews = 50

export type ViewRefusal =
  | { readonly kind: 'view-name-taken'; readonly name: string }
  | { readonly kind: 'too-many-views'; readonly most: number }

type SaveOutcome = Outcome<{ viewId: string }, CommonRefusal | ViewRefusal>

/** Keeps filters and order by a name. */
export async function saveView(tx: Tx, actor: Actor, content: ViewContent): Promise<SaveOutcome> {
  await lockViews(tx, actor.person)
  const views = await viewsOf(tx)
  if (views.length >= mostViews) return refuse({ kind: 'too-many-views', most: mostViews })
  if (views.some((view) => alike(view.name, content.name)))
    return refuse({ kind: 'view-name-taken', name: content.name })
  const viewId = newId(z.uuid())
  if (content.isDefault) await clearDefault(tx)
  await insertView(tx, actor.person, viewId, content)
  return done({ viewId })
}

/** Renames a view, keeps other filters in it, or makes it the one the list opens with. */
export async function changeView(
  tx: Tx,
  actor: Actor,
  input: ViewContent & { readonly viewId: string; readonly version: number },
): Promise<SaveOutcome> {
  const { viewId, version, ...content } = input
  await lockViews(tx, actor.person)
  const views = await viewsOf(tx)
  const view = views.find((each) => each.viewId === viewId)
  if (!view) return refuse({ kind: 'not-found' })
  if (view.version !== version) return refuse({ kind: 'stale', version: view.version })
  if (views.some((other) => other.viewId !== viewId && alike(other.name, content.name)))
    return refuse({ kind: 'view-name-taken', name: content.name })
  if (content.isDefault && !view.isDefault) await clearDefault(tx)
  await updateView(tx, viewId, content)
  return done({ viewId })
}

/** Forgets a view. */
export async function forgetView(
  tx: Tx,
  actor: Actor,
  { viewId, version }: { readonly viewId: string; readonly version: number },
): Promise<SaveOutcome> {
  await lockViews(tx, actor.person)
  const view = (await viewsOf(tx)).find((each) => each.viewId === viewId)
  if (!view) return refuse({ kind: 'not-found' })
  if (view.version !== version) return refuse({ kind: 'stale', version: view.version })
  await deleteView(tx, viewId)
  return done({ viewId })
}

/** Names that differ by case and accents alone are one name in a menu. */
const collator = new Intl.Collator('en', { sensitivity: 'base' })
const alike = (a: string, b: string): boolean => collator.compare(a, b) === 0
