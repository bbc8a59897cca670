-- SPDX-FileCopyrightText: The Frameloom authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Media inputs, songs and trained people.

ALTER TABLE jobs ADD COLUMN parent_item TEXT NOT NULL DEFAULT '';
ALTER TABLE jobs ADD COLUMN facts TEXT NOT NULL DEFAULT '';       -- JSON object: what else the answer told; empty: nothing
ALTER TABLE jobs ADD COLUMN queue_rank INTEGER NOT NULL DEFAULT 0; -- smaller is sent first, then the smaller id
ALTER TABLE drafts ADD COLUMN parent_item TEXT NOT NULL DEFAULT '';

ALTER TABLE assets ADD COLUMN item_id TEXT NOT NULL DEFAULT '';   -- the service's id of this entry (song_id)
ALTER TABLE assets ADD COLUMN title TEXT NOT NULL DEFAULT '';
ALTER TABLE assets ADD COLUMN words TEXT NOT NULL DEFAULT '';     -- lyrics
ALTER TABLE assets ADD COLUMN duration_ms INTEGER NOT NULL DEFAULT 0;

-- Addresses that an upload call gave, so that the same bytes are not uploaded twice.
CREATE TABLE uploads (
    profile_id  TEXT NOT NULL,
    call        TEXT NOT NULL,    -- UploadSpec::name
    sha256      TEXT NOT NULL,    -- of the file, hexadecimal
    url         TEXT NOT NULL,
    uploaded_at INTEGER NOT NULL,
    PRIMARY KEY (profile_id, call, sha256)
) WITHOUT ROWID;

-- Trained people and styles. No call of the service lists them: this row is the only way back to the model.
CREATE TABLE people (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    profile_id    TEXT NOT NULL,
    name          TEXT NOT NULL,
    upload_job    INTEGER NOT NULL DEFAULT 0,
    upload_task   TEXT NOT NULL DEFAULT '',  -- training_images_id
    train_job     INTEGER NOT NULL DEFAULT 0,
    train_task    TEXT NOT NULL DEFAULT '',  -- training_id
    trigger_word  TEXT NOT NULL DEFAULT '',
    picture_count INTEGER NOT NULL DEFAULT 0,
    prepared_until INTEGER NOT NULL DEFAULT 0, -- when the prepared pictures lapse; 0: not known
    created_at    INTEGER NOT NULL DEFAULT 0,
    cover_path    TEXT NOT NULL DEFAULT ''
);
CREATE INDEX people_profile ON people(profile_id);
