-- The frozen list of applications, and what came of each.

CREATE TABLE IF NOT EXISTS SURVEY (
  NUMBER INT NOT NULL PRIMARY KEY,
  NOTES ${text} NOT NULL
);

CREATE TABLE IF NOT EXISTS UNIT (
  PATH VARCHAR(4000) NOT NULL PRIMARY KEY,
  ORDINAL INT,
  FOLDER VARCHAR(4000) NOT NULL,
  FOUND ${text} NOT NULL,
  FAULT ${text},
  FINGERPRINT VARCHAR(64) NOT NULL,
  STAMPS ${text} NOT NULL,
  REUSED BOOLEAN NOT NULL,
  WHOLE BOOLEAN NOT NULL,
  IDENTITY_CODE ${text},
  TITLE ${text},
  FACTORY ${text},
  ASSESSMENT VARCHAR(20),
  DECIDED VARCHAR(64),
  WRITTEN ${text},
  ADDITION ${text},
  ADDED VARCHAR(64),
  DRAWN BOOLEAN NOT NULL,
  RESULT ${text},
  OUTLINE ${text},
  TOLD ${text},
  TREE ${text},
  THUMBNAILS ${text},
  APPLICANT VARCHAR(64),
  FINDINGS ${text},
  FINDINGS_HASH VARCHAR(64)
);

CREATE INDEX IF NOT EXISTS UNIT_ORDINAL ON UNIT (ORDINAL);
CREATE INDEX IF NOT EXISTS UNIT_APPLICANT ON UNIT (APPLICANT);

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

-- What evidence files were found to be, by their content and by what was asked.

CREATE TABLE IF NOT EXISTS INSPECTION (
  ID VARCHAR(64) NOT NULL PRIMARY KEY,
  ANSWER ${bytes} NOT NULL
);
