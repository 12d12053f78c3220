import type { SentenceTermKind, WaiverKind } from '../../../contract/plea.ts'
import type { PleaKind, TermType, WrittenLanguage } from '../../vocabulary/code-lists.ts'

/** Whether whoever reads the sheet has a lawyer to ask. */
export type SheetReader = 'represented' | 'self-represented'

/** The words of the sheet that a defendant reads: short sentences, no Latin, no abbreviations. */
export interface SheetWords {
  readonly title: string
  readonly intro: readonly string[]
  /** What to do before deciding, to whoever reads. */
  readonly before: Record<SheetReader, string>
  readonly headings: {
    readonly charges: string
    readonly sentence: string
    readonly conditions: string
    readonly waivers: string
    readonly message: string
  }
  readonly plead: (charge: string, plea: string) => string
  readonly lesser: (charge: string, lesser: string, plea: string) => string
  readonly dismiss: (charge: string) => string
  readonly notFile: (offense: string) => string
  readonly notNamed: (charge: string) => string
  readonly count: (count: number, offense: string) => string
  readonly noSentence: string
  readonly allOfIt: string
  readonly running: { readonly concurrent: string; readonly consecutive: string }
  readonly type: Record<TermType, string>
  readonly pleas: Record<PleaKind, string>
  readonly kinds: Record<SentenceTermKind, string>
  readonly waivers: Record<WaiverKind, string>
  readonly asWritten: (text: string) => string
  /** What to do about words of the prosecutor, which nobody has translated; null where none is needed. */
  readonly untranslated: Record<SheetReader, string> | null
  readonly lastDay: (day: string) => string
}

const en: SheetWords = {
  title: 'The prosecutor’s offer',
  intro: [
    'This is what the prosecutor offers if you plead as described here. It is only an offer.',
    'Whether to take it is your decision alone. You may say no, and you have the right to a trial.',
  ],
  before: {
    represented: 'Before you decide, ask your lawyer anything that you do not understand.',
    'self-represented':
      'Before you decide, make sure that you understand all of it. The prosecutor is not your lawyer. You may ask the judge for a lawyer.',
  },
  headings: {
    charges: 'What happens to the charges',
    sentence: 'The sentence',
    conditions: 'What you would have to do',
    waivers: 'Rights you would give up besides the right to a trial',
    message: 'A message from the prosecutor',
  },
  plead: (charge, plea) => `${charge}: you would plead ${plea}.`,
  lesser: (charge, lesser, plea) =>
    `${charge}: instead of this charge you would plead ${plea} to a less serious one, ${lesser}.`,
  dismiss: (charge) => `${charge}: this charge would be dropped.`,
  notFile: (offense) => `${offense}: you would not be charged with this.`,
  notNamed: (charge) => `${charge}: the offer does not say. This charge would stay open.`,
  count: (count, offense) => `Charge ${count}, ${offense}`,
  noSentence: 'The offer says nothing about the sentence. The judge would decide it.',
  allOfIt: 'For all of these:',
  running: { concurrent: 'at the same time as the other parts', consecutive: 'after the other parts' },
  type: {
    A: 'This is about the charges.',
    B: 'The prosecutor would only ask for this: the judge may decide otherwise, and you could then not take the plea back.',
    C: 'If the judge accepts the agreement, the judge must give this sentence. If the judge rejects it, you may take the plea back.',
  },
  pleas: {
    guilty: 'guilty',
    nolo: 'no contest: you do not admit it and do not fight it',
    alford: 'guilty while saying that you did not do it',
    conditional: 'guilty, keeping the right to appeal one decision of the judge',
    'stipulated-facts': 'not guilty, and the judge decides on facts both sides agree on',
    deferred: 'and the judge would wait before finding you guilty',
    'not-guilty': 'not guilty',
  },
  kinds: {
    prison: 'Prison',
    jail: 'Jail',
    probation: 'Probation',
    'conditional-discharge': 'Conditional discharge: you stay free if you keep the conditions',
    supervision: 'Court supervision',
    'supervised-release': 'Supervision after prison',
    'community-service': 'Community service',
    treatment: 'Treatment',
    fine: 'A fine',
    restitution: 'Restitution: money paid to the person harmed',
    costs: 'Court costs',
    forfeiture: 'Forfeiture: property the state would keep',
    'no-contact': 'No contact',
    registration: 'Registration',
    other: 'Something else',
    'credit-for-time': 'Time already served that counts',
  },
  waivers: {
    appeal: 'The right to ask a higher court to review the case',
    'collateral-attack': 'The right to challenge the conviction later in another way',
    'rule-410': 'The rule that what you say in plea talks is not used against you',
    indictment: 'The right to have a grand jury decide on the charge',
    'presentence-report': 'The report about you that the judge would read before the sentence',
    'speedy-trial': 'A complaint that the trial was not held in time',
    other: 'Another right',
  },
  asWritten: (text) => `In the prosecutor’s words: “${text}”`,
  untranslated: null,
  lastDay: (day) => `The last day to accept is ${day}. After that day the offer ends.`,
}

