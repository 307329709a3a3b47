package io.shenbao.programme;

/** What kind of value a field of the form holds; see docs/packs.md for each one's shape. */
public enum FieldType {
  TEXT,
  PROSE,
  NUMBER,
  INTEGER,
  PERCENT,
  MONEY,
  INDICATOR,
  BOOLEAN,
  OPTION,
  OPTIONS,
  DATE,
  YEAR,
  ID_NUMBER,
  FILE,
  EDITION,
  STAGE,
  SCENARIO;

  /** Whether the value is a number, with or without a unit. */
  public boolean isNumeric() {
    return this == NUMBER || this == INTEGER || this == PERCENT || isMeasured();
  }

  /** Whether the value is a mapping that has the number as its {@code value}. */
  public boolean isMeasured() {
    return this == MONEY || this == INDICATOR;
  }

  /** Whether the value is a text whose digits are no number. */
  public boolean isVerbatim() {
    return this == TEXT || this == PROSE || this == ID_NUMBER || this == FILE;
  }
}
