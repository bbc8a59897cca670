-- SPDX-FileCopyrightText: The Frameloom authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What the Unified API asks for: keys against double submissions.

ALTER TABLE jobs ADD COLUMN idempotency_key TEXT NOT NULL DEFAULT '';
ALTER TABLE jobs ADD COLUMN keyed_at INTEGER NOT NULL DEFAULT 0; -- when the request first left with that key
