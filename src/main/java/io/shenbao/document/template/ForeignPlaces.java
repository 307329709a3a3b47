package io.shenbao.document.template;

import com.google.re2j.Pattern;
import io.shenbao.document.word.PackageGuard;
import io.shenbao.document.word.Runs;
import io.shenbao.document.word.Word;
import io.shenbao.document.word.WordPackage;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Places that a template's own words speak of, though they are another pack's. */
public final class ForeignPlaces {

  private static final Pattern TAG = Pattern.compile("\\{\\{[^{}]*\\}\\}");

  private ForeignPlaces() {}

  /**
   * One hint for each of the places that the template names, at the first paragraph that does.
   * Nothing is said of what is no template: compiling it tells that.
   *
   * @param name of the template, as hints call it
   */
  public static List<TemplateProblem> in(
      String name, byte[] docx, Set<String> places, Wording wording) {
    Problems hints = new Problems(name, wording);
    try {
      WordPackage template = new PackageGuard(new Problems(name, wording)).admit(docx).orElse(null);
      if (template != null) {
        places.forEach(place -> tell(template, place, hints));
      }
    } catch (IOException | RuntimeException e) {
      return List.of();
    }
    return hints.found();
  }

  private static void tell(WordPackage template, String place, Problems hints) {
    for (Map.Entry<String, Document> part : template.xml().entrySet()) {
      Optional<Element> found = first(part.getValue(), place);
      if (found.isPresent()) {
        hints.in(part.getKey());
        hints.at(found.get(), words(found.get()), "document.foreign-place", place);
        return;
      }
    }
  }

  private static Optional<Element> first(Document part, String place) {
    return paragraphs(part.getDocumentElement()).stream()
        .filter(paragraph -> words(paragraph).contains(place))
        .findFirst();
  }

  private static List<Element> paragraphs(@Nullable Element root) {
    return root == null ? new ArrayList<>() : Word.descendants(root, "p", "");
  }

  /** What stands there whatever is filled in. */
  private static String words(Element paragraph) {
    return TAG.matcher(Runs.text(paragraph)).replaceAll("").strip();
  }
}
