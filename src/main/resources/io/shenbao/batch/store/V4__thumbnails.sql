-- Small pictures of the pages of evidence that somebody has to look at.

ALTER TABLE UNIT ADD COLUMN IF NOT EXISTS THUMBNAILS TEXT;
