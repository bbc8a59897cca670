-- SPDX-FileCopyrightText: The Frameloom authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Downloads go on after a restart.

-- ETag or Last-Modified of the bytes in the file's .part; empty: unknown, so what is there is not continued.
ALTER TABLE assets ADD COLUMN validator TEXT NOT NULL DEFAULT '';
