package io.shenbao.structure;

import static java.util.stream.Collectors.toCollection;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The house as ARCHITECTURE.md describes it, and as the code has it. */
final class House {

  static final Path PLAN = Path.of("ARCHITECTURE.md");
  static final Path SOURCES = Path.of("src/main/java/io/shenbao");

  private static final String ADDRESS = "io.shenbao.";
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.shenbao");

  private House() {}

  /** All classes but those of the tests. */
  static List<JavaClass> classes() {
    return CLASSES.stream().toList();
  }

  /** The room that a class stands in, or "" when it stands outside. */
  static String room(JavaClass one) {
    return one.getPackageName().startsWith(ADDRESS)
        ? one.getPackageName().substring(ADDRESS.length())
        : "";
  }

  /** The classes of others that a class uses. */
  static Stream<JavaClass> uses(JavaClass one) {
    return one.getDirectDependenciesFromSelf().stream()
        .map(Dependency::getTargetClass)
        .map(JavaClass::getBaseComponentType);
  }

  /** The rooms of the plan, from the top of the house to its ground. */
  static List<String> rooms() throws IOException {
    return rows("The rooms").stream().map(row -> quoted(row.get(0)).get(0)).toList();
  }

  /** The libraries of the plan by the start of their packages, and the rooms that may use each. */
  static Map<String, List<String>> libraries() throws IOException {
    Map<String, List<String>> libraries = new LinkedHashMap<>();
    for (List<String> row : rows("Libraries and their rooms")) {
      List<String> rooms = row.get(1).equals("all") ? rooms() : quoted(row.get(1));
      quoted(row.get(0)).forEach(library -> libraries.put(library, rooms));
    }
    return libraries;
  }

  /** The rooms that there are in the code, by name. */
  static Set<String> packages() throws IOException {
    try (Stream<Path> walk = Files.walk(SOURCES)) {
      return walk.filter(file -> file.toString().endsWith(".java"))
          .map(file -> SOURCES.relativize(file.getParent()).toString().replace('/', '.'))
          .collect(toCollection(TreeSet::new));
    }
  }

  /** The rows of the table below a heading, without its head. */
  private static List<List<String>> rows(String heading) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    boolean below = false;
    for (String line : Files.readAllLines(PLAN)) {
      if (line.startsWith("#")) {
        below = line.equals("## " + heading);
      } else if (below && line.startsWith("| `")) {
        rows.add(Stream.of(line.split("\\|")).skip(1).map(String::strip).toList());
      }
    }
    if (rows.isEmpty()) {
      throw new IllegalStateException("no table below " + heading);
    }
    return rows;
  }

  private static List<String> quoted(String cell) {
    return QUOTED.matcher(cell).results().map((MatchResult one) -> one.group(1)).toList();
  }
}
