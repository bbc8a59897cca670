-- SPDX-FileCopyrightText: The Frameloom authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Most lists are one account's: a small account beside one with a long history must not walk through the other's rows.
-- The indexes of 001 stay for what asks all accounts: the library picker, seeds and tags used before.

-- The row id is the last column of every index: each of these gives newest first without sorting.
CREATE INDEX jobs_profile ON jobs(profile_id) WHERE deleted_at = 0;
CREATE INDEX jobs_profile_state ON jobs(profile_id, state) WHERE deleted_at = 0;
CREATE INDEX jobs_profile_generator ON jobs(profile_id, generator_id) WHERE deleted_at = 0;
CREATE INDEX jobs_profile_generator_state ON jobs(profile_id, generator_id, state) WHERE deleted_at = 0;
