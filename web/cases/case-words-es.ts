import type { Stage } from '../../contract/cases.ts'
import type { NegotiationState } from '../../contract/plea.ts'
import type { CustodyStatus } from '../../src/vocabulary/code-lists.ts'

/*
 * A defendant's own case in Spanish, as far as the page itself names what is there. What people wrote and what the server
 * words stays in English, and the page says so.
 */

export const stagesInSpanish: Readonly<Record<Stage, string>> = {
  referred: 'Enviado por la policía',
  'returned-to-police': 'Devuelto a la policía',
  declined: 'Sin cargos',
  screening: 'En revisión de la fiscalía',
  filed: 'Cargos presentados',
  'returned-to-prosecutor': 'Devuelto a la fiscalía',
  open: 'Abierto',
  'plea-hearing-requested': 'Audiencia pedida',
  tendered: 'Acuerdo ante el juez',
  'plea-accepted': 'El juez aceptó su declaración',
  sentenced: 'Con sentencia',
  dismissed: 'Cerrado sin condena',
  'trial-track': 'Camino a juicio',
}

export const custodyInSpanish: Readonly<Record<CustodyStatus, string>> = {
  'in-custody': 'En la cárcel',
  'released-on-recognizance': 'Libre bajo palabra',
  'released-with-conditions': 'Libre con condiciones',
  'released-on-bond': 'Libre bajo fianza',
  'electronic-monitoring': 'Con monitor electrónico',
  'held-elsewhere': 'Detenido por otra autoridad',
  'warrant-outstanding': 'Con orden de arresto',
  unknown: 'No se sabe',
}

export const talksInSpanish: Readonly<Record<NegotiationState, string>> = {
  none: 'No hay ninguna oferta abierta',
  'offer-open': 'Hay una oferta abierta',
  countered: 'La defensa hizo una contraoferta',
  agreed: 'Las dos partes están de acuerdo',
  'broken-down': 'La negociación terminó sin acuerdo',
  closed: 'Cerrada',
}
/** Before the last day of the offer that runs out first. */
export const throughInSpanish = 'hasta el'

export const interpreterInSpanish = 'Intérprete'
export const madeUpNameInSpanish = 'Nombre generado: el original no tenía ninguno'

/** The parts of a case that a defendant may have, by the last part of their address. */
export const tabsInSpanish: Readonly<Record<string, string>> = {
  overview: 'Resumen',
  documents: 'Documentos',
  negotiation: 'Negociación',
  agreement: 'Acuerdo',
  sign: 'Su acuerdo',
  tendered: 'Lo que tiene el juez',
  hearing: 'Audiencia',
  discovery: 'Pruebas',
  calendar: 'Calendario',
  clocks: 'Plazos',
  people: 'Personas',
  activity: 'Actividad',
  related: 'Otros casos',
}

/** The part that speaks Spanish; of every other the page says that it does not. */
export const spanishTab = 'sign'
export const partsInSpanish = 'Partes del caso'
