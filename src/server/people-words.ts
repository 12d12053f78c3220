import type { InvitationRefusal } from '../identity/invite-person.ts'
import { officeKinds } from '../vocabulary/positions.ts'

type Words = { readonly [K in InvitationRefusal['kind']]: (refusal: Extract<InvitationRefusal, { kind: K }>) => string }

const words: Words = {
  'training-database': () =>
    'This database holds the training court, where anybody signs in as anybody; a live court has no place beside it. Set another COLLOQUY_HOME or DATABASE_URL.',
  'no-court': () => 'There is no court yet. Say --court NAME and --pack PACK to set it up.',
  'which-court': ({ courts }) => `There are several courts. Say --court and one of: ${courts.join('; ')}.`,
  'unknown-court': ({ name, courts }) =>
    `There is no live court "${name}"${courts.length === 0 ? '' : ` (there is: ${courts.join('; ')})`}. Say --pack PACK too, to set it up.`,
  'another-pack': ({ name, pack }) =>
    `${name} sits under the rule pack ${pack}, and its cases with it. Leave --pack out.`,
  'office-of-another-kind': ({ name, officeKind }) =>
    `"${name}" is there already: ${officeKinds[officeKind]}, which does not have this position. Choose another office or position.`,
  'team-of-another-kind': ({ name, teamKind }) =>
    `The team "${name}" is there already, of the kind ${teamKind}. Leave its kind out, or give another name.`,
  'no-such-work': ({ offices }) => `This position is held in an office of another kind: ${offices.join(' or ')}.`,
  'team-missing': () => "Say whose chambers: --team 'Chambers of …'.",
  'has-account': ({ username }) =>
    `${username} has an account already. For a new password: colloquy people reset --email ${username}.`,
}

/** Why an invitation was refused, and what to do. */
export function whyNotInvited(refusal: InvitationRefusal): string {
  return wordsOf(words, refusal)
}

/** The words of one kind: the table has a line for each, so the kind finds its own. */
function wordsOf<K extends InvitationRefusal['kind']>(
  table: { readonly [P in K]: (refusal: Extract<InvitationRefusal, { kind: P }>) => string },
  refusal: Extract<InvitationRefusal, { kind: K }>,
): string {
  return table[refusal.kind](refusal)
}
