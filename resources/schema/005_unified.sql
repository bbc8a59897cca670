-- SPDX-FileCopyrightText: The Frameloom authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What the Unified API asks for: keys against double submissions, and what jobs really cost.

ALTER TABLE jobs ADD COLUMN idempotency_key TEXT NOT NULL DEFAULT '';
ALTER TABLE jobs ADD COLUMN keyed_at INTEGER NOT NULL DEFAULT 0; -- when the request first left with that key

-- The last real charge for an operation with these settings.
CREATE TABLE charges (
    profile_id   TEXT NOT NULL,
    operation_id TEXT NOT NULL,
    settings     TEXT NOT NULL,    -- what may decide the price, as JSON with sorted keys
    milli        INTEGER NOT NULL, -- thousandths of a credit
    charged_at   INTEGER NOT NULL,
    PRIMARY KEY (profile_id, operation_id, settings)
) WITHOUT ROWID;
