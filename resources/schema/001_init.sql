-- SPDX-FileCopyrightText: The Frameloom authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A step is never changed once it was released: add the next number. Each runs in one transaction, with user_version.
-- A statement ends with a semicolon at the end of a line (library/migrations.cpp splits there).
-- Times are UTC milliseconds, 0 for "not yet"; money is thousandths of a credit; enums are stored by name.

CREATE TABLE meta (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- AUTOINCREMENT: ids grow with time and are never used twice, also after a purge. Lists page by them.
CREATE TABLE jobs (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    profile_id     TEXT NOT NULL,
    state          TEXT NOT NULL,
    deleted_at     INTEGER NOT NULL DEFAULT 0,
    created_at     INTEGER NOT NULL DEFAULT 0,
    generator_id   TEXT NOT NULL,
    operation_id   TEXT NOT NULL,
    task_id        TEXT NOT NULL DEFAULT '',
    reason         TEXT NOT NULL DEFAULT '',
    remote_status  TEXT NOT NULL DEFAULT '',
    percent        INTEGER NOT NULL DEFAULT -1,
    parent_job     INTEGER NOT NULL DEFAULT 0,
    parent_picture INTEGER NOT NULL DEFAULT 0,
    parent_task    TEXT NOT NULL DEFAULT '',
    waits_for      INTEGER NOT NULL DEFAULT 0,
    chain_id       INTEGER NOT NULL DEFAULT 0,
    submitted_at   INTEGER NOT NULL DEFAULT 0,
    accepted_at    INTEGER NOT NULL DEFAULT 0,
    finished_at    INTEGER NOT NULL DEFAULT 0,
    price_kind     TEXT NOT NULL DEFAULT 'unknown',
    price_low      INTEGER NOT NULL DEFAULT 0,
    price_high     INTEGER NOT NULL DEFAULT 0,
    price_detail   TEXT NOT NULL DEFAULT '',  -- JSON: confidence, sources, note
    failure        TEXT NOT NULL DEFAULT '',  -- JSON: kind, status, words, retryAfter, bytesLeft; empty: none
    result_kind    TEXT NOT NULL DEFAULT 'images',
    result_family  TEXT NOT NULL DEFAULT '',
    seed           TEXT NOT NULL DEFAULT '',
    cover_path     TEXT NOT NULL DEFAULT '',
    asset_count    INTEGER NOT NULL DEFAULT 0,
    title          TEXT NOT NULL DEFAULT '',
    prompt         TEXT NOT NULL DEFAULT '',
    params         TEXT NOT NULL DEFAULT '{}', -- JSON object
    texts          TEXT NOT NULL DEFAULT ''    -- JSON array; empty: none
);

-- What may be large is kept out of the row, so that a change of state does not rewrite it and a list does not read it.
CREATE TABLE job_bodies (
    job_id INTEGER PRIMARY KEY REFERENCES jobs(id) ON DELETE CASCADE,
    body   BLOB NOT NULL
);
CREATE TABLE job_answers (
    job_id INTEGER PRIMARY KEY REFERENCES jobs(id) ON DELETE CASCADE,
    answer BLOB NOT NULL
);

-- The open ones are few among many: start-up reads this index and nothing else of the table's mass.
CREATE INDEX jobs_open ON jobs(profile_id)
    WHERE state IN ('queued', 'uploading', 'submitting', 'accepted', 'running', 'downloading', 'unconfirmed');
-- The row id is the last column of every index: each of these gives newest first without sorting.
CREATE INDEX jobs_state ON jobs(state) WHERE deleted_at = 0;
CREATE INDEX jobs_generator ON jobs(generator_id) WHERE deleted_at = 0;
CREATE INDEX jobs_generator_state ON jobs(generator_id, state) WHERE deleted_at = 0;
CREATE INDEX jobs_created ON jobs(created_at);
CREATE INDEX jobs_task ON jobs(task_id) WHERE task_id <> '';
CREATE INDEX jobs_parent ON jobs(parent_job) WHERE parent_job <> 0;
CREATE INDEX jobs_waits ON jobs(waits_for) WHERE waits_for <> 0;
CREATE INDEX jobs_chain ON jobs(chain_id) WHERE chain_id <> 0;
CREATE INDEX jobs_deleted ON jobs(deleted_at) WHERE deleted_at <> 0;

-- The row id is the job's. `words` is not the prompt but what library/searchtext.h makes of prompt and title: scripts
-- that are written without spaces are taken apart, so that any part of them is found. Written by JobRepository only.
CREATE VIRTUAL TABLE job_search USING fts5(
    words,
    tokenize = "unicode61 remove_diacritics 2",
    prefix = '1 2 3 4'
);

CREATE TABLE assets (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    job_id    INTEGER NOT NULL REFERENCES jobs(id) ON DELETE CASCADE,
    number    INTEGER NOT NULL DEFAULT 0,
    kind      TEXT NOT NULL,
    state     TEXT NOT NULL,
    url       TEXT NOT NULL DEFAULT '',
    path      TEXT NOT NULL DEFAULT '',
    bytes     INTEGER NOT NULL DEFAULT 0,
    mime      TEXT NOT NULL DEFAULT '',
    width     INTEGER NOT NULL DEFAULT 0,
    height    INTEGER NOT NULL DEFAULT 0,
    decodable INTEGER NOT NULL DEFAULT 1,
    failure   TEXT NOT NULL DEFAULT ''
);
CREATE INDEX assets_job ON assets(job_id, number);

CREATE TABLE drafts (
    operation_id   TEXT PRIMARY KEY,
    params         TEXT NOT NULL,
    parent_job     INTEGER NOT NULL DEFAULT 0,
    parent_picture INTEGER NOT NULL DEFAULT 0,
    parent_task    TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;

CREATE TABLE prompts (
    id   INTEGER PRIMARY KEY AUTOINCREMENT,
    text TEXT NOT NULL UNIQUE
);
