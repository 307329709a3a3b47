package io.shenbao.attachment.inspection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds, as far as it was read.
 *
 * @param sha256 of all its bytes, in lower-case hexadecimal digits; empty when it was not read
 * @param text of its pages, in order; empty where there is none to be had
 * @param picture what there is to see; null where it is no picture
 * @param codes what its QR codes say, in order
 * @param recognised the pages, from 1, whose text was read off a picture and may be misread
 */
public record Content(
    String sha256,
    List<String> text,
    @Nullable Picture picture,
    List<String> codes,
    List<Integer> recognised) {

  /** A file that was not read. */
  public static final Content NONE = new Content("", List.of(), null, List.of());

  public Content {
    text = List.copyOf(text);
    codes = List.copyOf(codes);
    recognised = List.copyOf(recognised);
  }

  /** What a file holds of which nothing was read off a picture. */
  public Content(String sha256, List<String> text, @Nullable Picture picture, List<String> codes) {
    this(sha256, text, picture, codes, List.of());
  }

  /** The same with other text. */
  public Content withText(List<String> pages, List<Integer> misreadable) {
    return new Content(sha256, pages, picture, codes, misreadable);
  }

  /** The same with what its QR codes say. */
  public Content withCodes(List<String> said) {
    return new Content(sha256, text, picture, said, recognised);
  }

  /** The same, of a file with that hash. */
  public Content withSha256(String hash) {
    return new Content(hash, text, picture, codes, recognised);
  }

  /**
   * A picture.
   *
   * @param width in pixels
   * @param height in pixels
   * @param likeness a perceptual hash: pictures that look alike differ in few bits; 0 when it was
   *     not looked at, or is blank
   */
  public record Picture(int width, int height, long likeness) {}
}
