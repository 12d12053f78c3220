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
export function responseText(item: Pick<ScriptItem, 'form'>, response: AnswerResponse): string {
  if (item.form === 'advisement') return { ...words, yes: 'Understood', no: 'Not understood' }[response]
  return words[response]
}

const words: Record<AnswerResponse, string> = {
  yes: 'Yes',
  no: 'No',
  clarified: 'Made clear',
  stated: 'Record the answer',
  given: 'Said',
}
