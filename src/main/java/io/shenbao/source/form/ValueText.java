package io.shenbao.source.form;

import com.google.common.base.CharMatcher;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.shenbao.programme.Field;
import io.shenbao.programme.FieldType;
import io.shenbao.source.value.Typed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was typed for a field, without what the form prints there itself. */
final class ValueText {

  /** What a value says. */
  record Said(String text, boolean isSure) {
    static final Said NOTHING = new Said("", true);
  }

  private static final CharMatcher BLANKS = CharMatcher.anyOf("_＿\u200b");
  private static final CharMatcher ENDS = CharMatcher.anyOf("；;，,：:、");
  private static final Pattern EMPTY =
      Pattern.compile("[年月日至万元%％亿个家次人天年度\\s\\p{P}\\p{S}\\x{3000}\\x{00a0}]*");
  private static final Pattern MONTH = Pattern.compile("[12]\\d{3}\\.\\d{1,2}");
  private static final Pattern SINCE = Pattern.compile("[自从于由]\\s*(\\S.*)");
  private static final Pattern ASCII_ENDS = Pattern.compile("[\\x21-\\x7E]");

  /** A shorter line may be a value that only looks like guidance. */
  private static final int SHORTEST_HINT = 8;

  private ValueText() {}

  static Said of(Field field, TypedText passage, FormPictures pictures) {
    if (field.isPicture()) {
      return new Said(picture(passage, pictures), true);
    }
    return switch (field.type()) {
      case OPTION -> choice(passage, field.options());
      case BOOLEAN -> choice(passage, yesAndNo());
      case PROSE -> new Said(ProseText.of(field, passage, pictures), true);
      default -> new Said(scalar(field, passage), true);
    };
  }

  /** The first picture that can be shown. */
  private static String picture(TypedText passage, FormPictures pictures) {
    return passage.spans().stream()
        .flatMap(span -> span.pictures().stream())
        .flatMap(picture -> pictures.take(picture).stream())
        .findFirst()
        .orElse("");
  }

  static Map<String, List<String>> yesAndNo() {
    Map<String, List<String>> options = new LinkedHashMap<>();
    options.put("是", List.of());
    options.put("否", List.of());
    return options;
  }

  private static Said choice(TypedText passage, Map<String, List<String>> options) {
    Choice choice = Choice.of(passage, options);
    String text = Typed.strip(BLANKS.removeFrom(choice.text()));
    return new Said(text, choice.isSure());
  }

  private static String scalar(Field field, TypedText passage) {
    StringBuilder all = new StringBuilder();
    for (LinePart span : passage.spans()) {
      String line = Typed.strip(BLANKS.replaceFrom(span.text().replace('\n', ' '), ' '));
      if (!line.isEmpty() && !isGuidance(field, line) && !isSample(field, line)) {
        all.append(needsBlank(all, line) ? " " : "").append(withoutSample(field, line));
      }
    }
    String text = Typed.strip(ENDS.trimTrailingFrom(Typed.strip(all.toString())));
    if (isSample(field, text) || (isCounted(field) && EMPTY.matches(text))) {
      return "";
    }
    return field.type() == FieldType.DATE ? date(text) : text;
  }

  /** A date without what leads up to it; on paper no number has lost its last nought. */
  private static String date(String text) {
    Matcher since = SINCE.matcher(text);
    String date = since.matches() ? since.group(1) : text;
    return MONTH.matches(date) ? date.replace('.', '-') : date;
  }

  /** Two lines of one value: only between Latin letters a blank was broken. */
  private static boolean needsBlank(StringBuilder before, String line) {
    return !before.isEmpty()
        && ASCII_ENDS.matches(before.substring(before.length() - 1))
        && ASCII_ENDS.matches(line.substring(0, 1));
  }

  private static boolean isCounted(Field field) {
    return switch (field.type()) {
      case NUMBER, INTEGER, PERCENT, MONEY, INDICATOR, DATE, YEAR -> true;
      default -> false;
    };
  }

  /** Whether a line is what the form says to whoever fills it in. */
  static boolean isGuidance(Field field, String line) {
    String key = LabelWords.key(line);
    String hint = LabelWords.key(field.caption().hint());
    boolean isPart = hint.startsWith(key) || LabelWords.isOpening((line.strip() + " ").charAt(0));
    return !key.isEmpty()
        && (key.equals(hint) || (key.length() >= SHORTEST_HINT && isPart && hint.contains(key)));
  }

  /** Whether a value is the form's sample; a short one may have been meant. */
  static boolean isSample(Field field, String text) {
    String key = LabelWords.key(text);
    String sample = LabelWords.key(field.sample());
    return !sample.isEmpty()
        && key.equals(sample)
        && (key.length() > SHORTEST_HINT || LabelWords.isOpening(field.sample().charAt(0)));
  }

  private static String withoutSample(Field field, String line) {
    String sample = field.sample();
    return !sample.isEmpty()
            && LabelWords.isOpening(sample.charAt(0))
            && line.startsWith(sample)
            && line.length() > sample.length()
        ? Typed.strip(line.substring(sample.length()))
        : line;
  }
}
