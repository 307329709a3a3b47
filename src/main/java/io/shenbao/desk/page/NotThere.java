package io.shenbao.desk.page;

/** What was asked for is not there, or not any more. */
final class NotThere extends Exception {

  private static final long serialVersionUID = 1;
}
