package io.shenbao.programme;

/** What kind of value a field of the form holds; see docs/packs.md for each one's shape. */
public enum FieldType {
  TEXT,
  PROSE,
  NUMBER,
  INTEGER,
  INDICATOR,
  BOOLEAN,
  OPTION,
  DATE,
  YEAR,
  EDITION,
  STAGE,
  SCENARIO;

  /** Whether the value is a number, with or without a unit. */
  public boolean isNumeric() {
    return this == NUMBER || this == INTEGER || this == INDICATOR;
  }
}
