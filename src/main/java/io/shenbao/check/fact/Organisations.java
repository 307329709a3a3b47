package io.shenbao.check.fact;

import io.shenbao.check.expression.FactList;
import io.shenbao.check.expression.Struct;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds companies by their full names, which end in {@code 有限公司} and the like, and how much such a
 * name differs from the applicant's own.
 */
final class Organisations {

  private static final String COMPANY = "公司";

  /** The longer ones first. */
  private static final List<String> FORMS = List.of("股份有限公司", "有限责任公司", "有限公司", "股份公司", "集团公司");

  /** Longer names are none. */
  private static final int LONGEST = 40;

  private static final int AFTER = 12;

  /** What stands before a name and is no part of it. */
  private static final List<String> BEFORE =
      List.of("由", "与", "和", "及", "向", "是", "的", "被", "为", "委托", "采用", "联合", "公司", "选用", "引进");

  private final String own;
  private final String stem;

  /**
   * @param own the applicant's name
   */
  Organisations(String own) {
    this.own = own;
    this.stem = own.substring(0, own.length() - form(own, own.length()).length());
  }

  /** The companies that a text calls by name, in its order, as {@link FactList#ORGANISATIONS}. */
  List<Struct> in(TextFact fact) {
    String text = fact.visible();
    List<Struct> found = new ArrayList<>();
    for (int at = text.indexOf(COMPANY); at >= 0; at = text.indexOf(COMPANY, at + 1)) {
      int end = at + COMPANY.length();
      String form = form(text, end);
      if (!form.isEmpty()) {
        found.add(organisation(fact, text, end, end - form.length()));
      }
    }
    return found;
  }

  private Struct organisation(TextFact fact, String text, int end, int form) {
    int start = form;
    while (start > 0 && end - start < LONGEST && isOfName(text.charAt(start - 1))) {
      start--;
    }
    int name = start;
    for (String word : BEFORE) {
      int last = text.lastIndexOf(word, form - word.length());
      if (last >= start) {
        name = Math.max(name, last + word.length());
      }
    }
    boolean leads = name == start && (start == 0 || !isOfName(text.charAt(start - 1)));
    String after = text.substring(end, Math.min(text.length(), end + AFTER));
    boolean isOwn = text.startsWith(own, end - own.length());
    int differs = differs(text.substring(start, form));
    return new OrganisationFact(fact, text.substring(name, end), after, leads, isOwn, differs);
  }

  /** The legal form that a text has before an index; empty when it has none. */
  private static String form(String text, int end) {
    for (String form : FORMS) {
      if (text.startsWith(form, end - form.length())) {
        return form;
      }
    }
    return "";
  }

  private static boolean isOfName(char c) {
    return Character.isLetterOrDigit(c) || c == '（' || c == '）' || c == '(' || c == ')';
  }

  /** The fewest letters to change, add or leave out that turn the text's end into the own name. */
  private int differs(String text) {
    int[] row = new int[text.length() + 1]; // a name may begin anywhere
    for (int i = 1; i <= stem.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int change = diagonal + (stem.charAt(i - 1) == text.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[text.length()];
  }
}
