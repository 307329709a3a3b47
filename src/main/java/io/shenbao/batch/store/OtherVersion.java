package io.shenbao.batch.store;

/** A database whose tables another version made, and this one can't go on with. */
public final class OtherVersion extends Exception {

  private static final long serialVersionUID = 1;

  private final String key;

  /**
   * @param key of the sentence that says what to do, given the work folder
   */
  public OtherVersion(String key, Throwable cause) {
    super(key, cause);
    this.key = key;
  }

  public String key() {
    return key;
  }
}
