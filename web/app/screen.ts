import { lazyRouteComponent } from '@tanstack/react-router'
import { readAhead, type Asked } from './use-read.ts'

/**
 * A screen that comes whole: what it `opensWith`, questions about the parameters of its address, is asked as soon as one
 * goes there, and the screen before it stays until the answers are there. The screen reads them by `useRead`.
 * @param load the file of the screen, fetched when it is first needed
 */
export function screen<M extends { readonly opensWith: readonly Asked[] }, K extends keyof M>(
  load: () => Promise<M>,
  name: K,
) {
  return {
    component: lazyRouteComponent(load, name),
    // A pointer that passes over a link reads nothing: who read a case is on record.
    preload: false as const,
    loader: async ({ params }: { readonly params: Record<string, string> }): Promise<void> => {
      const { opensWith } = await load()
      await Promise.all(opensWith.map((route) => readAhead(route, { params })))
    },
  }
}
