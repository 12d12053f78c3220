import type { WrittenLanguage } from '../../src/vocabulary/code-lists.ts'
import type { Preferences } from './preferences.ts'

/** How the page may look, in each language in which the system speaks. */
export interface DisplayWords {
  readonly title: string
  readonly remembered: string
  readonly theme: string
  readonly themes: Readonly<Record<Preferences['theme'], string>>
  readonly contrast: string
  readonly contrasts: Readonly<Record<Preferences['contrast'], string>>
  readonly density: string
  readonly densities: Readonly<Record<Preferences['density'], string>>
  /** Each of them as something to do. */
  readonly commands: Readonly<
    Record<Preferences['theme'] | Exclude<Preferences['contrast'], 'system'> | Preferences['density'], string>
  >
}

export const displayWords: Readonly<Record<WrittenLanguage, DisplayWords>> = {
  en: {
    title: 'Display',
    remembered: 'This browser keeps your choice.',
    theme: 'Colors',
    themes: { system: 'As this device is set', light: 'Light', dark: 'Dark' },
    contrast: 'Contrast',
    contrasts: { system: 'As this device is set', standard: 'Standard', more: 'High' },
    density: 'Spacing',
    densities: { dense: 'Dense', comfortable: 'Comfortable' },
    commands: {
      light: 'Light colors',
      dark: 'Dark colors',
      system: 'Colors as the device is set',
      more: 'High contrast',
      standard: 'Standard contrast',
      dense: 'Dense spacing',
      comfortable: 'Comfortable spacing',
    },
  },
  es: {
    title: 'Apariencia',
    remembered: 'Este aparato guarda lo que usted elige.',
    theme: 'Colores',
    themes: { system: 'Como está este aparato', light: 'Claros', dark: 'Oscuros' },
    contrast: 'Contraste',
    contrasts: { system: 'Como está este aparato', standard: 'Normal', more: 'Alto' },
    density: 'Espacio',
    densities: { dense: 'Estrecho', comfortable: 'Amplio' },
    commands: {
      light: 'Colores claros',
      dark: 'Colores oscuros',
      system: 'Colores como está el aparato',
      more: 'Contraste alto',
      standard: 'Contraste normal',
      dense: 'Espacio estrecho',
      comfortable: 'Espacio amplio',
    },
  },
}
