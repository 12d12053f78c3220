// Made from the migrations by `npm run generate`; not edited by hand.

import type { ColumnType, GeneratedAlways } from 'kysely'

/** May be left out of an insert; the database then gives the value. */
type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>

/** Read as text, which loses no digit. */
type LongNumber = ColumnType<string, string | number | bigint, string | number | bigint>

/** Read as what it is, to be parsed by a schema; written as JSON text, since the driver would take an array for one of PostgreSQL's. */
type Json = ColumnType<unknown, string, string>

export interface DB {
  /** home: reference. app: none. The access log's own chain: hash = sha256(prev_hash, rows of the batch). */
  access_batch: {
    batch: LongNumber
    at: string
    entries: number
    prev_hash: Buffer
    hash: Buffer
  }
  /** home: access. app: none. Who read a compartment other than status and court-file; apart from the ledger, appended in batches. */
  access_entry: {
    case_id: string
    compartment: string
    id: GeneratedAlways<string>
    at: string
    person: string
    route: string
    batch: LongNumber
  }
  /** home: reference. app: none. How a person signs in. Read only by the sign-in, as the system. */
  account: {
    person_id: string
    sign_in_name: string
    display_name: string
    /** argon2id, PHC string; null for a training person without one. */
    password_hash: string | null
    totp_secret: string | null
    totp_confirmed_at: string | null
    /** Set after five failures in fifteen minutes; only an administrator releases it. */
    locked_at: string | null
    training: Generated<boolean>
    /** The office the person works for; a defendant has the office "public". */
    office_id: string | null
    /** The thirty-second step of the last code that was taken: no code of that step or before is taken again. */
    totp_last_step: LongNumber | null
    /** sha256 of the one-time code with which the person chooses a new password; null when none is open. */
    reset_code_hash: Buffer | null
    reset_ends_at: string | null
    /** What to try as this person of the training court, in a sentence. */
    training_note: string | null
    last_sign_in_at: string | null
  }
  /** home: case. app: select, insert, update. A plea agreement between the parties; the court sees none of it before it is tendered. */
  agreement: {
    case_id: string
    compartment: Generated<string>
    agreement_id: string
    offer_id: string
    offer_version: number
    /** The version of the paper that holds now; signatures on any other are void. */
    n: number
    /** The number of the place of the sealed supplement: every agreement has one, whether or not anything lies there. */
    slot: string
    /** draft (being signed) | tendered | accepted | rejected | withdrawn (with the plea) | abandoned (before tender) */
    status: 'draft' | 'tendered' | 'accepted' | 'rejected' | 'withdrawn' | 'abandoned'
    status_reason: string | null
    shared_n: number | null
    shared_on: string | null
    /** {informed: true, on} or {informed: false, reason, note}; null until it is recorded. */
    victims: Json | null
    version: Generated<number>
  }
  /** home: case. app: select, insert, update. The agreement as counsel shared it with the defendant, and his signature. */
  agreement_share: {
    case_id: string
    compartment: Generated<string>
    agreement_id: string
    n: number
    slot: string
    content: Json
    document_id: string
    sha256: string
    bytes: number
    sheet_document_id: string
    sheet_sha256: string
    sheet_bytes: number
    note: string
    shared_by: string
    shared_by_name: string
    shared_at: string
    /** True once a newer version was drafted or the agreement was given up. */
    replaced: Generated<boolean>
    signed_by: string | null
    signed_by_name: string | null
    signed_at: string | null
    signed_sha256: string | null
    version: Generated<number>
  }
  /** home: case. app: select, insert. A signature on the very bytes of one version. */
  agreement_signature: {
    case_id: string
    compartment: Generated<string>
    agreement_id: string
    n: number
    /** prosecutor | counsel | defendant | self-represented (signs once, as counsel and defendant) */
    part: 'prosecutor' | 'counsel' | 'defendant' | 'self-represented'
    person: string
    name: string
    sha256: string
    sheet_sha256: string
    /** Counsel attests that advice was given, yes or no; what it was never leaves the defense. Null for the others. */
    immigration_advice: boolean | null
    at: string
  }
  /** home: case. app: select, insert. One version of the paper, as it was typeset; never changed. */
  agreement_version: {
    case_id: string
    compartment: Generated<string>
    agreement_id: string
    n: number
    content: Json
    document_id: string
    sha256: string
    bytes: number
    sheet_document_id: string
    /** The sheet in the place of the supplement: the same look and size in every agreement. */
    sheet_sha256: string
    sheet_bytes: number
    drafted_by: string
    drafted_by_name: string
    drafted_at: string
  }
  /** home: actor. app: select, delete. Where a person may be told of things outside the application. Written by ask_address_code() and confirm_address() only: nothing goes to an address that was not confirmed by a code sent there. */
  alert_address: {
    person: string
    /** mail | sms | webhook */
    channel: 'mail' | 'sms' | 'webhook'
    address: string
    /** sha256 of the code that confirms it, until it is used. */
    code_hash: Buffer | null
    code_ends_at: string | null
    tries: Generated<number>
    confirmed_at: string | null
    /** When a message could last not be delivered there. */
    failed_at: string | null
  }
  /** home: actor. app: select, insert, update. How a person wants to be told of a kind by a channel, where it is not what src/alerts/rules/channels.yaml says. */
  alert_choice: {
    person: string
    kind: string
    /** mail | sms | webhook */
    channel: 'mail' | 'sms' | 'webhook'
    /** at-once | digest (gathered once a day) | off */
    how: 'at-once' | 'digest' | 'off'
  }
  /** home: principal. app: none. The notifications that a message tells of; what is still to be told is asked when it is sent. */
  alert_item: {
    principal: string
    message_id: string
    notice_id: string
  }
  /** home: principal. app: none. A message to a person: waiting, claimed by a worker for a while, or done. Its id is the id of the mail, so that a receiver can drop a double. */
  alert_message: {
    principal: string
    message_id: Generated<string>
    /** mail | sms | webhook */
    channel: 'mail' | 'sms' | 'webhook'
    /** notice (one, at once) | digest (those of a day) | code (that confirms an address) */
    purpose: 'notice' | 'digest' | 'code'
    /** What it is for: the same is never written twice. */
    once: string
    /** waiting | sending (claimed until the lease ends) | sent | dropped (there was nothing left to say) | given-up */
    state: Generated<'waiting' | 'sending' | 'sent' | 'dropped' | 'given-up'>
    due_at: string
    claim: string | null
    lease_until: string | null
    attempts: Generated<number>
    /** The code to be sent; forgotten once it was. */
    code: string | null
    done_at: string | null
    /** The kind of the last failure, never its words. */
    failure: string | null
  }
  /** home: actor. app: select, insert, update. When a person wants to be told outside the application, by the clock of the court, and how often at most. */
  alert_setting: {
    person: string
    quiet_from: string | null
    quiet_until: string | null
    digest_at: string
    most_an_hour: number
  }
  /** home: actor. app: select, insert. A notice of appearance as the lawyer who filed it sees it: it never says whether there is such a case. */
  appearance_notice: {
    person: string
    notice_id: string
    case_number: string
    family_name: string
    statement: string
    at: Generated<string>
    /** received | accepted | returned; received is all that is ever said where there is no such case. */
    status: Generated<'received' | 'accepted' | 'returned'>
    case_id: string | null
    reason: string | null
  }
  /** home: principal. app: select. Submitted drafts in the cases of a principal, so that a queue never scans the cases. Kept by triggers; holds ids alone. */
  approval_waiting: {
    principal: string
    case_id: string
    draft_id: string
    submitted_at: string
  }
  /** home: case. app: select. Who has which relation to the case, from when, by what: the source of grants. */
  assignment: {
    case_id: string
    /** As recordedIn of the relation: the list of who works on a case is itself walled. */
    compartment: string
    assignment_id: Generated<string>
    principal: string
    relation: string
    starts: Generated<string>
    ends: string | null
    source: string
    by: string | null
  }
  /** home: session. app: none. Who is needed in which courtroom at what time: ids without a case. Kept by the hearings. */
  attendance: {
    court_id: string
    hearing_id: string
    person_id: string
    /** prosecutor | counsel | interpreter */
    role: 'prosecutor' | 'counsel' | 'interpreter'
    /** In lower case: 4b and 4B are one courtroom. */
    room: string
    during: string
    /** Why the person is needed in two courtrooms at once all the same; null when nobody is. */
    despite: string | null
  }
  /** home: case. app: select, insert, update. The notes of the assigned chambers on a case. */
  bench_note: {
    case_id: string
    compartment: Generated<string>
    text: string
    saved_at: string
    version: Generated<number>
  }
  /** home: actor. app: select, insert, update. A private address of a calendar: whoever has it reads as this person, hearings or deadlines alone. */
  calendar_feed: {
    person: string
    feed_id: string
    /** sha256 of the secret in the address; the secret itself is nowhere. */
    token_hash: Buffer
    /** mine (hearings of one's own cases) | deadlines (those of one's own cases) | room (the session lists of a courtroom) | chambers (those of a judge) */
    what: 'mine' | 'deadlines' | 'room' | 'chambers'
    room: string | null
    team_id: string | null
    /** busy (that there is court, or something due) | minimal (number, kind, courtroom) | full (the defendant's name too) */
    detail: 'busy' | 'minimal' | 'full'
    made_at: Generated<string>
    /** When a calendar program last read it, to the hour. */
    read_at: string | null
    revoked_at: string | null
    version: Generated<number>
  }
  /** home: case. app: select, insert, update. Something that moves a clock or starts a deadline and that no other step records: a motion, readiness, a demand. */
  case_event: {
    case_id: string
    compartment: Generated<string>
    event_id: string
    /** As src/law/domain/events.ts, and of those the ones that src/calendar/domain/recorded-events.ts lets a person enter. */
    kind: string
    on_day: string
    at_time: string | null
    /** The last day of what the paper or the order speaks of. */
    until_day: string | null
    /** What it concerns where several run beside each other: the id of the event that it ends, or its own. */
    about: string | null
    /** Days that an order adds to a limit. */
    days: number | null
    /** As src/law/domain/periods/time-counting.ts ServiceManner; none where nothing was served. */
    served: string | null
    /** prosecution | defense | court: whose step it was */
    by_side: 'prosecution' | 'defense' | 'court'
    note: string
    entered_by: string
    entered_by_name: string
    entered_at: string
    /** Why the entry was not right; a struck entry stays and moves nothing. */
    struck_why: string | null
    struck_by_name: string | null
    struck_at: string | null
    version: Generated<number>
  }
  /** home: case. app: select, insert. A fact that a rule of law asks for and that no step of the case records, as a person stated it; of several about one fact the last holds. */
  case_fact: {
    case_id: string
    compartment: Generated<string>
    /** As src/law/domain/facts.ts, and of those the ones that src/calendar/domain/stated-facts.ts lets a person state. */
    fact: string
    n: number
    /** true, false or one of the words that a rule compares it with; null where it was taken back. */
    value: Json
    why: string
    /** prosecution | defense | court: whose statement it is */
    by_side: 'prosecution' | 'defense' | 'court'
    stated_by: string
    stated_by_name: string
    stated_at: string
  }
  /** home: case. app: select, insert. The track of a case from each step on; the last row holds. */
  case_track: {
    case_id: string
    compartment: Generated<string>
    n: number
    /** A track of the court's rule pack: its id. */
    track: string
    /** What the rule proposed at that moment. */
    proposed: string
    /** Why another track than the proposed one was chosen. */
    why: string | null
    entered_by: string
    entered_by_name: string
    entered_at: string
  }
  /** home: case. app: none. What a case is found by, folded: the number with the defendant and the lead charge, or with the suspect. Written by refresh_my_cases() alone, read by sought_cases() alone. */
  case_words: {
    case_id: string
    compartment: 'court-file' | 'investigation'
    words: string
  }
  /** home: case. app: select, insert, update. An accusation as it stands now; its history lies beside it. */
  charge: {
    case_id: string
    compartment: Generated<string>
    charge_id: string
    count_number: number
    offense_code: string
    offense_title: string
    statute: string
    /** Offense class as the rule pack names it. */
    class: string
    /** pending | dismissed | pleaded (plea accepted, no judgment yet) | convicted | acquitted | not-filed */
    status: 'pending' | 'dismissed' | 'pleaded' | 'convicted' | 'acquitted' | 'not-filed'
    /** The facts of the count as the charging document states them. */
    particulars: string | null
    disposition: string | null
    disposed_on: string | null
    version: Generated<number>
  }
  /** home: case. app: select, insert. Each step of a charge: what, why, by whom, when. */
  charge_history: {
    case_id: string
    compartment: Generated<string>
    charge_id: string
    n: number
    /** filed | amended | reduced | dismissed | added | withdrawn (left out when a returned document was filed again) | pleaded | convicted | acquitted | imported | reinstated */
    what:
      | 'filed'
      | 'amended'
      | 'reduced'
      | 'dismissed'
      | 'added'
      | 'withdrawn'
      | 'pleaded'
      | 'convicted'
      | 'acquitted'
      | 'imported'
      | 'reinstated'
    offense_code: string
    offense_title: string
    statute: string
    class: string
    why: string
    by: string | null
    at: Generated<string>
    /** The proposed charge it grew from, as filed with the court; null when the prosecution added it. */
    as_referred: Json | null
  }
  /** home: case. app: select, insert, update. The charging memo and the counts as the prosecution prepares them. */
  charging_draft: {
    case_id: string
    compartment: Generated<string>
    memo: string
    counts: Json
    document_id: string | null
    saved_by: string
    saved_at: Generated<string>
    version: Generated<number>
  }
  /** home: reference. app: select. A Merkle root over blinded heads; hash = sha256(prev_hash, root, at): each stands on the last. */
  checkpoint: {
    n: LongNumber
    at: string
    root: Buffer
    leaves: number
    prev_hash: Buffer
    hash: Buffer
  }
  /** home: case. app: select. One head in a checkpoint with its path to the root; the tree is padded so that its size tells nothing. */
  checkpoint_leaf: {
    case_id: string
    compartment: string
    n: LongNumber
    idx: number
    seq: LongNumber
    head: Buffer
    blind: Buffer
    path: Buffer[]
  }
  /** home: case. app: select, insert. What the defendant told counsel he decided; the last one holds. */
  client_decision: {
    case_id: string
    compartment: Generated<string>
    decision_id: string
    offer_id: string
    n: number
    /** accept | reject */
    decision: 'accept' | 'reject'
    note: string
    by: string
    at: string
  }
  /** home: case. app: select, insert, update. What the defendant asked counsel, and the answer. */
  client_question: {
    case_id: string
    compartment: Generated<string>
    question_id: string
    text: string
    asked_by: string
    asked_at: string
    answer: string | null
    answered_by: string | null
    answered_at: string | null
  }
  /** home: case. app: select, insert. That a victim was conferred with and the views given, or why not. */
  conferral: {
    case_id: string
    compartment: Generated<string>
    conferral_id: string
    /** conferred | not-conferred */
    outcome: 'conferred' | 'not-conferred'
    victim: string | null
    on_day: string
    /** ConveyanceMethod of src/vocabulary/code-lists.ts. */
    how: string | null
    views: string | null
    /** Why not: no-victim | cannot-be-reached | declined-contact | danger-of-delay */
    reason: 'no-victim' | 'cannot-be-reached' | 'declined-contact' | 'danger-of-delay' | null
    explanation: string | null
    by: string
    at: string
  }
  /** home: case. app: select. That conferral took place, or that a reason why not is on record: without content. Written by the system. */
  conferral_mark: {
    case_id: string
    compartment: Generated<string>
    conferral_id: string
    on_day: string
    /** conferred | reason-recorded */
    outcome: 'conferred' | 'reason-recorded'
  }
  /** home: case. app: select, insert. How the defendant was told of a version and what was said: the defense's own. */
  conveyance_note: {
    case_id: string
    compartment: Generated<string>
    note_id: string
    offer_id: string
    n: number
    on_day: string
    /** ConveyanceMethod of src/vocabulary/code-lists.ts. */
    how: string
    /** Language of src/vocabulary/code-lists.ts. */
    language: string
    interpreter: string | null
    said: string
    by: string
    at: string
  }
  /** home: case. app: select, insert. Counsel to counsel, within the protection of plea discussions. */
  counsel_message: {
    case_id: string
    compartment: Generated<string>
    message_id: string
    offer_id: string | null
    /** prosecution | defense */
    side: 'prosecution' | 'defense'
    by: string
    at: string
    text: string
  }
  /** home: case. app: select, insert, update. A counter as the defense drafts it. */
  counter_draft: {
    case_id: string
    compartment: Generated<string>
    draft_id: string
    offer_id: string
    /** The version of the offer that it answers. */
    answers: number
    /** draft | sent | discarded */
    state: 'draft' | 'sent' | 'discarded'
    proposal: Json
    charges: Json
    drafter: string
    saved_at: string
    version: Generated<number>
  }
  /** home: reference. app: select. A court, its time zone and the rule pack that governs it. */
  court: {
    court_id: string
    name: string
    /** IANA time zone; "today" in a case of this court is asked in this zone. */
    zone: string
    /** Folder name of the rule pack under rulepacks/. */
    pack: string
    /** live | training (invented people, one-click sign-in) | imported (generated names). */
    kind: 'live' | 'training' | 'imported'
  }
  /** home: case. app: select, update. One defendant's case: what all who have a relation to it may know. */
  court_case: {
    case_id: string
    compartment: Generated<string>
    matter_id: string
    court_id: string
    /** The court's number with the defendant's suffix; null until the clerk accepts a filing. */
    number: string | null
    /** As src/cases/domain/lifecycle.ts; never betrays whether there are talks. */
    stage:
      | 'referred'
      | 'returned-to-police'
      | 'declined'
      | 'screening'
      | 'filed'
      | 'returned-to-prosecutor'
      | 'open'
      | 'plea-hearing-requested'
      | 'tendered'
      | 'plea-accepted'
      | 'sentenced'
      | 'dismissed'
      | 'trial-track'
    stage_since: Generated<string>
    /** The next public date, a legal day of the court. */
    next_date: string | null
    next_event: string | null
    /** referral (by police here) | import (from another system's extract) | training (seeded) */
    origin: 'referral' | 'import' | 'training'
    version: Generated<number>
  }
  /** home: session. app: select, insert. A day on which the court is closed by its own order, from a calendar file that a clerk took over. */
  court_closure: {
    court_id: string
    day: string
    name: string
    file_name: string
    entered_by: string | null
    entered_at: string
  }
  /** home: session. app: select, insert, update. A judge sits in a courtroom from an hour to an hour of a day, in the court's zone. */
  court_session: {
    court_id: string
    session_id: string
    /** The sessions that were made together, as a weekly pattern; null for a single one. */
    pattern_id: string | null
    chambers: string
    room: string
    /** any | arraignment | status | plea | motion | sentencing | trial: what is heard in it */
    kind: 'any' | 'arraignment' | 'status' | 'plea' | 'motion' | 'sentencing' | 'trial'
    on_day: string
    starts: string
    ends: string
    capacity: number
    /** set | cancelled */
    status: Generated<'set' | 'cancelled'>
    /** Hearings that have a place in it, kept by the hearings; never above the capacity. */
    taken: Generated<number>
    /** Hearings set in it above the capacity, each with its reason. */
    over: Generated<number>
    version: Generated<number>
  }
  /** home: session. app: select, insert. Each step of a court session: what, why, by whom, and how it stood before. */
  court_session_change: {
    court_id: string
    session_id: string
    n: number
    /** made | changed | cancelled */
    what: 'made' | 'changed' | 'cancelled'
    /** Day, hours, courtroom and capacity before the step; null for the first. */
    was: Json | null
    why: string
    by: string | null
    at: string
  }
  /** home: case. app: select, insert. Where the defendant is, from which day; the last row holds. */
  custody: {
    case_id: string
    compartment: Generated<string>
    n: number
    /** As src/vocabulary/code-lists.ts CustodyStatus. */
    status:
      | 'in-custody'
      | 'released-on-recognizance'
      | 'released-with-conditions'
      | 'released-on-bond'
      | 'electronic-monitoring'
      | 'held-elsewhere'
      | 'warrant-outstanding'
      | 'unknown'
    since: string
    facility: string | null
    conditions: string | null
    by: string | null
    at: Generated<string>
  }
  /** home: case. app: select, insert, update. A day by which somebody must have done something, or before which it may not be done. */
  deadline: {
    case_id: string
    /** That of what it rests on: only who sees all of that sees it. By hand: the court's file, or the file of the side that keeps it. */
    compartment: string
    deadline_id: string
    /** by-rule (a deadline of the rule pack) | by-clock (the last day of a clock) | by-hand (a person typed it and it says so) */
    origin: 'by-rule' | 'by-clock' | 'by-hand'
    /** Id of the rule: deadline.tc-discovery, clock.tc-trial. */
    rule: string | null
    pack: string | null
    /** SHA-256 of what the rule said when the day was computed. */
    statement: Buffer | null
    /** What it concerns, where a rule gives several: the motion, the offer; empty where it gives one. */
    about: Generated<string>
    /** The event from which it is measured, as src/calendar names events. */
    trigger_event: string | null
    trigger_kind: string | null
    trigger_day: string | null
    title: string
    /** prosecution | defense | court | clerk | probation | parties: who must act */
    who: 'prosecution' | 'defense' | 'court' | 'clerk' | 'probation' | 'parties'
    does: string
    /** not-later-than | not-earlier-than */
    direction: 'not-later-than' | 'not-earlier-than'
    due_on: string
    /** When its last day ends in the court's zone. */
    last_moment: string
    /** False while a clock stands still: the day if it ran from tomorrow. */
    fixed: Generated<boolean>
    source: string | null
    source_url: string | null
    /** Each step of the computation: [{rule, words, day, time, source}]. */
    trace: Json
    /** open | met | excused | moot */
    state: 'open' | 'met' | 'excused' | 'moot'
    state_on: string | null
    state_by: string | null
    state_by_name: string | null
    /** The event that met it; null when a person said so. */
    state_event: string | null
    state_why: string | null
    /** court | other-side */
    excused_by: 'court' | 'other-side' | null
    entered_by: string | null
    entered_by_name: string | null
    changed_at: string
    version: Generated<number>
  }
  /** home: reference. app: select. How far the deadlines of a court are recomputed after its rules were read again; without case content. */
  deadline_run: {
    court_id: string
    /** SHA-256 of the rules from which its deadlines follow, as they were when the run began. */
    statement: Buffer
    /** The case up to which it has come, in the order of ids. */
    after_case: string | null
    cases_total: number
    cases_done: Generated<number>
    /** Deadlines that were set, moved or fell away by it. */
    changed: Generated<number>
    started_at: string
    finished_at: string | null
    /** The day in the court's zone for which clocks that stand still were last looked at. */
    standing_on: string
  }
  /** home: case. app: select, insert. How counsel knows that the defendant decided to accept. */
  decision_note: {
    case_id: string
    compartment: Generated<string>
    offer_id: string
    n: number
    /** recorded-decision (by the defendant, in this system) | told-counsel | myself (self-represented) */
    known_by: 'recorded-decision' | 'told-counsel' | 'myself'
    on_day: string | null
    how: string | null
    by: string
    at: string
  }
  /** home: case. app: none. Race, gender and age as supplied, with their source: for aggregate measures only, on nobody's screen. */
  demographics: {
    case_id: string
    compartment: Generated<string>
    participant_id: string
    /** As the source spells it; Hispanic or Latino origin, where supplied, stands in the same words. */
    race: string | null
    gender: string | null
    age_at_incident: number | null
    source: string
  }
  /** home: case. app: select, insert, update. The prosecution moves to dismiss the case or counts of it, and what became of it. */
  dismissal_motion: {
    case_id: string
    compartment: Generated<string>
    motion_id: string
    /** whole (every count that is not disposed of) | counts (some, while another stays) */
    scope: 'whole' | 'counts'
    /** The counts it is about, as they stood: [{chargeId, count, offense}]. */
    counts: Json
    /** with (they cannot be charged again) | without */
    prejudice: 'with' | 'without'
    /** As src/vocabulary/code-lists.ts DismissalGround. */
    ground:
      | 'insufficient-evidence'
      | 'witness-unavailable'
      | 'new-evidence'
      | 'evidence-suppressed'
      | 'charged-elsewhere'
      | 'diversion-completed'
      | 'interests-of-justice'
      | 'other'
    reason: string
    /** needed (the court rules) | not-needed (the prosecution's notice has effect), by the court's rule pack on that day */
    leave: 'needed' | 'not-needed'
    /** pending (before the judge) | granted | denied | by-notice (it had effect when it was filed) */
    status: 'pending' | 'granted' | 'denied' | 'by-notice'
    document_id: string
    moved_by: string
    moved_by_name: string
    moved_at: string
    ruling: string | null
    order_document_id: string | null
    ruled_by_name: string | null
    ruled_at: string | null
    version: Generated<number>
  }
  /** home: reference. app: none. The last matter number given in a court and year. */
  docket_number: {
    court_id: string
    year: number
    last: number
  }
  /** home: case. app: select, insert, update. A file that belongs to the case; its bytes lie by hash in the file store. */
  document: {
    case_id: string
    compartment: string
    document_id: string
    /** As contract/filing.ts DocumentKind. */
    kind: string
    title: string
    sha256: string
    bytes: LongNumber
    media_type: string
    filed_on: string | null
    /** The place in the docket series of its compartment; null for what is not on the docket. */
    docket_number: number | null
    by: string | null
    at: Generated<string>
  }
  /** home: case. app: select, insert, update. Days that a speedy-trial clock does not count, as a party asserts or as the court has found; what was corrected stays. */
  excluded_time: {
    case_id: string
    compartment: Generated<string>
    excluded_id: string
    /** The clock of the court's rule pack under which it was entered: clock.sta-trial. Every clock that knows the same opening event sees it. */
    clock: string
    /** The id of the exclusion within that clock: its authority. */
    exclusion: string
    /** The event of the law that opens it, as src/law/domain/events.ts. */
    opens: string
    /** asserted (a party says so) | found (by the court) */
    standing: 'asserted' | 'found'
    /** prosecution | defense | court: whose entry it is; the court's is what it found */
    by_side: 'prosecution' | 'defense' | 'court'
    from_day: string
    /** Its last day; null while nothing has ended it. */
    to_day: string | null
    /** What it concerns, where several run beside each other. */
    about: string | null
    /** Why the court so ordered, where the law asks for findings; factors holds their codes in the rule. */
    findings: string | null
    factors: Generated<string[]>
    note: string
    /** The hearing whose continuance it came with. */
    hearing_id: string | null
    /** The assertion that the court ruled on with it. */
    answers: string | null
    /** The entry that it replaces; correction says why. */
    corrects: string | null
    correction: string | null
    /** prosecution | defense: who disputes it */
    contested_by: 'prosecution' | 'defense' | null
    contested_why: string | null
    /** found (wholly or in part) | not-found: what the court made of an assertion */
    ruling: 'found' | 'not-found' | null
    ruled_why: string | null
    ruled_by_name: string | null
    ruled_at: string | null
    /** Why the entry was not right; a struck entry stays and excludes nothing. */
    struck_why: string | null
    struck_at: string | null
    entered_by: string
    entered_by_name: string
    entered_at: string
    version: Generated<number>
  }
  /** home: principal. app: select. A wall: this principal is out of this case, whatever grant he holds. */
  exclusion: {
    principal: string
    case_id: string
    reason: string
    at: Generated<string>
    by: string | null
  }
  /** home: case. app: select. The order in which committed entries are told: never a sequence taken before commit. */
  feed: {
    case_id: string
    compartment: string
    pos: LongNumber
    seq: LongNumber
    kind: string | null
  }
  /** home: reference. app: none. How far each reader of the feed has come. */
  feed_consumer: {
    name: string
    pos: Generated<LongNumber>
  }
  /** home: reference. app: none. Entries of this and other transactions that wait for their place in the feed. */
  feed_pending: {
    id: GeneratedAlways<string>
    case_id: string
    compartment: string
    seq: LongNumber
  }
  /** home: reference. app: none. The last place given; its row lock is the sequencer's. */
  feed_position: {
    only_one: Generated<boolean>
    pos: LongNumber
    cursor_key: Generated<Buffer>
  }
  /** home: case. app: select, insert, update. A paper sent to the clerk for review. */
  filing: {
    case_id: string
    compartment: Generated<string>
    filing_id: string
    /** charging-document | notice-of-appearance | plea-hearing-request | motion | other */
    kind: 'charging-document' | 'notice-of-appearance' | 'plea-hearing-request' | 'motion' | 'other'
    /** submitted | accepted | returned (with a reason) */
    status: 'submitted' | 'accepted' | 'returned'
    document_id: string | null
    detail: Generated<Json>
    submitted_by: string | null
    submitted_at: Generated<string>
    reviewed_by: string | null
    reviewed_at: string | null
    reason: string | null
    version: Generated<number>
  }
  /** home: principal. app: select. The filings that wait for the review of a clerk's division; what they say lies in the case. */
  filing_queue: {
    principal: string
    /** 0 when the defendant is in custody, else 1. */
    urgency: number
    submitted_at: string
    filing_id: string
    case_id: string
  }
  /** home: principal. app: select. A principal may see a compartment of a case. Written only by the functions below. */
  grant_: {
    case_id: string
    compartment: string
    principal: string
    relation: string
    writes: boolean
    starts: Generated<string>
    until: string | null
    /** What it was derived from: assignment, order, break-glass, import. */
    source: string
  }
  /** home: case. app: select, insert, update. A day in court, in the court's zone. */
  hearing: {
    case_id: string
    compartment: Generated<string>
    hearing_id: string
    /** arraignment | status | plea | motion | sentencing | trial */
    kind: 'arraignment' | 'status' | 'plea' | 'motion' | 'sentencing' | 'trial'
    on_day: string
    at_time: string
    room: string
    /** set | held | continued (moved to another day) | vacated (taken off the calendar) | failed-to-appear (the defendant did not come); all but set as the last row of hearing_outcome has it */
    status: 'set' | 'held' | 'continued' | 'vacated' | 'failed-to-appear'
    /** by-hand (a person typed the date and it says so) | by-rule | in-court (with the outcome of an earlier hearing, on a day on which the court is open) | in-session (at an hour at which a session of the court sits, on a day on which the court is open) | import */
    entered: Generated<'by-hand' | 'by-rule' | 'in-court' | 'in-session' | 'import'>
    version: Generated<number>
    /** Its place in the call of its courtroom that day, where somebody arranged the call; without one the time decides. */
    call_place: number | null
    /** How long it is expected to take; null where neither a person nor a rule said so. */
    minutes: number | null
    /** Why it was set although somebody was not free or the session was full. */
    despite: string | null
    /** What stood in the way and was passed over: prosecutor | counsel | interpreter | capacity. */
    despite_of: string[] | null
    /** How often its day, hour, courtroom, kind or standing changed: calendar programs follow the higher number. */
    revision: Generated<number>
    /** When it was set or last changed so. */
    revised_at: Generated<string>
  }
  /** home: case. app: select, insert, update. What was answered to one item of the script; every earlier answer is in the ledger. */
  hearing_answer: {
    case_id: string
    compartment: Generated<string>
    plea_hearing_id: string
    item_id: string
    /** The charge it was said of, or "plea" when it was said once. */
    about: string
    /** yes | no | clarified (understood once made clear) | stated (in words) | given (an advice was given) */
    response: 'yes' | 'no' | 'clarified' | 'stated' | 'given'
    note: string
    by_name: string
    at: string
    version: Generated<number>
  }
  /** home: case. app: select, insert, update. A finding of the court at a plea hearing. */
  hearing_finding: {
    case_id: string
    compartment: Generated<string>
    plea_hearing_id: string
    /** competence | voluntariness | factual-basis */
    kind: 'competence' | 'voluntariness' | 'factual-basis'
    found: boolean
    note: string
    by_name: string
    at: string
    version: Generated<number>
  }
  /** home: case. app: select, insert. What became of a hearing; a correction is a further row that says why, and the last row holds. */
  hearing_outcome: {
    case_id: string
    compartment: Generated<string>
    hearing_id: string
    n: number
    /** held | continued | vacated | failed-to-appear | set-again (a correction: nothing happened yet) */
    outcome: 'held' | 'continued' | 'vacated' | 'failed-to-appear' | 'set-again'
    /** prosecution | defense | both | court: who asked for the continuance */
    requested_by: 'prosecution' | 'defense' | 'both' | 'court' | null
    /** As contract/calendar.ts continuanceReasonWords and vacationReasonWords. */
    reason: string | null
    note: string
    /** The hearing that was set with it. */
    next_hearing_id: string | null
    /** Why the row before it was not right; none where nothing is corrected. */
    correction: string | null
    entered_by: string | null
    entered_at: string
  }
  /** home: actor. app: select, insert, update. A submit and what came of it: a repeat gets the same, never a second thing. */
  idempotency: {
    person: string
    verb: string
    key: string
    body_hash: Buffer
    outcome: Json | null
    at: Generated<string>
  }
  /** home: reference. app: none. A code outside the list of a source, and the listed code that a person said it stands for in this court. */
  import_code: {
    court_id: string
    source: string
    /** As src/exchange/domain/fields.ts */
    field: string
    code: string
    means: string
    by: string | null
    at: Generated<string>
  }
  /** home: case. app: select. A doubt about an imported value, which was loaded as it stands. */
  import_flag: {
    case_id: string
    /** Where the doubted value itself lies: demographics for age, gender and race; prosecution for the decision at intake; investigation for the incident, and for everything where nothing was charged. */
    compartment: 'court-file' | 'investigation' | 'prosecution' | 'demographics'
    /** A file of the source definition. */
    file: string
    source_key: string
    ordinal: number
    /** As src/exchange/domain/suspicions.ts */
    suspicion: string
    column_name: string
    /** The doubted value as the source writes it; null when the doubt is about the whole row. */
    original: string | null
  }
  /** home: reference. app: none. How far an import is, told by a connection beside the one that loads: nothing of a load is seen before it commits. */
  import_progress: {
    run_id: string
    /** No reference: the court itself may be part of what is being loaded. */
    court_id: string
    court: string
    source: string
    dry_run: boolean
    /** running | finished | failed (it said why) ; running without its lock is broken off */
    state: 'running' | 'finished' | 'failed'
    step: string
    done: number
    reason: string | null
    /** The connection that tells holds the advisory lock (7265660, watch) as long as it lives. */
    watch: number
    started_at: string
    told_at: string
  }
  /** home: reference. app: none. A row that was not loaded, whole, with the reason; read only through functions that check who asks. */
  import_quarantine: {
    court_id: string
    /** A file of the source definition. */
    file: string
    /** Hash of the original text: the same row at the same place is held once. */
    hash: string
    line: number
    reason: string
    original: string
    run_id: string
    /** As HeldFor in src/exchange/domain/read-row.ts: rows held for the same kind of reason are shown together. */
    held_for: string
    /** The column at fault as the source names it; null when the whole row is. */
    column_name: string | null
    /** A known code that may be meant, for a person to decide. */
    proposal: string | null
    /** held | mended (put right by a person, to be loaded) | loaded (as mended, or by a later run) | replaced (a corrected row came) | set-aside (a person said why it is not to be loaded) */
    state: Generated<'held' | 'mended' | 'loaded' | 'replaced' | 'set-aside'>
    /** What a person put right: values by column. The original stays as it came. */
    mend: Json | null
    mended_by: string | null
    mended_at: string | null
    note: string | null
    settled_by: string | null
    version: Generated<number>
    row_id: Generated<string>
    /** The id that the case named by the row has or would have; null when the row does not tell. A wall or a seal on the case hides the row too. */
    about_case: string | null
    /** The text at fault; null when it is of a walled kind, or when the whole row is at fault. */
    held_value: string | null
  }
  /** home: reference. app: none. One run of an import and its accounting, without case content. */
  import_run: {
    run_id: string
    court_id: string
    /** The source definition by which it was read, as src/exchange/sources names them. */
    source: string
    /** The day after which no date of the extract can be true. */
    as_of: string
    started_at: string
    finished_at: string
    report: Json
    /** The columns of each file as its heading named them, so that rows kept word for word can be read again. */
    headings: Generated<Json>
  }
  /** home: case. app: none. A row that was loaded, word for word. It names race, sex and age, so it lies with them. */
  import_source_row: {
    case_id: string
    compartment: Generated<string>
    /** A file of the source definition. */
    file: string
    source_key: string
    ordinal: number
    line: number
    /** Hash of what the row says: a later extract that says the same changes nothing. */
    hash: string
    original: string
    run_id: string
    /** What a person put right in the row before it was loaded: values by column. */
    mend: Json | null
  }
  /** home: case. app: select. How a charge was filed, in the codes of the source. */
  imported_charging: {
    case_id: string
    compartment: Generated<string>
    charge_id: string
    primary_charge: boolean | null
    event: string | null
    charged_on: string | null
    arraigned_on: string | null
    source_class: string | null
    source_version: string | null
  }
  /** home: case. app: select. How a charge ended, in the words of the source. */
  imported_disposition: {
    case_id: string
    compartment: Generated<string>
    charge_id: string
    /** plea | conviction | acquittal | dismissal | superseded | transferred | warrant (the defendant is sought) | mistrial | unknown */
    kind:
      | 'plea'
      | 'conviction'
      | 'acquittal'
      | 'dismissal'
      | 'superseded'
      | 'transferred'
      | 'warrant'
      | 'mistrial'
      | 'unknown'
    disposition: string
    reason: string | null
    disposed_on: string
    /** A token: the source names no judge. */
    judge: string | null
    court_name: string | null
    court_facility: string | null
    source_class: string | null
    source_version: string | null
  }
  /** home: case. app: select. The incident and the arrest as the source tells them. */
  imported_incident: {
    case_id: string
    compartment: Generated<string>
    received_on: string
    began_on: string | null
    ended_on: string | null
    city: string | null
    agency: string | null
    unit: string | null
    arrested_on: string | null
    /** Null when the source states no time. */
    arrested_at: string | null
    offense_category: string | null
    updated_offense_category: string | null
  }
  /** home: case. app: select. The prosecution's decision at intake, as the source words it. */
  imported_review: {
    case_id: string
    compartment: Generated<string>
    participant_status: string | null
    reviewed_on: string | null
    result: string | null
  }
  /** home: case. app: select. A sentence in the words of the source; an earlier one that was replaced is kept. */
  imported_sentence: {
    case_id: string
    compartment: Generated<string>
    charge_id: string
    n: number
    /** As SentenceKind in src/vocabulary/code-lists.ts */
    kind: string
    sentence_type: string
    phase: string | null
    current: boolean
    sentenced_on: string
    judge: string | null
    commitment_type: string | null
    /** {unit, n} or "life"; null when what the source states is no length. */
    term: Json | null
    commitment_term: LongNumber | null
    commitment_unit: string | null
    case_length_in_days: number | null
  }
  /** home: reference. app: select. What may be counted over a population. The court has no row for talks: it learns nothing of them, not even how many there are. */
  insight_measure: {
    /** As insight_population.population. */
    population: 'prosecution-office' | 'defense-office' | 'court'
    /** open (open cases) | talks (cases in talks, by age) | resolved (by plea, of all) */
    measure: 'open' | 'talks' | 'resolved'
  }
  /** home: reference. app: select. Who may count, and over which cases: a position held in a team of this kind, in an office of this kind. */
  insight_population: {
    position: string
    team_kind: string
    office_kind: string
    /** prosecution-office | defense-office (cases of the person's own office) | court (cases of the office's court) */
    population: 'prosecution-office' | 'defense-office' | 'court'
  }
  /** home: case. app: select, insert. That somebody of the defense opened a disclosed file: the defense's own. */
  item_opened: {
    case_id: string
    compartment: Generated<string>
    document_id: string
    opened_by: string
    opened_at: Generated<string>
  }
  /** home: case. app: select, insert. The judgment on each charge and the sentence, as it was typeset. */
  judgment: {
    case_id: string
    compartment: Generated<string>
    judgment_id: string
    plea_hearing_id: string
    charges: Json
    sentence: Json
    remarks: string
    document_id: string
    sha256: string
    bytes: number
    entered_by_name: string
    entered_at: string
  }
  /** home: case. app: select. What an entry says, as the very text that was hashed. An expungement deletes the row; the chain still verifies. */
  ledger_content: {
    case_id: string
    compartment: string
    seq: LongNumber
    salt: Buffer
    content: string
  }
  /** home: case. app: select. One thing that happened. hash = sha256(prev_hash, seq, commitment); commitment = sha256(salt, content). */
  ledger_entry: {
    case_id: string
    compartment: string
    seq: LongNumber
    at: string | null
    /** The person who acted; null for the system. */
    actor: string | null
    on_behalf_of: string | null
    /** area.what-happened, as contract/events.ts; null with the other described columns once expunged. */
    kind: string | null
    version: number | null
    subject: string | null
    commitment: Buffer
    prev_hash: Buffer
    hash: Buffer
  }
  /** home: case. app: select. The last entry of each chain; its row lock orders the chain. */
  ledger_head: {
    case_id: string
    compartment: string
    seq: LongNumber
    hash: Buffer
  }
  /** home: reference. app: select. Which relation may move a case from a stage to a stage; the same as src/cases/domain/lifecycle.ts, which a test compares. */
  lifecycle_step: {
    from_stage: string
    to_stage: string
    relation: string
  }
  /** home: reference. app: none. A court number above its defendant-cases; what of it is public is copied into each case. */
  matter: {
    matter_id: string
    court_id: string
    number: string | null
    filed_on: string | null
  }
  /** home: reference. app: select. Who belongs to which team, in what position, since when. */
  membership: {
    person_id: string
    team_id: string
    /** As src/vocabulary/positions.ts positions. */
    position: string
    starts: Generated<string>
    ends: string | null
  }
  /** home: principal. app: select. The list of a principal: one row a case, holding only what that principal may see of it. Written by refresh_my_cases() alone. */
  my_case: {
    principal: string
    stage: string
    /** 9999-12-31 when there is no next date, so that the order is total. */
    next_date: string
    case_id: string
    number: string | null
    court_id: string
    origin: string
    next_event: string | null
    defendant_name: string | null
    lead_charge: string | null
    custody: string | null
    /** Null for a principal without the compartment parties. */
    negotiation: string | null
    expires_on: string | null
    relation: string
    stage_since: string
    /** The defendant with the family name first, as a list is ordered. */
    listed_name: string | null
    /** Class of the lead charge; null for a principal without the court's file. */
    class: string | null
    /** The chambers that have the case; null for a principal without the court's file. */
    judge: string | null
    /** The day from which the age of the case counts: of its filing, before that of its referral. */
    opened_on: string
    /** When the first of the grants that the row was made from ends; from then on it is not shown until it is made anew. */
    until: string | null
    /** What the list is ordered by; without a name after all names. */
    name_key: GeneratedAlways<string>
    /** As name_key, for the number. */
    number_key: GeneratedAlways<string>
    /** What is looked through when somebody searches his list: name, number and lead charge. */
    sought: GeneratedAlways<string>
  }
  /** home: principal. app: none. How many cases of a principal stand at a stage, as changes to be summed, so that nobody waits for another's. Written by refresh_my_cases(), folded by a job. */
  my_case_count: {
    principal: string
    stage: string
    id: GeneratedAlways<string>
    /** How many more or fewer; the sum over a principal and stage is the number. */
    n: number
  }
  /** home: case. app: select, insert, update. Where the talks stand: between the parties only. */
  negotiation: {
    case_id: string
    compartment: Generated<string>
    /** none | offer-open | countered | agreed | broken-down | closed */
    state: 'none' | 'offer-open' | 'countered' | 'agreed' | 'broken-down' | 'closed'
    expires_on: string | null
    since: Generated<string>
    version: Generated<number>
    /** Why talks broke down, as the side that ended them said it to the other. */
    reason: string | null
    /** prosecution | defense: the side that broke off; null while talks may go on. */
    ended_by: 'prosecution' | 'defense' | null
  }
  /** home: principal. app: select. What a person is told of: an entry of the ledger, whose words are read through his own eyes, or a reminder of a day. Written by tell_of_entry() and remind_of_day(), marked by read_notices(). */
  notice: {
    principal: string
    case_id: string
    compartment: string
    seq: LongNumber | null
    notice_id: Generated<string>
    kind: string
    at: string
    read_at: string | null
    /** Of a reminder: the id of the hearing, offer, … that falls on the day. */
    subject: string | null
    /** Of a reminder: the legal day that it is about. */
    due_on: string | null
    /** Of a reminder: how many days before; negative when the day has passed and nobody did what was due. */
    days_before: number | null
    /** When it was decided whether and how it is told outside the application; null until then. */
    planned_at: string | null
  }
  /** home: actor. app: select, insert, delete. Kinds of notifications that a person switched off. */
  notice_off: {
    person: string
    kind: string
    version: Generated<number>
  }
  /** home: case. app: select, insert, update. An offer and where it stands; what was offered lies in its versions. */
  offer: {
    case_id: string
    compartment: Generated<string>
    offer_id: string
    /** extended | conveyed | countered (the defense's version is on the table) | accepted | rejected | lapsed | withdrawn */
    state: 'extended' | 'conveyed' | 'countered' | 'accepted' | 'rejected' | 'lapsed' | 'withdrawn'
    /** The version on the table. */
    current: number
    /** Of the version on the table: a legal day of the court; it lapses when that day ends there. */
    expires_on: string
    reason: string | null
    opened_at: string
    since: string
    version: Generated<number>
  }
  /** home: case. app: select, insert. That and on what day the defendant was told of a version; nothing of what was said. */
  offer_conveyed: {
    case_id: string
    compartment: Generated<string>
    offer_id: string
    n: number
    conveyed_on: string
    at: string
  }
  /** home: case. app: select, insert, update. An offer as the prosecution drafts it; its text lies in its revisions. */
  offer_draft: {
    case_id: string
    compartment: Generated<string>
    draft_id: string
    /** The open offer it goes back on; null for a new offer. */
    offer_id: string | null
    /** draft | submitted | approved | returned | sent (became a version of an offer) | discarded */
    state: 'draft' | 'submitted' | 'approved' | 'returned' | 'sent' | 'discarded'
    /** The latest revision. An approval is for one revision: a later one has none. */
    revision: number
    drafter: string
    submitted_by: string | null
    submitted_at: string | null
    since: string
    version: Generated<number>
    /** As contract/plea.ts OfferStatement: what neither the terms nor the file show and a rule on offers asks, as stated when the revision was submitted. Null when nothing was; a later revision begins without. */
    stated: Json | null
  }
  /** home: case. app: select, insert. What a supervisor decided on one revision of a draft. */
  offer_draft_decision: {
    case_id: string
    compartment: Generated<string>
    draft_id: string
    revision: number
    by: string
    /** approved | returned (with a reason) */
    decision: 'approved' | 'returned'
    /** Why it was returned; with an approval, why the offer may stay open for less than the least time. Null without one. */
    reason: string | null
    at: string
    /** As src/vocabulary/code-lists.ts ApproverRank: with which rank it was approved, as whoever approved stated. Null when it was returned. */
    rank: 'supervisor' | 'chief' | 'head-of-office' | null
  }
  /** home: case. app: select, insert. A draft as it was saved; never changed. */
  offer_draft_revision: {
    case_id: string
    compartment: Generated<string>
    draft_id: string
    revision: number
    /** OfferProposal of contract/plea.ts. */
    proposal: Json
    /** The charges as they stood when it was saved: ChargeAsStood of contract/plea.ts. */
    charges: Json
    saved_by: string
    at: string
  }
  /** home: case. app: select, insert, update. A version of an offer in plain words, as it was given to the defendant. */
  offer_sheet: {
    case_id: string
    compartment: Generated<string>
    offer_id: string
    n: number
    sheet: Json
    expires_on: string
    /** Null where a self-represented defendant was served and has not acknowledged. */
    conveyed_on: string | null
    /** open | countered | replaced | accepted | rejected | lapsed | withdrawn: the offer's state as the defendant may know it */
    standing: 'open' | 'countered' | 'replaced' | 'accepted' | 'rejected' | 'lapsed' | 'withdrawn'
    given_at: string
    acknowledged_at: string | null
    acknowledged_by: string | null
  }
  /** home: case. app: select, insert. What one side put to the other; never changed. */
  offer_version: {
    case_id: string
    compartment: Generated<string>
    offer_id: string
    n: number
    /** prosecution | defense */
    side: 'prosecution' | 'defense'
    author: string
    at: string
    /** OfferProposal of contract/plea.ts. */
    proposal: Json
    /** The charges as they stood when it was sent: ChargeAsStood of contract/plea.ts. */
    charges: Json
  }
  /** home: reference. app: select. A prosecutor's, defender's or clerk's office, a firm, an agency. */
  office: {
    office_id: string
    court_id: string | null
    /** As src/vocabulary/positions.ts officeKinds. */
    kind:
      | 'prosecutor'
      | 'public-defender'
      | 'private-practice'
      | 'court'
      | 'police'
      | 'probation'
      | 'jail'
      | 'oversight'
      | 'public'
    name: string
  }
  /** home: access. app: none. An auditor of the office has looked at it. */
  oversight_look: {
    office_id: string
    /** taken:<taken_id> | read:<case_id>:<id of access_entry> */
    of: string
    at: Generated<string>
    person: string
  }
  /** home: case. app: select, insert, update. A person in the part played in this case; names and birth dates lie here and nowhere else. */
  participant: {
    case_id: string
    /** investigation for a suspect as referred; court-file for the defendant as charged; victim for victims. */
    compartment: string
    participant_id: string
    /** defendant | suspect | victim | witness | officer */
    role: 'defendant' | 'suspect' | 'victim' | 'witness' | 'officer'
    person_id: string | null
    given_name: string
    family_name: string
    birth_date: string | null
    language: Generated<string>
    interpreter_needed: Generated<boolean>
    /** True when the source had no name and one was generated. */
    synthetic_name: Generated<boolean>
    version: Generated<number>
    /** The day of the arrest on this case, as the police referred it; null where there was none, or none was told. */
    arrested_on: string | null
  }
  /** home: case. app: select, insert. Other names by which a participant is known; in the compartment of the participant. */
  participant_alias: {
    case_id: string
    compartment: string
    participant_id: string
    n: number
    given_name: string
    family_name: string
  }
  /** home: reference. app: none. A bare identity without a name: persons are ids. */
  person: {
    person_id: string
  }
  /** home: case. app: select, insert, update. A plea to one charge. Its acceptance is apart from that of the agreement. */
  plea: {
    case_id: string
    compartment: Generated<string>
    plea_id: string
    plea_hearing_id: string
    charge_id: string
    /** As src/vocabulary/code-lists.ts PleaKind: guilty | nolo | alford | conditional | stipulated-facts | deferred | not-guilty */
    kind: 'guilty' | 'nolo' | 'alford' | 'conditional' | 'stipulated-facts' | 'deferred' | 'not-guilty'
    /** What is pleaded to: the charge, or the lesser offense of the agreement. */
    offense: Json
    court_consents: boolean
    prosecution_consents: boolean
    reservation: string
    entered_by_court: boolean
    entered_at: string
    /** entered | accepted | withdrawn | sentenced | replaced (another was entered before acceptance) */
    status: 'entered' | 'accepted' | 'withdrawn' | 'sentenced' | 'replaced'
    accepted_at: string | null
    accepted_by_name: string | null
    withdrawn_at: string | null
    /** any-reason | agreement-rejected | fair-and-just-reason */
    withdrawal_ground: 'any-reason' | 'agreement-rejected' | 'fair-and-just-reason' | null
    withdrawal_finding: string | null
    version: Generated<number>
  }
  /** home: case. app: select, insert, update. One colloquy; it may be left and taken up again on another day. */
  plea_hearing: {
    case_id: string
    compartment: Generated<string>
    plea_hearing_id: string
    hearing_id: string | null
    /** in-progress | ended */
    status: 'in-progress' | 'ended'
    started_at: string
    started_by_name: string
    ended_at: string | null
    end_reason: string | null
    recording_ref: Generated<string>
    /** {name, language, sworn}, or null when none assists. */
    interpreter: Json | null
    /** {mode: open-court} or {mode: in-camera, goodCause}: how the agreement was disclosed. */
    disclosure: Json | null
    version: Generated<number>
  }
  /** home: reference. app: none. Whoever a grant may name; never listed to anyone. */
  principal: {
    principal_id: string
    /** person | team */
    kind: 'person' | 'team'
  }
  /** home: case. app: select, insert, update. One disclosure to the defense, with its receipt. */
  production: {
    case_id: string
    compartment: Generated<string>
    production_id: string
    number: number
    note: Generated<string>
    by: string
    at: Generated<string>
    received_by: string | null
    received_at: string | null
    version: Generated<number>
  }
  /** home: case. app: select, insert. A file as it was disclosed; number and hash never change. */
  production_item: {
    case_id: string
    compartment: Generated<string>
    production_id: string
    n: number
    /** Counts on over all productions of the case. */
    bates_number: number
    document_id: string
    title: string
    sha256: string
    bytes: LongNumber
    media_type: string
  }
  /** home: case. app: select, insert, update. A promise of a tendered agreement: it binds the office, whoever works there when it falls due. */
  promise: {
    case_id: string
    compartment: Generated<string>
    promise_id: string
    agreement_id: string
    ordinal: number
    text: string
    /** A | B | C, as the terms */
    type: 'A' | 'B' | 'C'
    owner_office: string
    /** at-plea-hearing | before-sentencing | at-sentencing | after-sentencing | on-a-day | continuing */
    due: 'at-plea-hearing' | 'before-sentencing' | 'at-sentencing' | 'after-sentencing' | 'on-a-day' | 'continuing'
    due_on: string | null
    /** due | kept | breached */
    state: Generated<'due' | 'kept' | 'breached'>
    note: Generated<string>
    marked_by_name: string | null
    marked_at: string | null
    version: Generated<number>
  }
  /** home: case. app: select, insert. A charge that the police propose; what is charged is the prosecutor's to say. */
  proposed_charge: {
    case_id: string
    compartment: Generated<string>
    proposed_charge_id: string
    n: number
    offense_code: string
    offense_title: string
    statute: string
    /** As src/vocabulary/code-lists.ts OffenseClass. */
    class: string
    note: Generated<string>
  }
  /** home: case. app: select, insert, update. The incident as the police referred it; one row in the case of each suspect. */
  referral: {
    case_id: string
    compartment: Generated<string>
    agency_team: string
    officer: string
    agency_number: string
    occurred_from: string
    occurred_to: string | null
    place: string
    narrative: string
    /** As src/vocabulary/code-lists.ts CustodyStatus: where the suspect was when referred. */
    custody_status:
      | 'in-custody'
      | 'released-on-recognizance'
      | 'released-with-conditions'
      | 'released-on-bond'
      | 'electronic-monitoring'
      | 'held-elsewhere'
      | 'warrant-outstanding'
      | 'unknown'
    custody_since: string | null
    custody_facility: string | null
    referred_at: Generated<string>
  }
  /** home: case. app: select, insert, update. What the prosecution asks the police for before it decides, and the answer. */
  referral_request: {
    case_id: string
    compartment: Generated<string>
    request_id: string
    /** As src/vocabulary/code-lists.ts ReferralReturnReason. */
    reason: string
    asked: string
    asked_by: string
    asked_at: Generated<string>
    answer: string | null
    answered_by: string | null
    answered_at: string | null
  }
  /** home: case. app: select, insert. A case linked to this one; shown only to one who may see both. */
  related_case: {
    case_id: string
    compartment: Generated<string>
    other_case_id: string
    note: string
    by: string | null
    at: Generated<string>
  }
  /** home: reference. app: select. Which compartments a relation opens; made from src/vocabulary/compartments.ts. */
  relation_compartment: {
    relation: string
    compartment: string
    writes: boolean
  }
  /** home: reference. app: select. Who may give and who may end a relation; made from src/vocabulary/compartments.ts. */
  relation_granter: {
    relation: string
    granter: string
    gives: boolean
    ends: boolean
  }
  /** home: reference. app: select. Where a relation is written down and who may have it; made from src/vocabulary/compartments.ts. */
  relation_rule: {
    relation: string
    recorded_in: string
    held_by: string[]
    held_by_teams: string[] | null
  }
  /** home: reference. app: none. Through which day of its zone the reminders of a court are written: a day that was missed is made up for, none is done twice. */
  reminder_day: {
    court_id: string
    done_through: string
  }
  /** home: reference. app: none. What is counted of a case: one row, kept from the feed. Read by count_cases() alone. */
  rollup_case: {
    case_id: string
    court_id: string
    /** Offices of record for the prosecution, in order of id. */
    prosecution_offices: string[]
    /** Offices of counsel of record, in order of id. */
    defense_offices: string[]
    /** As src/cases/domain/lifecycle.ts. */
    stage: string
    /** The day on which the court took the case; null before that. Open: set, and resolved_by is null. */
    opened_on: string | null
    /** Offers and counters on the table, so that talks are known to end with the last of them. */
    open_offers: Generated<string[]>
    /** The day of the first offer of the current talks; null when nothing is on the table. */
    talks_since: string | null
    /** plea | trial | dismissal | not-told (an imported case whose source does not say); null while it is not resolved. */
    resolved_by: 'plea' | 'trial' | 'dismissal' | 'not-told' | null
    /** The last place of the feed that is in this row: an entry that comes again changes nothing. */
    pos: LongNumber
  }
  /** home: reference. app: select. Who checked a rule of a pack against its source, and when; written by check_rule() alone and never changed. */
  rule_check: {
    pack: string
    rule: string
    /** SHA-256 of what the rule said: a check does not pass to another wording. */
    statement: Buffer
    person: string
    /** The day in the zone of the pack's court. */
    checked_on: string
    checked_at: Generated<string>
    note: string
  }
  /** home: actor. app: select, insert, update, delete. A person's own way to look at a list, by name. */
  saved_view: {
    person: string
    view_id: string
    name: string
    /** Filters and order, as contract/case-list.ts CaseListQuery. */
    query: Json
    is_default: Generated<boolean>
    version: Generated<number>
  }
  /** Which migrations this database has had. Home: reference. */
  schema_migration: {
    name: string
    /** Hash of the file as it was run: an applied file is never changed. */
    sha256: string
    applied_at: Generated<string>
  }
  /** home: case. app: select, insert. That the prosecution declined, or took up the referral again, and why. */
  screening_decision: {
    case_id: string
    compartment: Generated<string>
    n: number
    /** declined | reopened */
    decision: 'declined' | 'reopened'
    /** As src/vocabulary/code-lists.ts DeclineReason. */
    reason: string | null
    words: string
    by: string
    at: Generated<string>
  }
  /** home: seal. app: select. A sealed case: only those named hold on to it. Read by policies alone. */
  seal: {
    case_id: string
    at: Generated<string>
    by: string | null
  }
  /** home: seal. app: select. Who an order to seal names. */
  seal_named: {
    case_id: string
    principal: string
  }
  /** home: reference. app: none. What happened around sign-in: who, from where; never a password, a code or a name as typed. */
  security_event: {
    id: GeneratedAlways<string>
    at: string
    /** signed-in | sign-in-refused | account-locked | lock-released | session-locked | session-unlocked | unlock-refused | signed-out | signed-out-everywhere | authenticator-set-up | code-replayed | sign-in-reset | password-chosen | invited (by the operator of the server) */
    kind:
      | 'signed-in'
      | 'sign-in-refused'
      | 'account-locked'
      | 'lock-released'
      | 'session-locked'
      | 'session-unlocked'
      | 'unlock-refused'
      | 'signed-out'
      | 'signed-out-everywhere'
      | 'authenticator-set-up'
      | 'code-replayed'
      | 'sign-in-reset'
      | 'password-chosen'
      | 'invited'
    /** Whose sign-in it is; null when the name belongs to no account. */
    person: string | null
    /** The administrator, where one acted; null for the operator of the server. */
    by: string | null
    address: string | null
    reason: string | null
  }
  /** home: reference. app: none. Who is signed in. Only the sha256 of the cookie's token is kept. */
  session: {
    token_hash: Buffer
    person: string
    method: string
    created_at: string
    last_active_at: string
    /** Set when the person locks the session; an idle one is locked by its last_active_at alone. */
    locked_at: string | null
    ends_at: string
    /** The secret of an authenticator that is being set up and has not shown a code yet. */
    totp_pending: string | null
  }
  /** home: session. app: none. The place of a hearing in a session: ids without a case. Kept by the hearings. */
  session_place: {
    court_id: string
    session_id: string
    hearing_id: string
    during: string
    over: boolean
  }
  /** home: reference. app: none. Attempts to sign in that failed or are being checked, for known and unknown names alike. */
  sign_in_failure: {
    id: GeneratedAlways<string>
    /** sha256 of the name as typed: a password typed there by mistake is not kept. */
    name_hash: Buffer
    address: string
    at: string
  }
  /** home: reference. app: none. Names that no account has, locked as an account would be, so that a lock tells nothing. */
  sign_in_lock: {
    name_hash: Buffer
    at: string
  }
  /** home: reference. app: none. The ways to sign in and whether this installation takes them. */
  sign_in_method: {
    /** password (with an authenticator code where one is set up) | training (one click, training database only) | single-sign-on | passkey */
    method: 'password' | 'training' | 'single-sign-on' | 'passkey'
    open: boolean
  }
  /** home: reference. app: none. The key of the tokens against forged requests. */
  signing_key: {
    /** csrf */
    purpose: string
    key: Buffer
  }
  /** home: reference. app: select. Those who work in an office, by name: public servants and counsel, never defendants. */
  staff: {
    person_id: string
    office_id: string
    name: string
    title: string
  }
  /** home: case. app: select, insert, update. What lies in the place of an agreement's supplement: for those named alone, in a compartment of its own. */
  supplement: {
    case_id: string
    compartment: string
    agreement_id: string
    since_n: number
    /** The version of the agreement from which it no longer holds; null while it holds. */
    until_n: number | null
    content: string
    document_id: string
    sha256: string
    bytes: number
    /** Names of those who may read it, for each other's information. */
    named: Json
    written_by: string
    written_at: string
  }
  /** home: access. app: none. A file was handed out of the system: noted in the transaction that made it. */
  taken_out: {
    taken_id: Generated<string>
    at: Generated<string>
    /** Null for whoever operates the system. */
    person: string | null
    /** The office of that person then. */
    office_id: string | null
    /** extract (the record of a compartment of a case) | case-list (one's cases as a table) | held-rows (rows that an import holds back) | import-files (the files of an import, written again) */
    what: 'extract' | 'case-list' | 'held-rows' | 'import-files'
    case_id: string | null
    compartment: string | null
  }
  /** home: reference. app: select. An office unit, chambers, a clerk's division, an agency's records desk. */
  team: {
    team_id: string
    office_id: string
    /** unit | chambers | division | agency | intake (where referrals arrive) | management | oversight */
    kind: 'unit' | 'chambers' | 'division' | 'agency' | 'intake' | 'management' | 'oversight'
    name: string
  }
  /** home: case. app: select, insert, update. The agreement given to the court with its fact sheet; never the history of offers. */
  tendered_agreement: {
    case_id: string
    compartment: Generated<string>
    agreement_id: string
    n: number
    slot: string
    content: Json
    fact_sheet: Json
    signatures: Json
    document_id: string
    /** Of the very bytes that were signed. */
    sha256: string
    bytes: number
    sheet_document_id: string
    sheet_sha256: string
    sheet_bytes: number
    copy_document_id: string
    /** Of the copy on which the signatures are printed. */
    copy_sha256: string
    copy_bytes: number
    tendered_by: string
    tendered_by_name: string
    tendered_at: string
    /** tendered (no ruling yet) | deferred | accepted | rejected | ended (the plea was withdrawn) */
    action: Generated<'tendered' | 'deferred' | 'accepted' | 'rejected' | 'ended'>
    ruled_by_name: string | null
    ruled_at: string | null
    reasons: string | null
    deferred_until: string | null
    /** After a rejection: the defendant kept or withdrew the plea. */
    choice: 'kept' | 'withdrawn' | null
    chosen_at: string | null
    version: Generated<number>
  }
  /** home: reference. app: select. One row once a training court was set up in an empty database; without done_at it was broken off. */
  training_seed: {
    one: boolean
    begun_at: string
    done_at: string | null
  }
  /** home: case. app: select, insert. That a case goes to trial: by a party's notice or by the court's setting. */
  trial_setting: {
    case_id: string
    compartment: Generated<string>
    setting_id: string
    /** prosecution | defense (a party's notice) | court (its setting, with a day or without) */
    side: 'prosecution' | 'defense' | 'court'
    remarks: string
    document_id: string
    hearing_id: string | null
    set_by: string
    set_by_name: string
    set_at: string
  }
  /** home: access. app: none. The whole record was followed from entry to entry, and what came of it. Where it does not hold is told to whoever operates the system alone. */
  verification: {
    verification_id: Generated<string>
    /** What an auditor asked for; null when it was run by hand. */
    request_id: string | null
    at: Generated<string>
    chains: number
    entries: LongNumber
    checkpoints: number
    /** How many places did not hold. */
    broken: number
  }
  /** home: access. app: none. An auditor asked that the whole record be verified; the worker does it. */
  verification_request: {
    request_id: Generated<string>
    asked_at: Generated<string>
    asked_by: string
  }
  /** home: case. app: select, insert, update. How a victim may be reached, and what must be minded. */
  victim_contact: {
    case_id: string
    compartment: Generated<string>
    participant_id: string
    email: string | null
    phone: string | null
    address: string | null
    /** phone | email | letter | through-advocate | none */
    preferred: 'phone' | 'email' | 'letter' | 'through-advocate' | 'none'
    safety_note: string | null
    wants_notice: Generated<boolean>
  }
  /** home: case. app: select, insert. That a victim was told of a hearing, and how; or that it was tried and failed. */
  victim_notice: {
    case_id: string
    compartment: Generated<string>
    participant_id: string
    hearing_id: string
    on_day: string
    /** phone | email | letter | in-person | could-not-reach (the note says what was tried) */
    how: 'phone' | 'email' | 'letter' | 'in-person' | 'could-not-reach'
    note: string
    by: string
    at: Generated<string>
  }
  /** home: access. app: none. From what the policies and privileges were last made, and how they stood then. */
  wall_standing: {
    one: Generated<boolean>
    /** Hash of the statements and of the table of relations. */
    made_of: string
    /** Hash of the catalog after they were made: whoever changes one by hand makes it another. */
    stood_as: string
  }
  /** home: principal. app: select. What a case asks of a principal, or for what of others it waits there: ids and days alone. Written by refresh_work() only. */
  work_item: {
    principal: string
    /** As src/work/domain/situations.ts, which a test compares with what refresh_work() writes. */
    situation: string
    case_id: string
    /** The id of the draft, offer, filing, … that it is about; the case itself where it is about the case. */
    subject: string
    /** Where the fact lies: it is shown to one who holds this compartment at the moment of reading. */
    compartment: string
    /** Known from the compartment of the fact: from the referral for investigation, else from the court's file. */
    in_custody: boolean
    /** A victim's file carries a note of safety; always false for a principal without the compartment victim. */
    victim_safety: boolean
    pressing: GeneratedAlways<boolean>
    due_on: string | null
    since: string
    /** A person whom it is not for, as whoever wrote a draft that waits for approval. */
    not_for: string | null
    /** When the grant that it was made from ends. */
    until: string | null
  }
  /** home: actor. app: select, insert, update, delete. What a person put off: his own arrangement of his own list. */
  work_put_off: {
    person: string
    put_off_id: string
    situation: string
    case_id: string
    subject: string
    /** The day on which it comes back; null for "not now": it comes back when what it is about changes. */
    until: string | null
    /** Since when it had waited when it was put off: another moment means that something happened since. */
    as_of: string
    version: Generated<number>
  }
}
