package io.shenbao.telling.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.shenbao.assessment.Assessment;
import io.shenbao.operation.MailSettings;
import io.shenbao.operation.Secret;
import io.shenbao.telling.ToldRun;
import io.shenbao.telling.attempt.Attempts;
import io.shenbao.telling.attempt.Refused;
import jakarta.mail.Message;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets which mail, over a real server. */
class MailTest {

  private static final String PASSWORD = "geheim";
  private static final String HTML = "乙/审核意见.html";
  private static final Attempts QUICK =
      new Attempts(List.of(Duration.ZERO, Duration.ZERO), Duration.ofMinutes(1));
  private static final GreenMail SERVER =
      new GreenMail(
          new ServerSetup[] {
            server(ServerSetup.PROTOCOL_SMTP), server(ServerSetup.PROTOCOL_SMTPS),
          });

  @TempDir Path folder;

  /** On a port of its own; a busy machine takes longer than the two seconds that it has else. */
  private static ServerSetup server(String protocol) {
    ServerSetup setup = new ServerSetup(0, null, protocol).dynamicPort();
    setup.setServerStartupTimeout(30_000);
    return setup;
  }

  @BeforeAll
  static void open() {
    SERVER.start();
    SERVER.setUser("sender@example.com", "sender", PASSWORD);
  }

  @AfterAll
  static void close() {
    SERVER.stop();
  }

  @BeforeEach
  void empty() throws Exception {
    SERVER.purgeEmailFromAllMailboxes();
  }

  private static MailSettings settings(MailSettings.Contacts contacts, int most) {
    return settings(
        MailSettings.Security.NONE, SERVER.getSmtp().getPort(), PASSWORD, contacts, most);
  }

  private static MailSettings settings(
      MailSettings.Security security,
      int port,
      String password,
      MailSettings.Contacts contacts,
      int most) {
    return new MailSettings(
        "localhost",
        port,
        security,
        "sender",
        new Secret(password),
        "sender@example.com",
        List.of("clerk1@example.com", "clerk2@example.com"),
        contacts,
        most);
  }

  private List<String> tell(Assessment... applications) throws Exception {
    return tell(settings(MailSettings.Contacts.TRUE, 100), applications);
  }

  private List<String> tell(MailSettings settings, Assessment... applications) throws Exception {
    Path work = Files.createDirectories(folder.resolve(".shenbao"));
    return new ApplicantMail(settings, QUICK, work, folder, ToldRun.WORDING)
        .send(List.of(applications), "通知");
  }

  private static List<String> receivers() throws Exception {
    List<String> receivers = new ArrayList<>();
    for (MimeMessage one : SERVER.getReceivedMessages()) {
      assertThat(one.getAllRecipients()).hasSize(1);
      receivers.add(one.getAllRecipients()[0].toString());
    }
    return receivers;
  }

  private static MimeMessage only() {
    assertThat(SERVER.getReceivedMessages()).hasSize(1);
    return SERVER.getReceivedMessages()[0];
  }

