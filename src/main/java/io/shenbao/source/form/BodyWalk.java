package io.shenbao.source.form;

import io.shenbao.deadline.Deadline;
import io.shenbao.programme.Field;
import io.shenbao.programme.Node;
import io.shenbao.source.word.Line;
import io.shenbao.source.word.Table;
import io.shenbao.source.word.WordBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Goes through a document from its beginning: headings with prose below them, lines, tables. */
final class BodyWalk {

  /** With a smaller share of labels, a table below a heading belongs to the prose. */
  private static final int FEW = 15;

  /** A shorter label before a colon may be a word of the prose. */
  private static final int SHORTEST = 4;

  private static final Context NEAR = new Context(false, List.of());

  private final Reading reading;
  private final SectionHeadings headings;
  private final List<LinePart> text = new ArrayList<>();
  private @Nullable Field open;
  private boolean sure = true;
  private boolean derived;

  BodyWalk(Reading reading) {
    this.reading = reading;
    this.headings = new SectionHeadings(reading);
  }

  void walk(List<WordBlock> blocks) {
    for (WordBlock block : blocks) {
      Deadline.poll();
      if (block instanceof Line line) {
        line(line);
      } else if (block instanceof Table table) {
        table(table);
      }
    }
    close();
  }

  private void table(Table table) {
    boolean single = table.cells().stream().filter(cell -> !Texts.isBlank(cell)).count() <= 1;
    boolean few = reading.share(table) < FEW;
    if (open != null && (single || few)) {
      table.cells().forEach(cell -> Texts.lines(cell).forEach(line -> text.add(LinePart.of(line))));
    } else if (derived && few) {
      table.cells().forEach(cell -> Texts.lines(cell).forEach(reading.taking()::own));
    } else {
      close();
      derived = false;
      reading.table(table);
    }
  }

  private void line(Line line) {
    LinePart span = LinePart.of(line);
    String said = span.text();
    if (span.isBlank() && !span.hasPicture()) {
      return;
    }
    Optional<PaperLine> places = reading.paper().lineOf(line);
    if (places.isPresent()) {
      close();
      derived = false;
      places(line, places.get());
      return;
    }
    Optional<Resolver.Meaning> heading = headings.of(said, open);
    if (heading.isPresent()) {
      begin(heading.get(), span);
    } else if (reading.paper().isRepeated(said)) {
      reading.taking().own(line);
    } else if (reading.paper().isDerived(said)) {
      close();
      derived = true;
      reading.taking().own(line);
    } else if (LabelWords.isAnnex(said) || isOwnHeading(said)) {
      close();
      reading.taking().own(line);
    } else {
      content(line, span);
    }
  }

  /** A line of the form's own with several places. */
  private void places(Line line, PaperLine form) {
    for (PaperLine.Place place : form.read(line)) {
      if (reading.tree().node(place.path()) instanceof Field field
          && !field.isComputed()
          && reading.tree().owner(field).isEmpty()) {
        reading.taking().see(field, new LinePart(line, 0, 0));
        reading.taking().put(field, TypedText.of(place.part()), true);
      }
    }
    reading.taking().own(line);
    if (reading.tree().node(reading.paper().below(form)) instanceof Field field) {
      open = field;
      sure = true;
      reading.taking().see(field, new LinePart(line, 0, 0));
    }
  }

  /** A line of the form's that is neither guidance nor what the prose under it begins with. */
  private boolean isOwnHeading(String said) {
    return reading.paper().isLine(said)
        && !(open != null && ValueText.isGuidance(open, said))
        && !said.strip().startsWith("（");
  }

  private void begin(Resolver.Meaning meaning, LinePart label) {
    close();
    derived = false;
    Node node = meaning.node();
    meaning.nodes().forEach(one -> reading.taking().see(one, label));
    reading.scope(node);
    if (node instanceof Field field) {
      open = field;
      sure = meaning.isSure();
    }
  }

  private void content(Line line, LinePart span) {
    if (open != null && Reading.isProse(open)) {
      if (endsProse(line, open)) {
        close();
      } else {
        text.add(span);
        return;
      }
    } else if (open != null) {
      text.add(span);
      close();
      return;
    }
    labelled(line, span);
  }

  /** Whether a line begins with the label of what the form has next. */
  private boolean endsProse(Line line, Field prose) {
    return reading.finder().find(line, one -> one.fit() != Vocabulary.Fit.PART).stream()
        .filter(hit -> hit.first() && hit.joint() == LabelFinder.Joint.COLON)
        .filter(
            hit ->
                LabelWords.key(line.text().substring(hit.from(), hit.value())).length() >= SHORTEST)
        .flatMap(hit -> hit.meant().stream())
        .anyMatch(named -> headings.follows(named.node(), prose));
  }

  private void labelled(Line line, LinePart span) {
    if (beginsProse(line)) {
      return;
    }
    Node found = reading.inline().read(List.of(line), reading.context(false), null);
    if (found == null) {
      found = reading.inline().read(List.of(line), reading.context(true), null);
    }
    if (found == null) {
      if (derived || reading.paper().says(span.text())) {
        reading.taking().own(line);
      }
      return;
    }
    derived = false;
    if (!reading.tree().isOfInstances(found)) {
      reading.scope(found);
    }
  }

  /** A label with the first paragraph of a prose behind it. */
  private boolean beginsProse(Line line) {
    for (LabelFinder.Hit hit :
        reading.finder().find(line, one -> reading.resolver().isWanted(one.node(), NEAR))) {
      Optional<Resolver.Meaning> meaning =
          reading.resolver().meaning(hit.meant(), reading.context(false));
      if (!hit.first() || meaning.isEmpty() || !Reading.isProse(meaning.get().node())) {
        return false;
      }
      begin(meaning.get(), new LinePart(line, 0, hit.value()));
      text.add(new LinePart(line, hit.value(), line.text().length()));
      return true;
    }
    return false;
  }

  private void close() {
    Field closed = open;
    open = null;
    if (closed != null && !text.isEmpty()) {
      reading.taking().put(closed, new TypedText(List.copyOf(text)), sure);
    }
    text.clear();
  }
}
