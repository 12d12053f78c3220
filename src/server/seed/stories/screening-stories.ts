import { acceptCharges, charge, returnCharges } from '../play/charging.ts'
import { arraigned, moves } from '../play/clocks.ts'
import { counselComes, setHearing, victimIsHeard } from '../play/counsel.ts'
import { produce } from '../play/discovery.ts'
import { answerProsecutor, askPolice, decline, refer, take } from '../play/screening.ts'
import { disclosed, filed, pending, statusIn, type Story } from './story.ts'

/** Cases at the police, in screening, at the clerk's, and pending before any talk. */
export const screeningStories: readonly Story[] = [
  {
    facts: {
      key: 'lindgren-catalytic',
      daysAgo: 1,
      officer: 'officer.youngblood',
      place: 'Parking structure, 200 block of Canal Street',
      time: '03:20',
      narrative:
        'A night guard heard a saw on level 2 and saw a man under a delivery van. Officer Youngblood stopped Tove Lindgren forty yards away with a battery saw and a catalytic converter in a duffel bag. The van’s owner put the damage at $1,900.',
      givenName: 'Tove',
      familyName: 'Lindgren',
      birthDate: '1988-11-30',
      custody: 'released-on-recognizance',
      counts: [
        { code: 'TC-20-3', did: 'took a catalytic converter worth more than $500 from a delivery van' },
        { code: 'TC-20-10', did: 'cut the exhaust of a delivery van, doing damage of more than $500' },
      ],
      victim: { givenName: 'Odette', familyName: 'Marchetti', phone: '555-0141' },
      prosecutor: 'prosecutor.reyes',
      counsel: 'defender.marsh',
      files: ['Incident report', 'Property inventory'],
    },
    tell: (c) => refer(c),
  },
  {
    facts: {
      key: 'boakye-card',
      daysAgo: 2,
      officer: 'officer.doyle',
      place: 'Harbor Electronics, 1180 Lake Avenue',
      time: '17:45',
      daysBefore: 6,
      narrative:
        'Three purchases of telephones were made within an hour with a card reported lost the same morning. The store kept the receipts and a photograph from the counter; the card’s owner, Mr. Delacroix-Webb, recognized a former co-worker, Emmanuel Boakye.',
      givenName: 'Emmanuel',
      familyName: 'Boakye',
      birthDate: '1999-02-08',
      custody: 'released-on-recognizance',
      counts: [{ code: 'TC-20-15', did: 'used the credit card of another three times without consent' }],
      victim: { givenName: 'Julian', familyName: 'Delacroix-Webb', phone: '555-0117', preferred: 'email' },
      prosecutor: 'prosecutor.okonkwo',
      counsel: 'defender.ortiz',
      files: ['Incident report', 'Receipts, three purchases', 'Statement of Julian Delacroix-Webb'],
    },
    tell: (c) => refer(c),
  },
  {
    facts: {
      key: 'tsosie-dui',
      daysAgo: 3,
      officer: 'officer.mbeki',
      place: 'County Road 14 at Miller’s Bridge',
      time: '23:50',
      narrative:
        'Deputy Mbeki saw a pickup drift over the center line three times. The driver, Raymond Tsosie, smelled of alcohol and could not keep his balance. The breath test at the station read 0.14. He has two convictions for the same within ten years.',
      givenName: 'Raymond',
      familyName: 'Tsosie',
      birthDate: '1976-06-19',
      custody: 'released-with-conditions',
      counts: [
        { code: 'TC-40-2', did: 'drove with a blood alcohol concentration of 0.14, having two prior convictions' },
      ],
      prosecutor: 'prosecutor.lindqvist',
      counsel: 'defender.marsh',
      files: ['Arrest report', 'Breath test record'],
    },
    tell: (c) => refer(c),
  },
  {
    facts: {
      key: 'vandermeer-shots',
      daysAgo: 9,
      officer: 'officer.doyle',
      place: 'Vacant lot behind 77 Foundry Lane',
      time: '01:10',
      narrative:
        'Neighbors reported four shots. Officers found Pieter Vandermeer in the lot with a pistol that was warm, and four casings. He said that he fired into the ground at bottles. A window of number 75 was broken.',
      givenName: 'Pieter',
      familyName: 'Vandermeer',
      birthDate: '1994-09-02',
      custody: 'released-with-conditions',
      counts: [{ code: 'TC-35-4', did: 'fired a pistol four times in a residential block' }],
      victim: { givenName: 'Marguerite', familyName: 'Osei', phone: '555-0162' },
      prosecutor: 'prosecutor.reyes',
      counsel: 'defender.ortiz',
      files: ['Incident report', 'Scene sketch'],
    },
    tell: async function* (c) {
      yield* refer(c)
      yield* take(c, 1)
      yield* askPolice(
        c,
        2,
        'lab-report',
        'We need the firearms examination of the pistol and the four casings, and whether the bullet in the window frame of number 75 is from it.',
      )
    },
  },
  {
    facts: {
      key: 'karimi-restaurant',
      daysAgo: 12,
      officer: 'officer.youngblood',
      place: 'Saffron House, 41 Market Square',
      time: '22:35',
      narrative:
        'A quarrel over a bill became a scuffle at the door. The server, Ms. Pruitt, fell and cut her hand. Darius Karimi says that she pulled his jacket and he turned away; two guests saw it differently.',
      givenName: 'Darius',
      familyName: 'Karimi',
      birthDate: '1985-01-21',
      custody: 'released-on-recognizance',
      counts: [
        { code: 'TC-12-1', did: 'pushed a server at the door of a restaurant, so that she fell and cut her hand' },
      ],
      victim: { givenName: 'Hollis', familyName: 'Pruitt', phone: '555-0129' },
      prosecutor: 'prosecutor.okonkwo',
      counsel: 'private-counsel.castellanos',
      files: ['Incident report', 'Statements of two guests'],
    },
    tell: async function* (c) {
      yield* refer(c)
      yield* take(c, 1)
      yield* askPolice(
        c,
        1,
        'video-or-audio',
        'The restaurant has a camera at the door. Please get the recording before it is written over.',
      )
      yield* answerProsecutor(
        c,
        2,
        'The recording is with our evidence desk, item 3. It shows the door from above; the server’s hand is on his sleeve before he turns.',
      )
    },
  },
  {
    facts: {
      key: 'brandvold-hay',
      daysAgo: 7,
      officer: 'officer.mbeki',
      place: 'Brandvold Farm, County Road 22',
      time: '21:20',
      narrative:
        'Two stacks of hay burned at the edge of a field. A neighbor saw Ottilie Brandvold walk away from them; she said that she had come to put the fire out and had none of the matches that lay there.',
      givenName: 'Ottilie',
      familyName: 'Brandvold',
      birthDate: '1968-05-23',
      custody: 'released-on-recognizance',
      counts: [{ code: 'TC-20-11', did: 'set two stacks of hay on fire' }],
      victim: { givenName: 'Harlan', familyName: 'Sprague', phone: '555-0193' },
      prosecutor: 'prosecutor.okonkwo',
      counsel: 'defender.ortiz',
      files: ['Incident report', 'Photographs of the field'],
    },
    tell: async function* (c) {
      yield* refer(c)
      yield* take(c, 1)
      yield* askPolice(
        c,
        1,
        'witness-statement',
        'We need the neighbor’s statement in writing: from where she saw Ms. Brandvold, in what light, and what she carried.',
      )
    },
  },
  {
    facts: {
      key: 'ferreira-shed',
      daysAgo: 6,
      officer: 'officer.mbeki',
      place: 'Farm of the Holloway family, Ridge Road',
      time: '04:40',
      narrative:
        'The owner of the farm found the lock of a tool shed cut and Caio Ferreira asleep in his car a mile away with two chainsaws and a generator marked HOLLOWAY.',
      givenName: 'Caio',
      familyName: 'Ferreira',
      birthDate: '1997-07-07',
      language: 'pt',
      interpreter: true,
      custody: 'in-custody',
      counts: [
        { code: 'TC-20-2', did: 'entered a tool shed without authority, intending to steal' },
        { code: 'TC-20-3', did: 'took two chainsaws and a generator worth more than $500' },
      ],
      victim: { givenName: 'Jeb', familyName: 'Holloway', phone: '555-0138' },
      prosecutor: 'prosecutor.lindqvist',
      counsel: 'defender.nakamura',
      files: ['Incident report', 'Property inventory', 'Photographs, list'],
    },
    tell: async function* (c) {
      yield* refer(c)
      yield* take(c, 1)
    },
  },
  {
    facts: {
      key: 'adeyemi-shove',
      daysAgo: 40,
      officer: 'officer.doyle',
      place: 'Bus stop, Second Street at Elm',
      time: '08:05',
      narrative:
        'Two passengers quarreled over a seat. Folasade Adeyemi pushed an older man who, she said, had raised his cane at her. A third passenger confirmed the cane.',
      givenName: 'Folasade',
      familyName: 'Adeyemi',
      birthDate: '1990-03-17',
      custody: 'released-on-recognizance',
      counts: [{ code: 'TC-12-1', did: 'pushed another passenger at a bus stop' }],
      victim: { givenName: 'Ignatius', familyName: 'Brody' },
      prosecutor: 'prosecutor.reyes',
      counsel: 'defender.marsh',
      files: ['Incident report', 'Statement of a passenger'],
    },
    tell: async function* (c) {
      yield* refer(c)
      yield* take(c, 1)
      yield* decline(
        c,
        2,
        'self-defense-or-justification',
        'An independent witness saw the cane raised first. The push was a proportionate defense.',
      )
    },
  },
  {
    facts: {
      key: 'novak-pocket',
      daysAgo: 33,
      officer: 'officer.youngblood',
      place: 'Alley behind 9 Orchard Street',
      time: '21:15',
      narrative:
        'Officer Youngblood saw Milan Novak walk fast away from a group, stopped him and reached into his coat. There was a small bag of white powder, later found to be 0.4 g of cocaine.',
      givenName: 'Milan',
      familyName: 'Novak',
      birthDate: '1993-12-12',
      custody: 'released-on-recognizance',
      counts: [{ code: 'TC-30-5', did: 'had 0.4 g of cocaine in a coat pocket' }],
      prosecutor: 'prosecutor.okonkwo',
      counsel: 'defender.ortiz',
      files: ['Incident report', 'Laboratory report'],
    },
    tell: async function* (c) {
      yield* refer(c)
      yield* take(c, 1)
      yield* decline(
        c,
        1,
        'unlawful-search-or-seizure',
        'Walking away from a group is no ground to reach into a coat. What was found would be suppressed, and there is nothing else.',
      )
    },
  },
  {
    facts: {
      key: 'ocasio-fence',
      daysAgo: 25,
      officer: 'officer.mbeki',
      place: '310 Prairie View',
      time: '15:30',
      narrative:
        'Neighbors in a dispute over a boundary. Luz Ocasio took down six boards of a fence that, by her survey, stands on her lot.',
      givenName: 'Luz',
      familyName: 'Ocasio',
      birthDate: '1969-08-24',
      language: 'es',
      custody: 'released-on-recognizance',
      counts: [{ code: 'TC-20-11', did: 'took down six boards of a neighbor’s fence' }],
      victim: { givenName: 'Gordon', familyName: 'Appleyard' },
      prosecutor: 'prosecutor.lindqvist',
      counsel: 'defender.nakamura',
      files: ['Incident report', 'Survey of the lot'],
    },
    tell: async function* (c) {
      yield* refer(c)
      yield* take(c, 2)
      yield* decline(
        c,
        1,
        'interests-of-justice',
        'A civil dispute over a boundary with a survey on either side. Both were told where to take it.',
      )
    },
  },
  {
    facts: {
      key: 'abernathy-window',
      daysAgo: 8,
      officer: 'officer.doyle',
      place: 'Elmford Savings Bank, 12 Court Street',
      time: '02:05',
      narrative:
        'The alarm of the bank reported a broken window. Officers found Wendell Abernathy on the steps with a cut hand; he said that he had thrown a stone because the bank had closed his account. Nothing was taken. The pane cost $1,450.',
      givenName: 'Wendell',
      familyName: 'Abernathy',
      birthDate: '1958-04-09',
      custody: 'released-on-recognizance',
      counts: [{ code: 'TC-20-10', did: 'threw a stone through the window of a bank, doing damage of $1,450' }],
      victim: { givenName: 'Elmford', familyName: 'Savings Bank', preferred: 'letter' },
      prosecutor: 'prosecutor.reyes',
      counsel: 'defender.marsh',
      account: 'defendant.abernathy',
      files: ['Incident report', 'Estimate of the glazier'],
    },
    tell: async function* (c) {
      yield* refer(c)
      yield* take(c, 1)
      yield* charge(c, 2, 'Admitted at the scene. Restitution is the point; consider the misdemeanor once it is paid.')
    },
  },
  {
    facts: {
      key: 'hoang-pharmacy',
      daysAgo: 10,
      officer: 'officer.youngblood',
      place: 'Corner Pharmacy, 88 Lincoln Avenue',
      time: '11:25',
      daysBefore: 3,
      narrative:
        'Thuy Hoang presented a prescription for 90 tablets that the physician named on it had not written. The pharmacist telephoned the practice and kept the paper.',
      givenName: 'Thuy',
      familyName: 'Hoang',
      birthDate: '1981-10-15',
      custody: 'released-on-recognizance',
      counts: [{ code: 'TC-20-13', did: 'presented a prescription that the physician named on it had not written' }],
      prosecutor: 'prosecutor.okonkwo',
      counsel: 'defender.ortiz',
      files: ['Incident report', 'Prescription, copy', 'Statement of the pharmacist'],
    },
    tell: async function* (c) {
      yield* refer(c)
      yield* take(c, 1)
      yield* charge(c, 1, 'The paper speaks for itself. Ask early about treatment.')
    },
  },
  {
    facts: {
      key: 'rasmussen-boat',
      daysAgo: 14,
      officer: 'officer.mbeki',
      place: 'Alder Lake public landing',
      time: '19:50',
      daysBefore: 2,
      narrative:
        'An outboard motor was taken from a moored boat. A motor with the same serial number was offered for sale the next day by Kjell Rasmussen, who could not say where he had it from.',
      givenName: 'Kjell',
      familyName: 'Rasmussen',
      birthDate: '1979-05-28',
      custody: 'released-on-recognizance',
      counts: [{ code: 'TC-20-3', did: 'took an outboard motor worth $2,300 from a moored boat' }],
      victim: { givenName: 'Solveig', familyName: 'Dunne', phone: '555-0155' },
      prosecutor: 'prosecutor.lindqvist',
      counsel: 'defender.nakamura',
      files: ['Incident report', 'Advertisement, printed'],
    },
    tell: async function* (c) {
      yield* refer(c)
      yield* take(c, 1)
      yield* charge(c, 2, 'Possession a day later, no explanation, serial number matches.')
      yield* returnCharges(
        c,
        1,
        'protected-information',
        'Count 1 gives the victim’s home address. Leave it out and file again.',
      )
    },
  },
  {
    facts: {
      key: 'whitaker-new',
      daysAgo: 13,
      officer: 'officer.doyle',
      place: 'Apartment 4, 230 Sycamore Street',
      time: '20:10',
      narrative:
        'Ms. Reinholt called from a neighbor’s apartment with a swollen cheek. She said that Jerome Whitaker, with whom she lives, struck her once in a quarrel over the car. He had left when officers came and turned himself in the next morning.',
      givenName: 'Jerome',
      familyName: 'Whitaker',
      birthDate: '1992-01-05',
      custody: 'released-with-conditions',
      counts: [{ code: 'TC-12-7', did: 'struck the woman with whom he lives once in the face' }],
      victim: {
        givenName: 'Astrid',
        familyName: 'Reinholt',
        phone: '555-0173',
        safetyNote: 'Call on weekdays before four; do not leave messages.',
      },
      prosecutor: 'prosecutor.reyes',
      counsel: 'defender.ortiz',
      files: ['Incident report', 'Photographs, list', 'Statement of Astrid Reinholt'],
    },
    tell: async function* (c) {
      yield* filed(
        c,
        'One blow, admitted in part. The victim wishes him to have counseling. Ask her again before any offer.',
      )
    },
  },
  {
    facts: {
      key: 'mendoza-scrap',
      daysAgo: 20,
      officer: 'officer.youngblood',
      place: 'Elmford Rail Yard, track 6',
      time: '05:15',
      narrative:
        'Railway police met two men loading copper cable onto a trailer. One ran. Ignacio Mendoza stayed and said that he had been hired for the day and was told that the cable was scrap.',
      givenName: 'Ignacio',
      familyName: 'Mendoza',
      birthDate: '1987-07-31',
      language: 'es',
      interpreter: true,
      custody: 'released-on-recognizance',
      counts: [
        { code: 'TC-20-3', did: 'loaded copper cable worth more than $500 that belongs to the railway' },
        { code: 'TC-20-9', did: 'entered the rail yard without authority', notBrought: true },
      ],
      prosecutor: 'prosecutor.okonkwo',
      counsel: 'defender.nakamura',
      files: ['Incident report', 'Statement of Ignacio Mendoza, translated'],
    },
    tell: async function* (c) {
      yield* pending(c, 'Knowledge is the question. Find the man who hired him before deciding what this is worth.')
      yield* statusIn(c, 6)
    },
  },
  {
    facts: {
      key: 'bergstrom-fraud',
      daysAgo: 28,
      officer: 'officer.doyle',
      place: 'Offices of Alder Title & Escrow, 500 Court Street',
      time: '09:00',
      daysBefore: 30,
      narrative:
        'An escrow clerk, Annika Bergstrom, wrote eleven checks over four months to a firm that she owned, in amounts from $380 to $2,150. The firm’s auditor found them and she returned $6,000 the same week.',
      givenName: 'Annika',
      familyName: 'Bergstrom',
      birthDate: '1983-09-13',
      custody: 'released-on-recognizance',
      counts: [
        { code: 'TC-20-13', did: 'wrote eleven checks of her employer to a firm of her own' },
        { code: 'TC-20-3', did: 'obtained $14,200 of her employer’s money by them' },
      ],
      victim: { givenName: 'Alder Title', familyName: '& Escrow', preferred: 'letter' },
      prosecutor: 'prosecutor.lindqvist',
      counsel: 'private-counsel.castellanos',
      files: ['Report of the auditor', 'Checks, copies', 'Statement of Annika Bergstrom'],
    },
    tell: async function* (c) {
      yield* pending(c, 'Paper case. $8,200 still open. She has no record and has begun to repay.')
      yield* produce(c, 3, 'The auditor’s report and copies of the eleven checks.')
      yield* statusIn(c, 11)
    },
  },
  {
    facts: {
      key: 'okafor-flee',
      daysAgo: 35,
      officer: 'officer.mbeki',
      place: 'State Route 9, northbound',
      time: '00:30',
      narrative:
        'A car did not stop for lights and siren and was followed for six miles at up to 95 miles an hour, twice through red lights. Tobias Okafor stopped when he ran out of fuel. He said that he had no license and was afraid.',
      givenName: 'Tobias',
      familyName: 'Okafor',
      birthDate: '2003-03-03',
      custody: 'released-with-conditions',
      counts: [
        { code: 'TC-40-4', did: 'did not stop for police and drove at up to 95 miles an hour through two red lights' },
        { code: 'TC-40-6', did: 'drove while his license was suspended' },
      ],
      prosecutor: 'prosecutor.reyes',
      counsel: 'defender.marsh',
      files: ['Arrest report', 'Pursuit log', 'Driving record'],
    },
    tell: async function* (c) {
      yield* disclosed(c, 'Dangerous, no crash, young, no record. Talk once the defense has seen the log.')
      yield* statusIn(c, 4, '10:00')
    },
  },
  {
    facts: {
      key: 'castellan-robbery',
      daysAgo: 48,
      officer: 'officer.doyle',
      place: 'Quick Stop, 700 Lake Avenue',
      time: '22:50',
      narrative:
        'A man with a knife took $310 from the register. The clerk gave him a bag with a dye pack. Officers followed red stains for three blocks to Everett Castellan, who had the knife, the bag and $310.',
      givenName: 'Everett',
      familyName: 'Castellan',
      birthDate: '1989-11-11',
      custody: 'in-custody',
      counts: [{ code: 'TC-13-1', did: 'took $310 from the clerk of a store by threatening him with a knife' }],
      victim: {
        givenName: 'Sanjay',
        familyName: 'Mistry',
        phone: '555-0184',
        safetyNote: 'Works nights; call after two.',
      },
      prosecutor: 'prosecutor.lindqvist',
      counsel: 'defender.nakamura',
      files: ['Incident report', 'Statement of Sanjay Mistry', 'Property inventory', 'Identification procedure'],
    },
    tell: async function* (c) {
      yield* refer(c)
      yield* take(c, 1)
      yield* charge(c, 1, 'Strong. In custody: mind the clock.')
      yield* acceptCharges(c, 0)
      yield* arraigned(c, 1)
      yield* counselComes(c, 0)
      yield* victimIsHeard(c, 1)
      yield* produce(c, 4, 'First production. The recording from the store follows.')
      yield* moves(c, 1, 'Motion to suppress the identification')
      yield* setHearing(c, 1, { kind: 'motion', day: c.at.fromToday(9), time: '13:30' })
    },
  },
]
