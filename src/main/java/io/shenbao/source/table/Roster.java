package io.shenbao.source.table;

import com.google.re2j.Pattern;
import io.shenbao.programme.Fingerprint;
import io.shenbao.programme.Similar;
import io.shenbao.text.Likeness;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A list of enterprises that the clerk supplies, such as those of a lower tier. An enterprise is on
 * it when its name or its credit code is; full-width marks, spaces and case make no difference.
 *
 * @param names and codes, compacted
 * @param fingerprint of its content: changes when the list does
 */
public record Roster(Set<String> names, String fingerprint) {

  /** A name has two Chinese characters at least; a code is eighteen letters and digits. */
  private static final Pattern ENTRY = Pattern.compile("(?s:.*\\p{Han}{2}.*)|[0-9A-Z]{18}");

  /** What headings and titles end with, and no name does. */
  private static final List<String> ENDINGS =
      List.of(
          "名称", "全称", "单位", "代码", "编号", "名单", "清单", "一览表", "汇总表", "行业", "方式", "电话", "时间", "日期",
          "情况", "地址", "代表人");

  /** No enterprise's name is shorter; most headings are. */
  private static final int SHORTEST = 4;

  /** Makes a list of whatever cells may be names or codes. */
  public static Roster of(Collection<String> cells) {
    Set<String> names = new LinkedHashSet<>();
    for (String cell : cells) {
      String name = plain(cell);
      if (ENTRY.matcher(name).matches() && !isHeading(name)) {
        names.add(name);
      }
    }
    String content = String.join("\n", names.stream().sorted().toList());
    String fingerprint =
        new Fingerprint().add("roster", content.getBytes(StandardCharsets.UTF_8)).value();
    return new Roster(Collections.unmodifiableSet(names), fingerprint);
  }

  /** Whether an enterprise is on the list; an empty name or code is not. */
  public boolean names(String name, String code) {
    return names.contains(plain(name)) || names.contains(plain(code));
  }

  /** The entry most like a name; empty when none is like it. */
  public String similar(String name) {
    return Similar.to(plain(name), names).orElse("");
  }

  /**
   * Whether a cell is a column's heading or a table's title; what is in brackets does not count.
   */
  private static boolean isHeading(String name) {
    int bracket = name.indexOf('(');
    String bare = bracket > 0 ? name.substring(0, bracket) : name;
    return bare.length() < SHORTEST || ENDINGS.stream().anyMatch(bare::endsWith);
  }

  private static String plain(String text) {
    return Likeness.compact(text).toUpperCase(Locale.ROOT);
  }
}
