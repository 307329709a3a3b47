-- Which scenarios an application has: pages about many need nothing else of its values. What older
-- versions judged is judged once more.

ALTER TABLE UNIT ADD COLUMN IF NOT EXISTS SCENES ${text};
UPDATE UNIT SET FINGERPRINT = '', WHOLE = FALSE;
