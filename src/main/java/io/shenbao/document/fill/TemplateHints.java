package io.shenbao.document.fill;

import io.shenbao.document.template.ForeignPlaces;
import io.shenbao.document.template.TemplateProblem;
import io.shenbao.programme.Programme;
import io.shenbao.programme.SummaryTable;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What of a pack's templates is worth a look though it is no mistake. */
public final class TemplateHints {

  private TemplateHints() {}

  /**
   * Where the templates that a pack uses, its own or a parent's, speak of a parent's place.
   *
   * @param places that only the packs it extends are about
   * @param templates the folder that holds a folder for each pack
   */
  public static List<TemplateProblem> of(
      Programme programme, Set<String> places, Path templates, Wording wording) throws IOException {
    List<TemplateProblem> hints = new ArrayList<>();
    for (String name : places.isEmpty() ? List.<String>of() : names(programme)) {
      Optional<Path> file = Documents.own(programme, templates, name);
      if (file.isPresent()) {
        String shown = templates.relativize(file.get()).toString().replace('\\', '/');
        hints.addAll(ForeignPlaces.in(shown, Files.readAllBytes(file.get()), places, wording));
      }
    }
    return List.copyOf(hints);
  }

  private static Set<String> names(Programme programme) {
    Set<String> names = new TreeSet<>(List.of("application.docx", "summary.docx"));
    programme.documents().values().forEach(one -> names.add(one.template()));
    for (SummaryTable.Further one : programme.summaries().values()) {
      String template = one.template();
      if (template != null) {
        names.add(template);
      }
    }
    return names;
  }
}
