import { useEffect, type RefObject } from 'react'
import { useCommands } from '../app/commands.ts'

/** The link or button of an item stands in an element that is marked. */
const itemLinks = '[data-item] > :is(a, button)'

/** Goes through the items of a list by `j` and `k` from anywhere, and by the arrows from one of them; Enter follows the link or presses the button that has the focus. */
export function useItemKeys(list: RefObject<HTMLElement | null>): void {
  useCommands([
    { id: 'next-item', label: 'Next item', group: 'On this screen', keys: 'j', run: () => move(list.current, 1) },
    { id: 'item-before', label: 'Item before', group: 'On this screen', keys: 'k', run: () => move(list.current, -1) },
  ])
  useEffect(() => {
    const arrows = (event: KeyboardEvent) => {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null
      if (step === null || !(document.activeElement?.matches(itemLinks) ?? false)) return
      event.preventDefault()
      move(list.current, step)
    }
    window.addEventListener('keydown', arrows)
    return () => window.removeEventListener('keydown', arrows)
  }, [list])
}

function move(list: HTMLElement | null, step: 1 | -1): void {
  const items = [...(list?.querySelectorAll<HTMLElement>(itemLinks) ?? [])]
  const at = items.findIndex((item) => item === document.activeElement)
  const next = at < 0 ? items[0] : items[Math.min(Math.max(at + step, 0), items.length - 1)]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}
