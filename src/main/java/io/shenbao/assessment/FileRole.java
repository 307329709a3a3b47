package io.shenbao.assessment;

/** What a file in the input was taken for; what matters most to a reader stands first. */
public enum FileRole {
  /** It belongs to nothing. */
  UNMATCHED,
  /** It was not looked into: of a kind that can't be read yet, or beside a source that can't be. */
  UNREAD,
  /** It is a link, which is not followed, or no ordinary file. */
  LINK,
  /** It holds an application's data. */
  SOURCE,
  /** It was handed in for a requirement. */
  EVIDENCE,
  /** It is shown in prose, or is a value of its own. */
  PICTURE,
  /** A field of the form names it. */
  REFERENCE,
  /** It is prose beside the source. */
  PROSE,
  /** It is the official form, filled in, beside another source, with which it is compared. */
  FORM,
  /** It is the bureau's order of preference. */
  RANKING,
  /** It says how many each county may recommend. */
  QUOTAS,
  /** It is a summary table that somebody typed. */
  SUMMARY,
  /** Its name says that nobody need look at it. */
  IGNORED
}
