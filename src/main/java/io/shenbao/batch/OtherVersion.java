package io.shenbao.batch;

/** A database whose tables another version made, and this one can't go on with. */
final class OtherVersion extends Exception {

  private static final long serialVersionUID = 1;

  private final String key;

  /**
   * @param key of the sentence that says what to do, given the work folder
   */
  OtherVersion(String key, Throwable cause) {
    super(key, cause);
    this.key = key;
  }

  String key() {
    return key;
  }
}