const es: SheetWords = {
  title: 'La oferta de la fiscalía',
  intro: [
    'Esto es lo que la fiscalía ofrece si usted se declara como aquí se describe. Es solo una oferta.',
    'Aceptarla o no es decisión únicamente suya. Usted puede decir que no y tiene derecho a un juicio.',
  ],
  before: {
    represented: 'Antes de decidir, pregunte a su abogado todo lo que no entienda.',
    'self-represented':
      'Antes de decidir, asegúrese de que lo entiende todo. La fiscalía no es su abogado. Usted puede pedir un abogado al juez.',
  },
  headings: {
    charges: 'Qué pasa con los cargos',
    sentence: 'La sentencia',
    conditions: 'Lo que usted tendría que hacer',
    waivers: 'Derechos a los que usted renunciaría además del derecho a un juicio',
    message: 'Un mensaje de la fiscalía',
  },
  plead: (charge, plea) => `${charge}: usted se declararía ${plea}.`,
  lesser: (charge, lesser, plea) =>
    `${charge}: en lugar de este cargo usted se declararía ${plea} de uno menos grave, ${lesser}.`,
  dismiss: (charge) => `${charge}: este cargo se retiraría.`,
  notFile: (offense) => `${offense}: no se le acusaría de esto.`,
  notNamed: (charge) => `${charge}: la oferta no lo menciona. Este cargo seguiría abierto.`,
  count: (count, offense) => `Cargo ${count}, ${offense}`,
  noSentence: 'La oferta no dice nada de la sentencia. El juez la decidiría.',
  allOfIt: 'Para todo esto:',
  running: { concurrent: 'al mismo tiempo que las otras partes', consecutive: 'después de las otras partes' },
  type: {
    A: 'Esto se refiere a los cargos.',
    B: 'La fiscalía solo lo pediría: el juez puede decidir otra cosa y usted ya no podría retirar su declaración.',
    C: 'Si el juez acepta el acuerdo, tiene que imponer esta sentencia. Si el juez lo rechaza, usted puede retirar su declaración.',
  },
  pleas: {
    guilty: 'culpable',
    nolo: 'sin disputar el cargo (nolo contendere): no lo admite y no lo combate',
    alford: 'culpable sosteniendo que no lo hizo',
    conditional: 'culpable, conservando el derecho de apelar una decisión del juez',
    'stipulated-facts': 'no culpable, y el juez decide sobre hechos en que ambas partes están de acuerdo',
    deferred: 'y el juez esperaría antes de declararlo culpable',
    'not-guilty': 'no culpable',
  },
  kinds: {
    prison: 'Prisión',
    jail: 'Cárcel',
    probation: 'Libertad condicional a prueba',
    'conditional-discharge': 'Liberación condicionada: usted queda libre si cumple las condiciones',
    supervision: 'Supervisión del tribunal',
    'supervised-release': 'Supervisión después de la prisión',
    'community-service': 'Servicio comunitario',
    treatment: 'Tratamiento',
    fine: 'Una multa',
    restitution: 'Restitución: dinero que se paga a la persona dañada',
    costs: 'Costas del tribunal',
    forfeiture: 'Decomiso: bienes con los que se quedaría el estado',
    'no-contact': 'Prohibición de contacto',
    registration: 'Registro',
    other: 'Otra cosa',
    'credit-for-time': 'Tiempo ya cumplido que cuenta',
  },
  waivers: {
    appeal: 'El derecho de pedir a un tribunal superior que revise el caso',
    'collateral-attack': 'El derecho de impugnar más tarde la condena por otra vía',
    'rule-410': 'La regla de que lo que usted diga en las negociaciones no se usa en su contra',
    indictment: 'El derecho a que un gran jurado decida sobre el cargo',
    'presentence-report': 'El informe sobre usted que el juez leería antes de la sentencia',
    'speedy-trial': 'La queja de que el juicio no se celebró a tiempo',
    other: 'Otro derecho',
  },
  asWritten: (text) => `En palabras de la fiscalía (sin traducir): «${text}»`,
  untranslated: {
    represented:
      'Lo que está entre «comillas» lo escribió la fiscalía y no está traducido. Pida a su abogado o a un intérprete que se lo explique en español.',
    'self-represented':
      'Lo que está entre «comillas» lo escribió la fiscalía y no está traducido. Pida a un intérprete que se lo explique en español antes de decidir.',
  },
  lastDay: (day) => `El último día para aceptar es el ${day}. Después de ese día la oferta termina.`,
}

export const sheetWords: Record<WrittenLanguage, SheetWords> = { en, es }
