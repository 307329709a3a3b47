package io.shenbao.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before a name in its sentence, as far as it tells whether a figure that follows is
 * about the applicant's present state: not about a plan, the past, another year or somebody else.
 *
 * @param present whether nothing speaks against it
 * @param year the figure's year; empty when none is said
 * @param whole whether it is said of the whole works or enterprise
 */
record FigureSetting(boolean present, String year, boolean whole) {

  /** Names shorter than this may be the tail of a longer one, which only what precedes can tell. */
  private static final int LONG_NAME = 6;

  private static final Pattern PLAN = Pattern.compile("计划|规划|目标|预计|预期|力争|争取|拟|未来|下一步|今后|要求");
  private static final Pattern PAST =
      Pattern.compile("(?:改造|建设|实施|投产|项目|建成|升级|转型)(?:之|以)?前|此前|以前|过去|以往|原有|原来|曾|初期|之初");
  private static final Pattern NOW = Pattern.compile("后|目前|现|当前|如今");
  private static final Pattern OTHER_BASE =
      Pattern.compile("同比|环比|[较比](?:上年|去年|前年)|年均|每年|月均|逐年|上年|去年|前年|上半年|下半年|季度|同期");
  private static final Pattern OTHERS =
      Pattern.compile(
          "行业|同行|国内|全国|全省|国际|世界|全球|竞争|对手|客户|用户|供应商|供方|配套|对标|标杆|兄弟|子公司|分公司|分厂|车间|产线|生产线|单元|工段|工序|班组"
              + "|某|其他|其余|其中|部分|单台|单机|单条|每|非$|净$|毛$|除|不含|传统");
  private static final Pattern WHOLE = Pattern.compile("全厂|工厂|公司|企业|整体");
  private static final Pattern YEAR = Pattern.compile("(20\\d{2})年");
  private static final Pattern TIME_CLAUSE =
      Pattern.compile(
          "(?:截至|截止|到|至|在|自|从)?(20\\d{2})年(?:\\d{1,2}月)?(?:底|末|初|度|以来|起|期间|(?:至|到)20\\d{2}年)?");
  private static final Pattern BEFORE_SHORT_NAME =
      Pattern.compile(
          "(?:^|[\\s,、;:(\"“|]|公司|企业|工厂|我司|全厂|集团|厂区|项目|的|其|使|将|把|了|对|和|与|及|并|后|年|度|现|目前|当前|整体|平均|实现|产品|场景|本|该)$");

  /**
   * Looks at what precedes.
   *
   * @param text with full-width marks made half-width
   * @param start where the name begins
   * @param length of the name
   */
  static FigureSetting before(String text, int start, int length) {
    int from = start;
    while (from > 0 && "。!?;\n".indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    String sentence = text.substring(from, start);
    int comma = sentence.lastIndexOf(',');
    String clause = sentence.substring(comma + 1);
    boolean present =
        !PLAN.matcher(sentence).find()
            && last(PAST, sentence) <= last(NOW, sentence)
            && !OTHER_BASE.matcher(clause).find()
            && !OTHERS.matcher(clause).find()
            && (length >= LONG_NAME || BEFORE_SHORT_NAME.matcher(clause).find());
    return new FigureSetting(present, year(sentence, clause, comma), WHOLE.matcher(clause).find());
  }

  /** The year of the clause, or of a clause before it that only says when. */
  private static String year(String sentence, String clause, int comma) {
    String year = "";
    Matcher inClause = YEAR.matcher(clause);
    while (inClause.find()) {
      year = inClause.group(1);
    }
    if (year.isEmpty() && comma > 0) {
      for (String earlier : sentence.substring(0, comma).split(",", -1)) {
        Matcher time = TIME_CLAUSE.matcher(earlier.strip());
        if (time.matches()) {
          year = time.group(1);
        }
      }
    }
    return year;
  }

  private static int last(Pattern pattern, String text) {
    int last = -1;
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      last = matcher.start();
    }
    return last;
  }
}
