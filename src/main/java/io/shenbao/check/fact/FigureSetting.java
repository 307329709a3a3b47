package io.shenbao.check.fact;

import com.google.common.base.Splitter;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.shenbao.check.expression.WordList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands before a name in its sentence, as far as it tells whether a figure that follows is
 * about the applicant's present state: not about a plan, the past, another year or somebody else.
 *
 * @param year the figure's year; empty when none is said
 * @param whole whether it is said of the whole works or enterprise
 */
record FigureSetting(String year, boolean whole) {

  /** Of a longer sentence nobody can tell. */
  private static final int LONGEST = 500;

  private static final String SENTENCE_ENDS = "。!?;\n\r";

  /** Names shorter than this may be the tail of a longer one, which only what precedes can tell. */
  private static final int LONG_NAME = 6;

  private static final WordList PLAN =
      WordList.of("计划", "规划", "目标", "预计", "预期", "力争", "争取", "拟", "未来", "下一步", "今后", "要求");
  private static final WordList PAST =
      WordList.of(
          "改造前", "改造之前", "改造以前", "建设前", "建设之前", "建设以前", "实施前", "实施之前", "实施以前", "投产前", "投产之前",
          "投产以前", "项目前", "项目之前", "项目以前", "建成前", "建成之前", "建成以前", "升级前", "升级之前", "升级以前", "转型前",
          "转型之前", "转型以前", "此前", "以前", "过去", "以往", "原有", "原来", "曾", "初期", "之初");
  private static final WordList NOW = WordList.of("后", "目前", "现", "当前", "如今");
  private static final WordList OTHER_BASE =
      WordList.of("同比", "环比", "年均", "每年", "月均", "逐年", "上年", "去年", "前年", "上半年", "下半年", "季度", "同期");
  private static final WordList OTHERS =
      WordList.of(
          "行业", "同行", "国内", "全国", "全省", "国际", "世界", "全球", "竞争", "对手", "客户", "用户", "供应商", "供方", "配套",
          "对标", "标杆", "兄弟", "子公司", "分公司", "分厂", "车间", "产线", "生产线", "单元", "工段", "工序", "班组", "某",
          "其他", "其余", "其中", "部分", "单台", "单机", "单条", "每", "除", "不含", "传统");
  private static final List<String> OF_OTHERS = List.of("非", "净", "毛");
  private static final WordList WHOLE = WordList.of("全厂", "工厂", "公司", "企业", "整体");
  private static final String CENTURY = "20";
  private static final Pattern YEAR = Pattern.compile("(20\\d{2})年");
  private static final Pattern TIME_CLAUSE =
      Pattern.compile(
          "(?:截至|截止|到|至|在|自|从)?(20\\d{2})年(?:\\d{1,2}月)?(?:底|末|初|度|以来|起|期间|(?:至|到)20\\d{2}年)?");

  /** What may stand before a short name, besides nothing. */
  private static final List<String> BEFORE_SHORT_NAME =
      List.of(
          " ", "\t", "\f", "\u000b", ",", "、", ";", ":", "(", "\"", "“", "|", "公司", "企业", "工厂",
          "我司", "全厂", "集团", "厂区", "项目", "的", "其", "使", "将", "把", "了", "对", "和", "与", "及", "并", "后",
          "年", "度", "现", "目前", "当前", "整体", "平均", "实现", "产品", "场景", "本", "该");

  /**
   * Looks at what precedes; null when something speaks against it.
   *
   * @param text with full-width marks made half-width
   * @param start where the name begins
   * @param length of the name
   */
  static @Nullable FigureSetting before(String text, int start, int length) {
    int from = start;
    while (from > 0 && SENTENCE_ENDS.indexOf(text.charAt(from - 1)) < 0) {
      from--;
      if (start - from > LONGEST) {
        return null;
      }
    }
    String sentence = text.substring(from, start);
    int comma = sentence.lastIndexOf(',');
    String clause = sentence.substring(comma + 1);
    boolean present =
        !PLAN.isIn(sentence)
            && PAST.lastIn(sentence) <= NOW.lastIn(sentence)
            && !OTHER_BASE.isIn(clause)
            && !OTHERS.isIn(clause)
            && !endsWithOne(OF_OTHERS, clause)
            && (length >= LONG_NAME || clause.isEmpty() || endsWithOne(BEFORE_SHORT_NAME, clause));
    return present ? new FigureSetting(year(sentence, clause, comma), WHOLE.isIn(clause)) : null;
  }

  private static boolean endsWithOne(List<String> ends, String text) {
    for (String end : ends) {
      if (text.endsWith(end)) {
        return true;
      }
    }
    return false;
  }

  /** The year of the clause, or of a clause before it that only says when. */
  private static String year(String sentence, String clause, int comma) {
    String year = "";
    if (!sentence.contains(CENTURY)) {
      return year;
    }
    Matcher inClause = YEAR.matcher(clause);
    while (inClause.find()) {
      year = inClause.group(1);
    }
    if (year.isEmpty() && comma > 0) {
      for (String earlier : Splitter.on(',').split(sentence.substring(0, comma))) {
        Matcher time = TIME_CLAUSE.matcher(earlier.strip());
        if (time.matches()) {
          year = time.group(1);
        }
      }
    }
    return year;
  }
}
