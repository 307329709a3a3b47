-- What was typed into an application's workbook, to hand it back without reading it once more.

ALTER TABLE UNIT ADD COLUMN IF NOT EXISTS FILLED ${text};
