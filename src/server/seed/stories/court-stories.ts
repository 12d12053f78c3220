import { days, months, years } from '../../../vocabulary/term.ts'
import {
  acceptRequest,
  defenseSigns,
  draftAgreement,
  keepPromise,
  prosecutorSigns,
  requestHearing,
  tender,
} from '../play/agreement.ts'
import { involve, setHearing } from '../play/counsel.ts'
import { acceptAgreement, deferAgreement, judge, rejectAgreement, takePlea } from '../play/plea-hearing.ts'
import type { PlayedCase, Steps } from '../play/played-case.ts'
import { takesExtract } from '../play/taken-out.ts'
import { accept, confer, convey, couldNotConfer, counter, offer, type Says } from '../play/talks.ts'
import { disclosed, type Story } from './story.ts'

const noVictim = 'No person was harmed by the offense charged.'

/** Offered, conveyed and accepted as offered. */
async function* agreed(c: PlayedCase, says: Says, said: string): Steps {
  yield* offer(c, 1, says)
  yield* convey(c, 2, { how: c.facts.custody === 'in-custody' ? 'jail-visit' : 'in-person', said })
  yield* accept(c, 2)
}

/** The paper is drafted, signed by all, and a plea hearing asked for. */
async function* signed(c: PlayedCase, factualBasis: string): Steps {
  yield* draftAgreement(c, 2, factualBasis)
  yield* defenseSigns(c, 2)
  yield* prosecutorSigns(c, 1)
  yield* requestHearing(c, 0)
  yield* acceptRequest(c, 1)
}

/** Tendered, with a plea hearing some days later. @returns through the cursor: the hearing is held on `day` */
async function* pleaTaken(c: PlayedCase, inDays: number, time: string): Steps {
  const day = c.at.in(inDays)
  yield* setHearing(c, 0, { kind: 'plea', day, time })
  yield* tender(c, 0)
  yield* takePlea(c, day, time)
}

