package io.shenbao.source.cell;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.source.grid.GridCell;
import io.shenbao.source.grid.Stored;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.apache.poi.ss.usermodel.DateUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {

  private static final List<String> WHOLE =
      List.of(
          "General", "0", "0.00", "#,##0", "#,##0.0_ ;[Red]-#,##0.0 ", "0.00E+00", "@", "# ?/?");
  private static final List<String> SHARES =
      List.of("0%", "0.0%", "[Blue]0.00%;[Red]-0.00%", "#,##0%", "0.0 %");
  private static final List<String> DAYS =
      List.of(
          "yyyy-mm-dd",
          "m/d/yy",
          "yyyy\"年\"m\"月\"d\"日\"",
          "[DBNum1]m\"月\"d\"日\";@",
          "aaaa",
          "d-mmm");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "0.955 | 0.0% | 95.5%",
        "95.5 | 0.0\\% | 95.5%",
        "95.5 | 0.0\"%\" | 95.5%",
        "1.2 | 0.00\"亿元\" | 1.2亿元",
        "1200000 | #,##0\"元\" | 1200000元",
        "12345678 | 0!.0,\"万\" | 1234.5678万",
        "12345678 | 0!.0000\"万元\" | 1234.5678万元",
        "12345678 | 0.00,,\"百万元\" | 12.345678百万元",
        "8600 | [$¥-804]#,##0.00 | ¥8600",
        "-8600 | #,##0.00_);[Red](#,##0.00) | -8600",
        "-0.2 | \"提升\"0%;\"下降\"0% | 下降20%",
        "1 | [=1]\"是\";[=0]\"否\" | 是",
        "120 | [>=100]0\"家\";0\"个\" | 120家",
        "0 | #,##0;-#,##0;\"-\" | 0",
        "0 | 0;-0;\"无\" | 无",
        "5 | \"8\" | 8",
        "5 | ;;; | 5",
        "-5 | 0;0 | -5",
        "1.2 | @\"亿元\" | 1.2亿元",
        "12345 | 0, | 12.345",
        "5 | G/通用格式\"台\" | 5台",
        "0.30000000000000004 | General | 0.3",
        "44000 | yyyy | 2020",
        "44000 | [DBNum1][$-804]yyyy\"年\"m\"月\";@ | 2020-06",
        "44000.75 | yyyy/m/d h:mm | 2020-06-18",
        "60 | yyyy-mm-dd | 1900-02-28",
        "0.5 | h:mm | 12:00",
        "1.5 | [h]:mm | 36:00",
      })
  void showsAQuantityAsItsFormatDoesButUnrounded(double value, String format, String text) {
    assertThat(quantity(value, format)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1.2 | @\"亿元\" | 1.2亿元",
        "1.2 | 0;-0;0;\"约\"@\"亿元\" | 约1.2亿元",
        "1.2 | 0;-0;0;\"已填\" | 已填",
        "1.2 | 0.00\"亿元\" | 1.2",
        "1.2 | 0;-0;\"无\" | 1.2",
        "1.2 | ;;; | 1.2",
        "1.2 | @ | 1.2",
      })
  void showsATextAsItsFormatDoes(String typed, String format, String text) {
    assertThat(new CellText(false).read(text(typed, format), false).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "5 | 0.00 | AS_READ",
        "-5 | General | AS_READ",
        "5 | ;;; | NOT_AT_ALL",
        "5 | @ | AS_READ",
        "5 | \"***\" | NOT_AT_ALL",
        "5 | \"已填\" | AS_READ",
        "0 | 0;-0; | NOT_AT_ALL",
        "0 | 0;-0;;@ | NOT_AT_ALL",
        "0 | 0;-0;\"-\" | AS_READ",
        "0 | 0;-0;\"无\" | AS_READ",
        "0 | # | NOT_AT_ALL",
        "0 | #,##0.00 | AS_READ",
        "-5 | 0;0 | WITHOUT_MINUS",
        "-5 | 0.00_);[Red]0.00_) | WITHOUT_MINUS",
        "-5 | 0;(0) | AS_READ",
        "-5 | 0;[Red]-0 | AS_READ",
        "-5 | \"提升\"0%;\"下降\"0% | AS_READ",
        "-5 | 0; | NOT_AT_ALL",
        "44000 | yyyy-mm-dd | AS_READ",
      })
  void tellsWhatAPageShowsOfANumber(double value, String format, OnPaper shown) {
    GridCell cell = new GridCell(new Stored.Numeric(value), format, false, "");

    assertThat(new CellText(false).onPaper(cell)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "甲 | ;;; | NOT_AT_ALL",
        "甲 | 0;-0;0; | NOT_AT_ALL",
        "甲 | ;; | AS_READ",
        "甲 | @ | AS_READ"
      })
  void tellsWhatAPageShowsOfAText(String typed, String format, OnPaper shown) {
    assertThat(new CellText(false).onPaper(text(typed, format))).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "13800000000, 0.00E+00, 13800000000",
    "13800000000, '#,##0', 13800000000",
    "13800000000, 000-0000-0000, 138-0000-0000",
    "73122334, (0000) 0000 0000, (0000) 7312 2334",
    "73, 0000, 0073",
    "12.5, 0.00, 12.50",
    "12.345, 0.0, 12.345"
  })
  void keepsAllDigitsOfACode(double value, String format, String text) {
    assertThat(code(value, format).text()).isEqualTo(text);
  }

  @Test
  void saysThatALongCodeHasLostDigits() {
    assertThat(code(9.1430211e17, "0").problem()).isEqualTo("source.lost-digits");
  }

  @Test
  void countsFrom1904WhereTheWorkbookDoes() {
    GridCell cell = new GridCell(new Stored.Numeric(42_538), "yyyy-mm-dd", false, "");

    assertThat(new CellText(true).read(cell, false).text()).isEqualTo("2020-06-18");
  }

  @ParameterizedTest
  @ValueSource(strings = {"甲\n乙", "甲\r\n乙", "甲\r乙", "甲_x000D_\n乙", "甲_x000d_乙"})
  void endsALineWhereverAProgramDoes(String text) {
    Stored stored = new Stored.Text(List.of(new Stored.Run(text, false)));

    assertThat(new CellText(false).read(new GridCell(stored, "@", false, ""), true).text())
        .isEqualTo("甲\n乙");
  }

  @Test
  void leavesOutWhatIsStruck() {
    Stored text = new Stored.Text(List.of(new Stored.Run("旧", true), new Stored.Run("新", false)));
    GridCell number = new GridCell(new Stored.Numeric(5), "0\"家\"", true, "");

    assertThat(new CellText(false).read(new GridCell(text, "@", false, ""), true))
        .isEqualTo(new CellText.Content("新", "旧", null));
    assertThat(new CellText(false).read(number, false))
        .isEqualTo(new CellText.Content("", "5家", null));
  }

  @Property
  void aNumberIsNeverRounded(@ForAll("numbers") BigDecimal number, @ForAll("whole") String format) {
    assertThat(new BigDecimal(quantity(number.doubleValue(), format))).isEqualByComparingTo(number);
  }

  @Property
  void aPercentIsAHundredTimesWhatIsStored(
      @ForAll("numbers") BigDecimal number, @ForAll("shares") String format) {
    String text = quantity(number.doubleValue(), format).replace(" ", "");

    assertThat(text).endsWith("%");
    assertThat(new BigDecimal(text.substring(0, text.length() - 1)))
        .isEqualByComparingTo(number.movePointRight(2));
  }

  @Property
  void aDayIsTheDayThatPoiKnows(
      @ForAll @IntRange(min = 61, max = 2_958_465) int day, @ForAll("days") String format) {
    assertThat(quantity(day, format))
        .isEqualTo(DateUtil.getLocalDateTime(day).toLocalDate().toString());
  }

  @Property
  void aCodeKeepsItsDigits(@ForAll("codes") long code, @ForAll("codeFormats") String format) {
    assertThat(code((double) code, format).text().replace("-", "").replace(" ", ""))
        .isEqualTo(String.valueOf(code));
  }

  @Property
  void noFormatOfAStrangerStopsTheReading(
      @ForAll @StringLength(max = 40) String format, @ForAll("numbers") BigDecimal number) {
    double value = number.doubleValue();

    assertThat(Stream.of(quantity(value, format), code(value, format).text())).doesNotContainNull();
  }

  @Provide
  static Arbitrary<BigDecimal> numbers() {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal("-9999999999"), new BigDecimal("9999999999"))
        .ofScale(4);
  }

  @Provide
  static Arbitrary<Long> codes() {
    return Arbitraries.longs().between(10_000_000_000L, 999_999_999_999_999L);
  }

  @Provide
  static Arbitrary<String> codeFormats() {
    return Arbitraries.of(
        "General", "0", "#,##0", "0.00E+00", "@", "000-0000-0000", "# ?/?", "0 0");
  }

  @Provide
  static Arbitrary<String> whole() {
    return Arbitraries.of(WHOLE);
  }

  @Provide
  static Arbitrary<String> shares() {
    return Arbitraries.of(SHARES);
  }

  @Provide
  static Arbitrary<String> days() {
    return Arbitraries.of(DAYS);
  }

  private static String quantity(double value, String format) {
    return new CellText(false)
        .read(new GridCell(new Stored.Numeric(value), format, false, ""), false)
        .text();
  }

  private static GridCell text(String typed, String format) {
    return new GridCell(new Stored.Text(List.of(new Stored.Run(typed, false))), format, false, "");
  }

  private static CellText.Content code(double value, String format) {
    return new CellText(false)
        .read(new GridCell(new Stored.Numeric(value), format, false, ""), true);
  }
}
