package io.shenbao.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.shenbao.cli.Shenbao;
import io.shenbao.text.Nfkc;
import java.text.Normalizer;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * A stranger's text meets no backtracking: patterns are RE2/J's, or there is a plain search. The
 * JDK's are for texts of our own only, each with the reason.
 */
class PatternsTest {

  /** The program's own classes, wherever they are compiled to. */
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(Shenbao.class.getProtectionDomain().getCodeSource().getLocation());

  private static final String JDK = "java.util.regex.";

  /** Methods of a text that make a pattern of an argument. */
  private static final Set<String> OF_TEXTS =
      Set.of("matches", "replaceAll", "replaceFirst", "split", "splitWithDelimiters");

  /** Classes that may use the JDK's patterns, with the reason: all the text there is our own. */
  private static final Map<String, String> OUR_OWN_TEXT = Map.of();

  @Test
  void aStrangersTextMeetsNoBacktracking() {
    Map<String, Set<String>> found = new TreeMap<>();
    for (JavaClass one : CLASSES) {
      Set<String> uses = uses(one);
      if (!uses.isEmpty() && !OUR_OWN_TEXT.containsKey(outermost(one))) {
        found.put(one.getName(), uses);
      }
    }
    assertThat(found).isEmpty();
  }

  /** The JDK's normaliser takes the square of a long run of marks; {@link Nfkc} does not. */
  @Test
  void aStrangersTextIsNormalisedInOnePlace() {
    Set<String> users = new TreeSet<>();
    for (JavaClass one : CLASSES) {
      one.getAccessesFromSelf().stream()
          .filter(access -> access.getTargetOwner().isEquivalentTo(Normalizer.class))
          .forEach(access -> users.add(one.getName()));
    }
    assertThat(users).containsExactly(Nfkc.class.getName());
  }

  @Test
  void noExceptionIsMadeForAClassThatNeedsNone() {
    Set<String> needed = new TreeSet<>();
    CLASSES.stream().filter(one -> !uses(one).isEmpty()).forEach(one -> needed.add(outermost(one)));
    assertThat(needed).containsAll(OUR_OWN_TEXT.keySet());
  }

  private static Set<String> uses(JavaClass one) {
    Set<String> uses = new TreeSet<>();
    one.getAccessesFromSelf()
        .forEach(access -> use(uses, access.getTargetOwner().getName(), access.getName()));
    one.getMethodReferencesFromSelf()
        .forEach(reference -> use(uses, reference.getTargetOwner().getName(), reference.getName()));
    return uses;
  }

  private static void use(Set<String> uses, String owner, String name) {
    boolean ofText = owner.equals("java.lang.String") && OF_TEXTS.contains(name);
    if (ofText || owner.startsWith(JDK)) {
      uses.add(owner + "." + name);
    }
  }

  private static String outermost(JavaClass one) {
    String name = one.getName();
    int inner = name.indexOf('$');
    return inner < 0 ? name : name.substring(0, inner);
  }
}
