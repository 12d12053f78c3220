import type { HearingLine } from '../../contract/cases.ts'
import type { WrittenLanguage } from '../../src/vocabulary/code-lists.ts'

/** The words of the defendant's page, in each language in which the system speaks. */
export interface MyCaseWords {
  readonly title: string
  /** What is loaded. */
  readonly yourCase: string
  readonly none: string
  readonly noOfferYet: string
  readonly caseNumber: string
  readonly nextDate: string
  readonly noDate: string
  readonly at: string
  readonly courtroom: string
  readonly read: string
  readonly readAt: string
  readonly decideTitle: string
  readonly decideNote: string
  readonly accept: string
  readonly reject: string
  readonly sureAccept: string
  readonly sureReject: string
  readonly whatHappens: string
  readonly note: string
  readonly saidAccept: string
  readonly saidReject: string
  readonly mayChange: string
  readonly questions: string
  readonly ask: string
  readonly askHint: string
  readonly send: string
  readonly noAnswer: string
  readonly answered: string
  readonly older: string
  readonly himself: string
  readonly toTalks: string
  readonly optional: string
}

export const myCaseWords: Record<WrittenLanguage, MyCaseWords> = {
  en: {
    title: 'My case',
    yourCase: 'your case',
    none: 'No case is linked to your account. Ask your lawyer or the clerk of the court.',
    noOfferYet: 'Your lawyer has not given you an offer here. When there is one, you can read it on this page.',
    caseNumber: 'Case number',
    nextDate: 'Your next day in court',
    noDate: 'No day is set yet. Your lawyer will tell you when there is one.',
    at: 'at',
    courtroom: 'courtroom',
    read: 'I have read this',
    readAt: 'You said that you have read this.',
    decideTitle: 'Tell your lawyer what you want',
    decideNote:
      'Only your lawyer sees your answer. Your lawyer answers the prosecutor. You can change your mind until then.',
    accept: 'I want to accept',
    reject: 'I do not want to accept',
    sureAccept: 'Tell your lawyer that you want to accept?',
    sureReject: 'Tell your lawyer that you do not want to accept?',
    whatHappens: 'Nothing is final yet. Your lawyer will talk to you before anything is signed.',
    note: 'Something to say to your lawyer',
    saidAccept: 'You told your lawyer that you want to accept.',
    saidReject: 'You told your lawyer that you do not want to accept.',
    mayChange: 'You can still change your mind.',
    questions: 'Questions to your lawyer',
    ask: 'Ask your lawyer',
    askHint: 'Only you and your lawyer see this.',
    send: 'Send the question',
    noAnswer: 'Your lawyer has not answered yet.',
    answered: 'answered',
    older: 'Earlier offers',
    himself: 'You represent yourself. You answer the prosecutor yourself.',
    toTalks: 'Go to the negotiation',
    optional: 'optional',
  },
  es: {
    title: 'Mi caso',
    yourCase: 'su caso',
    none: 'No hay ningún caso vinculado a su cuenta. Pregunte a su abogado o a la secretaría del tribunal.',
    noOfferYet: 'Su abogado no le ha entregado ninguna oferta aquí. Cuando haya una, podrá leerla en esta página.',
    caseNumber: 'Número de caso',
    nextDate: 'Su próxima fecha en el tribunal',
    noDate: 'Todavía no hay fecha. Su abogado le dirá cuando haya una.',
    at: 'a las',
    courtroom: 'sala',
    read: 'He leído esto',
    readAt: 'Usted dijo que ha leído esto.',
    decideTitle: 'Diga a su abogado lo que quiere',
    decideNote:
      'Solo su abogado ve su respuesta. Su abogado contesta a la fiscalía. Hasta entonces usted puede cambiar de opinión.',
    accept: 'Quiero aceptar',
    reject: 'No quiero aceptar',
    sureAccept: '¿Decir a su abogado que quiere aceptar?',
    sureReject: '¿Decir a su abogado que no quiere aceptar?',
    whatHappens: 'Todavía nada es definitivo. Su abogado hablará con usted antes de que se firme algo.',
    note: 'Algo que quiera decir a su abogado',
    saidAccept: 'Usted dijo a su abogado que quiere aceptar.',
    saidReject: 'Usted dijo a su abogado que no quiere aceptar.',
    mayChange: 'Todavía puede cambiar de opinión.',
    questions: 'Preguntas a su abogado',
    ask: 'Pregunte a su abogado',
    askHint: 'Solo usted y su abogado ven esto.',
    send: 'Enviar la pregunta',
    noAnswer: 'Su abogado todavía no ha contestado.',
    answered: 'contestó',
    older: 'Ofertas anteriores',
    himself: 'Usted se representa a sí mismo. Usted mismo contesta a la fiscalía.',
    toTalks: 'Ir a la negociación',
    optional: 'opcional',
  },
}

/** What a hearing is for; in English the server says it. */
export const hearingsInSpanish: Readonly<Record<HearingLine['kind'], string>> = {
  arraignment: 'Lectura de los cargos',
  status: 'Audiencia de seguimiento',
  plea: 'Audiencia de declaración',
  motion: 'Audiencia sobre una petición',
  sentencing: 'Sentencia',
  trial: 'Juicio',
}
