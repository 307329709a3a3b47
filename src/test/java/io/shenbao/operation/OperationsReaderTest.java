package io.shenbao.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code config/application.yaml} may say, and what is said of its mistakes. */
class OperationsReaderTest {

  private static final Map<String, String> VARIABLES =
      Map.of("SHENBAO_SMTP_PASSWORD", "geheim", "SHENBAO_WEBHOOK_SECRET", "key");

  private final OperationsReader reader =
      new OperationsReader(new Wording(Locale.CHINESE), VARIABLES::get);

  @TempDir Path home;

  private Operations read(String text) throws IOException, WrongOperations {
    Files.writeString(
        Files.createDirectories(home.resolve("config")).resolve("application.yaml"), text);
    return reader.read(home);
  }

  private List<String> mistakes(String text) {
    try {
      read(text);
    } catch (WrongOperations e) {
      return e.lines();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    throw new AssertionError("no mistake was found");
  }

  @Test
  void allIsOffAsItComesAndWhereThereIsNoFile() throws Exception {
    assertThat(reader.read(Path.of(""))).isEqualTo(Operations.NONE);
    assertThat(reader.read(home)).isEqualTo(Operations.NONE);
  }

  @Test
  void whatTheFileProposesCanBeSwitchedOnByTakingTheMarksAway() throws Exception {
    StringBuilder text = new StringBuilder();
    for (String line : Files.readAllLines(Path.of("config/application.yaml"))) {
      boolean isSetting = line.startsWith("# ") && line.contains(":") && line.charAt(2) < 128;
      text.append(isSetting ? line.substring(2) : "").append('\n');
    }

    Operations all = read(text.toString());

    assertThat(all.mail())
        .isEqualTo(
            new MailSettings(
                "smtp.example.gov.cn",
                587,
                MailSettings.Security.STARTTLS,
                "shenbao@example.gov.cn",
                new Secret("geheim"),
                "shenbao@example.gov.cn",
                List.of("clerk@example.gov.cn"),
                MailSettings.Contacts.FALSE,
                500));
    assertThat(all.webhook()).isNotNull();
    assertThat(all.metrics()).isNotNull();
    assertThat(all.logsJson()).isTrue();
    assertThat(all.schedule()).isNotNull();
    assertThat(all.silent().mail()).isNull();
  }

  @Test
  void aSecretIsShownNowhere() throws Exception {
    Operations all =
        read(
            """
            mail:
              host: localhost
              security: none
              user: me
              password: ${SHENBAO_SMTP_PASSWORD}
              from: me@example.com
              clerk: you@example.com
            webhook: {url: 'https://example.com/x', secret: '${SHENBAO_WEBHOOK_SECRET}'}
            """);

    assertThat(all.toString()).doesNotContain("geheim", "value=key");
  }

  @Test
  void everyMistakeIsToldWithItsLineAndHowToMendIt() {
    assertThat(
            mistakes(
                """
                mail:
                  hst: smtp.example.com
                  port: 99999
                  security: ssl
                  user: me
                  password: plain-text
                  from: me at example.com
                  clerk: [a@example.com, "b@example.com, c@example.com"]
                  contacts: perhaps
                webhook:
                  url: ftp://example.com
                  secret: ${NOT_SET}
                metrics: {file: /tmp/metrics.txt}
                logs: xml
                schedule: every night
                metrcs: 1
                """))
        .containsExactly(
            "config/application.yaml 有 15 处错误：",
            "  config/application.yaml:1:1  缺少“mail.host”：请填写",
            "  config/application.yaml:2:3  不认识的键“mail.hst”，是否想写“host”？",
            "  config/application.yaml:3:3  “99999”应为 1 到 65535 之间的整数",
            "  config/application.yaml:4:3  “ssl”不是可选值，可选：tls, starttls, none",
            "  config/application.yaml:5:3  user 和 password 要么都写，要么都不写",
            "  config/application.yaml:6:3  “mail.password”不能直接写在文件里：写成 ${变量名}，并在环境变量中给出它的值",
            "  config/application.yaml:7:3  “me at example.com”不是一个邮箱地址，例如 name@example.gov.cn",
            "  config/application.yaml:8:3  “b@example.com, c@example.com”不是一个邮箱地址，例如 name@example.gov.cn",
            "  config/application.yaml:9:3  “perhaps”不是可选值，可选：false, preview, true",
            "  config/application.yaml:11:3  “ftp://example.com”不是 https:// 或 http:// 开头的地址（地址中不能带用户名）",
            "  config/application.yaml:12:3  没有环境变量 NOT_SET：请设置它，或删去这一项",
            "  config/application.yaml:13:11  “/tmp/metrics.txt”应是以 .prom 结尾的文件",
            "  config/application.yaml:14:1  “xml”不是可选值，可选：text, json",
            "  config/application.yaml:15:1  “every night”不是 cron 表达式，例如每天 1 点 30 分：30 1 * * *",
            "  config/application.yaml:16:1  不认识的键“metrcs”，是否想写“metrics”？");
  }

  @Test
  void yamlThatIsNoneIsAMistakeToo() {
    assertThat(mistakes("mail: [")).hasSize(2).element(1).asString().contains("application.yaml:");
    assertThat(mistakes("mail: yes")).anyMatch(line -> line.contains("application.yaml:1:1"));
  }

  @Test
  void aPasswordIsNotSentInClear() {
    assertThat(
            mistakes(
                """
                mail:
                  host: smtp.example.com
                  security: none
                  user: me
                  password: ${SHENBAO_SMTP_PASSWORD}
                  from: me@example.com
                  clerk: you@example.com
                """))
        .hasSize(2)
        .element(1)
        .asString()
        .contains(":3:3", "明文");
  }

  @Test
  void whenTheNextRunIsDueCanBeAskedWithoutAnySecret() throws Exception {
    Files.writeString(
        Files.createDirectories(home.resolve("config")).resolve("application.yaml"),
        "webhook: {url: 'https://x.example', secret: '${NOT_SET}'}\nschedule: 30 1 * * *\n");
    assertThatThrownBy(() -> reader.read(home))
        .asInstanceOf(type(WrongOperations.class))
        .satisfies(wrong -> assertThat(wrong.lines()).hasSize(2));

    Schedule schedule = reader.schedule(home);

    assertThat(schedule).isNotNull();
    assertThat(schedule.next(ZonedDateTime.parse("2025-04-28T02:00:00+08:00")))
        .hasValue(ZonedDateTime.parse("2025-04-29T01:30:00+08:00"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "a@b",
        "@example.com",
        "a@example.com,b@example.com",
        "a@example.com b@example.com",
        "A <a@example.com>",
        "\"a b\"@example.com",
        "a@example.com\r\nBcc: b@example.com",
        "a@example.com\n",
        "a@[127.0.0.1]",
        "a..b@example.com",
        "a@-example.com",
        "张三@example.com",
        "a＠example.com",
        "a@example.com?subject=x",
        "a%b@example.com"
      })
  void anAddressIsThatOfOneMailboxOrNone(String text) {
    assertThat(MailAddress.isPlain(text)).isFalse();
    assertThat(MailAddress.isPlain("li.si_01+x@mail.example-a.gov.cn")).isTrue();
  }
}
