-- When what is to be mended in an application was last told otherwise: the start of that run.

ALTER TABLE UNIT ADD COLUMN IF NOT EXISTS CHANGED_AT VARCHAR(40);
