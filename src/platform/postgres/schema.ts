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
    /** filed | amended | reduced | dismissed | added | pleaded | convicted | acquitted | imported | reinstated */
    what:
      | 'filed'
      | 'amended'
      | 'reduced'
      | 'dismissed'
      | 'added'
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
    stage: string
    stage_since: Generated<string>
    /** The next public date, a legal day of the court. */
    next_date: string | null
    next_event: string | null
    origin: 'referral' | 'import' | 'training'
    version: Generated<number>
  }
  /** home: case. app: select, insert. Where the defendant is, from which day; the last row holds. */
  custody: {
    case_id: string
    compartment: Generated<string>
    n: number
    /** in-custody | released | released-on-conditions | held-elsewhere | unknown */
    status: 'in-custody' | 'released' | 'released-on-conditions' | 'held-elsewhere' | 'unknown'
    since: string
    facility: string | null
    conditions: string | null
    by: string | null
    at: Generated<string>
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
    /** charging-document | agreement | supplement | judgment | evidence | referral | offer-sheet | other */
    kind: string
    title: string
    sha256: string
    bytes: LongNumber
    media_type: string
    filed_on: string | null
    docket_number: number | null
    by: string | null
    at: Generated<string>
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
    /** set | held | vacated */
    status: 'set' | 'held' | 'vacated'
    /** by-hand (a person typed the date and it says so) | by-rule | import */
    entered: Generated<'by-hand' | 'by-rule' | 'import'>
    version: Generated<number>
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
  /** home: case. app: select. A doubt about an imported value, which was loaded as it stands. */
  import_flag: {
    case_id: string
    /** That of the doubted value: demographics for age, gender and race; investigation where nothing was charged. */
    compartment: 'court-file' | 'investigation' | 'demographics'
    file: 'intake' | 'initiation' | 'dispositions' | 'sentencing'
    source_key: string
    ordinal: number
    /** As src/exchange/domain/suspicions.ts */
    suspicion: string
    column_name: string
  }
  /** home: reference. app: none. A row that was not loaded, whole, with the reason; read only through import_quarantine_of(), without the original. */
  import_quarantine: {
    court_id: string
    /** intake | initiation | dispositions | sentencing */
    file: 'intake' | 'initiation' | 'dispositions' | 'sentencing'
    /** Hash of the original text: the same row at the same place is held once. */
    hash: string
    line: number
    reason: string
    original: string
    run_id: string
  }
  /** home: reference. app: none. One run of an import and its accounting, without case content. */
  import_run: {
    run_id: string
    court_id: string
    /** cook-county: the State's Attorney's open felony data */
    source: string
    /** The day after which no date of the extract can be true. */
    as_of: string
    started_at: string
    finished_at: string
    report: Json
  }
  /** home: case. app: none. A row that was loaded, word for word. It names race, sex and age, so it lies with them. */
  import_source_row: {
    case_id: string
    compartment: Generated<string>
    /** intake | initiation | dispositions | sentencing */
    file: 'intake' | 'initiation' | 'dispositions' | 'sentencing'
    source_key: string
    ordinal: number
    line: number
    /** Hash of what the row says: a later extract that says the same changes nothing. */
    hash: string
    original: string
    run_id: string
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
  /** home: principal. app: select. The list of a principal: one row a case, holding only what that principal may see of it. */
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
  }
  /** home: reference. app: none. A bare identity without a name: persons are ids. */
  person: {
    person_id: string
  }
  /** home: reference. app: none. Whoever a grant may name; never listed to anyone. */
  principal: {
    principal_id: string
    /** person | team */
    kind: 'person' | 'team'
  }
  /** home: reference. app: select. Which compartments a relation opens; made from src/vocabulary/compartments.ts. */
  relation_compartment: {
    relation: string
    compartment: string
    writes: boolean
  }
  /** home: reference. app: select. Who may give a relation; made from src/vocabulary/compartments.ts. */
  relation_granter: {
    relation: string
    granter: string
  }
  /** home: reference. app: select. Where a relation is written down; made from src/vocabulary/compartments.ts. */
  relation_rule: {
    relation: string
    recorded_in: string
  }
  /** Which migrations this database has had. Home: reference. */
  schema_migration: {
    name: string
    /** Hash of the file as it was run: an applied file is never changed. */
    sha256: string
    applied_at: Generated<string>
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
    /** signed-in | sign-in-refused | account-locked | lock-released | session-locked | session-unlocked | unlock-refused | signed-out | signed-out-everywhere | authenticator-set-up | code-replayed | sign-in-reset | password-chosen */
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
    /** Whose sign-in it is; null when the name belongs to no account. */
    person: string | null
    /** The administrator, where one acted. */
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
  /** home: reference. app: select. An office unit, chambers, a clerk's division, an agency's records desk. */
  team: {
    team_id: string
    office_id: string
    /** unit | chambers | division | agency | intake (where referrals arrive) | management | oversight */
    kind: 'unit' | 'chambers' | 'division' | 'agency' | 'intake' | 'management' | 'oversight'
    name: string
  }
}