  /** The content of the parts whose type begins so. */
  private static List<String> parts(Part part, String type) throws Exception {
    List<String> parts = new ArrayList<>();
    if (part.getContent() instanceof Multipart several) {
      for (int i = 0; i < several.getCount(); i++) {
        parts.addAll(parts(several.getBodyPart(i), type));
      }
    } else if (part.isMimeType(type)) {
      try (InputStream in = part.getInputStream()) {
        parts.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  @Test
  void eachClerkGetsTheDigestWithWhatCouldNotBeJudgedFirst() throws Exception {
    new Digest(settings(MailSettings.Contacts.FALSE, 1), QUICK, ToldRun.WORDING)
        .send(ToldRun.account(ToldRun.unreadable("<b>乙"), ToldRun.toMend("丙", "", "x")), "通知");

    assertThat(receivers()).containsExactlyInAnyOrder("clerk1@example.com", "clerk2@example.com");
    MimeMessage digest = SERVER.getReceivedMessages()[0];
    assertThat(digest.getSubject()).isEqualTo("[申报审核] 通知：共3份，可推荐1，需修改1，其他1");
    assertThat(digest.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    String text = parts(digest, "text/plain").get(0);
    assertThat(text.indexOf("打不开")).isPositive().isLessThan(text.indexOf("可推荐"));
    assertThat(text).contains("out/report.html").doesNotContain("丙");
    assertThat(parts(digest, "text/html").get(0)).contains("&lt;b&gt;乙").doesNotContain("<b>");
  }

  @Test
  void anApplicantGetsItsOwnFindingsWithWhatIsHandedBack() throws Exception {
    Files.createDirectories(folder.resolve("乙"));
    for (String name : List.of(HTML, "乙/申报数据-批注.xlsx", "乙/申报书.docx")) {
      Files.writeString(folder.resolve(name), "content of " + name);
    }

    List<String> notes =
        tell(
            ToldRun.ready("甲", "a@example.com"),
            ToldRun.toMend("乙", "b@example.com", "<i>typed", HTML, "乙/申报数据-批注.xlsx", "乙/申报书.docx"));

    assertThat(notes).containsExactly("已向 1 家申报单位寄出审核意见");
    MimeMessage mail = only();
    assertThat(mail.getAllRecipients()[0]).hasToString("b@example.com");
    assertThat(mail.getSubject()).isEqualTo("通知：乙 的申报审核结果");
    assertThat(parts(mail, "text/plain").get(0)).contains("<i>typed").contains("需修改");
    assertThat(parts(mail, "text/html"))
        .anyMatch(html -> html.contains("&lt;i&gt;typed"))
        .noneMatch(html -> html.contains("<i>"))
        .contains("content of " + HTML);
    assertThat(parts(mail, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
        .containsExactly("content of 乙/申报数据-批注.xlsx");
    assertThat(GreenMailUtil.getWholeMessage(mail)).doesNotContain("docx");
  }

  @Test
  void nobodyIsToldTheSameTwice() throws Exception {
    Assessment first = ToldRun.toMend("乙", "b@example.com", "one");
    tell(first);
    tell(first);
    assertThat(receivers()).hasSize(1);

    tell(ToldRun.toMend("乙", "b@example.com", "another"));
    assertThat(receivers()).hasSize(2);

    tell(ToldRun.ready("乙", "b@example.com"));
    assertThat(receivers()).as("that all is well now is news, too").hasSize(3);
    tell(ToldRun.ready("乙", "b@example.com"));
    assertThat(receivers()).hasSize(3);
  }

  @Test
  void whatAPersonHasMailedIsNotToldAgainAtNight() throws Exception {
    Assessment one = ToldRun.toMend("乙", "b@example.com", "one");
    Path work = Files.createDirectories(folder.resolve(".shenbao"));
    MailSettings settings = settings(MailSettings.Contacts.FALSE, 0);

    assertThat(ReturnMail.isLast(one, work)).isFalse();
    assertThat(new ReturnMail(settings, ToldRun.WORDING).send(one, "通知", work, folder)).isTrue();
    assertThat(ReturnMail.isLast(one, work)).isTrue();
    tell(one);

    assertThat(receivers()).containsExactly("b@example.com");
  }

  @Test
  void aLineThatWasCutByAKillCostsOneMailTwiceAndNoOther() throws Exception {
    Assessment one = ToldRun.toMend("乙", "b@example.com", "x");
    Assessment other = ToldRun.toMend("丙", "c@example.com", "x");
    tell(one, other);
    Path log = folder.resolve(".shenbao").resolve(SentLetters.FILE);
    String whole = Files.readString(log);
    Files.writeString(log, whole.substring(0, whole.length() - 20));

    tell(one, other);
    tell(one, other);

    assertThat(receivers())
        .containsExactlyInAnyOrder("b@example.com", "c@example.com", "c@example.com");
  }

  @Test
  void aStrangersTextBeginsNoHeaderAndReachesNobodyElse() throws Exception {
    String name = "乙\r\nBcc: all@example.com\r\n\r\nbody";
    List<String> notes =
        tell(
            ToldRun.toMend(name, "b@example.com", "x\r\nTo: all@example.com"),
            ToldRun.toMend("ascii\r\nBcc: all@example.com", "c@example.com", "x"),
            ToldRun.toMend("丁", "d@example.com, all@example.com", "x"),
            ToldRun.toMend("戊", "e@example.com\r\nBcc: all@example.com", "x"),
            ToldRun.toMend("己", "", "x"));

    assertThat(notes).containsExactly("已向 2 家申报单位寄出审核意见", "3 家申报单位没有填写可用的邮箱，未能告知");
    assertThat(receivers()).containsExactlyInAnyOrder("b@example.com", "c@example.com");
    for (MimeMessage one : SERVER.getReceivedMessages()) {
      assertThat(one.getHeader("Bcc")).isNull();
      assertThat(one.getRecipients(Message.RecipientType.TO)).hasSize(1);
      assertThat(one.getSubject()).doesNotContain("\r", "\n");
    }
  }

  @Test
  void aPreviewIsWrittenAndNotSent() throws Exception {
    MailSettings preview = settings(MailSettings.Contacts.PREVIEW, 100);
    Assessment one = ToldRun.toMend("乙", "b@example.com", "x");

    assertThat(tell(preview, one, ToldRun.toMend("丙", "c@example.com", "x")))
        .singleElement()
        .asString()
        .contains("2 封");
    assertThat(tell(preview, one)).singleElement().asString().contains("1 封");

    assertThat(SERVER.getReceivedMessages()).isEmpty();
    Path folderOfMails = folder.resolve(".shenbao").resolve(ApplicantMail.PREVIEW);
    assertThat(folderOfMails.toFile().list()).containsExactly("00001.eml");
    try (InputStream in = Files.newInputStream(folderOfMails.resolve("00001.eml"))) {
      MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), in);
      assertThat(mail.getAllRecipients()[0]).hasToString("b@example.com");
    }
    tell(one);
    assertThat(receivers()).as("it counts as told when it is sent").hasSize(1);
  }

  @Test
  void noMoreThanAreAllowedAreToldAfterOneRun() throws Exception {
    Assessment[] all = {
      ToldRun.toMend("乙", "b@example.com", "x"),
      ToldRun.toMend("丙", "c@example.com", "x"),
      ToldRun.toMend("丁", "d@example.com", "x")
    };
    MailSettings two = settings(MailSettings.Contacts.TRUE, 2);

    assertThat(tell(two, all)).contains("还有 1 家申报单位的邮件留待下次运行后寄出（见 mail.most）");
    assertThat(receivers()).hasSize(2);
    tell(two, all);
    assertThat(receivers()).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void whatIsTooLargeForAMailIsNotAttached() throws Exception {
    Files.createDirectories(folder.resolve("乙"));
    Files.write(folder.resolve(HTML), new byte[8_000_001]);

    tell(ToldRun.toMend("乙", "b@example.com", "x", HTML));

    assertThat(parts(only(), "text/plain").get(0)).contains("太大").doesNotContain("附件是");
  }

  @Test
  void aWrongPasswordIsToldAtOnceAndNotTriedAgain() {
    MailSettings wrong =
        settings(
            MailSettings.Security.NONE,
            SERVER.getSmtp().getPort(),
            "wrong",
            MailSettings.Contacts.TRUE,
            100);

    assertThatThrownBy(() -> tell(wrong, ToldRun.toMend("乙", "b@example.com", "x")))
        .isInstanceOf(Refused.class)
        .message()
        .isNotBlank()
        .doesNotContain("wrong");
    assertThat(folder.resolve(".shenbao").resolve(SentLetters.FILE)).isEmptyFile();
  }

  @Test
  void aServerThatNobodyVouchesForGetsNothing() {
    MailSettings strange =
        settings(
            MailSettings.Security.TLS,
            SERVER.getSmtps().getPort(),
            PASSWORD,
            MailSettings.Contacts.TRUE,
            100);

    assertThatThrownBy(() -> tell(strange, ToldRun.toMend("乙", "b@example.com", "x")))
        .isInstanceOf(IOException.class);
    assertThat(SERVER.getReceivedMessages()).isEmpty();
  }

  @Test
  void aServerWithoutTlsGetsNothingWhereTlsIsAskedFor() {
    MailSettings guarded =
        settings(
            MailSettings.Security.STARTTLS,
            SERVER.getSmtp().getPort(),
            PASSWORD,
            MailSettings.Contacts.TRUE,
            100);

    assertThatThrownBy(() -> tell(guarded, ToldRun.toMend("乙", "b@example.com", "x")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("STARTTLS");
    assertThat(SERVER.getReceivedMessages()).isEmpty();
  }
}
