package io.shenbao.report.returned;

import io.shenbao.application.Origin;
import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.AssessmentJson;
import io.shenbao.assessment.Finding;
import io.shenbao.deadline.Deadline;
import io.shenbao.report.Excerpt;
import io.shenbao.report.OriginText;
import io.shenbao.report.SourceTexts;
import io.shenbao.report.Underline;
import io.shenbao.report.page.FindingView;
import io.shenbao.report.page.Pages;
import io.shenbao.wording.Plain;
import io.shenbao.wording.Wording;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A text source as a page: the lines concerned, the places underlined, what is wrong beneath. */
final class ReturnedListing {

  /** Lines shown before and after a line with a finding. */
  private static final int CONTEXT = 2;

  /** A longer line is shown around its place only. */
  private static final int LONGEST = 400;

  private final Wording wording;
  private final OriginText places;
  private final FindingView views;
  private final Pages pages;

  ReturnedListing(Wording wording) {
    this.wording = wording;
    this.places = new OriginText(wording);
    this.views = new FindingView(wording);
    this.pages = new Pages(wording);
  }

  /** The page for some findings, which it numbers in the order given. */
  Returned of(Assessment one, List<Finding> findings, SourceTexts texts) {
    Map<String, Map<Integer, List<Note>>> files = new LinkedHashMap<>();
    List<Map<String, Object>> elsewhere = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      Deadline.poll();
      Finding finding = findings.get(i);
      Note note = new Note(i + 1, finding, Excerpt.of(finding, texts).orElse(null));
      if (finding.origin() instanceof Origin.Line at
          && at.line() <= texts.lines(at.file()).size()) {
        files
            .computeIfAbsent(at.file(), file -> new TreeMap<>())
            .computeIfAbsent(at.line(), line -> new ArrayList<>())
            .add(note);
      } else {
        elsewhere.add(view(one, note));
      }
    }
    Map<String, Object> page = pages.page();
    page.put("heading", one.title());
    page.put("outcome", AssessmentJson.word(one.outcome()));
    page.put("count", findings.size());
    page.put("elsewhere", elsewhere);
    page.put(
        "files",
        files.entrySet().stream()
            .map(
                file ->
                    Map.of(
                        "name",
                        places.within(one.path(), new Origin.Whole(file.getKey())),
                        "stretches",
                        stretches(one, texts.lines(file.getKey()), file.getValue())))
            .toList());
    return new Returned(
        wording.say("returned.file") + ".html",
        pages.render("listing.ftlh", page).getBytes(StandardCharsets.UTF_8));
  }

  private record Note(int number, Finding finding, @Nullable Excerpt excerpt) {}

  /** The lines shown, in stretches without a gap. */
  private List<List<Map<String, Object>>> stretches(
      Assessment one, List<String> lines, Map<Integer, List<Note>> notes) {
    List<List<Map<String, Object>>> stretches = new ArrayList<>();
    int shown = 0;
    for (int number : notes.keySet()) {
      int first = Math.max(1, number - CONTEXT);
      if (stretches.isEmpty() || first > shown + 1) {
        stretches.add(new ArrayList<>());
      }
      List<Map<String, Object>> stretch = stretches.get(stretches.size() - 1);
      for (int at = Math.max(first, shown + 1); at <= last(number, lines, notes); at++) {
        Deadline.poll();
        stretch.add(line(one, at, lines.get(at - 1), notes.getOrDefault(at, List.of())));
        shown = at;
      }
    }
    return stretches;
  }

  /** A stretch ends with the context, or before the next line with findings begins its own. */
  private static int last(int number, List<String> lines, Map<Integer, List<Note>> notes) {
    int last = Math.min(lines.size(), number + CONTEXT);
    for (int at = number + 1; at <= last; at++) {
      if (notes.containsKey(at)) {
        return at - 1;
      }
    }
    return last;
  }

  private Map<String, Object> line(Assessment one, int number, String line, List<Note> notes) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("number", number);
    view.put("notes", notes.stream().map(note -> view(one, note)).toList());
    Underline place = new Underline(line.length(), line.length());
    for (Note note : notes) {
      if (note.excerpt() != null && place.start() == line.length()) {
        place = note.excerpt().place();
      }
    }
    int start = Math.min(place.start(), line.length());
    int end = Math.min(place.end(), line.length());
    view.put(
        "before",
        start > LONGEST
            ? "…" + Plain.line(tail(line, start))
            : Plain.line(line.substring(0, start)));
    view.put("place", shortened(line.substring(start, end)));
    view.put("after", shortened(line.substring(end)));
    return view;
  }

  private static String tail(String line, int end) {
    return line.substring(line.offsetByCodePoints(end, -40), end);
  }

  private static String shortened(String text) {
    return Plain.line(Plain.clip(text, LONGEST));
  }

  private Map<String, Object> view(Assessment one, Note note) {
    Map<String, Object> view = views.of(one.path(), note.finding());
    view.put("number", note.number());
    return view;
  }
}
