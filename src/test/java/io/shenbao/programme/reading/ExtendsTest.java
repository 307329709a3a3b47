package io.shenbao.programme.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.assessment.Severity;
import io.shenbao.programme.Example;
import io.shenbao.programme.Field;
import io.shenbao.programme.PackOrigin;
import io.shenbao.programme.PackOrigins;
import io.shenbao.programme.Programme;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonPointer;

/** A pack that builds on another: the parent's files with the child's laid over them. */
class ExtendsTest {

  @TempDir Path config;

  @BeforeEach
  void aParent() throws IOException {
    write(
        "parent/programme.yaml",
        """
        id: parent
        cite: 母通知
        title: 母表
        issuer: 协会
        deadline: 2031-06-30
        roles: {name: shop.title, identity: shop.title}
        summary: {title: 母汇总表, columns: {number: 序号, name: 店名}}
        """);
    write("parent/notice.txt", "一、烤炉不少于两台。");
    write(
        "parent/form.yaml",
        """
        shop:
          label: 店铺
          sheet: 店铺
          clause: 附表
          fields:
            title: {label: 店名, type: text, required: true}
            ovens: {label: 烤炉, type: integer}
            fax: {label: 传真, type: text}
        """);
    write(
        "parent/rules.yaml",
        """
        ovens:
          label: 烤炉数量
          needs: [app.shop.ovens]
          assert: app.shop.ovens >= 2
          at: app.shop.ovens
          clause: 一
          quote: 烤炉不少于两台
          message: 太少
          fix: 添置
          examples: {good: ready, bad: {from: ready, merge: {shop: {ovens: 1}}}}
        oven-photo: {label: 照片, manual: 看照片, at: app.shop.ovens, clause: 一, quote: 烤炉}
        """);
    write("parent/attachments.yaml", "{}\n");
    write("parent/examples/ready.yaml", "shop: {title: 甲, ovens: 3, fax: '1'}\n");
    write("child/programme.yaml", "id: child\nextends: parent\ntitle: 子表\n");
    write("child/notice.txt", "一、烤炉不少于五台。");
  }

  @Test
  void takesOverWhatItDoesNotSay() throws IOException {
    Programme child = read("child");

    assertThat(child.title()).isEqualTo("子表");
    assertThat(child.deadline()).isEqualTo("2031-06-30");
    assertThat(child.summary().columns()).containsOnlyKeys("number", "name");
    assertThat(child.rules()).containsOnlyKeys("ovens", "oven-photo");
    assertThat(child.lineage()).containsExactly("child", "parent");
  }

  @Test
  void overridesAKeyRemovesByNullAndAddsAtTheEnd() throws IOException {
    write(
        "child/form.yaml",
        """
        shop:
          fields:
            seats: {label: 座位, type: integer}
            fax: null
            ovens: {required: true}
        """);
    write("child/rules.yaml", "oven-photo: null\novens: {severity: warning}\n");
    write("child/examples/ready.yaml", "shop: {fax: null}\n");

    Programme child = read("child");

    assertThat(child.form().find("shop").orElseThrow().children().keySet())
        .containsExactly("title", "ovens", "seats");
    assertThat(((Field) child.form().find("shop.ovens").orElseThrow()).required()).isTrue();
    assertThat(child.rules()).containsOnlyKeys("ovens");
    assertThat(child.rules().get("ovens").severity()).isEqualTo(Severity.WARNING);
    assertThat(child.examples().get("ready"))
        .hasToString("{\"shop\":{\"title\":\"甲\",\"ovens\":\"3\"}}");
  }

  @Test
  void looksForAQuoteInTheNoticeOfThePackThatWritesIt() throws IOException {
    write("child/rules.yaml", "ovens: {quote: 烤炉不少于五台, clause: 一}\n");
    assertThat(problems("child")).isEmpty();

    write("child/rules.yaml", "ovens: {quote: 烤炉不少于两台}\n");
    assertThat(problems("child"))
        .containsExactly(
            "programmes/child/rules.yaml:1:9 引文在 notice.txt 中找不到：“烤炉不少于两台”；最相近的是“烤炉不少于〔两→五〕台”（〔引文→通知〕）");
  }

  @Test
  void namesTheNoticeOfAClauseThatIsInherited() throws IOException {
    write("child/rules.yaml", "ovens: {quote: 烤炉不少于五台, clause: 一}\n");

    Programme child = read("child");

    assertThat(child.rules().get("ovens").clause()).isEqualTo("一");
    assertThat(child.rules().get("oven-photo").clause()).isEqualTo("母通知 一");
    assertThat(child.form().find("shop.title").orElseThrow().caption().clause())
        .isEqualTo("母通知 附表");
  }

  @Test
  void keepsThePlaceInTheFileThatSaysIt() throws IOException {
    write("child/rules.yaml", "\novens:\n  fix: 再添置\n");

    PackOrigins origins = read("child").origins();

    assertThat(origins.origin("rules.yaml", JsonPointer.compile("/ovens/fix")))
        .isEqualTo(new PackOrigin("programmes/child/rules.yaml", 3, 3));
    assertThat(origins.origin("rules.yaml", JsonPointer.compile("/ovens/assert")))
        .isEqualTo(new PackOrigin("programmes/parent/rules.yaml", 4, 3));
  }

  @Test
  void replacesAnExampleOfARuleAsAWhole() throws IOException {
    write(
        "child/rules.yaml",
        "ovens: {examples: {bad: {from: ready, merge: {shop: {fax: null}}}}}\n");

    Example bad = Objects.requireNonNull(read("child").rules().get("ovens").bad());

    assertThat(bad.merge()).hasToString("{\"shop\":{\"fax\":null}}");
  }

  @Test
  void mayExtendAPackThatExtendsAnother() throws IOException {
    write("child/rules.yaml", "ovens: {fix: 再添置}\n");
    write("grandchild/programme.yaml", "id: grandchild\nextends: child\n");
    write("grandchild/notice.txt", "空");
    write("grandchild/rules.yaml", "oven-photo: null\n");

    Programme grandchild = read("grandchild");

    assertThat(grandchild.lineage()).containsExactly("grandchild", "child", "parent");
    assertThat(grandchild.title()).isEqualTo("子表");
    assertThat(grandchild.rules()).containsOnlyKeys("ovens");
    assertThat(grandchild.rules().get("ovens").fix()).isEqualTo("再添置");
  }

  @Test
  void changesItsFingerprintWithItsParents() throws IOException {
    String before = read("child").fingerprint();
    write("parent/notice.txt", "一、烤炉不少于两台。二、其他。");

    assertThat(read("child").fingerprint()).isNotEqualTo(before);
  }

  private Programme read(String id) throws IOException {
    assertThat(problems(id)).isEmpty();
    return Objects.requireNonNull(reader().read(id).programme());
  }

  private List<String> problems(String id) throws IOException {
    return reader().read(id).problems().stream()
        .map(one -> one.file() + ":" + one.line() + ":" + one.column() + " " + one.message())
        .toList();
  }

  private ProgrammeReader reader() {
    return new ProgrammeReader(config, new Wording(Locale.CHINESE));
  }

  private void write(String file, String text) throws IOException {
    Path path = config.resolve("programmes").resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
