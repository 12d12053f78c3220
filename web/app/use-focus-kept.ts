import { useEffect } from 'react'

/** An element on the way from what has the focus outward, and where it stands among its siblings. */
interface Step {
  readonly element: Element
  readonly place: number
}

const lists = 'ul, ol, tbody, [role="list"]'
const parts = 'section, form, article, dialog[open], main'
const stops = 'a[href], button:not([disabled]), input:not([disabled]), select, textarea, [tabindex="0"]'
/** Where the act of an item stands, when it is marked. */
const mainStop = '[data-item] > :is(a, button)'

/**
 * When what has the focus goes from the screen, because an act settled it or somebody else did, the keyboard goes on
 * beside it: at the next of its list, else at the part of the screen in which it stood.
 */
export function useFocusKept(): void {
  useEffect(() => {
    let trail: readonly Step[] = []
    const remember = ({ target }: Event) => {
      trail = target instanceof Element ? trailOf(target) : []
    }
    // Who presses beside everything wants the focus nowhere.
    const forget = () => {
      trail = []
    }
    const keep = () => {
      const [last] = trail
      if (!last || document.activeElement !== document.body || isThere(last.element)) return
      const next = besides(trail)
      if (next) focusOn(next)
    }
    // What takes its place may take the focus itself.
    const goes = new MutationObserver(() => {
      if (trail.length > 0 && document.activeElement === document.body) requestAnimationFrame(keep)
    })
    goes.observe(document.body, { childList: true, subtree: true })
    document.addEventListener('focusin', remember)
    document.addEventListener('pointerdown', forget)
    return () => {
      goes.disconnect()
      document.removeEventListener('focusin', remember)
      document.removeEventListener('pointerdown', forget)
    }
  }, [])
}

const isThere = (element: Element): boolean => element.isConnected && element.checkVisibility()

function trailOf(target: Element): readonly Step[] {
  const trail: Step[] = []
  for (let element: Element | null = target; element; element = element.parentElement)
    trail.push({ element, place: [...(element.parentElement?.children ?? [])].indexOf(element) })
  return trail
}

function besides(trail: readonly Step[]): HTMLElement | null {
  const at = trail.findIndex(({ element }) => isThere(element))
  const stays = trail[at]?.element
  if (!stays) return null
  if (stays.matches(lists)) {
    const place = Math.min(trail[at - 1]?.place ?? 0, stays.children.length - 1)
    const child = stays.children[place]
    const next = child?.querySelector<HTMLElement>(mainStop) ?? child?.querySelector<HTMLElement>(stops)
    if (next) return next
  }
  return stays.closest<HTMLElement>(parts)
}

function focusOn(element: HTMLElement): void {
  if (!element.matches(stops) && !element.hasAttribute('tabindex')) {
    element.tabIndex = -1
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true })
  }
  element.focus({ preventScroll: true })
}
