package io.shenbao.report.page;

import io.shenbao.assessment.AssessmentJson;
import io.shenbao.assessment.Evidence;
import io.shenbao.assessment.EvidenceFact;
import io.shenbao.assessment.HandedFile;
import io.shenbao.assessment.Thumbnail;
import io.shenbao.attachment.MediaName;
import io.shenbao.programme.Programme;
import io.shenbao.programme.Requirement;
import io.shenbao.wording.Plain;
import io.shenbao.wording.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A file in the input as the values that pages show. */
public final class FileView {

  private final Programme programme;
  private final Wording wording;

  public FileView(Programme programme, Wording wording) {
    this.programme = programme;
    this.wording = wording;
  }

  /**
   * What a page shows of a file.
   *
   * @param application its application's path, from which it is named; empty: from the input
   * @param known what was found when it was looked into; null when it was not
   * @param thumbnails those of its pages may be among them
   */
  public Map<String, Object> of(
      String application, HandedFile file, @Nullable Evidence known, List<Thumbnail> thumbnails) {
    String name = file.file();
    Map<String, Object> view = new LinkedHashMap<>();
    view.put(
        "file",
        file.isMore()
            ? wording.say("report.files.more", file.number())
            : name.startsWith(application + "/") ? name.substring(application.length() + 1) : name);
    view.put("role", AssessmentJson.word(file.role()));
    view.put("roleText", role(file));
    Integer pages = known == null ? null : known.pages();
    Double seconds = known == null ? null : known.seconds();
    view.put(
        "type",
        known == null || known.type().isEmpty() ? "" : wording.say(MediaName.of(known.type())));
    view.put("state", known == null ? "" : known.state());
    view.put("stateText", known == null ? "" : wording.say("report.state." + known.state()));
    view.put("pages", pages == null ? "" : pages.toString());
    view.put("seconds", seconds == null ? "" : Long.toString(Math.round(seconds)));
    view.put("facts", known == null ? List.of() : known.facts().stream().map(this::fact).toList());
    boolean isSingle = pages == null || pages == 1;
    view.put(
        "thumbnails",
        thumbnails.stream()
            .filter(one -> one.file().equals(name))
            .map(one -> thumbnail(one, isSingle, known == null ? List.of() : known.facts()))
            .toList());
    return view;
  }

  /** A page as a picture, and which facts stand on it otherwise than in the form. */
  private Map<String, Object> thumbnail(Thumbnail one, boolean isSingle, List<EvidenceFact> facts) {
    String labels =
        facts.stream()
            .filter(fact -> fact.agreement() == EvidenceFact.Agreement.CONTRADICTS)
            .filter(fact -> fact.page() == one.page() || (isSingle && fact.page() == 0))
            .map(EvidenceFact::label)
            .collect(Collectors.joining("、"));
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("page", Integer.toString(one.page()));
    view.put("facts", labels);
    view.put("jpeg", one.jpeg());
    return view;
  }

  /** A fact that the file should prove: the form's value and the file's. */
  private Map<String, Object> fact(EvidenceFact fact) {
    String agreement = AssessmentJson.word(fact.agreement());
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("label", fact.label());
    view.put("stated", Plain.line(fact.stated()));
    view.put("excerpt", fact.excerpt());
    view.put("page", fact.page() == 0 ? "" : Integer.toString(fact.page()));
    view.put("agreement", agreement);
    view.put(
        "agreementText",
        wording.say("report.fact." + agreement)
            + (fact.recognised() ? wording.say("report.fact.recognised") : ""));
    return view;
  }

  /** How many files there are, those that are not told too. */
  public static long count(List<HandedFile> files) {
    return files.stream().mapToLong(HandedFile::number).sum();
  }

  private String role(HandedFile file) {
    Requirement requirement =
        file.requirement() == null ? null : programme.requirements().get(file.requirement());
    return requirement == null
        ? wording.say("report.role." + AssessmentJson.word(file.role()))
        : requirement.label();
  }
}
