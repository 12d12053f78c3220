import type { AnswerResponse, ScriptItem, ScriptPart } from '../../contract/hearing.ts'

export const partTitles: Record<ScriptPart, string> = {
  oath: 'Oath',
  interpreter: 'Interpreter',
  competence: 'Competence',
  counsel: 'Counsel',
  advisements: 'Advisements',
  'recommendation-advice': 'Recommendations do not bind the court',
  voluntariness: 'Voluntariness',
  'factual-basis': 'Factual basis',
  plea: 'Plea',
  'acceptance-advice': 'On accepting the agreement',
  'rejection-advice': 'On rejecting the agreement',
}

export const spokenTo: Record<ScriptItem['to'], string> = {
  defendant: 'To the defendant',
  'defense-counsel': 'To counsel',
  prosecutor: 'To the prosecutor',
  parties: 'To the parties',
}

/** The words of an answer, as they fit the kind of item. */
export function responseText({ form }: Pick<ScriptItem, 'form'>, response: AnswerResponse): string {
  if (form === 'advisement') return { ...words, yes: 'Understood', no: 'Not understood' }[response]
  return words[response]
}

const words: Record<AnswerResponse, string> = {
  yes: 'Yes',
  no: 'No',
  clarified: 'Made clear',
  stated: 'Record the answer',
  given: 'Said',
}

const lettersOf: Record<ScriptItem['form'], Readonly<Record<string, AnswerResponse>>> = {
  question: { y: 'yes', n: 'no', c: 'clarified' },
  advisement: { u: 'yes', y: 'yes', n: 'no', c: 'clarified' },
  advice: { s: 'given' },
}

/** The answer that a key means on an item: its number in the order shown, or its letter. */
export function responseOfKey({ form, responses }: ScriptItem, key: string): AnswerResponse | undefined {
  const meant = responses[Number(key) - 1] ?? lettersOf[form][key.toLowerCase()]
  return meant !== undefined && responses.includes(meant) ? meant : undefined
}

/**
 * Whether the hearing goes on after this answer. It stays where the answer stands in the way, and where what made a
 * question clear is still to be written.
 */
export function goesOn({ form, expects }: ScriptItem, response: AnswerResponse, note: string): boolean {
  if (response === 'clarified') return form === 'advisement' || note !== ''
  return response === 'stated' || expects === null || response === expects
}
