package io.shenbao.operation;

import io.shenbao.wording.Wording;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads {@code config/application.yaml}. Without the file, or with nothing in it, all is off. */
public final class OperationsReader {

  private static final String FILE = "application.yaml";
  private static final int MOST_LETTERS = 500;
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");

  private final SettingFile file;

  /**
   * @param environment its variables, by name
   */
  public OperationsReader(Wording wording, Function<String, @Nullable String> environment) {
    this.file = new SettingFile(FILE, wording, environment);
  }

  /** A log's form. */
  private enum Logs {
    TEXT,
    JSON
  }

  /**
   * Reads the settings.
   *
   * @param home the folder that holds {@code config}; relative paths are below it
   * @throws WrongOperations with all mistakes there are
   */
  public Operations read(Path home) throws IOException, WrongOperations {
    return file.read(home, root -> operations(root, home), Operations.NONE);
  }

  /**
   * Reads only when runs are due; null when that is not said. Secrets are not asked for.
   *
   * @throws WrongOperations when it can't be understood
   */
  public @Nullable Schedule schedule(Path home) throws IOException, WrongOperations {
    return file.read(home, root -> Optional.ofNullable(schedule(root)), Optional.<Schedule>empty())
        .orElse(null);
  }

  private static Operations operations(SettingMap root, Path home) {
    try (root;
        SettingMap mail = root.map("mail");
        SettingMap webhook = root.map("webhook");
        SettingMap metrics = root.map("metrics")) {
      return new Operations(
          mail == null ? null : mail(mail),
          webhook == null ? null : webhook(webhook),
          metrics == null ? null : metrics(metrics, home),
          root.choice("logs", Logs.TEXT, Logs.class) == Logs.JSON,
          schedule(root));
    }
  }

  private static MailSettings mail(SettingMap mail) {
    String host = mail.needed("host");
    MailSettings.Security security =
        mail.choice("security", MailSettings.Security.STARTTLS, MailSettings.Security.class);
    int port = mail.number("port", security.port(), 1, 65_535);
    String user = mail.text("user");
    Secret password = mail.secret("password");
    if (user.isEmpty() != (password == null)) {
      mail.problem(user.isEmpty() ? "password" : "user", "operation.user-and-password");
    }
    boolean isOpen = security == MailSettings.Security.NONE && !THIS_MACHINE.contains(host);
    if (isOpen && password != null) {
      mail.problem("security", "operation.open-password");
    }
    String from = mail.needed("from");
    address(mail, "from", from);
    List<String> clerks = mail.texts("clerk");
    clerks.forEach(one -> address(mail, "clerk", one));
    if (clerks.isEmpty()) {
      mail.needed("clerk");
    }
    return new MailSettings(
        host,
        port,
        security,
        user.isEmpty() ? null : user,
        password,
        from,
        clerks,
        mail.choice("contacts", MailSettings.Contacts.FALSE, MailSettings.Contacts.class),
        mail.number("most", MOST_LETTERS, 1, 100_000));
  }

  private static void address(SettingMap mail, String key, String address) {
    if (!address.isEmpty() && !MailAddress.isPlain(address)) {
      mail.problem(key, "operation.address", address);
    }
  }

  private static WebhookSettings webhook(SettingMap webhook) {
    String typed = webhook.needed("url");
    URI url = url(typed);
    if (url == null) {
      webhook.problem("url", "operation.url", typed);
    }
    Secret secret = webhook.secret("secret");
    if (secret == null) {
      webhook.needed("secret");
    }
    return new WebhookSettings(
        url == null ? URI.create("") : url, secret == null ? new Secret("") : secret);
  }

  private static @Nullable URI url(String typed) {
    try {
      URI url = new URI(typed);
      String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
      boolean isWeb = scheme.equals("https") || scheme.equals("http");
      return isWeb && url.getHost() != null && url.getUserInfo() == null ? url : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static @Nullable Path metrics(SettingMap metrics, Path home) {
    String file = metrics.needed("file");
    if (!file.isEmpty() && !file.endsWith(".prom")) {
      metrics.problem("file", "operation.prom", file);
    }
    try {
      return home.resolve(file);
    } catch (InvalidPathException e) {
      metrics.problem("file", "operation.prom", file);
      return null;
    }
  }

  private static @Nullable Schedule schedule(SettingMap root) {
    String text = root.text("schedule");
    try {
      return text.isEmpty() ? null : Schedule.of(text);
    } catch (IllegalArgumentException e) {
      root.problem("schedule", "operation.schedule", text);
      return null;
    }
  }
}
