package io.shenbao.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The archive that a release is handed out as, by its description in {@code assembly.xml}. */
class ArchiveContentTest {

  private static final Path PROJECT = Path.of("").toAbsolutePath();
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern CODE = Pattern.compile("`([^`\\s]+)`");

  private static final Set<String> files = new TreeSet<>();

  @BeforeAll
  static void listTheArchive() throws Exception {
    Element assembly =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(Path.of("src/main/assembly.xml").toFile())
            .getDocumentElement();
    NodeList sets = assembly.getElementsByTagName("fileSet");
    for (int i = 0; i < sets.getLength(); i++) {
      add((Element) sets.item(i));
    }
  }

  @Test
  void holdsEveryFileThatItsReadmesLinkTo() throws IOException {
    List<String> missing = new ArrayList<>();
    for (String page : pages()) {
      Path folder = Path.of(page).resolveSibling("");
      for (String link : links(page)) {
        String target = folder.resolve(link).normalize().toString();
        if (!holds(target)) {
          missing.add(page + " -> " + target);
        }
      }
    }

    assertThat(missing).isEmpty();
  }

  @Test
  void holdsEveryFileOfTheProjectThatItsPagesForUsersName() throws IOException {
    Set<String> missing = new LinkedHashSet<>();
    for (String page : pages().stream().filter(ArchiveContentTest::isForUsers).toList()) {
      Matcher code = CODE.matcher(Files.readString(Path.of(page)));
      while (code.find()) {
        String name = code.group(1);
        boolean isMade = name.startsWith("output/") || name.startsWith("target/");
        if (!isMade && name.contains(".") && Files.isRegularFile(Path.of(name)) && !holds(name)) {
          missing.add(page + " names " + name);
        }
      }
    }

    assertThat(missing).isEmpty();
  }

  @Test
  void holdsTheStartersOfWindowsAndWhatTheySay() {
    assertThat(files)
        .contains("shenbao", "shenbao.cmd", "新建申报.cmd", "检查申报.cmd", "申报审核台.cmd")
        .contains("lib/java-missing.txt", "lib/java-old.txt")
        .contains("README.md", "README.zh-CN.md", "RULES.md", "CHANGELOG.md", "LICENSE")
        .contains("src/main/resources/io/shenbao/report/report.schema.json")
        .contains("src/main/resources/io/shenbao/decision/decisions.schema.json");
  }

  @Test
  void isNoCheckoutToTheLauncherWhichWouldBuildIt() throws IOException {
    assertThat(Files.readString(Path.of("shenbao"))).contains("if [ -e \"$home/pom.xml\" ]");
    assertThat(files).doesNotContain("pom.xml");
  }

  /** Not for those who change the code: they have a checkout. */
  private static boolean isForUsers(String page) {
    return page.startsWith("README") || page.matches("docs/[^/]*");
  }

  private static List<String> pages() {
    return files.stream().filter(file -> file.endsWith(".md")).toList();
  }

  /** Links of a page to files beside it, without the places in them. */
  private static Set<String> links(String page) throws IOException {
    Set<String> links = new LinkedHashSet<>();
    Matcher link = LINK.matcher(CODE.matcher(Files.readString(Path.of(page))).replaceAll(""));
    while (link.find()) {
      String target = link.group(1).replaceFirst("#.*", "");
      if (!target.isEmpty() && URI.create(target).getScheme() == null) {
        links.add(target);
      }
    }
    return links;
  }

  private static boolean holds(String target) {
    return files.contains(target) || files.stream().anyMatch(file -> file.startsWith(target + "/"));
  }

  private static void add(Element set) throws IOException {
    String from = text(set, "directory").replace("${project.basedir}", PROJECT.toString());
    if (from.contains("${")) {
      return;
    }
    Path folder = Path.of(from);
    List<PathMatcher> includes = new ArrayList<>();
    NodeList patterns = set.getElementsByTagName("include");
    for (int i = 0; i < patterns.getLength(); i++) {
      includes.add(
          FileSystems.getDefault().getPathMatcher("glob:" + patterns.item(i).getTextContent()));
    }
    Path to = Path.of(text(set, "outputDirectory"));
    try (Stream<Path> walk = Files.walk(folder)) {
      walk.filter(Files::isRegularFile)
          .map(folder::relativize)
          .filter(file -> includes.stream().anyMatch(include -> include.matches(file)))
          .forEach(file -> files.add(to.resolve(file).normalize().toString()));
    }
  }

  private static String text(Element set, String name) {
    return set.getElementsByTagName(name).item(0).getTextContent().strip();
  }
}
