import { days, months, years } from '../../../vocabulary/term.ts'
import { certifies } from '../play/clocks.ts'
import { involve, representsHimself, setHearing } from '../play/counsel.ts'
import { noticeOfTrial } from '../play/course.ts'
import { produce } from '../play/discovery.ts'
import {
  acknowledgeSheet,
  approveAndExtend,
  ask,
  breakDown,
  confer,
  convey,
  couldNotConfer,
  counter,
  draftOffer,
  lapse,
  message,
  offer,
  reject,
  returnDraft,
  reviseDraft,
  submitDraft,
  withdraw,
} from '../play/talks.ts'
import { takesExtract } from '../play/taken-out.ts'
import { disclosed, pending, statusIn, type Story } from './story.ts'

const noVictim = 'No person was harmed by the offense charged.'

/** Cases in talks: offers drafted, extended, conveyed, countered, lapsed, withdrawn, broken down. */
export const talksStories: readonly Story[] = [
  {
    facts: {
      key: 'whitlock-sedan',
      daysAgo: 38,
      officer: 'officer.doyle',
      place: '400 block of Mill Street',
      time: '22:10',
      narrative:
        'A resident called about a person going from car to car with a flashlight. Officers stopped Dana Whitlock beside a blue sedan with its rear window broken; a backpack and a tablet from the car were on the curb. Whitlock said that the window had been broken before.',
      givenName: 'Dana',
      familyName: 'Whitlock',
      birthDate: '1991-04-02',
      custody: 'released-with-conditions',
      counts: [
        { code: 'TC-20-2', did: 'entered a parked sedan by its broken window, intending to steal' },
        { code: 'TC-20-4', did: 'took a backpack and a tablet worth less than $500' },
        { code: 'TC-20-11', did: 'broke the rear window of a sedan' },
      ],
      victim: { givenName: 'Philippa', familyName: 'Greenaway', phone: '555-0119', preferred: 'email' },
      prosecutor: 'prosecutor.reyes',
      counsel: 'defender.marsh',
      account: 'defendant.whitlock',
      files: ['Incident report', 'Statement of the resident', 'Photographs, list'],
    },
    tell: async function* (c) {
      yield* disclosed(
        c,
        'Entry is proved, the breaking is not. Felony on paper, a misdemeanor in the street; no record.',
      )
      yield* involve(c, 'defender.marsh', 'investigator.dubois', 'defense-team', 'investigates for the defense')
      yield* confer(c, 1, 'Wants the tablet paid for and does not ask for jail. Would like to be told how it ends.')
      yield* offer(c, 1, {
        counts: [{ lesser: 'TC-20-9' }, 'plead', 'dismiss'],
        sentence: [
          { kind: 'probation', term: months(18), type: 'C' },
          { kind: 'community-service', hours: 60, type: 'C' },
          { kind: 'restitution', dollars: 640, type: 'C' },
        ],
        conditions: ['Stay away from the 400 block of Mill Street.'],
        waivers: ['presentence-report'],
        message: 'No felony on the record, restitution in full. Open until the date below; the reports are with you.',
        expiresOn: (one) => one.at.fromToday(10),
      })
      yield* convey(c, 2, {
        how: 'in-person',
        said: 'Went through each count and what a trial could bring. Explained that the felony entry would be gone. Client worried about the hours because of work; will think it over until next week.',
      })
      yield* ask(
        c,
        1,
        'Can I do the community service hours on weekends? I work Monday to Friday.',
        'Yes. The probation office lets people do them on Saturdays; I would ask the court to say so.',
      )
      yield* statusIn(c, 13)
    },
  },
  {
    facts: {
      key: 'morales-market',
      daysAgo: 34,
      officer: 'officer.youngblood',
      place: 'Mercado Central, 15 Market Square',
      time: '18:20',
      narrative:
        'Store security stopped Xiomara Morales past the registers with a stroller in which lay formula, diapers and two jackets priced $412 together. She wept and said that her hours had been cut.',
      givenName: 'Xiomara',
      familyName: 'Morales',
      birthDate: '1996-05-18',
      language: 'es',
      interpreter: true,
      custody: 'released-on-recognizance',
      counts: [{ code: 'TC-20-5', did: 'left a store without paying for goods priced $412' }],
      victim: { givenName: 'Mercado', familyName: 'Central', preferred: 'letter' },
      prosecutor: 'prosecutor.okonkwo',
      counsel: 'defender.ortiz',
      account: 'defendant.morales',
      files: ['Incident report', 'List of the goods', 'Statement of store security'],
    },
    tell: async function* (c) {
      yield* disclosed(c, 'First offense, need. Keep it off her record if she finishes a course.')
      yield* involve(c, 'clerk.pell', 'interpreter.vega', 'interpreter', 'assigned by the court')
      yield* confer(c, 1, 'The manager has the goods back and leaves it to the office.')
      yield* offer(c, 1, {
        counts: [{ lesser: 'TC-20-8' }],
        sentence: [
          { kind: 'supervision', term: months(9), type: 'C' },
          { kind: 'community-service', hours: 24, type: 'C' },
        ],
        conditions: ['Finish the class on budgeting of the Community Center.'],
        message: 'Misdemeanor with supervision. If she has no status, please tell me what would help before we sign.',
        expiresOn: (one) => one.at.fromToday(6),
      })
      yield* convey(c, 2, {
        how: 'in-person',
        said: 'With the interpreter. Explained supervision and that a conviction for theft may matter for her status; will speak with the immigration attorney of the office before she decides.',
      })
      yield* ask(c, 1, '¿Este acuerdo puede afectar mi permiso de trabajo?')
      yield* statusIn(c, 8)
    },
  },
  {
    facts: {
      key: 'finch-guitar',
      daysAgo: 52,
      officer: 'officer.doyle',
      place: 'Harmony Music, 22 Elm Street',
      time: '13:05',
      narrative:
        'An electric guitar worth $1,150 was taken from a stand while the only clerk was in the back. The camera shows Rory Finch, a former employee, with a guitar case. The guitar was pawned that afternoon.',
      givenName: 'Rory',
      familyName: 'Finch',
      birthDate: '1998-08-30',
      custody: 'released-on-bond',
      counts: [
        { code: 'TC-20-3', did: 'took an electric guitar worth $1,150 from a store' },
        { code: 'TC-20-13', did: 'signed a pawn slip with the name of another' },
      ],
      victim: { givenName: 'Cornelius', familyName: 'Blakely', phone: '555-0108' },
      prosecutor: 'prosecutor.reyes',
      counsel: 'defender.ortiz',
      account: 'defendant.finch',
      files: ['Incident report', 'Pawn slip, copy', 'Statement of Cornelius Blakely'],
    },
    tell: async function* (c) {
      yield* disclosed(c, 'Camera and slip. The pawnbroker is out $400, the store has its guitar.')
      yield* confer(c, 1, 'Angry because he had trusted him. Wants him to say so in court.')
      yield* offer(c, 2, {
        counts: ['plead', 'dismiss'],
        sentence: [
          { kind: 'probation', term: months(30), type: 'C' },
          { kind: 'jail', term: days(60), type: 'C' },
          { kind: 'restitution', dollars: 400, type: 'C' },
        ],
        waivers: ['appeal'],
        message: 'He was trusted with the keys. Sixty days may be served on weekends.',
        expiresOn: (one) => one.at.fromToday(5),
      })
      yield* convey(c, 3, {
        how: 'telephone',
        said: 'He will not do jail on weekends: he would lose his new place. Ready to pay at once.',
      })
      yield* acknowledgeSheet(c, 0)
      yield* counter(c, 3, {
        counts: [{ lesser: 'TC-20-4' }, 'dismiss'],
        sentence: [
          { kind: 'probation', term: months(18), type: 'C' },
          { kind: 'community-service', hours: 100, type: 'C' },
          { kind: 'restitution', dollars: 400, type: 'C' },
        ],
        conditions: ['Write a letter to Mr. Blakely.'],
        message: 'He pays the $400 on the day of the plea. A misdemeanor lets him keep the apprenticeship.',
        expiresOn: (one) => one.at.fromToday(5),
      })
      yield* message(
        c,
        1,
        'counsel',
        'The letter from his employer is with the exhibits I sent you. Could you let me know before Friday?',
      )
      yield* statusIn(c, 7)
    },
  },
  {
    facts: {
      key: 'delacruz-battery',
      daysAgo: 30,
      officer: 'officer.youngblood',
      place: 'Tavern at the Lock, 3 Canal Street',
      time: '00:40',
      narrative:
        'A thrown glass cut a guest above the eye; seven stitches. The bartender saw Marcus Delacruz throw it after words about a parking space.',
      givenName: 'Marcus',
      familyName: 'Delacruz',
      birthDate: '1990-10-10',
      custody: 'released-with-conditions',
      counts: [{ code: 'TC-12-2', did: 'threw a glass that cut a man above the eye' }],
      victim: { givenName: 'Anders', familyName: 'Tolliver', phone: '555-0146' },
      prosecutor: 'prosecutor.lindqvist',
      counsel: 'defender.marsh',
      files: ['Incident report', 'Statement of the bartender', 'Record of the hospital'],
    },
    tell: async function* (c) {
      yield* disclosed(c, 'One blow, serious cut, good witness. He has one prior battery, five years old.')
      yield* confer(c, 1, 'The scar bothers him. Wants the bills paid and thinks that jail would be right.')
      yield* draftOffer(c, 1, {
        counts: ['plead'],
        sentence: [
          { kind: 'probation', term: months(30), type: 'C' },
          { kind: 'jail', term: days(120), type: 'C' },
          { kind: 'restitution', dollars: 3_280, type: 'C' },
        ],
        conditions: ['No alcohol. Finish an anger management course.'],
        message: 'Time served counts. The bills of the hospital are attached.',
        expiresOn: (one) => one.at.fromToday(21),
      })
      yield* submitDraft(c, 0)
      yield* statusIn(c, 9, '10:30')
    },
  },
  {
    facts: {
      key: 'eriksson-forgery',
      daysAgo: 45,
      officer: 'officer.doyle',
      place: 'First Alder Credit Union, 60 Court Street',
      time: '10:30',
      daysBefore: 9,
      narrative:
        'Two checks of an elderly neighbor were cashed with a signature that is not hers, $900 each. The teller knew Linnea Eriksson, who had done the neighbor’s shopping for years.',
      givenName: 'Linnea',
      familyName: 'Eriksson',
      birthDate: '1974-02-27',
      custody: 'released-on-recognizance',
      counts: [
        { code: 'TC-20-13', did: 'signed two checks with the name of her neighbor' },
        { code: 'TC-20-3', did: 'obtained $1,800 by them' },
      ],
      victim: { givenName: 'Winifred', familyName: 'Achebe-Stone', preferred: 'through-advocate' },
      prosecutor: 'prosecutor.reyes',
      counsel: 'defender.nakamura',
      files: ['Report of the credit union', 'Checks, copies', 'Statement of Winifred Achebe-Stone'],
    },
    tell: async function* (c) {
      const first = {
        counts: ['plead', 'dismiss'],
        sentence: [
          { kind: 'probation', term: months(24), type: 'C' },
          { kind: 'restitution', dollars: 1_800, type: 'B' },
        ],
        message: 'Restitution comes first here.',
        expiresOn: (one: typeof c) => one.at.fromToday(18),
      } as const
      yield* disclosed(c, 'Abuse of trust, small sum. The neighbor is 84 and misses her.')
      yield* confer(c, 2, 'Does not want her punished. Wants the money back and her shopping done by somebody else.')
      yield* draftOffer(c, 1, first)
      yield* submitDraft(c, 0)
      yield* returnDraft(
        c,
        2,
        'Restitution must bind the court: make it type C. And say that she handles nobody’s money.',
      )
      yield* reviseDraft(c, 1, {
        ...first,
        sentence: [
          { kind: 'probation', term: months(24), type: 'C' },
          { kind: 'restitution', dollars: 1_800, type: 'C' },
        ],
        conditions: ['Handle no money of another person while on probation.'],
      })
      yield* submitDraft(c, 0)
      yield* statusIn(c, 12)
    },
  },
  {
    facts: {
      key: 'nwosu-weapon',
      daysAgo: 26,
      officer: 'officer.mbeki',
      place: 'Rest area, State Route 9',
      time: '02:30',
      narrative:
        'Deputy Mbeki woke a sleeping driver, Chinedu Nwosu, and saw the grip of a pistol beneath the seat. He has a license to own it and none to carry it.',
      givenName: 'Chinedu',
      familyName: 'Nwosu',
      birthDate: '1986-12-01',
      custody: 'released-on-recognizance',
      counts: [{ code: 'TC-35-2', did: 'carried a loaded pistol in a car without a license to carry it' }],
      prosecutor: 'prosecutor.okonkwo',
      counsel: 'private-counsel.castellanos',
      files: ['Arrest report', 'Certificate of the license'],
    },
    tell: async function* (c) {
      yield* disclosed(c, 'Lawful owner, no record, asleep. The lesser charge is right.')
      yield* couldNotConfer(c, 1, noVictim)
      yield* offer(c, 0, {
        counts: [{ lesser: 'TC-35-3' }],
        sentence: [
          { kind: 'supervision', term: months(12), type: 'C' },
          { kind: 'fine', dollars: 500, type: 'C' },
        ],
        conditions: ['Give up the pistol for the time of supervision.'],
        message: 'Misdemeanor, supervision. He gets the pistol back if he gets through it.',
        expiresOn: (one) => one.at.fromToday(14),
      })
      yield* statusIn(c, 15)
    },
  },
  {
    facts: {
      key: 'pellegrini-meth',
      daysAgo: 62,
      officer: 'officer.youngblood',
      place: 'Room 12, Lakeside Motel',
      time: '16:00',
      narrative:
        'On a search warrant officers found 6 g of methamphetamine, a scale and $240 in the room of Carla Pellegrini.',
      givenName: 'Carla',
      familyName: 'Pellegrini',
      birthDate: '1980-06-06',
      custody: 'released-with-conditions',
      counts: [
        { code: 'TC-30-7', did: 'had 6 g of methamphetamine, intending to deliver it' },
        { code: 'TC-30-5', did: 'had methamphetamine in a motel room' },
      ],
      prosecutor: 'prosecutor.reyes',
      counsel: 'defender.marsh',
      files: ['Search warrant and return', 'Laboratory report', 'Property inventory'],
    },
    tell: async function* (c) {
      yield* disclosed(c, 'The scale is old and the sum small. Treatment if she will take it.')
      yield* couldNotConfer(c, 1, noVictim)
      yield* offer(c, 2, {
        counts: ['dismiss', 'plead'],
        sentence: [
          { kind: 'probation', term: months(24), type: 'C' },
          { kind: 'treatment', type: 'B', text: 'Residential treatment, as the evaluation recommends.' },
        ],
        message: 'The intent count goes if she enters treatment within the month.',
        expiresOn: (one) => one.at.in(14),
      })
      yield* convey(c, 2, {
        how: 'in-person',
        said: 'She wants to enter treatment first and see how it goes. Told her the date. She did not come to the second appointment.',
      })
      yield* lapse(c)
      yield* statusIn(c, 3)
    },
  },
  {
    facts: {
      key: 'yilmaz-identity',
      daysAgo: 50,
      officer: 'officer.doyle',
      place: 'Online; reported at the station',
      time: '12:00',
      daysBefore: 20,
      narrative:
        'A telephone contract and two store cards were opened in the name of Ms. Vandenberg with her social security number. The deliveries went to an address where Emre Yilmaz received his mail.',
      givenName: 'Emre',
      familyName: 'Yilmaz',
      birthDate: '2000-01-29',
      custody: 'released-on-recognizance',
      counts: [
        { code: 'TC-20-14', did: 'used the name and number of another to open three accounts' },
        { code: 'TC-20-15', did: 'bought goods for $1,380 with the cards' },
      ],
      victim: { givenName: 'Hanne', familyName: 'Vandenberg', phone: '555-0190' },
      prosecutor: 'prosecutor.lindqvist',
      counsel: 'defender.ortiz',
      files: ['Incident report', 'Delivery records', 'Statement of Hanne Vandenberg'],
    },
    tell: async function* (c) {
      yield* disclosed(c, 'The address is a shared house. Two others had the key.')
      yield* confer(c, 1, 'It took her weeks to mend her credit. Wants it to be told to the court.')
      yield* offer(c, 2, {
        counts: ['plead', 'dismiss'],
        sentence: [
          { kind: 'probation', term: months(24), type: 'C' },
          { kind: 'restitution', dollars: 1_380, type: 'C' },
        ],
        message: 'One felony count, no jail.',
        expiresOn: (one) => one.at.in(40),
      })
      yield* convey(c, 2, { how: 'video', said: 'He says it was his housemate. Asked for two weeks to find him.' })
      yield* withdraw(
        c,
        5,
        'New records from the delivery firm show eight more addresses. The offer rested on one victim.',
      )
      yield* statusIn(c, 10)
    },
  },
  {
    facts: {
      key: 'gallagher-trial',
      daysAgo: 88,
      officer: 'officer.mbeki',
      place: '14 Ridge Road',
      time: '18:45',
      narrative:
        'A dispute over a dog. Mr. Petrosyan said that Declan Gallagher came over the fence with an axe handle and struck him on the arm, which broke. Gallagher says that he was on his own side and the man fell.',
      givenName: 'Declan',
      familyName: 'Gallagher',
      birthDate: '1966-03-14',
      custody: 'released-on-bond',
      counts: [
        { code: 'TC-12-2', did: 'struck a neighbor with an axe handle and broke his arm' },
        { code: 'TC-12-6', did: 'came at a neighbor with an axe handle raised', notBrought: true },
      ],
      victim: { givenName: 'Aram', familyName: 'Petrosyan', phone: '555-0126' },
      prosecutor: 'prosecutor.okonkwo',
      counsel: 'private-counsel.castellanos',
      files: ['Incident report', 'Record of the hospital', 'Statement of Aram Petrosyan'],
    },
    tell: async function* (c) {
      yield* disclosed(c, 'Word against word with a broken arm. A jury could go either way.')
      yield* involve(c, 'prosecutor.okonkwo', 'victim-counsel.haddad', 'victim-counsel', 'retained by the victim')
      yield* involve(c, 'prosecutor.okonkwo', 'auditor.whitfield', 'prosecution-auditor', 'review of the office')
      yield* confer(c, 1, 'Wants him convicted of something and to stay on his side of the fence.')
      yield* offer(c, 3, {
        counts: [{ lesser: 'TC-12-1' }],
        sentence: [
          { kind: 'probation', term: months(12), type: 'C' },
          { kind: 'restitution', dollars: 4_100, type: 'C' },
          { kind: 'no-contact', type: 'C', text: 'No contact with Mr. Petrosyan but through counsel.' },
        ],
        message: 'Misdemeanor. He pays the hospital and stays on his land.',
        expiresOn: (one) => one.at.in(21),
      })
      yield* convey(c, 2, {
        how: 'in-person',
        said: 'He will not plead to anything. Advised him of the range twice; he signed that he understands.',
      })
      yield* reject(c, 4, 'Mr. Gallagher maintains that he struck nobody and asks for a trial.')
      yield* breakDown(
        c,
        3,
        'prosecutor',
        'There is nothing between a trial and a plea here. We will see you in court.',
      )
      yield* noticeOfTrial(c, 1, 'counsel', 'Three witnesses for the defense; one day is enough.')
      yield* setHearing(c, 2, { kind: 'trial', day: c.at.fromToday(33), time: '09:00' })
      yield* takesExtract(c, 0, 'prosecutor.okonkwo', 'parties')
    },
  },
  {
    facts: {
      key: 'ivanchuk-burglary',
      daysAgo: 57,
      officer: 'officer.doyle',
      place: '19 Willow Court',
      time: '14:15',
      narrative:
        'A family came home and heard somebody leave by the kitchen window. A laptop and jewelry were gone. A print on the sill is that of Bohdan Ivanchuk; the laptop was found with a friend of his.',
      givenName: 'Bohdan',
      familyName: 'Ivanchuk',
      birthDate: '1995-11-19',
      custody: 'in-custody',
      counts: [
        { code: 'TC-20-1', did: 'entered the home of a family through the kitchen window, intending to steal' },
        { code: 'TC-20-3', did: 'took a laptop and jewelry worth more than $500' },
      ],
      victim: {
        givenName: 'Renata',
        familyName: 'Solberg',
        phone: '555-0151',
        safetyNote: 'There are small children; call first.',
      },
      prosecutor: 'prosecutor.lindqvist',
      counsel: 'defender.marsh',
      files: ['Incident report', 'Fingerprint report', 'Statement of Renata Solberg'],
    },
    tell: async function* (c) {
      yield* disclosed(c, 'Print on the inside of the sill. Second burglary. He is in custody: mind the clock.')
      yield* confer(c, 1, 'Her daughter does not sleep alone. She wants the ring of her grandmother back.')
      yield* offer(c, 1, {
        counts: [{ lesser: 'TC-20-2' }, 'dismiss'],
        sentence: [{ kind: 'prison', term: years(5), type: 'C' }],
        waivers: ['appeal'],
        message: 'From the top class to the one below, five years, if the ring comes back.',
        expiresOn: (one) => one.at.fromToday(4),
      })
      yield* convey(c, 1, {
        how: 'jail-visit',
        said: 'He can say where the ring is. Five years is more than he will take; three he might.',
      })
      yield* counter(c, 3, {
        counts: [{ lesser: 'TC-20-2' }, 'dismiss'],
        sentence: [{ kind: 'prison', term: years(3), type: 'C' }],
        message: 'He tells us where the ring is before the plea.',
        expiresOn: (one) => one.at.fromToday(4),
      })
      yield* offer(c, 2, {
        counts: [{ lesser: 'TC-20-2' }, 'dismiss'],
        sentence: [{ kind: 'prison', term: years(4), type: 'C' }],
        waivers: ['appeal'],
        message: 'Four, if Ms. Solberg has the ring in her hands before the hearing.',
        expiresOn: (one) => one.at.fromToday(8),
      })
      yield* setHearing(c, 1, { kind: 'status', day: c.at.fromToday(8), time: '13:30' })
    },
  },
  {
    facts: {
      key: 'thibault-stalking',
      daysAgo: 42,
      officer: 'officer.youngblood',
      place: 'Near Alder Community College',
      time: '19:30',
      daysBefore: 12,
      narrative:
        'Ms. Kaneshiro kept a log of eleven days on which Lucien Thibault, whom she had met once, waited at her bus stop, and forty messages that he sent after she had asked him to stop.',
      givenName: 'Lucien',
      familyName: 'Thibault',
      birthDate: '1984-04-25',
      custody: 'electronic-monitoring',
      counts: [
        {
          code: 'TC-12-9',
          did: 'waited for a woman on eleven days and sent her forty messages after she had told him to stop',
        },
      ],
      victim: {
        givenName: 'Mei',
        familyName: 'Kaneshiro',
        preferred: 'through-advocate',
        safetyNote: 'Moved last month. Nobody gives out her address.',
      },
      prosecutor: 'prosecutor.okonkwo',
      counsel: 'defender.nakamura',
      files: ['Incident report', 'Log of Mei Kaneshiro', 'Messages, printed'],
    },
    tell: async function* (c) {
      yield* disclosed(c, 'The log is excellent. No contact matters more than time.')
      yield* confer(c, 1, 'Wants never to hear from him again. Afraid of a trial and ready for one.')
      yield* draftOffer(c, 2, {
        counts: ['plead'],
        sentence: [
          { kind: 'probation', term: months(30), type: 'C' },
          {
            kind: 'no-contact',
            type: 'C',
            text: 'No contact of any kind with Ms. Kaneshiro, and not within 1,000 feet of her.',
          },
          { kind: 'treatment', type: 'B', text: 'As the evaluation recommends.' },
        ],
        conditions: ['Electronic monitoring for the first six months.'],
        message: 'The no-contact term is not open to talk.',
        expiresOn: (one) => one.at.fromToday(20),
      })
      yield* submitDraft(c, 1)
      yield* approveAndExtend(c, 1)
      yield* statusIn(c, 14)
    },
  },
  {
    facts: {
      key: 'harlow-arson',
      daysAgo: 55,
      officer: 'officer.mbeki',
      place: 'Barn of the Steen dairy, Holler Lane',
      time: '03:00',
      narrative:
        'A hay barn burned down. Wyatt Harlow, dismissed by the dairy that week, was seen on the lane with a fuel can; he said that he had run out of fuel. The marshal found an accelerant.',
      givenName: 'Wyatt',
      familyName: 'Harlow',
      birthDate: '1993-02-02',
      custody: 'in-custody',
      counts: [{ code: 'TC-20-12', did: 'set fire to a hay barn' }],
      victim: { givenName: 'Greta', familyName: 'Steen', phone: '555-0166' },
      prosecutor: 'prosecutor.lindqvist',
      counsel: 'private-counsel.castellanos',
      files: ['Report of the fire marshal', 'Statement of a neighbor', 'Arrest report'],
    },
    tell: async function* (c) {
      yield* disclosed(c, 'Circumstantial but it closes. The barn was insured, the cattle were out.')
      yield* message(
        c,
        2,
        'counsel',
        'Before you offer anything: his truck was towed from the lane that morning with an empty tank. I will send the receipt.',
      )
      yield* message(c, 1, 'prosecutor', 'Send it and I will have the marshal look at the times again.')
      yield* setHearing(c, 1, { kind: 'motion', day: c.at.fromToday(16), time: '13:30' })
    },
  },
  {
    facts: {
      key: 'brannock-alone',
      daysAgo: 60,
      officer: 'officer.doyle',
      place: 'County courthouse, security gate',
      time: '08:35',
      narrative:
        'Silas Brannock would not put his bag through the scanner, argued for ten minutes, and pulled away when two deputies took his arms. Nobody was hurt.',
      givenName: 'Silas',
      familyName: 'Brannock',
      birthDate: '1961-09-21',
      custody: 'released-on-recognizance',
      counts: [
        { code: 'TC-45-1', did: 'pulled away from two deputies who were taking him out of the courthouse' },
        { code: 'TC-50-1', did: 'shouted at the security gate of the courthouse for ten minutes' },
      ],
      prosecutor: 'prosecutor.reyes',
      counsel: 'defender.ortiz',
      account: 'defendant.brannock',
      files: ['Incident report', 'Statements of two deputies'],
    },
    tell: async function* (c) {
      yield* pending(c, 'Small. He will want his day in court; offer the petty offense before it.')
      yield* representsHimself(
        c,
        6,
        'private-counsel.castellanos',
        'Knows the charges and what he may face, has tried two cases of his own, and wants no lawyer to speak for him. A lawyer stands by.',
      )
      yield* produce(c, 3, 'The report and what the two deputies said.')
      yield* certifies(c)
      yield* couldNotConfer(c, 12, 'The deputies ask for nothing.')
      yield* offer(c, 1, {
        counts: ['dismiss', 'plead'],
        sentence: [{ kind: 'community-service', hours: 16, type: 'C' }],
        message: 'The petty offense only, and two days of service. You need not answer before the date below.',
        expiresOn: (one) => one.at.fromToday(12),
      })
      yield* statusIn(c, 17)
    },
  },
  {
    facts: {
      key: 'oduya-dealing',
      daysAgo: 47,
      officer: 'officer.doyle',
      place: 'Corner of Foundry Lane and Third',
      time: '20:20',
      narrative:
        'A plainclothes officer bought two bags from Kwame Oduya and Silke Brandvold, who stood together; Brandvold took the money and Oduya gave the bags. Both were arrested with $160 in marked bills between them.',
      givenName: 'Kwame',
      familyName: 'Oduya',
      birthDate: '1994-07-15',
      custody: 'released-with-conditions',
      counts: [{ code: 'TC-30-3', did: 'delivered two bags of heroin to an officer' }],
      prosecutor: 'prosecutor.okonkwo',
      counsel: 'defender.marsh',
      files: ['Incident report', 'Laboratory report', 'Record of the marked bills'],
    },
    tell: async function* (c) {
      yield* disclosed(c, 'Sale to an officer on tape. Offer each apart: she has a record, he has none.')
      yield* couldNotConfer(c, 1, noVictim)
      yield* offer(c, 2, {
        counts: [{ lesser: 'TC-30-5' }],
        sentence: [
          { kind: 'probation', term: months(24), type: 'C' },
          { kind: 'treatment', type: 'B', text: 'Evaluation within thirty days.' },
        ],
        message: 'Possession in place of delivery; no jail.',
        expiresOn: (one) => one.at.fromToday(7),
      })
      yield* statusIn(c, 10, '10:00')
    },
  },
  {
    joins: 'oduya-dealing',
    facts: {
      key: 'brandvold-dealing',
      daysAgo: 47,
      officer: 'officer.doyle',
      place: 'Corner of Foundry Lane and Third',
      time: '20:20',
      narrative:
        'A plainclothes officer bought two bags from Kwame Oduya and Silke Brandvold, who stood together; Brandvold took the money and Oduya gave the bags. Both were arrested with $160 in marked bills between them.',
      givenName: 'Silke',
      familyName: 'Brandvold',
      birthDate: '1985-03-30',
      custody: 'in-custody',
      counts: [{ code: 'TC-30-3', did: 'took the money for two bags of heroin that were delivered to an officer' }],
      prosecutor: 'prosecutor.okonkwo',
      counsel: 'private-counsel.castellanos',
      files: ['Incident report', 'Laboratory report', 'Record of the marked bills'],
    },
    tell: async function* (c) {
      yield* disclosed(c, 'Two priors for the same. No offer before the lab has typed the second bag.')
      yield* statusIn(c, 10, '10:10')
    },
  },
  {
    facts: {
      key: 'sarkisian-theft',
      daysAgo: 24,
      officer: 'officer.youngblood',
      place: 'Alder Mall, north entrance',
      time: '15:55',
      narrative:
        'A purse was taken from a stroller. A guard followed Nareh Sarkisian, who dropped it by a fountain and sat down. $70 was in it.',
      givenName: 'Nareh',
      familyName: 'Sarkisian',
      birthDate: '2004-10-05',
      custody: 'released-on-recognizance',
      counts: [{ code: 'TC-20-4', did: 'took a purse with $70 in it from a stroller' }],
      victim: { givenName: 'Camille', familyName: 'Forsythe', phone: '555-0133' },
      prosecutor: 'prosecutor.lindqvist',
      counsel: 'defender.ortiz',
      files: ['Incident report', 'Statement of the guard'],
    },
    tell: async function* (c) {
      yield* disclosed(c, 'Nineteen, first offense, everything returned.')
      yield* statusIn(c, 5)
    },
  },
]
