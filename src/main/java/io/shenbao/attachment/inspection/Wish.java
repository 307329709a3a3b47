package io.shenbao.attachment.inspection;

import org.jspecify.annotations.Nullable;

/**
 * What is asked for of a file besides whether it is whole: nothing is read that nobody wants.
 *
 * @param text of its pages
 * @param recognition whether pages that are pictures are read too, which takes seconds a page
 * @param codes what its QR codes say
 * @param drawn the page, from 1, of which a picture is made, and nothing else; 0: none
 * @param passage whose places on that page are told, which is drawn large enough to be read, empty:
 *     none; null: it is drawn small
 */
public record Wish(
    boolean text, boolean recognition, boolean codes, int drawn, @Nullable String passage) {

  /** No more than its state. */
  public static final Wish NOTHING = new Wish(false, false, false);

  /** What it says. */
  public Wish(boolean text, boolean recognition, boolean codes) {
    this(text, recognition, codes, 0, null);
  }

  /** A page, from 1, to be read, with the places of a passage; empty: none. */
  public static Wish page(int page, String passage) {
    return new Wish(false, false, false, page, passage);
  }

  /** A small picture of a page, from 1, and not even its state. */
  public static Wish picture(int page) {
    return new Wish(false, false, false, page, null);
  }
}
