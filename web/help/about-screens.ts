import type { RegisteredRouter } from '@tanstack/react-router'

/** What a screen says of itself. */
export interface AboutScreen {
  /** What it is for, in a sentence or two. */
  readonly purpose: string
  /** What can be done here; the server decides for each person which of it is offered. */
  readonly can: readonly string[]
  /** Who sees what is here. */
  readonly seenBy: string
}

type ScreenPath = Exclude<keyof RegisteredRouter['routesByPath'], '__root__'>

const bothSides = 'The prosecution and the defense of the case. The court, the clerk and the police see nothing of it.'
const courtFile = 'Everybody with a part in the case’s court file: both sides, chambers and the clerk.'
const onlyYou = 'You alone. Others have one of their own.'

/** Every screen, by its path in the router: one that is missing here does not compile. */
export const aboutScreens: Readonly<Record<ScreenPath, AboutScreen>> = {
  '/': { purpose: 'Leads to where your day begins.', can: [], seenBy: onlyYou },
  '/my-day': {
    purpose: 'What needs you now, in order, each with the reason and the rule or date behind it.',
    can: [
      'Settle an item by the one act beside it.',
      'Open why it stands where it stands.',
      'Put an item off until a day, where that is allowed.',
      'See what changed since you looked, and what waits for others.',
    ],
    seenBy: 'You alone. It is made from the cases in which you have a part, and from what is yours to look after.',
  },
  '/notices': {
    purpose: 'What happened in your cases. Each says that it happened; what it says is read in the case.',
    can: ['Mark notifications as read.', 'Switch kinds off; what the law demands stays on.'],
    seenBy: onlyYou,
  },
  '/board': {
    purpose: 'Who in your office carries how much, and what waits too long.',
    can: ['Open a lawyer’s cases.', 'See where work piles up before it is late.'],
    seenBy: 'The management of the office whose cases these are.',
  },
  '/victims': {
    purpose: 'The victims of your cases, those first who are to be told of something.',
    can: ['Record that a victim was told, or that it was tried.', 'Open the case, and record what the victim wants.'],
    seenBy: 'The prosecution and its victim advocates. Neither the defense nor the court sees contacts.',
  },
  '/account': {
    purpose: 'How you sign in.',
    can: ['Change your password.', 'Set up an authenticator app.', 'Sign out everywhere.'],
    seenBy: onlyYou,
  },
  '/account/alerts': {
    purpose: 'How you are told of things while Colloquy is closed, and the calendars that a program of yours may read.',
    can: [
      'Set up mail, text messages or a webhook, each confirmed by a code.',
      'Choose of what you are told, how and when; what the law or an office rule demands stays on.',
      'Make a calendar feed of your hearings or your deadlines, and revoke one that may be in other hands.',
    ],
    seenBy: onlyYou,
  },
  '/design': {
    purpose: 'All components of the page in all their states, for those who build screens and those who judge them.',
    can: ['Look at each in every theme and spacing.'],
    seenBy: 'Everybody. Nothing here is of a case.',
  },
  '/people': {
    purpose: 'Who may sign in, and whose sign-in is locked.',
    can: ['Release a lock after too many tries.', 'Give a one-time code to somebody who lost the password.'],
    seenBy: 'Administrators. They see no case.',
  },
  '/imports': {
    purpose: 'What was imported, what is running, and the rows that were held back with the reason.',
    can: ['Put a row right, or set it aside with the reason.', 'Say what an unknown code means.'],
    seenBy: 'Administrators see counts; the clerks of the imported court see the rows.',
  },
  '/appearances': {
    purpose: 'Where counsel says that he represents a defendant.',
    can: ['Appear in a case by its number and the defendant’s name.', 'See what became of it.'],
    seenBy: 'You, and the clerk who reviews it. Before that you see nothing of the case.',
  },
  '/cases': {
    purpose: 'All cases in which you have a part.',
    can: [
      'Filter and order the list, and keep it as a view.',
      'Search by number, name or charge.',
      'Export it as CSV.',
    ],
    seenBy: 'You. Each person’s list has only the cases that are open to that person.',
  },
  '/referrals/new': {
    purpose: 'Puts an incident before the prosecution.',
    can: ['Say what happened, who is suspected, and of what.', 'Leave and go on later: what you type is kept.'],
    seenBy: 'Your agency and, once it is sent, the prosecution.',
  },
  '/screening': {
    purpose: 'Referrals on which the prosecution has not decided.',
    can: ['Take a referral.', 'Charge, decline, or send it back for more.'],
    seenBy: 'The prosecution. The police see where their own referrals stand.',
  },
  '/filings': {
    purpose: 'Papers that wait for the clerk, the oldest first.',
    can: ['Open a paper and decide on it.'],
    seenBy: 'The clerk’s division.',
  },
  '/filings/$caseId/$filingId': {
    purpose: 'One paper and all that the clerk needs to decide on it.',
    can: ['Accept it: a new case gets its number, its judge and its first date.', 'Return it with what is wanting.'],
    seenBy: 'The clerk’s division, and whoever filed it.',
  },
  '/approvals': {
    purpose: 'Drafts of offers that need a supervisor before they go out.',
    can: ['Approve a draft.', 'Return it with a word on what to change.'],
    seenBy: 'The prosecution. The defense sees an offer when it is extended, and never a draft.',
  },
  '/hearings': {
    purpose: 'The hearings of a day.',
    can: ['Choose the day.', 'Open the case or the script of a plea hearing.', 'Print the list.'],
    seenBy: 'Chambers and the clerk’s division, each with its own cases.',
  },
  '/my-week': {
    purpose: 'Your week: what is in court, what is due, and when your judge sits.',
    can: ['Go from week to week.', 'Open a case.'],
    seenBy: 'Everybody who works here, each with his own cases.',
  },
  '/courtroom': {
    purpose: 'The month of a courtroom: its sessions, and the hearings in your cases.',
    can: ['Choose the courtroom and the month.', 'Move a hearing, once you saw what that brings about.'],
    seenBy: 'Chambers and the clerk’s division; hearings of other cases are not shown.',
  },
  '/sessions': {
    purpose: 'When which judge sits in which courtroom, and how many hearings there is room for.',
    can: ['Make a session, or one a week.', 'Move or cancel one with its hearings.', 'Print the list as it is posted.'],
    seenBy: 'Chambers and the clerk’s division; the clerks make them.',
  },
  '/insight': {
    purpose: 'Figures over all cases of an office or a court, each with what it counts.',
    can: ['Read a figure’s definition and as of when it is.'],
    seenBy: 'Supervisors and auditors. The court is never told whether parties talk.',
  },
  '/oversight': {
    purpose: 'What an auditor looks after: whether the record holds, and what left the system as a file.',
    can: [
      'Have the whole record verified.',
      'See who took an extract or a list, and say that you have looked at it.',
      'See reads that came after a wall.',
    ],
    seenBy:
      'Auditors: the court’s of the court, an office’s of that office. A case is named to those alone who have it.',
  },
  '/law': {
    purpose: 'The law that the program applies, by jurisdiction.',
    can: ['Choose a jurisdiction.', 'See how much of it no lawyer has checked.'],
    seenBy: 'Everybody who is signed in. It says nothing of any case.',
  },
  '/law/$pack': {
    purpose: 'The rules that hold in a jurisdiction, and what of its law is not modelled.',
    can: ['Search by words and kind.', 'Open a rule.'],
    seenBy: 'Everybody who is signed in. It says nothing of any case.',
  },
  '/law/$pack/$rule': {
    purpose: 'One rule: what it says and said, its sources, exceptions and examples, and who has checked it.',
    can: [
      'Try it on supposed facts and a day, and send the address on.',
      'As a lawyer, record that you checked it against its source.',
    ],
    seenBy: 'Everybody who is signed in. What you try stays in the address and is kept nowhere.',
  },
  '/my-case': {
    purpose: 'Your case, the offers made to you, and your next date.',
    can: [
      'Read each offer in plain words.',
      'Say that you saw it, and what you decided.',
      'Ask your lawyer, if you have one.',
    ],
    seenBy: 'You, and your lawyer if you have one.',
  },
  '/first-hour': {
    purpose: 'Exercises in the training court that show what each step is good for. They check themselves.',
    can: ['Begin anywhere, in any order.', 'Do an exercise on any case; it is marked as soon as the server has it.'],
    seenBy: onlyYou,
  },
  '/cases/$caseId': { purpose: 'One case, with its parts below the header that stays.', can: [], seenBy: courtFile },
  '/cases/$caseId/': { purpose: 'Leads to the part of the case that you looked at last.', can: [], seenBy: courtFile },
  '/cases/$caseId/overview': {
    purpose: 'Where the case stands, what comes next, its charges with their history, and custody.',
    can: ['Follow a charge from filing to disposition.', 'Take the next step of the case, where it is yours.'],
    seenBy: 'Everybody with a part in the case; each sees what his part opens.',
  },
  '/cases/$caseId/referral': {
    purpose: 'What the police referred, and what was asked and answered since.',
    can: ['Read the incident and its files.', 'Ask for more, or answer.'],
    seenBy: 'The police of the case and the prosecution. The defense gets files by disclosure.',
  },
  '/cases/$caseId/charging': {
    purpose: 'The charging document, made from its counts.',
    can: ['Add, change and order counts.', 'Read it as it will look, and file it for review.'],
    seenBy: 'The prosecution, until it is filed.',
  },
  '/cases/$caseId/documents': {
    purpose: 'The papers of the case with their docket numbers.',
    can: ['Open a paper.', 'Add a file where your part allows it.'],
    seenBy: 'Each sees the papers of the compartments that are open to him; the others are not there.',
  },
  '/cases/$caseId/negotiation': {
    purpose: 'The negotiation: offers and counters in their versions, what moved, who must act and until when.',
    can: [
      'Draft, extend, counter, accept, reject or withdraw, as the offer stands.',
      'Convey an offer.',
      'Compare versions.',
    ],
    seenBy: `${bothSides} Drafts and notes of one side stay with that side.`,
  },
  '/cases/$caseId/negotiation/drafts/new': {
    purpose: 'A new draft of an offer.',
    can: ['Write the terms in one line and read them back in full.', 'Or choose them one by one.'],
    seenBy: 'The prosecution.',
  },
  '/cases/$caseId/negotiation/drafts/$draftId': {
    purpose: 'A draft of an offer, and what must be in order before it goes out.',
    can: ['Change it.', 'Send it to a supervisor, or extend it.', 'Open the source of each condition.'],
    seenBy: 'The prosecution.',
  },
  '/cases/$caseId/negotiation/counters/new': {
    purpose: 'A new counter to an offer.',
    can: ['Change the terms of the offer.', 'Add a word to the other side.'],
    seenBy: 'The defense, until it is sent.',
  },
  '/cases/$caseId/negotiation/counters/$draftId': {
    purpose: 'A draft of a counter.',
    can: ['Change it.', 'Send it to the prosecution.'],
    seenBy: 'The defense, until it is sent.',
  },
  '/cases/$caseId/negotiation/compare': {
    purpose: 'Two versions of an offer side by side, term by term.',
    can: ['Choose which two.', 'See what moved, and toward whom.'],
    seenBy: bothSides,
  },
  '/cases/$caseId/conferral': {
    purpose: 'Whether each victim was heard before an offer, or why not.',
    can: ['Record a conferral and what the victim thinks.'],
    seenBy: 'The prosecution, its advocates, and a victim’s own lawyer.',
  },
  '/cases/$caseId/client': {
    purpose: 'What your client was given, what he decided and what he asks.',
    can: ['See each sheet in the client’s language.', 'Answer a question.', 'Print a sheet for detention.'],
    seenBy: 'The defense and the client. Nobody else, whatever else they see of the case.',
  },
  '/cases/$caseId/agreement': {
    purpose: 'The plea agreement: its text, its signatures, and its promises.',
    can: ['Draft it from the accepted offer.', 'Sign it.', 'Tender it to the court.'],
    seenBy: `${bothSides} The court sees what is tendered.`,
  },
  '/cases/$caseId/sign': {
    purpose: 'The agreement that your lawyer shared with you.',
    can: ['Read it.', 'Sign it, when you and your lawyer have talked about it.'],
    seenBy: 'You and the defense. The signature goes to both sides.',
  },
  '/cases/$caseId/tendered': {
    purpose: 'The agreement as it was tendered, with its fact sheet.',
    can: ['Read and print it.'],
    seenBy: 'Chambers, the clerk and both sides. The history of offers is not here.',
  },
  '/cases/$caseId/hearing': {
    purpose: 'The script of the plea hearing, item by item, with the source of each.',
    can: [
      'Record an answer with one key.',
      'Make findings, enter the plea, rule on the agreement.',
      'Break off and go on later.',
    ],
    seenBy: 'Everybody with the court file reads the record; notes of chambers are for chambers alone.',
  },
  '/cases/$caseId/discovery': {
    purpose: 'What was disclosed, when, and that it was received.',
    can: ['Disclose files together.', 'Acknowledge a production.'],
    seenBy: bothSides,
  },
  '/cases/$caseId/calendar': {
    purpose: 'The hearings of the case: those to come, and what became of those that were.',
    can: [
      'Set a hearing at a time that fits everybody.',
      'Move one, once you saw what that brings about.',
      'Enter what became of it.',
      'Choose the track of the case.',
    ],
    seenBy: courtFile,
  },
  '/cases/$caseId/clocks': {
    purpose: 'By when what must be done, and the speedy-trial clocks of the case day by day, each with its authority.',
    can: [
      'See how a day was computed, step by step, with its rule.',
      'Exclude time as the court found it, assert it as a party, contest it, rule on it.',
      'Enter an event that no other step records.',
      'Add a deadline by hand; say that one was met, excused or is moot.',
    ],
    seenBy: courtFile,
  },
  '/cases/$caseId/people': {
    purpose: 'Who has a part in the case, who is kept out of it, and whether it is sealed.',
    can: ['Give and end parts in the case.', 'Appoint or substitute counsel.', 'Raise a wall.'],
    seenBy: 'Everybody with a part in the case; each sees the parts that are open to him.',
  },
  '/cases/$caseId/activity': {
    purpose: 'What happened in the case, newest first, and who looked at walled parts of it.',
    can: ['Check that the record is whole.', 'Take an extract that can be checked offline.'],
    seenBy: 'Each sees the entries of the compartments that are open to him.',
  },
  '/cases/$caseId/related': {
    purpose: 'Other cases of the same matter or the same defendant.',
    can: ['Link another case.', 'Open one that is open to you.'],
    seenBy: 'A related case is shown only to those who have a part in it.',
  },
}

/** The text of a screen by its path; null for an address that is no screen. */
export function aboutScreen(path: string): AboutScreen | null {
  const texts: Readonly<Record<string, AboutScreen>> = aboutScreens
  return Object.hasOwn(texts, path) ? (texts[path] ?? null) : null
}
