-- SPDX-FileCopyrightText: The Frameloom authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Every list is one account's: a small account beside one with a long history must not walk through the other's rows.

DROP INDEX jobs_state;
DROP INDEX jobs_generator;
DROP INDEX jobs_generator_state;

-- The row id is the last column of every index: each of these gives newest first without sorting.
CREATE INDEX jobs_profile ON jobs(profile_id) WHERE deleted_at = 0;
CREATE INDEX jobs_profile_state ON jobs(profile_id, state) WHERE deleted_at = 0;
CREATE INDEX jobs_profile_generator ON jobs(profile_id, generator_id) WHERE deleted_at = 0;
CREATE INDEX jobs_profile_generator_state ON jobs(profile_id, generator_id, state) WHERE deleted_at = 0;
