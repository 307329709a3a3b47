package io.shenbao.source;

import io.shenbao.application.Origin;
import io.shenbao.application.RichTexts;
import io.shenbao.assessment.Findings;
import io.shenbao.programme.Programme;
import io.shenbao.source.form.FilledForm;
import io.shenbao.source.form.FilledFormReader;
import io.shenbao.source.form.PaperForm;
import io.shenbao.source.office.NotConverted;
import io.shenbao.source.office.OldForms;
import io.shenbao.source.office.OldWord;
import io.shenbao.source.prose.ProsePictures;
import io.shenbao.source.word.UnreadableWord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Reads a source file, YAML or workbook, into an application. Safe for use by several threads. */
public final class SourceReader {

  /** A form's workbook is well below a megabyte; pictures do not belong in it. */
  static final int MOST_BYTES = 20_000_000;

  private final TreeReader trees;
  private final WorkbookSource workbooks;
  private final ProseFiles prose;
  private final FilledFormReader forms;
  private final OldForms old;

  public SourceReader(Programme programme) {
    this(programme, PaperForm.of(programme));
  }

  /**
   * @param paper what the pack's form says itself, to read it where it was filled in by hand
   */
  public SourceReader(Programme programme, PaperForm paper) {
    this.forms = new FilledFormReader(programme, paper);
    this.old = new OldForms(programme);
    this.trees = new TreeReader(programme);
    this.workbooks = new WorkbookSource(programme);
    this.prose = new ProseFiles(programme);
  }

  /**
   * Reads one source. Whatever is wrong with it stands in the result.
   *
   * @param path of the application, relative to the input
   * @param name of the file as findings call it, relative to the input
   * @param alone whether nothing beside it counts
   */
  public SourceReading read(String path, Path file, String name, boolean alone) {
    return read(path, file, name, alone, List.of());
  }

  /**
   * The same for a source beside which there is prose that can't be read.
   *
   * @param unread names of files of prose that are known of, and are not there
   */
  public SourceReading read(
      String path, Path file, String name, boolean alone, List<String> unread) {
    try {
      Raw raw = raw(file, name);
      return trees.read(
          path, new Origin.Whole(name), alone ? raw : withProse(raw, file, name, unread));
    } catch (Unreadable e) {
      Findings findings = new Findings();
      e.findings().forEach(findings::add);
      return new SourceReading(null, findings.judgement(), Set.of(), null);
    }
  }

  /** Reads an application that is there as a tree of texts already, for a pack's examples. */
  public SourceReading read(String path, ObjectNode tree) {
    return trees.read(path, new Origin.Whole(path), Raw.of(tree));
  }

  /** Whether a Word file that lies beside a source may be prose, by its name. */
  public boolean mayBeProse(Path file) {
    return prose.mayBeWord(file);
  }

  private Raw withProse(Raw raw, Path file, String name, List<String> unread) throws Unreadable {
    Path folder = file.toAbsolutePath().getParent();
    try {
      return folder == null
          ? raw
          : prose.addTo(raw, folder, file, name.substring(0, name.lastIndexOf('/') + 1), unread);
    } catch (IOException e) {
      throw Unreadable.because(name, "source.io");
    }
  }

  private Raw raw(Path file, String name) throws Unreadable {
    try {
      long size = Files.size(file);
      if (size == 0) {
        throw Unreadable.because(name, "source.empty");
      }
      if (size > MOST_BYTES) {
        throw Unreadable.because(name, "source.too-large", MOST_BYTES / 1_000_000);
      }
      if (isWord(file)) {
        return form(file, name);
      }
      return isYaml(file)
          ? new YamlSource().read(name, text(file, name))
          : workbooks.read(file, name);
    } catch (NoSuchFileException e) {
      throw Unreadable.unopened(name);
    } catch (IOException e) {
      throw Unreadable.because(name, "source.io");
    }
  }

  /** An official form that was filled in by hand. */
  private Raw form(Path file, String name) throws IOException, Unreadable {
    try {
      FilledForm form = forms.read(old.read(file), name);
      return new Raw(
          form.tree(),
          form.origins(),
          pointer -> Optional.empty(),
          form.findings(),
          Set.of(),
          Filled.of(form.tree()),
          new RichTexts(Map.of(), pictures(form, file), Set.of()));
    } catch (NotConverted e) {
      throw Unreadable.because(name, "source.binary-form");
    } catch (UnreadableWord e) {
      throw Unreadable.because(
          name,
          switch (e.why()) {
            case BROKEN -> "source.broken-form";
            case BINARY -> "source.binary-form";
            case TOO_MUCH -> "source.too-much-form";
          });
    }
  }

  /** Where the pictures lie that its values show, by the names that they have for them. */
  private static Map<String, Path> pictures(FilledForm form, Path file) throws IOException {
    Map<String, Path> pictures = new LinkedHashMap<>();
    if (!form.pictures().isEmpty()) {
      Map<String, Path> laid = ProsePictures.laid(file);
      form.pictures()
          .forEach(
              (name, part) -> {
                if (laid.containsKey(part)) {
                  pictures.put(name, laid.get(part));
                }
              });
    }
    return Collections.unmodifiableMap(pictures);
  }

  static boolean isWord(Path file) {
    return isForm(file.getFileName().toString());
  }

  /** Whether a source of that name is an official form. */
  public static boolean isForm(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".docx") || OldWord.isOld(name);
  }

  static boolean isYaml(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  private String text(Path file, String name) throws IOException, Unreadable {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
          .toString();
    } catch (CharacterCodingException e) {
      throw Unreadable.because(name, "source.encoding");
    }
  }
}
