package io.shenbao.programme.draft;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.shenbao.programme.Programme;
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
