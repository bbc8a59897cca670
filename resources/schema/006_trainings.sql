-- SPDX-FileCopyrightText: The Frameloom authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Trainings of the Unified API are listed by the service: what it last said of each.

ALTER TABLE people ADD COLUMN remote_status TEXT NOT NULL DEFAULT ''; -- its own word; "gone": not listed any more
ALTER TABLE people ADD COLUMN remote_error TEXT NOT NULL DEFAULT '';  -- its own words
