/**
 * The design system's style sheet as this page needs it: only the blocks that stand on our screens, in the colours of
 * our tokens, so that themes reach them. Done when the page is built; the package itself stays as it came.
 */

/** Blocks of the design system that our components draw with. A test finds what is missing. */
export const usedBlocks: ReadonlySet<string> = new Set([
  'usa-alert',
  'usa-button',
  'usa-checkbox',
  'usa-error-message',
  'usa-fieldset',
  'usa-form-group',
  'usa-hint',
  'usa-input',
  'usa-input-group',
  'usa-input-prefix',
  'usa-label',
  'usa-legend',
  'usa-link',
  'usa-list',
  'usa-radio',
  'usa-select',
  'usa-skipnav',
  'usa-sr-only',
  'usa-table',
  'usa-tag',
  'usa-textarea',
])

/** Colours of the design system, and the token that stands for each. */
const tokens: Readonly<Record<string, string>> = {
  '#005ea2': '--accent',
  '#1a4480': '--accent-dark',
  '#162e51': '--accent-darker',
  '#1b1b1b': '--ink',
  '#54278f': '--visited',
  '#565c65': '--line-strong',
  '#71767a': '--quiet',
  '#757575': '--quiet',
  '#a9aeb1': '--line',
  '#dfe1e2': '--line-soft',
  '#c9c9c9': '--disabled',
  '#454545': '--disabled-ink',
  '#f0f0f0': '--shade',
  '#2491ff': '--focus',
  '#d83933': '--danger',
  '#b50909': '--bad',
  '#8b0a03': '--bad',
  '#ecf3ec': '--good-soft',
  '#faf3d1': '--waiting-soft',
  '#f4e3db': '--bad-soft',
  '#e7f6f8': '--info-soft',
}

/** The sheet with the blocks that are used, in our tokens. */
export function uswdsSheet(css: string): string {
  return themed(keptRules(css))
}

function themed(css: string): string {
  return css
    .replaceAll(/#[0-9a-f]{6}\b/g, (hex) => (tokens[hex] === undefined ? hex : `var(${tokens[hex]})`))
    .replaceAll(/(?<=[;{]background(?:-color)?:)(?:#fff|white)\b/g, 'var(--paper)')
    .replaceAll(/(?<=[;{]color:)(?:#fff|white)\b/g, 'var(--accent-ink)')
}

/** Walks the rules of a sheet or of a block; a rule none of whose selectors is used is left out. */
function keptRules(css: string): string {
  let kept = ''
  let at = 0
  while (at < css.length) {
    const stop = nextOf(css, at, '{;')
    if (stop === -1) break
    const prelude = css.slice(at, stop).trim()
    if (css[stop] === ';') {
      kept += `${prelude};`
      at = stop + 1
      continue
    }
    const end = endOfBlock(css, stop)
    kept += rule(prelude, css.slice(stop + 1, end))
    at = end + 1
  }
  return kept
}

function rule(prelude: string, block: string): string {
  if (/^@(?:media|supports|layer)/.test(prelude)) {
    const inner = keptRules(block)
    return inner === '' ? '' : `${prelude}{${inner}}`
  }
  if (prelude.startsWith('@')) return `${prelude}{${block}}`
  const selectors = parted(prelude).filter(isUsed)
  return selectors.length === 0 ? '' : `${selectors.join(',')}{${block}}`
}

/** A selector is used when each class in it belongs to a used block; one without classes shapes plain elements. */
function isUsed(selector: string): boolean {
  const classes = selector.replaceAll(/\[[^\]]*\]/g, '').match(/\.(?:[\w-]|\\.)+/g) ?? []
  return classes.every((name) => usedBlocks.has(name.slice(1).split(/__|--/)[0] ?? ''))
}

/** Selectors parted at the commas that stand in no brackets. */
function parted(prelude: string): string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < prelude.length; at += 1) {
    const sign = prelude.charAt(at)
    if ('(['.includes(sign)) depth += 1
    else if (')]'.includes(sign)) depth -= 1
    else if (sign === ',' && depth === 0) {
      parts.push(prelude.slice(from, at))
      from = at + 1
    }
  }
  return [...parts, prelude.slice(from)]
}

/** Where one of the signs stands next outside of comments and strings; −1 when nowhere. */
function nextOf(css: string, from: number, signs: string): number {
  for (let at = from; at < css.length; at += 1) {
    const sign = css.charAt(at)
    if (css.startsWith('/*', at)) at = css.indexOf('*/', at) + 1
    else if (sign === '"' || sign === "'") at = css.indexOf(sign, at + 1)
    else if (signs.includes(sign)) return at
  }
  return -1
}

function endOfBlock(css: string, open: number): number {
  let depth = 1
  let at = open
  while (depth > 0) {
    at = nextOf(css, at + 1, '{}')
    if (at === -1) return css.length
    depth += css.charAt(at) === '{' ? 1 : -1
  }
  return at
}
