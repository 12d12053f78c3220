/** Most octets of a line. @source RFC 5545 §3.1 */
const mostOctets = 75

const encoder = new TextEncoder()

/**
 * A content line, folded so that none is longer than 75 octets and no character is torn.
 * @source RFC 5545 §3.1
 */
export function contentLine(name: string, value: string): string {
  const lines: string[] = []
  let line = ''
  let octets = 0
  for (const character of `${name}:${value}`) {
    const wide = encoder.encode(character).length
    if (octets + wide > mostOctets) {
      lines.push(line)
      line = ' '
      octets = 1
    }
    line += character
    octets += wide
  }
  lines.push(line)
  return lines.map((each) => `${each}\r\n`).join('')
}

/**
 * Text as a value: what has a meaning of its own is escaped, and what no line may hold is left out.
 * @source RFC 5545 §3.3.11
 */
export const textValue = (text: string): string =>
  text
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    // eslint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '')
