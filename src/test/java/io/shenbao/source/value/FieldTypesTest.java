package io.shenbao.source.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.programme.Field;
import io.shenbao.programme.Programme;
import io.shenbao.programme.reading.ProgrammeReader;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type for a percentage, an amount of money, several options, an identity number. */
class FieldTypesTest {

  private static Programme programme;

  @BeforeAll
  static void read() throws IOException {
    programme =
        Objects.requireNonNull(
            new ProgrammeReader(Path.of("src/test/packs/types/config"), new Wording(Locale.CHINESE))
                .read("talent-2033")
                .programme());
  }

  @ParameterizedTest
  @CsvSource({
    "500, 500, CNY, ''",
    "'1,200.50', 1200.5, CNY, 1200.5万元",
    "500万, 500, CNY, 500万元",
    "500万元, 500, CNY, ''",
    "人民币500万元, 500, CNY, 500万元",
    "500万元（人民币）, 500, CNY, 500万元",
    "￥5000000, , , source.money.scale",
    "5000元, 0.5, CNY, 0.5万元",
    "五百万元, 500, CNY, 500万元",
    "1.2亿元, 12000, CNY, 12000万元",
    "20万美元, 20, USD, ''",
    "20万美金, 20, USD, 20万美元",
    "USD 20万, 20, USD, 20万美元",
    "US$20万, 20, USD, 20万美元",
    "$20万, 20, USD, 20万美元",
    "200000美元, 20, USD, 20万美元",
    "20万元港币, 20, HKD, 20万港元",
    "ｕｓｄ２０万, 20, USD, 20万美元",
    "USD 20, , , source.money.scale",
    "20万欧元, , , source.money.currency",
    "20万美元（约140万元人民币）, , , source.money.several",
    "10-20万元, , , source.unclear",
    "20万元/年, , , source.unit",
    "面议, , , source.number",
    "增加20万元, , , source.unclear",
  })
  void money(String typed, String value, String currency, String said) {
    Understood read = read("firm.capital", typed);

    if (value == null) {
      assertThat(key(read)).isEqualTo(said);
    } else {
      assertThat(read).isInstanceOf(Understood.Read.class);
      Understood.Read amount = (Understood.Read) read;
      assertThat(amount.node().path("value").decimalValue()).isEqualByComparingTo(value);
      assertThat(amount.node().path("currency").asString()).isEqualTo(currency);
      assertThat(amount.reading()).isEqualTo(said);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "60, 60, ''",
    "60%, 60, ''",
    "６０％, 60, 60%",
    "百分之六十, 60, 60%",
    "6成, 60, 60%",
    "600‰, 60, 60%",
    "0.6, , source.share",
    "60元, , source.unit",
  })
  void percent(String typed, String value, String said) {
    Understood read = read("firm.share", typed);

    if (value == null) {
      assertThat(key(read)).isEqualTo(said);
    } else {
      assertThat(((Understood.Read) read).node().decimalValue()).isEqualByComparingTo(value);
      assertThat(((Understood.Read) read).reading()).isEqualTo(said);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          汉语、英语 | ["汉语","英语"] | ''
          英语；汉语 | ["汉语","英语"] | 英语、汉语
          中文 | ["汉语"] | 汉语
          日语、韩语 | ["日语、韩语"] | ''
          日语、韩语、汉语 | ["汉语","日语、韩语"] | ''
          汉语 英语/其他 | ["汉语","英语","其他"] | 汉语、英语、其他
          ☑汉语 □英语 ☑其他 | ["汉语","其他"] | 汉语、其他
          □ 汉语  √ 英语 | ["英语"] | 英语
          汉语、汉语 | ["汉语"] | 汉语
          """)
  void severalOptions(String typed, String chosen, String said) {
    Understood.Read read = (Understood.Read) read("person.languages", typed);

    assertThat(read.node().toString()).isEqualTo(chosen);
    assertThat(read.reading()).isEqualTo(said);
  }

  @Test
  void theLongestOptionCounts() {
    assertThat(((Understood.Read) read("team.skills", "研发管理、研发")).node().toString())
        .isEqualTo("[\"研发\",\"研发管理\"]");
  }

  @Test
  void noBoxTickedIsNoChoice() {
    assertThat(read("person.languages", "□汉语 □英语 □日语、韩语 □其他")).isEqualTo(new Understood.Absent());
  }

  @ParameterizedTest
  @CsvSource({
    "汉语、法语, source.options, 法语",
    "汉语、英文语, source.options.meant, 英文语",
    "汉语☑ 英语□, source.options, 汉语☑ 英语□",
  })
  void anUnknownOptionIsNamed(String typed, String key, String word) {
    Understood.Unclear read = (Understood.Unclear) read("person.languages", typed);

    assertThat(read.key()).isEqualTo(key);
    assertThat(read.facts()[1]).isEqualTo(word);
  }

  /** The first is the example of GB 11643-1999. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "11010519491231002X",
        "11010519491231002x",
        "1101 0519 4912 3100 2X",
        "'430200198506170013",
        "４３０２００１９８５０６１７００１３"
      })
  void anIdentityNumberIsReadHoweverItIsSpaced(String typed) {
    Understood.Read read = (Understood.Read) read("person.idNumber", typed);

    assertThat(IdNumber.isValid(read.node().asString())).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "110105491231002, old",
    "1101051949123100, length",
    "11010519491231002A, digits",
    "X1010519491231002X, digits",
    "09010519491231002X, place",
    "11010519490231002X, birth",
    "11010500011231002X, birth",
    "110105194912310020, check",
    "11010519491231020X, check",
    "430200198506170031, check",
  })
  void aWrongIdentityNumberIsExplained(String typed, String why) {
    assertThat(key(read("person.idNumber", typed))).isEqualTo("source.id-number." + why);
  }

  @Test
  void everyChangedDigitOfAnIdentityNumberIsFound() {
    String number = "430200198506170013";
    for (int at = 0; at < number.length(); at++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        String other = number.substring(0, at) + digit + number.substring(at + 1);
        assertThat(IdNumber.isValid(other)).as(other).isEqualTo(other.equals(number));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "11010519491231002X, 110105********002X",
    "110105491231002, 11010*******002",
    "123, 1**",
    "'', ''"
  })
  void ofANumberOnlyItsEndsAreShown(String number, String shown) {
    assertThat(IdNumber.masked(number)).isEqualTo(shown);
  }

  private static Understood read(String path, String typed) {
    return new Normaliser(programme).read((Field) programme.form().find(path).orElseThrow(), typed);
  }

  private static String key(Understood read) {
    return read instanceof Understood.Doubtful doubtful
        ? doubtful.key()
        : ((Understood.Unclear) read).key();
  }
}
