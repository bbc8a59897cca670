-- SPDX-FileCopyrightText: The Frameloom authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What was registered with the video provider. No call of the service lists it: this row is the only way back to the id.

CREATE TABLE registered_assets (
    profile_id    TEXT NOT NULL,
    asset_id      TEXT NOT NULL,                -- of "asset://<id>"; capitals count
    kind          TEXT NOT NULL,                -- image, video or audio
    name          TEXT NOT NULL DEFAULT '',     -- of the file that it was
    status        TEXT NOT NULL DEFAULT '',     -- the provider's own word; "gone": it does not know it; empty: not told
    error         TEXT NOT NULL DEFAULT '',     -- the provider's own words
    registered_at INTEGER NOT NULL DEFAULT 0,
    checked_at    INTEGER NOT NULL DEFAULT 0,   -- when the provider was last asked; 0: never
    expires_at    INTEGER NOT NULL DEFAULT 0,   -- 0: not told
    PRIMARY KEY (profile_id, asset_id)
) WITHOUT ROWID;
