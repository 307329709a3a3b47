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
 * @param drawn the page that was asked for, as a JPEG in Base64; empty when it was not drawn
 * @param places where the passage stands on it, line by line; none when it was not found
 */
public record Content(
    String sha256,
    List<String> text,
    @Nullable Picture picture,
    List<String> codes,
    List<Integer> recognised,
    String drawn,
    List<Place> places) {

  /** A file that was not read. */
  public static final Content NONE = new Content("", List.of(), null, List.of());

  public Content {
    text = List.copyOf(text);
    codes = List.copyOf(codes);
    recognised = List.copyOf(recognised);
    places = List.copyOf(places);
  }

  /** What a file holds of which nothing was read off a picture. */
  public Content(String sha256, List<String> text, @Nullable Picture picture, List<String> codes) {
    this(sha256, text, picture, codes, List.of());
  }

  /** What a file holds of which no page was drawn. */
  public Content(
      String sha256,
      List<String> text,
      @Nullable Picture picture,
      List<String> codes,
      List<Integer> recognised) {
    this(sha256, text, picture, codes, recognised, "", List.of());
  }

  /** Nothing but a page's picture, a JPEG in Base64. */
  public static Content ofPicture(String jpeg, List<Place> places) {
    return new Content("", List.of(), null, List.of(), List.of(), jpeg, places);
  }

  /** The same with other text. */
  public Content withText(List<String> pages, List<Integer> misreadable) {
    return new Content(sha256, pages, picture, codes, misreadable, drawn, places);
  }

  /** The same with what its QR codes say. */
  public Content withCodes(List<String> said) {
    return new Content(sha256, text, picture, said, recognised, drawn, places);
  }

  /** The same, of a file with that hash. */
  public Content withSha256(String hash) {
    return new Content(hash, text, picture, codes, recognised, drawn, places);
  }

  /**
   * A place on a page that was drawn, in parts of its width and height from its upper left corner:
   * 0 to 1, and none where a child says otherwise.
   */
  public record Place(float left, float top, float width, float height) {
    public Place {
      left = part(left);
      top = part(top);
      width = Math.min(part(width), 1 - left);
      height = Math.min(part(height), 1 - top);
    }

    private static float part(float value) {
      return value >= 0 && value <= 1 ? value : 0;
    }
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
