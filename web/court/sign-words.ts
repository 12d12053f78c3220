import type { CourtAction } from '../../contract/agreement.ts'
import type { WrittenLanguage } from '../../src/vocabulary/code-lists.ts'

/** The words around the agreement that the defendant reads and signs, in each language in which the system speaks. */
interface SignWords {
  readonly none: string
  readonly title: string
  /** What is loaded. */
  readonly yourAgreement: string
  readonly version: string
  readonly toSign: string
  readonly toRead: string
  readonly shared: string
  readonly from: string
  readonly signed: string
  readonly notSigned: string
  readonly replaced: string
  readonly lawyerWrites: string
  readonly languageNote: string | null
  readonly says: string
  readonly signing: string
  readonly beforeSigning: string
  readonly sign: string
  readonly sure: string
  readonly bytes: string
  readonly supplement: string
  readonly yourSignature: string
  readonly youSigned: string
  readonly theBytes: string
  readonly atCourt: Record<CourtAction, string>
  readonly toCourtsCopy: string
}

export const signWords: Record<WrittenLanguage, SignWords> = {
  en: {
    none: 'Your lawyer has not shared a plea agreement with you. When there is one, you read and sign it here.',
    title: 'Plea agreement',
    yourAgreement: 'your agreement',
    version: 'version',
    toSign: 'Read it and sign it',
    toRead: 'Read it again',
    shared: 'Your lawyer has shared a plea agreement with you.',
    from: 'From',
    signed: 'You signed it',
    notSigned: 'Not signed by you',
    replaced: 'Replaced: ask your lawyer for the new version',
    lawyerWrites: 'Your lawyer writes',
    languageNote: null,
    says: 'What it says',
    signing: 'Signing',
    beforeSigning:
      'Sign only if you have read all of it, or it was read to you, and your lawyer has answered your questions. You do not have to sign. The judge will ask you about it and decides whether to accept it.',
    sign: 'Sign the agreement',
    sure: 'Sign the plea agreement?',
    bytes: 'You sign these two papers as they are. If anything in them changes, your signature no longer counts.',
    supplement: 'Sealed supplement',
    yourSignature: 'Your signature',
    youSigned: 'You signed this version:',
    theBytes: 'This number belongs to the paper that you signed and to no other:',
    atCourt: {
      tendered: 'The judge has it and has not decided',
      deferred: 'The judge will decide later',
      accepted: 'The judge accepted it',
      rejected: 'The judge rejected it',
      ended: 'It ended',
    },
    toCourtsCopy: 'See what the judge has',
  },
  es: {
    none: 'Su abogado no ha compartido con usted ningún acuerdo. Cuando haya uno, podrá leerlo y firmarlo aquí.',
    title: 'Acuerdo de culpabilidad',
    yourAgreement: 'su acuerdo',
    version: 'versión',
    toSign: 'Léalo y fírmelo',
    toRead: 'Leerlo otra vez',
    shared: 'Su abogado ha compartido con usted un acuerdo de culpabilidad.',
    from: 'De',
    signed: 'Usted lo firmó',
    notSigned: 'Usted no lo ha firmado',
    replaced: 'Reemplazado: pida a su abogado la nueva versión',
    lawyerWrites: 'Su abogado escribe',
    languageNote:
      'El acuerdo está escrito en inglés. No lo firme hasta que se lo hayan leído en español y lo haya entendido todo.',
    says: 'Lo que dice',
    signing: 'Firma',
    beforeSigning:
      'Firme solo si lo ha leído todo, o se lo han leído, y su abogado ha contestado sus preguntas. Usted no está obligado a firmar. El juez le preguntará sobre el acuerdo y decidirá si lo acepta.',
    sign: 'Firmar el acuerdo',
    sure: '¿Firmar el acuerdo?',
    bytes: 'Usted firma estos dos documentos tal como están. Si algo cambia en ellos, su firma deja de valer.',
    supplement: 'Suplemento sellado',
    yourSignature: 'Su firma',
    youSigned: 'Usted firmó esta versión:',
    theBytes: 'Este número es del documento que usted firmó y de ningún otro:',
    atCourt: {
      tendered: 'El juez lo tiene y todavía no ha decidido',
      deferred: 'El juez decidirá más tarde',
      accepted: 'El juez lo aceptó',
      rejected: 'El juez lo rechazó',
      ended: 'Terminó',
    },
    toCourtsCopy: 'Ver lo que tiene el juez',
  },
}
