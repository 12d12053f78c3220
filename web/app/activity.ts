import { nowMs } from '../design/moment.ts'

const backgroundAfterMs = 60_000
const toldEveryMs = 5_000
const sharedName = 'colloquy.last-touch'

let lastTouch = nowMs()
let lastTold = 0

function touched(): void {
  lastTouch = nowMs()
  if (lastTouch - lastTold < toldEveryMs) return
  lastTold = lastTouch
  try {
    localStorage.setItem(sharedName, String(lastTouch))
  } catch {
    // Without storage each tab knows only its own activity.
    return
  }
}

/** Begins to note when the person last used the keyboard, the pointer or the wheel. Called once. */
export function watchActivity(): void {
  for (const event of ['pointerdown', 'keydown', 'wheel', 'touchstart']) {
    window.addEventListener(event, touched, { capture: true, passive: true })
  }
}

/** Milliseconds since the person last touched this page or another tab of it. */
export function idleFor(): number {
  return nowMs() - Math.max(lastTouch, lastTouchOfTabs())
}

/** True when a request would come from the page alone, so that it must not keep an idle session open. */
export function isBackground(): boolean {
  return idleFor() > backgroundAfterMs
}

function lastTouchOfTabs(): number {
  try {
    return Number(localStorage.getItem(sharedName) ?? 0)
  } catch {
    return 0
  }
}
