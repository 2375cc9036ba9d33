/** Marks a file as one of ours: "PGM1" in ASCII. */
export const APPLICATION_ID = 0x50474d31;
/** Grows when the tables change; a file of a newer one is not touched. */
export const SCHEMA_VERSION = 1;

const COUNTS = `
  calls INTEGER NOT NULL, errors INTEGER NOT NULL, slow INTEGER NOT NULL,
  one INTEGER NOT NULL, two INTEGER NOT NULL, three INTEGER NOT NULL, four INTEGER NOT NULL, five INTEGER NOT NULL,
  tokens INTEGER NOT NULL, latency_sum INTEGER NOT NULL, latency_min INTEGER NOT NULL, latency_max INTEGER NOT NULL, latency BLOB NOT NULL`;

/** Keys of users and ids of responses are salted hashes; what was hashed is nowhere. */
export const SCHEMA = `
CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE writers (name TEXT PRIMARY KEY, sequence INTEGER NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE series (
  id INTEGER PRIMARY KEY, prompt TEXT NOT NULL, version TEXT NOT NULL, environment TEXT NOT NULL, epoch TEXT NOT NULL,
  UNIQUE (prompt, version, environment, epoch)
);
CREATE TABLE minutes (series INTEGER NOT NULL, place INTEGER NOT NULL, ${COUNTS}, PRIMARY KEY (series, place)) WITHOUT ROWID;
CREATE TABLE hours (series INTEGER NOT NULL, place INTEGER NOT NULL, ${COUNTS}, PRIMARY KEY (series, place)) WITHOUT ROWID;
CREATE TABLE rollouts (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, facts TEXT NOT NULL, keys INTEGER NOT NULL DEFAULT 0, arrival INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE pages (
  rollout INTEGER NOT NULL, guardrail TEXT NOT NULL, step INTEGER NOT NULL, opened_at INTEGER, body TEXT NOT NULL,
  PRIMARY KEY (rollout, guardrail, step)
) WITHOUT ROWID;
CREATE INDEX open_pages ON pages (opened_at) WHERE opened_at IS NOT NULL;
CREATE TABLE blocks (
  rollout INTEGER NOT NULL, arrival INTEGER NOT NULL, guardrail TEXT NOT NULL, step INTEGER NOT NULL,
  opened_at INTEGER NOT NULL, closed_at INTEGER NOT NULL,
  canary_exposures INTEGER NOT NULL, canary_bad INTEGER NOT NULL, canary_ratings TEXT,
  stable_exposures INTEGER NOT NULL, stable_bad INTEGER NOT NULL, stable_ratings TEXT,
  PRIMARY KEY (rollout, arrival)
) WITHOUT ROWID;
CREATE TABLE shares (
  rollout INTEGER NOT NULL, step INTEGER NOT NULL, percent REAL NOT NULL, canary INTEGER NOT NULL, stable INTEGER NOT NULL,
  PRIMARY KEY (rollout, step)
) WITHOUT ROWID;
CREATE TABLE faults (rollout INTEGER NOT NULL, number INTEGER PRIMARY KEY, guardrail TEXT, fault TEXT NOT NULL);
-- place: twice the step, and one more for the canary, with the guardrails under which the key was exposed there; -1, with those it is done with.
CREATE TABLE keys (rollout INTEGER NOT NULL, key64 BLOB NOT NULL, place INTEGER NOT NULL, bits INTEGER NOT NULL, PRIMARY KEY (rollout, key64, place)) WITHOUT ROWID;
CREATE TABLE decisions (number INTEGER PRIMARY KEY, rollout TEXT NOT NULL, prompt TEXT, body TEXT NOT NULL);
CREATE INDEX decisions_of ON decisions (rollout);
CREATE TABLE responses (number INTEGER PRIMARY KEY AUTOINCREMENT, hash BLOB NOT NULL UNIQUE, at INTEGER NOT NULL, body TEXT NOT NULL);
CREATE TABLE raw (
  number INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, series INTEGER NOT NULL, latency_ms REAL NOT NULL, tokens INTEGER NOT NULL,
  error INTEGER NOT NULL, satisfaction INTEGER, response TEXT
);
CREATE TABLE raw_hours (hour INTEGER PRIMARY KEY, last INTEGER NOT NULL);
`;
