package io.shenbao.review;

/** Where all applications come from or go to. When it fails, no application is to blame. */
public interface Premises {

  /**
   * Looks whether it is still there; cheap enough to be asked after every application.
   *
   * @throws PremisesLost when it is not
   */
  void stand();

  /**
   * Looks more closely, after something went wrong.
   *
   * @throws PremisesLost when the whole place is at fault
   */
  default void examine() {
    stand();
  }

  /**
   * The same, knowing what went wrong.
   *
   * @throws PremisesLost when the whole place is at fault
   */
  default void examine(Throwable failure) {
    examine();
  }
}
