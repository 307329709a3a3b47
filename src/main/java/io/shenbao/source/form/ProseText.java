package io.shenbao.source.form;

import com.google.common.base.CharMatcher;
import com.google.re2j.Pattern;
import io.shenbao.programme.Field;
import io.shenbao.source.value.Typed;
import java.util.ArrayList;
import java.util.List;

/**
 * The paragraphs of a prose, without guidance; a picture is a line of Markdown with its caption.
 */
final class ProseText {

  private static final CharMatcher BLANKS = CharMatcher.anyOf("_＿\u200b");
  private static final Pattern NUMBERED =
      Pattern.compile("[图表]\\s*\\d+(?:[-.．]\\d+)?(?:[\\s:：.．、\\x{3000}].*|$)");

  /** Below a picture, a longer line in the middle is no caption. */
  private static final int LONGEST_CAPTION = 60;

  /** What Markdown may take for a mark in a caption. */
  private static final CharMatcher MARKS = CharMatcher.anyOf("\\[]*_`<&");

  private final Field field;
  private final FormPictures pictures;
  private final List<String> lines = new ArrayList<>();

  private boolean afterPicture;

  /** The name of the last picture; empty when it can't be shown. */
  private String shown = "";

  private ProseText(Field field, FormPictures pictures) {
    this.field = field;
    this.pictures = pictures;
  }

  static String of(Field field, TypedText passage, FormPictures pictures) {
    ProseText prose = new ProseText(field, pictures);
    for (LinePart span : passage.spans()) {
      span.pieces().forEach(piece -> prose.add(piece, span));
    }
    return String.join("\n", prose.lines);
  }

  private void add(LinePart.Piece piece, LinePart span) {
    if (piece.picture() != null) {
      shown = pictures.take(piece.picture()).orElse("");
      afterPicture = true;
      if (!shown.isEmpty()) {
        lines.add("![](" + shown + ")");
      }
      return;
    }
    String line = Typed.strip(BLANKS.trimFrom(Typed.strip(piece.text())));
    if (line.isEmpty()) {
      return;
    }
    boolean isCaption = afterPicture && isCaption(line, span);
    afterPicture = false;
    if (isCaption) {
      caption(line);
    } else if (!ValueText.isGuidance(field, line) && !ValueText.isSample(field, line)) {
      lines.add(line);
    }
  }

  private static boolean isCaption(String line, LinePart span) {
    return NUMBERED.matches(line)
        || (span.line().style().isCentred() && line.length() <= LONGEST_CAPTION);
  }

  /** The caption of a picture that can't be shown is left out with it. */
  private void caption(String line) {
    if (!shown.isEmpty()) {
      lines.set(lines.size() - 1, "![" + escaped(line) + "](" + shown + ")");
    }
  }

  private static String escaped(String caption) {
    StringBuilder escaped = new StringBuilder();
    for (char c : caption.toCharArray()) {
      escaped.append(MARKS.matches(c) ? "\\" : "").append(c);
    }
    return escaped.toString();
  }
}
