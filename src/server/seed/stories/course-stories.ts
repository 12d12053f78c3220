import { months } from '../../../vocabulary/term.ts'
import { courtExcludes } from '../play/clocks.ts'
import { courtSetsTrial, moveToDismiss, ruleOnDismissal } from '../play/course.ts'
import { convey, couldNotConfer, offer } from '../play/talks.ts'
import { onAnotherTrack } from '../play/tracks.ts'
import { disclosed, pending, statusIn, type Story } from './story.ts'

/** Cases that go another way than to a plea: dismissed in whole or in part, or set for trial. */
export const courseStories: readonly Story[] = [
  {
    facts: {
      key: 'lowell-wallet',
      daysAgo: 75,
      officer: 'officer.doyle',
      place: 'Bus terminal, platform 4',
      time: '07:40',
      narrative:
        'A commuter missed his wallet after the bus emptied. Two passengers pointed at Imogen Lowell, who had $90 and no wallet on her. The camera over the platform was to be read out later.',
      givenName: 'Imogen',
      familyName: 'Lowell',
      birthDate: '1988-12-01',
      custody: 'released-on-recognizance',
      counts: [{ code: 'TC-20-4', did: 'took a wallet from the coat of a passenger' }],
      prosecutor: 'prosecutor.lindqvist',
      counsel: 'defender.ortiz',
      files: ['Incident report', 'Statements of two passengers'],
    },
    tell: async function* (c) {
      yield* disclosed(c, 'Two witnesses, no wallet. The camera will tell; offer supervision meanwhile.')
      yield* couldNotConfer(c, 1, 'The passenger left no address.')
      yield* offer(c, 2, {
        counts: ['plead'],
        sentence: [{ kind: 'supervision', term: months(6), type: 'C' }],
        message: 'Supervision, and the record is clear after six months.',
        expiresOn: (one) => one.at.in(30),
      })
      yield* convey(c, 2, {
        how: 'in-person',
        said: 'She says that she never touched the coat. Told her to wait for the recording of the camera.',
      })
      yield* moveToDismiss(c, 4, {
        prejudice: 'with',
        ground: 'new-evidence',
        reason: 'The recording of the platform shows another person taking the wallet.',
      })
      yield* ruleOnDismissal(c, 2, 'granted', 'The motion rests on a recording that the court has seen.')
    },
  },
  {
    facts: {
      key: 'quist-register',
      daysAgo: 58,
      officer: 'officer.youngblood',
      place: 'Corner Deli, 3 Harbor Street',
      time: '21:55',
      narrative:
        'The owner said that Rolf Quist, who worked the late shift, took $340 from the register over a week. Only the owner saw the tapes of the register, and he has since sold the shop.',
      givenName: 'Rolf',
      familyName: 'Quist',
      birthDate: '1979-03-08',
      custody: 'released-on-recognizance',
      counts: [{ code: 'TC-20-4', did: 'took $340 from the register of a shop over a week' }],
      victim: { givenName: 'Gregor', familyName: 'Maddalena', preferred: 'letter' },
      prosecutor: 'prosecutor.okonkwo',
      counsel: 'defender.marsh',
      files: ['Incident report', 'Statement of the owner'],
    },
    tell: async function* (c) {
      yield* disclosed(c, 'It stands and falls with the owner, who has moved abroad.')
      yield* moveToDismiss(c, 6, {
        prejudice: 'without',
        ground: 'witness-unavailable',
        reason: 'The only witness lives abroad and has told the office that he will not come back to testify.',
      })
      yield* statusIn(c, 8)
    },
  },
  {
    facts: {
      key: 'tamm-window',
      daysAgo: 49,
      officer: 'officer.doyle',
      place: 'Tamm & Daughter, glaziers, 61 Foundry Lane',
      time: '23:30',
      narrative:
        'After a quarrel over wages Jaak Vesik broke two panes in the yard of his employer and shouted until the police came. One pane had been cracked before.',
      givenName: 'Jaak',
      familyName: 'Vesik',
      birthDate: '2000-07-19',
      custody: 'released-on-recognizance',
      counts: [
        { code: 'TC-20-11', did: 'broke two panes in the yard of his employer' },
        { code: 'TC-50-1', did: 'shouted in the street at night until the police came' },
      ],
      victim: { givenName: 'Liis', familyName: 'Tamm', phone: '555-0171' },
      prosecutor: 'prosecutor.reyes',
      counsel: 'defender.nakamura',
      files: ['Incident report', 'Photographs of the yard'],
    },
    tell: async function* (c) {
      yield* pending(c, 'The panes are the case; the shouting adds nothing.')
      yield* moveToDismiss(c, 5, {
        counts: [2],
        prejudice: 'without',
        ground: 'interests-of-justice',
        reason: 'Nobody was disturbed: the street has no dwelling. The office goes on with count 1.',
      })
      yield* statusIn(c, 12)
    },
  },
  {
    facts: {
      key: 'oakes-fence',
      daysAgo: 82,
      officer: 'officer.mbeki',
      place: 'Oakes Farm, County Road 9',
      time: '05:50',
      narrative:
        'A bulldozer took down four hundred feet of fence between two farms. Merritt Oakes says that the fence stood on his land; a survey of the county says that it did not.',
      givenName: 'Merritt',
      familyName: 'Oakes',
      birthDate: '1954-01-27',
      custody: 'released-on-recognizance',
      counts: [{ code: 'TC-20-10', did: 'took down four hundred feet of a neighbor’s fence with a bulldozer' }],
      victim: { givenName: 'Della', familyName: 'Rourke', phone: '555-0184' },
      prosecutor: 'prosecutor.lindqvist',
      counsel: 'private-counsel.castellanos',
      files: ['Incident report', 'Survey of the county', 'Photographs of the fence'],
    },
    tell: async function* (c) {
      yield* disclosed(c, 'He will not move an inch and neither will she. Keep an offer open, prepare for trial.')
      yield* couldNotConfer(c, 1, 'Called three times; she asks to be written to.')
      yield* onAnotherTrack(c, 2, 'complex', 'The survey of the boundary will take an expert on each side.')
      yield* courtSetsTrial(c, 1, c.at.fromToday(44), 'Two days are set aside.')
      yield* courtExcludes(c, {
        exclusion: 'ends-of-justice',
        days: 14,
        findings: 'The survey of the boundary is 140 pages long and was received a week ago; both sides ask for time.',
        factors: ['complex'],
      })
      yield* offer(c, 2, {
        counts: [{ lesser: 'TC-20-11' }],
        sentence: [{ kind: 'restitution', dollars: 6_200, type: 'C' }],
        message: 'He pays for the fence and nobody has to swear to anything.',
        expiresOn: (one) => one.at.fromToday(21),
      })
    },
  },
]
