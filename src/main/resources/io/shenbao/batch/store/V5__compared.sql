-- What of applications is compared with others, and what comparing them found: in pieces of their
-- own, so that no more is read than is needed. The bytes stand in the row, which BYTEA is in both
-- databases. Of what is about all applications, PATH is the manner in which they were compared.

CREATE TABLE IF NOT EXISTS COMPARED (
  PATH VARCHAR(4000) NOT NULL,
  KIND VARCHAR(16) NOT NULL,
  NUMBER INT NOT NULL,
  PART INT NOT NULL,
  CONTENT BYTEA NOT NULL,
  PRIMARY KEY (PATH, KIND, NUMBER, PART)
);

-- Of what was judged before, these pieces are not there: it is judged anew.

UPDATE UNIT SET FINGERPRINT = '', WHOLE = FALSE;

ALTER TABLE UNIT DROP COLUMN IF EXISTS TRAITS;
