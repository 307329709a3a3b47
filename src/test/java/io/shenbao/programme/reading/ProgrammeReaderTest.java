package io.shenbao.programme.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.programme.Applicant;
import io.shenbao.programme.Field;
import io.shenbao.programme.FieldType;
import io.shenbao.programme.Instance;
import io.shenbao.programme.PackProblem;
import io.shenbao.programme.Programme;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;

class ProgrammeReaderTest {

  private static final Path TINY = Path.of("src/test/packs/tiny/config");
  private static final String ID = "bakery-2031";

  @TempDir Path config;

  @BeforeEach
  void copyTheTinyPack() throws IOException {
    try (Stream<Path> files = Files.walk(TINY)) {
      for (Path file : files.toList()) {
        Path copy = config.resolve(TINY.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }

  @Test
  void readsAPackWithoutProblems() throws IOException {
    PackReading reading = read();

    assertThat(reading.problems()).isEmpty();
    Programme programme = Objects.requireNonNull(reading.programme());
    assertThat(programme.form().find("shop.ovens").orElseThrow())
        .isInstanceOfSatisfying(
            Field.class,
            field -> {
              assertThat(field.type()).isEqualTo(FieldType.INTEGER);
              assertThat(field.unit()).isEqualTo("台");
              assertThat(field.caption().clause()).isEqualTo("附表");
            });
    assertThat(programme.rules()).containsOnlyKeys("ovens", "sort-known");
    assertThat(programme.editions().get("2030").groupOf("甜点")).isEmpty();
  }

  @Test
  void wordsAreNotEmpty() throws IOException {
    Path file = config.resolve("programmes").resolve(ID).resolve("programme.yaml");
    Files.writeString(file, Files.readString(file) + "\nwords:\n  secrets: [绝密, '', {a: b}]\n");

    assertThat(read().problems().stream().map(PackProblem::message))
        .containsExactly("“secrets”的各项应当是文字，不能为空", "“secrets”的各项应当是文字，不能为空");
  }

  @Test
  void tellsEveryMistakeInWhatIsComparedAcrossApplications() throws IOException {
    Files.writeString(
        config.resolve("programmes").resolve(ID).resolve("across.yaml"),
        """
        same-tel:
          label: 电话
          same: {values: [app.shop.phone], over: 0}
          at: app.shop.tel
          severity: error
          source: practice
          message: 电话“{value}”与{whom}相同
          fix: 核对电话
        alike:
          label: 雷同
          alike: {length: 5, similarity: 7}
          source: practice
          message: 与{other}雷同
          fix: 重写
        both:
          label: 两样
          same: {values: [app.shop.tel]}
          alike: {}
          at: app.shop.tel
          clause: 附表
          quote: 通知里没有的话
          message: 相同
          fix: 核对
        """);

    assertThat(read().problems().stream().map(one -> one.line() + " " + one.message()).toList())
        .containsExactly(
            "3 表单中没有“app.shop.phone”",
            "3 “over”至少为1",
            "5 “same-tel”只能是线索，级别至多为 warning",
            "7 没有“whom”，此处可用：value, count, others",
            "11 “length”至少为20",
            "11 similarity 应当是0.3到1之间的数",
            "15 “both”须有 same、alike 或 files，且只能有其一",
            "21 引文在 notice.txt 中找不到：“通知里没有的话”");
  }

  @Test
  void tellsAllMistakesAtOnceWithTheirPlaces() throws IOException {
    edit("form.yaml", "required: true, hint", "requird: true, hint");
    edit("rules.yaml", "at: app.shop.ovens", "at: app.shop.oven");
    edit("rules.yaml", "quote: 烤炉不少于两台", "quote: 烤炉不少于三台");
    edit("attachments.yaml", "[pdf, jpeg, png]", "[pdf, tga]");
    edit("programme.yaml", "tel", "telephone");

    assertThat(read().problems())
        .extracting(problem -> problem.file() + ":" + problem.line() + " " + problem.message())
        .containsExactly(
            "programmes/bakery-2031/attachments.yaml:5 不认识的文件类型“tga”，可选：7z, avi, bmp, doc, docx, eml,"
                + " et, flv, gif, heic, jpeg, mkv, mov, mp4, ofd, pdf, png, ppt, pptx, rar, tiff, txt,"
                + " webp, wmv, wps, xls, xlsx, zip",
            "programmes/bakery-2031/form.yaml:6 不认识的键“requird”，是否想写“required”？",
            "programmes/bakery-2031/programme.yaml:18 表单中没有“shop.telephone”，是否想写“shop.tel”？",
            "programmes/bakery-2031/rules.yaml:5 表单中没有“app.shop.oven”，是否想写“app.shop.ovens”？",
            "programmes/bakery-2031/rules.yaml:8 引文在 notice.txt 中找不到：“烤炉不少于三台”；最相近的是“烤炉不少于〔三→两〕台”"
                + "（〔引文→通知〕）");
  }

  @Test
  void saysWhichProgrammesThereAreWhenOneIsUnknown() throws IOException {
    assertThat(new ProgrammeReader(config, new Wording(Locale.CHINESE)).read("../etc").problems())
        .singleElement()
        .extracting(PackProblem::message)
        .asString()
        .contains(ID);
  }

  @Test
  void changesTheFingerprintWithAnyFile() throws IOException {
    String before = Objects.requireNonNull(read().programme()).fingerprint();
    edit("notice.txt", "示例市", "样例市");

    assertThat(Objects.requireNonNull(read().programme()).fingerprint()).isNotEqualTo(before);
  }

  @Test
  void countsOnlyScenariosOfTheCatalogueInAGroup() throws IOException {
    var nodes = JsonNodeFactory.instance;
    var tree = nodes.objectNode();
    var breads = tree.putArray("breads");
    for (String sort : new String[] {"法棍", "法棍", "蛋挞", "石头", "吐司"}) {
      breads.addObject().put("sort", sort).put("nick", "n");
    }

    Applicant applicant = Applicant.of(Objects.requireNonNull(read().programme()), tree);

    assertThat(applicant.scenarios()).containsExactly("法棍", "吐司");
    assertThat(applicant.groups()).containsExactly("主食");
    assertThat(applicant.instances()).extracting(Instance::stage).contains("甜点", "软包");
  }

  private PackReading read() throws IOException {
    return new ProgrammeReader(config, new Wording(Locale.CHINESE)).read(ID);
  }

  private void edit(String file, String from, String to) throws IOException {
    Path path = config.resolve("programmes").resolve(ID).resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replaceFirst(Pattern.quote(from), to));
  }
}
