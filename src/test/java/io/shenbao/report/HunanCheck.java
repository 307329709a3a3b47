package io.shenbao.report;

import io.shenbao.assessment.Assessment;
import io.shenbao.attachment.AttachmentCheck;
import io.shenbao.attachment.child.Inspector;
import io.shenbao.check.Checker;
import io.shenbao.decision.Decisions;
import io.shenbao.programme.Programme;
import io.shenbao.programme.reading.ProgrammeReader;
import io.shenbao.review.InputCheck;
import io.shenbao.source.SourceMirror;
import io.shenbao.source.form.PaperForm;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Judges applications by the Hunan pack, their evidence too, as {@code check} does. */
public final class HunanCheck implements AutoCloseable {

  private static final SeenEvidence SEEN = new SeenEvidence();

  private final Programme programme;
  private final Wording wording;
  private final Inspector inspector = new Inspector(Duration.ofSeconds(30));
  private final InputCheck check;
  private final SourceMirror mirror;

  public HunanCheck(Wording wording) throws IOException {
    this(wording, Path.of("config"));
  }

  /** Judges by a pack that a test has changed. */
  public HunanCheck(Wording wording, Path config) throws IOException {
    this.wording = wording;
    this.mirror = new SourceMirror(Files.createTempDirectory("shenbao"));
    programme =
        Objects.requireNonNull(
            new ProgrammeReader(config, wording).read("hunan-advanced-2025").programme());
    Checker checker = new Checker(programme, wording);
    check =
        new InputCheck(
            programme,
            wording,
            checker,
            new AttachmentCheck(programme, inspector, false, List.of()),
            Decisions.none(),
            PaperForm.in(Path.of("templates"), programme),
            SEEN);
  }

  /** The tool's words and the pack's, in which findings are said. */
  public Wording wording() {
    return wording.with(programme.phrases());
  }

  public Programme programme() {
    return programme;
  }

  /** The assessment of the first application below an input, or of a lone source. */
  public Assessment assess(Path input) throws IOException {
    return check.check(input, mirror, List.of(), "test", "").applications().get(0);
  }

  @Override
  public void close() {
    inspector.close();
    try {
      mirror.forget();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
