-- SPDX-FileCopyrightText: The Frameloom authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A file that is dropped into a form is looked for among all results: by an index, not by walking through them.

CREATE INDEX assets_path ON assets(path) WHERE path <> '';
