package io.shenbao.structure;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each library stays in the rooms that ARCHITECTURE.md gives it. */
class LibrariesTest {

  private static final Set<String> JAVA =
      ModuleLayer.boot().modules().stream()
          .flatMap(module -> module.getPackages().stream())
          .collect(toSet());

  @Test
  void areUsedInTheirRoomsOnly() throws IOException {
    Map<String, List<String>> libraries = House.libraries();
    for (JavaClass one : House.classes()) {
      House.uses(one)
          .filter(LibrariesTest::isOfALibrary)
          .forEach(
              other ->
                  assertThat(rooms(libraries, other))
                      .as("rooms that may use %s, as %s does", other.getName(), one.getName())
                      .contains(House.room(one)));
    }
  }

  @Test
  void areAllUsed() throws IOException {
    Map<String, List<String>> libraries = House.libraries();
    Set<String> used =
        House.classes().stream()
            .flatMap(House::uses)
            .filter(LibrariesTest::isOfALibrary)
            .map(other -> library(libraries, other).orElse(null))
            .filter(Objects::nonNull)
            .collect(toSet());
    assertThat(used).isEqualTo(libraries.keySet());
  }

  private static boolean isOfALibrary(JavaClass one) {
    return House.room(one).isEmpty() && !one.isPrimitive() && !JAVA.contains(one.getPackageName());
  }

  private static List<String> rooms(Map<String, List<String>> libraries, JavaClass one) {
    return library(libraries, one).map(libraries::get).orElse(List.of());
  }

  /** The row that a class belongs to: of several the one that says most. */
  private static Optional<String> library(Map<String, List<String>> libraries, JavaClass one) {
    return libraries.keySet().stream()
        .filter(start -> one.getName().startsWith(start + "."))
        .max(Comparator.comparing(String::length));
  }
}
