package io.shenbao.programme.draft;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.shenbao.programme.Programme;
import io.shenbao.programme.reading.SharedRule;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Writes a pack that lints clean from the start and says in comments what to change. */
public final class NewPack {

  private static final String HEAD = "programme.yaml";
  private static final Pattern ID = Pattern.compile("(?m)^id:.*$");

  private final PackFolder folder;
  private final Wording wording;

  /** A pack that will lie in a folder. */
  public NewPack(PackFolder folder, Wording wording) {
    this.folder = folder;
    this.wording = wording;
  }

  /** A copy of a pack and of its templates. */
  public void copy(PackFolder source) throws IOException {
    copy(source.pack(), folder.pack());
    if (Files.isDirectory(source.templates())) {
      copy(source.templates(), folder.templates());
    }
    Path head = folder.pack().resolve(HEAD);
    String text = Files.readString(head);
    String named = ID.matcher(text).replaceFirst(Matcher.quoteReplacement("id: " + folder.id()));
    Files.writeString(head, comment("cli.programme.copy", source.id()) + named);
  }

  /** A pack that says nothing yet but what it extends. */
  public void extend(Programme parent) throws IOException {
    Files.createDirectories(folder.pack());
    Files.writeString(
        folder.pack().resolve(HEAD),
        comment("cli.programme.extend", parent.id())
            + """
            id: %s
            extends: %s
            # title: %s
            # issuer: %s
            # region: %s
            # tier: %s
            # year: %d
            # deadline: %s
            """
                .formatted(
                    folder.id(),
                    parent.id(),
                    parent.title(),
                    parent.issuer(),
                    parent.region(),
                    parent.tier(),
                    parent.year(),
                    parent.deadline()));
    Files.writeString(
        folder.pack().resolve("notice.txt"), wording.say("cli.programme.notice") + "\n");
  }

  /**
   * Offers rules of the library, as comments at the end of the pack's rules.
   *
   * @param offered those that the pack does not have
   */
  public void offer(List<SharedRule> offered) throws IOException {
    if (offered.isEmpty()) {
      return;
    }
    StringBuilder lines = new StringBuilder();
    Path file = folder.pack().resolve(Programme.RULES);
    if (Files.exists(file)) {
      String text = Files.readString(file);
      lines.append(text).append(text.endsWith("\n") ? "\n" : "\n\n");
    }
    lines.append(comment("cli.programme.library", folder.id()));
    for (SharedRule one : offered) {
      lines.append(
          "# %s: {include: %s%s}   # %s\n".formatted(one.id(), one.id(), with(one), one.label()));
    }
    Files.writeString(file, lines.toString());
  }

  private static String with(SharedRule one) {
    return one.open().isEmpty()
        ? ""
        : ", with: {"
            + String.join(", ", one.open().stream().map(word -> word + ": …").toList())
            + "}";
  }

  private String comment(String key, String from) {
    return wording
        .say(key, from)
        .lines()
        .map(line -> "# " + line + "\n")
        .reduce("", String::concat);
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(from)) {
      all = walk.toList();
    }
    for (Path path : all) {
      Path target = to.resolve(from.relativize(path).toString());
      if (Files.isDirectory(path)) {
        Files.createDirectories(target);
      } else {
        Files.copy(path, target);
      }
    }
  }
}
