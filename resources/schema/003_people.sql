-- SPDX-FileCopyrightText: The Frameloom authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The list of trained people: what it needs of one whose jobs are no longer in the history.

ALTER TABLE people ADD COLUMN service TEXT NOT NULL DEFAULT 'classic';   -- API generation that knows the ids
ALTER TABLE people ADD COLUMN kind TEXT NOT NULL DEFAULT 'person';       -- person, style or object
ALTER TABLE people ADD COLUMN trained_at INTEGER NOT NULL DEFAULT 0;     -- 0: not usable yet
ALTER TABLE people ADD COLUMN removed_at INTEGER NOT NULL DEFAULT 0;     -- taken off the list; the ids are kept
CREATE INDEX people_upload ON people(upload_job) WHERE upload_job <> 0;
CREATE INDEX people_train ON people(train_job) WHERE train_job <> 0;
CREATE INDEX people_training ON people(profile_id, train_task) WHERE train_task <> '';

-- Trainings of before this list was kept.
INSERT INTO people(profile_id, name, upload_job, upload_task, train_job, train_task, trigger_word, picture_count,
                   created_at, trained_at)
SELECT t.profile_id, '', t.parent_job, t.parent_task, t.id, t.task_id,
       coalesce(json_extract(nullif(t.facts, ''), '$.trigger_word'), json_extract(t.params, '$.trigger_word'), ''),
       coalesce(json_array_length(u.params, '$.images'), 0), t.created_at,
       CASE WHEN t.state = 'done' THEN max(t.finished_at, 1) ELSE 0 END
FROM jobs t LEFT JOIN jobs u ON u.id = t.parent_job
WHERE t.result_family = 'ai-photos.trained' AND t.task_id <> '' AND t.deleted_at = 0;
