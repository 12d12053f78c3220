/**
 * The notice before sign-in. Paragraphs are parted by an empty line.
 * @source CJIS Security Policy 5.9.5, AC-8: what a system use notification must say
 */
export const useNotice = [
  'You are about to enter a restricted system that holds criminal justice information. It is for people whom their office or the court has authorized, and for defendants in their own case.',
  'What is done here is recorded, monitored and may be audited. Records may be given to those who investigate misuse.',
  'Use without authority, or beyond it, is prohibited and may lead to discipline, civil liability or criminal prosecution.',
  'By signing in you agree to this recording and monitoring.',
].join('\n\n')
