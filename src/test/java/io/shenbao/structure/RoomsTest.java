package io.shenbao.structure;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The rooms stand as ARCHITECTURE.md says. {@code mvn test -Dtest=RoomsTest -Dshenbao.draw=true}
 * draws its picture anew.
 */
class RoomsTest {

  private static final Pattern CLASS = Pattern.compile("`([A-Z]\\w*[a-z])`");
  private static final Pattern PICTURE =
      Pattern.compile("(?<=<!-- picture -->\n).*(?=<!-- end of picture -->)", Pattern.DOTALL);

  @Test
  void everyPackageHasItsRowAndEveryRowItsPackage() throws IOException {
    assertThat(House.rooms()).doesNotHaveDuplicates();
    assertThat(new TreeSet<>(House.rooms())).isEqualTo(House.packages());
  }

  @Test
  void arrowsRunDownwards() throws IOException {
    List<String> rooms = House.rooms();
    for (JavaClass one : House.classes()) {
      assertThat(House.uses(one).filter(other -> !House.room(other).isEmpty()))
          .as("rooms above %s, which %s must not use", House.room(one), one.getName())
          .noneMatch(other -> rooms.indexOf(House.room(other)) < rooms.indexOf(House.room(one)));
    }
  }

  @Test
  void thePlanNamesNoClassThatIsNotThere() throws IOException {
    Set<String> known;
    try (Stream<Path> walk = Files.walk(Path.of("src"))) {
      known = walk.map(file -> file.getFileName().toString()).collect(toSet());
    }
    assertThat(CLASS.matcher(Files.readString(House.PLAN)).results().map(one -> one.group(1)))
        .filteredOn(name -> !known.contains(name + ".java"))
        .isEmpty();
  }

  @Test
  void theirPictureIsDrawnFromTheCode() throws IOException {
    if (Boolean.getBoolean("shenbao.draw")) {
      String picture = Matcher.quoteReplacement(picture());
      Files.writeString(
          House.PLAN, PICTURE.matcher(Files.readString(House.PLAN)).replaceFirst(picture));
    }

    assertThat(PICTURE.matcher(Files.readString(House.PLAN)).results().map(MatchResult::group))
        .containsExactly(picture());
  }

  /** A mermaid graph without the arrows that a way by other rooms makes needless. */
  private static String picture() throws IOException {
    Arrows arrows = Arrows.of(House.classes());
    StringBuilder picture = new StringBuilder("```mermaid\nflowchart TD\n");
    for (String room : House.rooms()) {
      picture.append("  %s[%s]\n".formatted(id(room), room));
    }
    for (String from : House.rooms()) {
      for (String to : House.rooms()) {
        if (arrows.needed(from, to)) {
          picture.append("  %s --> %s\n".formatted(id(from), id(to)));
        }
      }
    }
    return picture.append("```\n").toString();
  }

  private static String id(String room) {
    return room.replace('.', '_');
  }
}
