package io.shenbao.document.template;

import io.shenbao.document.word.CheckBox;
import io.shenbao.document.word.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Puts the directives that print a value in the place of its tag. */
final class ValueCompiler {

  /** A font that has ☑ and □; those of official documents have not. */
  private static final String BOXES = "Segoe UI Symbol";

  private static final String BETWEEN_OPTIONS = "　";
  private static final double TWIPS_PER_MILLIMETRE = 1440 / 25.4;

  private final Directives directives;
  private final Problems problems;
  private int loops;

  ValueCompiler(Directives directives, Problems problems) {
    this.directives = directives;
    this.problems = problems;
  }

  /** Compiles a tag that prints a value. */
  void compile(TagPlace place, NameScope.Resolved found) {
    Tag tag = place.tag();
    if (!(found.names() instanceof Names.Text text)) {
      problems.at(place.paragraph(), place.text(), "document.not-a-value", tag.path());
      return;
    }
    String expression = found.expression();
    Optional<Format> format = format(place, text);
    if (place.control() != null) {
      control(place, place.control(), expression, text);
    } else if (tag.kind() == Tag.Role.TICK) {
      tick(place.run(), holds(place, text, expression));
    } else if (format.isPresent() && format.get() instanceof Format.Options) {
      options(place, expression, text);
    } else if (text.isPicture()) {
      picture(place, expression, (Format.Picture) format.orElse(new Format.Picture(0, 0)));
    } else if (text.isProse() && tag.or() == null && ProseParagraph.isAlone(place)) {
      Word.setText(
          place.run(), new ProseParagraph(place, directives).replace(expression, "p" + ++loops));
    } else {
      content(place.run(), printed(tag, expression));
    }
    if (text.required() && tag.or() == null) {
      highlightWhenMissing(place, expression);
    }
  }

  private Optional<Format> format(TagPlace place, Names.Text text) {
    String as = place.tag().as();
    if (as == null) {
      return Optional.empty();
    }
    Optional<Format> format = Format.parse(as).filter(one -> one.suits(text));
    if (format.isEmpty()) {
      problems.at(place.paragraph(), place.text(), "document.format", as);
    }
    return format;
  }

  /** Notes an option that the field does not have; null stands for none. */
  void checkOption(TagPlace place, Names.Text text, @Nullable String option) {
    if (option != null && !text.options().isEmpty() && !text.options().contains(option)) {
      problems.at(place.paragraph(), place.text(), "document.option", option);
    }
  }

  /** Whether the value is the option that a tag names, or yes when it names none. */
  private String holds(TagPlace place, Names.Text text, String expression) {
    String option = place.tag().is();
    checkOption(place, text, option);
    return Ftl.equal(text, expression, option == null ? FieldText.YES : option);
  }

  private static String printed(Tag tag, String expression) {
    String value =
        "${" + expression + (tag.as() == null ? "" : "[" + Ftl.quoted(tag.as()) + "]") + "}";
    return tag.or() == null
        ? value
        : "<#if "
            + expression
            + ".present>"
            + value
            + "<#else>${"
            + Ftl.quoted(tag.or())
            + "}</#if>";
  }

  // --- boxes

  private void tick(Element run, String holds) {
    Word.setFont(Word.runProperties(run), BOXES);
    content(run, "<#if " + holds + ">☑<#else>□</#if>");
  }

  /** A box and its option for each; the options keep the look of the tag. */
  private void options(TagPlace place, String expression, Names.Text text) {
    List<Element> runs = new ArrayList<>();
    for (String option : text.options()) {
      Element box = (Element) place.run().cloneNode(true);
      tick(box, Ftl.equal(text, expression, option));
      Element label = (Element) place.run().cloneNode(true);
      Word.setText(
          label, option + (runs.size() / 2 + 1 < text.options().size() ? BETWEEN_OPTIONS : ""));
      runs.add(box);
      runs.add(label);
    }
    runs.forEach(run -> Word.insertBefore(run, place.run()));
    Word.remove(place.run());
  }

  /** Word's own check box: its state and its glyph. */
  private void control(TagPlace place, Element control, String expression, Names.Text text) {
    String holds = holds(place, text, expression);
    new CheckBox(control)
        .set(
            directives.mark("<#if " + holds + ">1<#else>0</#if>"),
            (on, off) -> directives.mark("<#if " + holds + ">" + on + "<#else>" + off + "</#if>"));
  }

  // --- pictures

  private void picture(TagPlace place, String expression, Format.Picture size) {
    Room room = Room.around(place.paragraph());
    Word.children(place.run()).stream()
        .filter(child -> !Word.is(child, "rPr"))
        .forEach(Word::remove);
    place
        .run()
        .appendChild(
            directives.mark(
                place.run(),
                "${picture(%s, %d, %d)}"
                    .formatted(
                        expression,
                        twips(size.width(), room.width()),
                        twips(size.height(), room.height()))));
  }

  private static int twips(int millimetres, int otherwise) {
    return millimetres == 0 ? otherwise : (int) Math.round(millimetres * TWIPS_PER_MILLIMETRE);
  }

  // --- text

  private void highlightWhenMissing(TagPlace place, String expression) {
    if (place.run().getParentNode() == null) {
      return;
    }
    Element properties = Word.runProperties(place.run());
    Element highlight = Word.create(place.run(), "highlight");
    highlight.setAttributeNS(Word.NAMESPACE, "w:val", "yellow");
    properties.insertBefore(highlight, Word.highlightPlace(properties));
    Word.insertBefore(directives.mark(highlight, "<#if " + expression + ".missing>"), highlight);
    Word.insertAfter(directives.mark(highlight, "</#if>"), highlight);
  }

  private void content(Element run, String directive) {
    Word.setText(run, directives.mark(directive));
  }
}
