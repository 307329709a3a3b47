package io.shenbao.telling.mail;

import io.shenbao.operation.MailSettings;
import io.shenbao.operation.Secret;
import io.shenbao.report.page.Pages;
import io.shenbao.telling.attempt.Attempts;
import io.shenbao.telling.attempt.Refused;
import io.shenbao.wording.Plain;
import io.shenbao.wording.Wording;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import org.springframework.core.io.FileSystemResource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Makes messages of letters and hands them to the mail server. */
final class PostOffice {

  private static final String TO_CONNECT = "10000";
  private static final String TO_ANSWER = "15000";
  private static final int LONGEST_SUBJECT = 150;
  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final MailSettings settings;
  private final Attempts attempts;
  private final JavaMailSenderImpl sender;
  private final Pages pages;

  PostOffice(MailSettings settings, Attempts attempts, Wording wording) {
    this.settings = settings;
    this.attempts = attempts;
    this.pages = new Pages(wording);
    this.sender = sender(settings);
  }

  private static JavaMailSenderImpl sender(MailSettings settings) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setProtocol("smtp");
    sender.setHost(settings.host());
    sender.setPort(settings.port());
    sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
    sender.setUsername(settings.user());
    Secret password = settings.password();
    sender.setPassword(password == null ? null : password.value());
    Properties properties = sender.getJavaMailProperties();
    properties.setProperty("mail.smtp.auth", Boolean.toString(settings.user() != null));
    properties.setProperty("mail.smtp.connectiontimeout", TO_CONNECT);
    properties.setProperty("mail.smtp.timeout", TO_ANSWER);
    properties.setProperty("mail.smtp.writetimeout", TO_ANSWER);
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    switch (settings.security()) {
      case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
      case STARTTLS -> {
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", "true");
      }
      case NONE -> properties.setProperty("mail.smtp.starttls.enable", "false");
    }
    return sender;
  }

  /** A letter as it goes over the wire. */
  MimeMessage message(Letter letter) throws MessagingException {
    MimeMessage message = sender.createMimeMessage();
    MimeMessageHelper helper =
        new MimeMessageHelper(
            message, MimeMessageHelper.MULTIPART_MODE_MIXED, StandardCharsets.UTF_8.name());
    helper.setFrom(settings.from());
    helper.setTo(letter.address());
    // a line break in a subject would begin a header of its own
    helper.setSubject(Plain.beginning(Plain.line(letter.subject()), LONGEST_SUBJECT));
    helper.setSentDate(new Date());
    message.setHeader("Auto-Submitted", "auto-generated");
    helper.setText(letter.text().plain(), letter.text().html(pages));
    for (Path file : letter.files()) {
      String name = Plain.line(String.valueOf(file.getFileName()));
      helper.addAttachment(name, new FileSystemResource(file), type(name));
    }
    message.saveChanges();
    return message;
  }

  private static String type(String name) {
    String low = name.toLowerCase(Locale.ROOT);
    return low.endsWith(".html")
        ? "text/html; charset=UTF-8"
        : low.endsWith(".xlsx") ? WORKBOOK : "application/octet-stream";
  }

  /**
   * Sends letters; what the server does not take at once is tried again.
   *
   * @param delivered is told of each that the server took
   * @param refused is told of each whose address the server does not want
   * @throws Refused when the server does not want our name or password
   * @throws IOException when letters are left
   */
  void send(List<Letter> letters, Consumer<Letter> delivered, Consumer<Letter> refused)
      throws Refused, IOException {
    Map<Object, Letter> left = new LinkedHashMap<>();
    try {
      for (Letter letter : letters) {
        left.put(message(letter), letter);
      }
    } catch (MessagingException e) {
      throw new IOException(reason(e), e);
    }
    attempts.make(
        () -> {
          Map<Object, Exception> failed = handIn(left.keySet().toArray(MimeMessage[]::new));
          for (Map.Entry<Object, Letter> one : List.copyOf(left.entrySet())) {
            Exception why = failed.get(one.getKey());
            if (why == null) {
              delivered.accept(one.getValue());
            } else if (isAboutAddress(why)) {
              refused.accept(one.getValue());
            } else {
              continue;
            }
            left.remove(one.getKey());
          }
          if (!left.isEmpty()) {
            Exception why = failed.values().iterator().next();
            throw new IOException(reason(why), why);
          }
          return left;
        });
  }

  /** What failed, and why. */
  private Map<Object, Exception> handIn(MimeMessage[] messages) throws Refused {
    try {
      sender.send(messages);
      return Map.of();
    } catch (MailAuthenticationException e) {
      throw new Refused(reason(e));
    } catch (MailSendException e) {
      Map<Object, Exception> failed = new LinkedHashMap<>(e.getFailedMessages());
      if (failed.isEmpty()) {
        throw e;
      }
      return failed;
    }
  }

  private static boolean isAboutAddress(Exception why) {
    if (!(why instanceof SendFailedException failed)) {
      return false;
    }
    Address[] invalid = failed.getInvalidAddresses();
    return invalid != null && invalid.length > 0;
  }

  /** What is at the bottom of a failure, in one line. */
  private static String reason(Throwable e) {
    Throwable at = e;
    while (at.getCause() != null && at.getCause() != at) {
      at = at.getCause();
    }
    String message = at.getMessage();
    return message == null ? at.getClass().getSimpleName() : message;
  }
}
