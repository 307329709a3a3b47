package io.shenbao.attachment.inspection;

/**
 * What is asked for of a file besides whether it is whole: nothing is read that nobody wants.
 *
 * @param text of its pages
 * @param recognition whether pages that are pictures are read too, which takes seconds a page
 * @param codes what its QR codes say
 */
public record Wish(boolean text, boolean recognition, boolean codes) {

  /** No more than its state. */
  public static final Wish NOTHING = new Wish(false, false, false);
}