/** Cases whose parties agreed: being signed, before the court, pleaded, judged. */
export const courtStories: readonly Story[] = [
  {
    facts: {
      key: 'haile-restraint',
      daysAgo: 46,
      officer: 'officer.doyle',
      place: 'Apartment 11, 9 Orchard Street',
      time: '21:40',
      narrative:
        'Selam Haile kept her roommate’s keys and stood before the door for an hour in a quarrel over rent, until a neighbor called. Nobody was struck.',
      givenName: 'Selam',
      familyName: 'Haile',
      birthDate: '1998-12-20',
      custody: 'released-on-recognizance',
      counts: [{ code: 'TC-12-12', did: 'kept her roommate from leaving their apartment for an hour' }],
      victim: { givenName: 'Priya', familyName: 'Raman', phone: '555-0177' },
      prosecutor: 'prosecutor.lindqvist',
      counsel: 'defender.ortiz',
      account: 'defendant.haile',
      files: ['Incident report', 'Statement of Priya Raman'],
    },
    tell: async function* (c) {
      yield* disclosed(c, 'No force. A misdemeanor is enough if they stay apart.')
      yield* confer(c, 1, 'Has moved out. Wants her deposit back and no more than that.')
      yield* agreed(
        c,
        {
          counts: [{ lesser: 'TC-12-4' }],
          sentence: [
            { kind: 'conditional-discharge', term: months(6), type: 'C' },
            { kind: 'restitution', dollars: 450, type: 'C' },
          ],
          message: 'The deposit is the restitution.',
          expiresOn: (one) => one.at.in(16),
        },
        'She is relieved. Explained that it is a conviction, if a small one.',
      )
      yield* draftAgreement(
        c,
        2,
        'On the evening of the incident the defendant stood before the door of the apartment and held the keys, so that Ms. Raman could not leave.',
      )
    },
  },
  {
    facts: {
      key: 'stroud-theft',
      daysAgo: 50,
      officer: 'officer.youngblood',
      place: 'Warehouse of Alder Freight, Dock 3',
      time: '05:50',
      narrative:
        'Over three shifts nine pallets of roofing copper were booked as damaged. Calvin Stroud, a dock foreman, had signed the slips; two pallets stood at his brother’s yard.',
      givenName: 'Calvin',
      familyName: 'Stroud',
      birthDate: '1977-01-16',
      custody: 'released-on-bond',
      counts: [
        { code: 'TC-20-3', did: 'took copper worth more than $500 from the warehouse in which he worked' },
        { code: 'TC-20-13', did: 'signed false slips for nine pallets' },
      ],
      victim: { givenName: 'Alder', familyName: 'Freight', preferred: 'letter' },
      prosecutor: 'prosecutor.okonkwo',
      counsel: 'private-counsel.castellanos',
      account: 'defendant.stroud',
      files: ['Incident report', 'Slips, copies', 'Property inventory'],
    },
    tell: async function* (c) {
      yield* disclosed(c, 'Seven pallets are gone. Restitution is 11,600.')
      yield* confer(c, 1, 'The firm asks for restitution and will not have him back.')
      yield* agreed(
        c,
        {
          counts: ['plead', 'dismiss'],
          sentence: [
            { kind: 'probation', term: months(30), type: 'C' },
            { kind: 'restitution', dollars: 11_600, type: 'C' },
          ],
          waivers: ['appeal'],
          message: 'Half of the restitution on the day of the plea.',
          expiresOn: (one) => one.at.in(18),
        },
        'He accepts. The family lends him the first half.',
      )
      yield* draftAgreement(
        c,
        1,
        'The defendant, foreman of the dock, signed slips for pallets that were not damaged and had two of them taken to the yard of his brother.',
        [
          {
            text: 'The prosecution will not bring charges against the defendant’s brother for the two pallets returned.',
            owner: 'prosecutor',
            due: 'continuing',
          },
        ],
      )
      yield* defenseSigns(c, 2)
    },
  },
  {
    facts: {
      key: 'oyelaran-flee',
      daysAgo: 54,
      officer: 'officer.mbeki',
      place: 'State Route 9 at Holler Lane',
      time: '23:15',
      narrative:
        'A motorcycle without lights did not stop for two miles and was left in a field. Tunde Oyelaran walked back to the road with his helmet and said that it was his.',
      givenName: 'Tunde',
      familyName: 'Oyelaran',
      birthDate: '2001-06-11',
      custody: 'released-on-recognizance',
      counts: [
        { code: 'TC-40-4', did: 'did not stop for police for two miles on a motorcycle without lights' },
        { code: 'TC-40-6', did: 'drove while his license was suspended' },
      ],
      prosecutor: 'prosecutor.reyes',
      counsel: 'defender.marsh',
      account: 'defendant.oyelaran',
      files: ['Arrest report', 'Driving record'],
    },
    tell: async function* (c) {
      yield* disclosed(c, 'Came back by himself. Reckless driving would do.')
      yield* couldNotConfer(c, 1, noVictim)
      yield* agreed(
        c,
        {
          counts: [{ lesser: 'TC-40-3' }, 'dismiss'],
          sentence: [
            { kind: 'supervision', term: months(12), type: 'B' },
            { kind: 'fine', dollars: 750, type: 'B' },
          ],
          message: 'A recommendation, not more: the judge hears these himself.',
          expiresOn: (one) => one.at.in(20),
        },
        'Explained that the judge need not follow it and that he cannot take the plea back if so.',
      )
      yield* signed(
        c,
        'The defendant saw the lights of the deputy and went on for two miles at a speed at which he could not see what lay before him.',
      )
      yield* setHearing(c, 0, { kind: 'plea', day: c.at.fromToday(8), time: '10:00' })
    },
  },
  {
    facts: {
      key: 'petrov-burglary',
      daysAgo: 66,
      officer: 'officer.doyle',
      place: 'Closed school, 400 Sycamore Street',
      time: '01:35',
      narrative:
        'A patrol saw light in the closed school. Anton Petrov was in the workshop with a bag of hand tools. He said that he slept there.',
      givenName: 'Anton',
      familyName: 'Petrov',
      birthDate: '1982-08-08',
      custody: 'in-custody',
      counts: [
        { code: 'TC-20-2', did: 'entered a closed school, intending to steal' },
        { code: 'TC-20-4', did: 'took hand tools worth less than $500' },
      ],
      victim: { givenName: 'Elmford', familyName: 'School District', preferred: 'letter' },
      prosecutor: 'prosecutor.reyes',
      counsel: 'defender.nakamura',
      account: 'defendant.petrov',
      files: ['Incident report', 'Property inventory'],
    },
    tell: async function* (c) {
      yield* disclosed(c, 'He was living there. Housing is what ends this.')
      yield* involve(c, 'clerk.pell', 'jail-officer.brandt', 'jail', 'transport')
      yield* confer(c, 1, 'The district leaves it to the office and asks that he stay away.')
      yield* offer(c, 1, {
        counts: ['plead', 'dismiss'],
        sentence: [
          { kind: 'probation', term: months(24), type: 'C' },
          { kind: 'jail', term: days(90), type: 'C' },
        ],
        message: 'Ninety days with credit; he is nearly through.',
        expiresOn: (one) => one.at.in(15),
      })
      yield* convey(c, 1, { how: 'jail-visit', said: 'He wants out before winter and a place to go to.' })
      yield* counter(c, 2, {
        counts: [{ lesser: 'TC-20-9' }, 'plead'],
        sentence: [
          { kind: 'jail', term: days(60), type: 'C' },
          { kind: 'probation', term: months(12), type: 'C' },
        ],
        conditions: ['Live at Lantern House for six months.'],
        message: 'Lantern House has a bed for him from the day he gets out.',
        expiresOn: (one) => one.at.in(15),
      })
      yield* offer(c, 2, {
        counts: [{ lesser: 'TC-20-9' }, 'plead'],
        sentence: [
          { kind: 'jail', term: days(75), type: 'C' },
          { kind: 'probation', term: months(18), type: 'C' },
        ],
        conditions: ['Live at Lantern House for six months.'],
        message: 'With the bed, yes. Eighteen months of probation.',
        expiresOn: (one) => one.at.in(15),
      })
      yield* convey(c, 1, { how: 'jail-visit', said: 'He takes it.' })
      yield* accept(c, 1)
      yield* signed(
        c,
        'The defendant entered the school without leave and put hand tools of the workshop into a bag to keep them.',
      )
      yield* setHearing(c, 0, { kind: 'plea', day: c.at.fromToday(3), time: '13:30' })
      yield* tender(c, 1)
    },
  },
  {
    facts: {
      key: 'kowalski-check',
      daysAgo: 70,
      officer: 'officer.youngblood',
      place: 'Reed & Daughter, 4 Market Square',
      time: '16:30',
      narrative:
        'Jadwiga Kowalski paid for a ring with a check on a closed account and sold the ring the same day. She had done so in a neighboring county two years before.',
      givenName: 'Jadwiga',
      familyName: 'Kowalski',
      birthDate: '1971-04-30',
      language: 'pl',
      custody: 'released-on-bond',
      counts: [
        { code: 'TC-20-3', did: 'obtained a ring worth $1,900 by a check on a closed account' },
        { code: 'TC-20-13', did: 'signed a check knowing that the account was closed' },
      ],
      victim: { givenName: 'Maude', familyName: 'Reed', phone: '555-0101' },
      prosecutor: 'prosecutor.lindqvist',
      counsel: 'private-counsel.castellanos',
      account: 'defendant.kowalski',
      files: ['Incident report', 'Check, copy', 'Record of the prior case'],
    },
    tell: async function* (c) {
      yield* disclosed(c, 'Second time. The ring is with a dealer who will give it back for what he paid.')
      yield* involve(c, 'clerk.pell', 'probation-officer.amari', 'probation', 'presentence')
      yield* involve(c, 'clerk.pell', 'auditor.moreau', 'court-auditor', 'audit of the court')
      yield* confer(c, 1, 'Wants the ring, or its price, before the holidays.')
      yield* agreed(
        c,
        {
          counts: ['plead', 'dismiss'],
          sentence: [
            { kind: 'probation', term: months(30), type: 'C' },
            { kind: 'jail', term: days(30), type: 'C' },
            { kind: 'restitution', dollars: 1_900, type: 'C' },
          ],
          waivers: ['appeal', 'presentence-report'],
          message: 'Thirty days because it is the second time.',
          expiresOn: (one) => one.at.in(20),
        },
        'She accepts; asks to serve after her daughter’s wedding.',
      )
      yield* signed(c, 'The defendant knew that the account was closed when she signed the check for the ring.')
      yield* setHearing(c, 0, { kind: 'plea', day: c.at.fromToday(0), time: '14:00' })
      yield* takesExtract(c, 0, 'clerk.pell', 'court-file')
      yield* tender(c, 1)
    },
  },
  {
    facts: {
      key: 'achterberg-assault',
      daysAgo: 80,
      officer: 'officer.doyle',
      place: 'Parking lot of the ice rink',
      time: '21:05',
      narrative:
        'After a game of their children Saskia Achterberg swung a hockey stick at another parent, who stepped back; the stick broke a car window.',
      givenName: 'Saskia',
      familyName: 'Achterberg',
      birthDate: '1980-02-14',
      custody: 'released-on-recognizance',
      counts: [
        { code: 'TC-12-6', did: 'swung a hockey stick at another parent' },
        { code: 'TC-20-11', did: 'broke the window of a car with a hockey stick' },
      ],
      victim: { givenName: 'Dmitri', familyName: 'Lavoie', phone: '555-0122' },
      prosecutor: 'prosecutor.reyes',
      counsel: 'private-counsel.castellanos',
      account: 'defendant.achterberg',
      files: ['Incident report', 'Statements of three parents'],
    },
    tell: async function* (c) {
      yield* disclosed(c, 'A bad minute. The court will want to know more about her.')
      yield* confer(c, 1, 'Accepts an apology if it is made in the open.')
      yield* agreed(
        c,
        {
          counts: ['plead', 'dismiss'],
          sentence: [
            { kind: 'probation', term: months(12), type: 'C' },
            { kind: 'restitution', dollars: 380, type: 'C' },
          ],
          conditions: ['Apologize to Mr. Lavoie before the next game.'],
          message: 'Probation and the window.',
          expiresOn: (one) => one.at.in(21),
        },
        'She will apologize in any case.',
      )
      yield* signed(c, 'The defendant swung the stick at Mr. Lavoie, who had to step back.')
      yield* pleaTaken(c, 7, '10:30')
      yield* deferAgreement(
        c,
        0,
        c.at.fromToday(12),
        'The court wishes to read a presentence report before it rules on the agreed sentence.',
      )
      yield* setHearing(c, 0, { kind: 'sentencing', day: c.at.fromToday(12), time: '10:30' })
    },
  },
  {
    facts: {
      key: 'begay-weapon',
      daysAgo: 84,
      officer: 'officer.mbeki',
      place: 'Fairgrounds, gate B',
      time: '20:25',
      narrative:
        'At the bag check of the fair a loaded revolver was found in the pack of Leland Begay, who said that he had forgotten it there after a hunt.',
      givenName: 'Leland',
      familyName: 'Begay',
      birthDate: '1968-10-27',
      custody: 'released-on-recognizance',
      counts: [
        { code: 'TC-35-2', did: 'carried a loaded revolver in a pack at the fair without a license to carry it' },
      ],
      prosecutor: 'prosecutor.okonkwo',
      counsel: 'defender.marsh',
      account: 'defendant.begay',
      files: ['Incident report', 'Property inventory'],
    },
    tell: async function* (c) {
      yield* disclosed(c, 'Believable. A crowd, though.')
      yield* couldNotConfer(c, 1, noVictim)
      yield* agreed(
        c,
        {
          counts: [{ lesser: 'TC-35-3' }],
          sentence: [
            { kind: 'probation', term: months(12), type: 'C' },
            { kind: 'fine', dollars: 1_000, type: 'C' },
            { kind: 'forfeiture', type: 'C', text: 'The revolver is forfeited.' },
          ],
          message: 'Misdemeanor, and the revolver stays with us.',
          expiresOn: (one) => one.at.in(21),
        },
        'It was his father’s revolver. He will give it up.',
      )
      yield* signed(c, 'The defendant had the loaded revolver in his pack at the gate and no license to carry it.')
      yield* pleaTaken(c, 6, '09:30')
      yield* acceptAgreement(
        c,
        0,
        'The agreed sentence fits a man without a record who endangered a crowd by carelessness.',
      )
      yield* setHearing(c, 0, { kind: 'sentencing', day: c.at.fromToday(6), time: '09:30' })
    },
  },
  {
    facts: {
      key: 'brannigan-battery',
      daysAgo: 96,
      officer: 'officer.youngblood',
      place: 'Tavern at the Lock, 3 Canal Street',
      time: '23:30',
      narrative: 'Fergus Brannigan struck a man twice over a game of pool; the jaw was broken. Both had been drinking.',
      givenName: 'Fergus',
      familyName: 'Brannigan',
      birthDate: '1975-07-04',
      custody: 'released-with-conditions',
      counts: [{ code: 'TC-12-2', did: 'struck a man twice and broke his jaw' }],
      victim: { givenName: 'Osvaldo', familyName: 'Quiroga', phone: '555-0139' },
      prosecutor: 'prosecutor.lindqvist',
      counsel: 'defender.ortiz',
      account: 'defendant.brannigan',
      files: ['Incident report', 'Record of the hospital', 'Statements of two guests'],
    },
    tell: async function* (c) {
      yield* disclosed(c, 'Third battery in ten years. Time, if not much.')
      yield* confer(c, 1, 'Could not work for seven weeks. Thinks that probation would be an insult.')
      yield* agreed(
        c,
        {
          counts: ['plead'],
          sentence: [
            { kind: 'probation', term: months(24), type: 'C' },
            { kind: 'restitution', dollars: 6_750, type: 'C' },
          ],
          message: 'He pays everything within the year.',
          expiresOn: (one) => one.at.in(21),
        },
        'He accepts at once.',
      )
      yield* signed(
        c,
        'The defendant struck Mr. Quiroga twice in the face with his fist; the second blow broke the jaw.',
      )
      yield* pleaTaken(c, 7, '11:00')
      yield* rejectAgreement(
        c,
        0,
        'A third battery with a broken bone is not met by probation alone. The court would consider a term in jail with probation after it.',
        'withdrawn',
      )
      yield* offer(c, 4, {
        counts: ['plead'],
        sentence: [
          { kind: 'jail', term: days(90), type: 'C' },
          { kind: 'probation', term: months(24), type: 'C' },
          { kind: 'restitution', dollars: 6_750, type: 'C' },
        ],
        message: 'You heard the court.',
        expiresOn: (one) => one.at.fromToday(8),
      })
      yield* setHearing(c, 0, { kind: 'status', day: c.at.fromToday(9), time: '09:30' })
    },
  },
  {
    facts: {
      key: 'zapata-dui',
      daysAgo: 112,
      officer: 'officer.mbeki',
      place: 'County Road 14',
      time: '01:50',
      narrative:
        'Ernesto Zapata drove into a ditch. The blood test read 0.17. He has two convictions for the same in twelve years.',
      givenName: 'Ernesto',
      familyName: 'Zapata',
      birthDate: '1972-12-03',
      language: 'es',
      interpreter: true,
      custody: 'released-with-conditions',
      counts: [
        { code: 'TC-40-2', did: 'drove with a blood alcohol concentration of 0.17, having two prior convictions' },
      ],
      prosecutor: 'prosecutor.reyes',
      counsel: 'defender.nakamura',
      account: 'defendant.zapata',
      files: ['Arrest report', 'Laboratory report', 'Driving record'],
    },
    tell: async function* (c) {
      yield* disclosed(c, 'The minimum is thirty days and he will do it. Treatment is what matters.')
      yield* couldNotConfer(c, 1, noVictim)
      yield* agreed(
        c,
        {
          counts: ['plead'],
          sentence: [
            { kind: 'jail', term: days(30), type: 'C' },
            { kind: 'probation', term: months(24), type: 'C' },
            { kind: 'treatment', type: 'C', text: 'Finish outpatient treatment.' },
            { kind: 'fine', dollars: 1_250, type: 'C' },
          ],
          conditions: ['Drive only with an interlock for the time of probation.'],
          message: 'The minimum, with treatment.',
          expiresOn: (one) => one.at.in(21),
        },
        'With the interpreter. He has begun treatment already.',
      )
      yield* signed(c, 'The defendant drove with a blood alcohol concentration of 0.17 and has two prior convictions.')
      yield* pleaTaken(c, 8, '09:30')
      yield* acceptAgreement(c, 0, 'The sentence is at the minimum and pairs it with treatment that he has begun.')
      yield* judge(c, 5, 'The defendant reports to the jail on the first Monday of next month.')
      yield* keepPromise(c, 6, 'Done at sentencing.')
    },
  },
  {
    facts: {
      key: 'mori-embezzlement',
      daysAgo: 124,
      officer: 'officer.doyle',
      place: 'Alder Youth Orchestra, 18 Lake Avenue',
      time: '10:00',
      daysBefore: 40,
      narrative:
        'The treasurer, Aiko Mori, moved $9,300 of the orchestra’s money to her own account over a year and told the board herself when she could not pay it back.',
      givenName: 'Aiko',
      familyName: 'Mori',
      birthDate: '1986-03-09',
      custody: 'released-on-recognizance',
      counts: [
        { code: 'TC-20-3', did: 'took $9,300 of an orchestra whose treasurer she was' },
        { code: 'TC-20-13', did: 'entered transfers in the books under false names' },
      ],
      victim: { givenName: 'Alder', familyName: 'Youth Orchestra', preferred: 'email' },
      prosecutor: 'prosecutor.lindqvist',
      counsel: 'private-counsel.castellanos',
      account: 'defendant.mori',
      files: ['Report of the board', 'Statements of account', 'Letter of Aiko Mori'],
    },
    tell: async function* (c) {
      yield* disclosed(c, 'Told on herself. Repaid 4,000 before charges. Restitution and a record.')
      yield* confer(c, 1, 'The board wants the money for the summer camp and speaks well of her.')
      yield* offer(c, 2, {
        counts: ['plead', 'dismiss'],
        sentence: [
          { kind: 'probation', term: months(30), type: 'C' },
          { kind: 'restitution', dollars: 5_300, type: 'C' },
          { kind: 'community-service', hours: 200, type: 'C' },
        ],
        message: 'A felony, because it was a year.',
        expiresOn: (one) => one.at.in(20),
      })
      yield* convey(c, 3, {
        how: 'in-person',
        said: 'She would lose her license as an accountant by a felony. Ready to pay all at once if it need not be one.',
      })
      yield* counter(c, 3, {
        counts: [{ lesser: 'TC-20-4' }, 'dismiss'],
        sentence: [
          { kind: 'probation', term: months(24), type: 'C' },
          { kind: 'restitution', dollars: 5_300, type: 'C' },
          { kind: 'community-service', hours: 250, type: 'C' },
        ],
        message: 'The whole $5,300 on the day of the plea.',
        expiresOn: (one) => one.at.in(20),
      })
      yield* offer(c, 3, {
        counts: [{ lesser: 'TC-20-4' }, 'dismiss'],
        sentence: [
          { kind: 'probation', term: months(24), type: 'C' },
          { kind: 'restitution', dollars: 5_300, type: 'C' },
          { kind: 'community-service', hours: 300, type: 'C' },
        ],
        conditions: ['Hold no office that handles the money of others while on probation.'],
        message: 'Paid on the day, three hundred hours. The board agrees.',
        expiresOn: (one) => one.at.in(20),
      })
      yield* convey(c, 1, { how: 'in-person', said: 'She accepts.' })
      yield* accept(c, 1)
      yield* signed(
        c,
        'The defendant, treasurer of the orchestra, moved its money to her own account and entered it in the books under false names.',
      )
      yield* pleaTaken(c, 8, '10:00')
      yield* acceptAgreement(c, 0, 'Restitution in full, agreed to by those who were harmed.')
      yield* judge(c, 3, 'The court notes that restitution was paid in open court.')
    },
  },
  {
    facts: {
      key: 'abernathy-trespass',
      daysAgo: 118,
      officer: 'officer.youngblood',
      place: 'Elmford Public Library',
      time: '19:10',
      narrative:
        'Wendell Abernathy would not leave the library at closing time and had been told the week before not to come back.',
      givenName: 'Wendell',
      familyName: 'Abernathy',
      birthDate: '1958-04-09',
      custody: 'released-on-recognizance',
      counts: [{ code: 'TC-20-9', did: 'stayed in the public library after he had been told not to come back' }],
      victim: { givenName: 'Elmford', familyName: 'Public Library', preferred: 'letter' },
      prosecutor: 'prosecutor.okonkwo',
      counsel: 'defender.marsh',
      account: 'defendant.abernathy',
      files: ['Incident report', 'Notice of the library'],
    },
    tell: async function* (c) {
      yield* disclosed(c, 'He is cold in the evenings. The petty offense and a word with the shelter.')
      yield* confer(c, 1, 'The library asks only that he go when it closes.')
      yield* agreed(
        c,
        {
          counts: [{ lesser: 'TC-50-1', kind: 'nolo' }],
          sentence: [{ kind: 'conditional-discharge', term: months(3), type: 'C' }],
          message: 'No contest is fine.',
          expiresOn: (one) => one.at.in(21),
        },
        'He will not say that he is guilty; no contest he can say.',
      )
      yield* signed(c, 'The library had given the defendant written notice; he stayed past closing a week later.')
      yield* pleaTaken(c, 6, '09:00')
      yield* acceptAgreement(c, 0, 'A modest sentence for a modest offense.')
      yield* judge(c, 0, 'The court recommends the evening room of Lantern House.')
    },
  },
  {
    facts: {
      key: 'sandoval-safe',
      daysAgo: 130,
      officer: 'officer.doyle',
      place: '71 Foundry Lane',
      time: '13:40',
      narrative:
        'Two bedrooms were searched and a safe was carried out of a house by day. The safe, opened, was in the van that Mateo Sandoval had hired.',
      givenName: 'Mateo',
      familyName: 'Sandoval',
      birthDate: '1979-12-22',
      custody: 'in-custody',
      counts: [
        { code: 'TC-20-1', did: 'entered a home by day, intending to steal' },
        { code: 'TC-20-3', did: 'took a safe with $3,900 in it' },
      ],
      victim: { givenName: 'Ulrich', familyName: 'Weatherby', phone: '555-0187' },
      prosecutor: 'prosecutor.reyes',
      counsel: 'defender.nakamura',
      account: 'defendant.sandoval',
      files: ['Incident report', 'Contract of the van', 'Property inventory'],
    },
    tell: async function* (c) {
      yield* disclosed(c, 'Van in his name, safe in the van.')
      yield* confer(c, 1, 'Lost the savings of his parents. Wants prison.')
      yield* agreed(
        c,
        {
          counts: [{ lesser: 'TC-20-2' }, 'dismiss'],
          sentence: [
            { kind: 'prison', term: years(3), type: 'C' },
            { kind: 'restitution', dollars: 3_900, type: 'C' },
          ],
          waivers: ['appeal'],
          message: 'The lower class, three years.',
          expiresOn: (one) => one.at.in(14),
        },
        'He knows what the top class would bring.',
      )
      yield* signed(
        c,
        'The defendant entered the house through the back door and carried out a safe that was later found in a van that he had hired.',
      )
      yield* pleaTaken(c, 6, '13:30')
      yield* acceptAgreement(c, 0, 'Within the range, with restitution.')
      yield* judge(c, 4, 'Remanded to the Department of Corrections.')
    },
  },
]
