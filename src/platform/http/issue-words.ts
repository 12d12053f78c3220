import type { z } from 'zod'

/** What the schema library says when a schema brings no words of its own. */
const itsOwnWords = /^(Invalid|Too small|Too big|Unrecognized)\b/

const formats: Readonly<Record<string, string>> = {
  date: 'Enter a day as month/day/year, such as 3/16/2026',
  datetime: 'Enter a day and a time',
  email: 'Enter an e-mail address',
  uuid: 'Choose one from the list',
}

/** What is wrong with a value, in words for the person who typed it. A schema's own words are kept. */
export function issueWords(issue: z.core.$ZodIssue): string {
  if (!itsOwnWords.test(issue.message)) return issue.message
  switch (issue.code) {
    case 'invalid_value':
      return 'Choose one of the choices'
    case 'invalid_union':
      return issue.discriminator === undefined ? issue.message : 'Choose one of the choices'
    case 'invalid_format':
      return formats[issue.format] ?? issue.message
    case 'too_big':
      return `This is too long: ${issue.maximum} at most`
    default:
      return issue.message
  }
}
