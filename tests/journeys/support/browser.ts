import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const debianChromium = '/usr/bin/chromium'

/** Nothing that a test browser does by itself: no sandbox as root, no calls home. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The browser of the journeys: `CHROMIUM_PATH` if set, else the system's Chromium, else the one Playwright downloaded. */
export function browser(): Promise<Browser> {
  const given = process.env['CHROMIUM_PATH'] ?? (existsSync(debianChromium) ? debianChromium : undefined)
  return chromium.launch({ headless: true, args, ...(given === undefined ? {} : { executablePath: given }) })
}
