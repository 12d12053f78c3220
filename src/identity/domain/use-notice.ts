import type { WrittenLanguage } from '../../vocabulary/code-lists.ts'

/**
 * The notice before sign-in. Paragraphs are parted by an empty line.
 * @source CJIS Security Policy 5.9.5, AC-8: what a system use notification must say
 */
export const useNotice: Record<WrittenLanguage, string> = {
  en: [
    'You are about to enter a restricted system that holds criminal justice information. It is for people whom their office or the court has authorized, and for defendants in their own case.',
    'What is done here is recorded, monitored and may be audited. Records may be given to those who investigate misuse.',
    'Use without authority, or beyond it, is prohibited and may lead to discipline, civil liability or criminal prosecution.',
    'By signing in you agree to this recording and monitoring.',
  ].join('\n\n'),
  es: [
    'Usted está por entrar en un sistema de acceso restringido, con información de la justicia penal. Es para quienes su oficina o el tribunal ha autorizado, y para los acusados en su propio caso.',
    'Lo que se hace aquí se registra y se vigila, y puede ser auditado. Los registros pueden darse a quienes investigan un mal uso.',
    'El uso sin permiso, o más allá de él, está prohibido. Puede llevar a medidas disciplinarias, a responsabilidad civil o a un proceso penal.',
    'Al entrar, usted acepta este registro y esta vigilancia.',
  ].join('\n\n'),
}
