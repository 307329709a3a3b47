package io.shenbao.operation;

/** A value that is shown nowhere. */
public record Secret(String value) {

  @Override
  public String toString() {
    return "***";
  }
}
