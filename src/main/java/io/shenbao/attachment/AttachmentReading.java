package io.shenbao.attachment;

import io.shenbao.assessment.Evidence;
import io.shenbao.assessment.HandedFile;
import io.shenbao.assessment.Judgement;
import io.shenbao.assessment.Thumbnail;
import io.shenbao.attachment.inspection.FilePrint;
import io.shenbao.programme.EvidenceReading;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What came of an application's evidence files.
 *
 * @param files all below the folder, and what each was taken for, sorted
 * @param places where the evidence lies, by its path from the input
 * @param pictures that its prose shows and Word can show, by their names as written
 * @param prints of the files that should serve once only
 * @param said what they say, for those rules that ask
 * @param thumbnails of the pages that somebody has to look at
 */
public record AttachmentReading(
    Judgement judgement,
    List<Evidence> evidence,
    List<HandedFile> files,
    Map<String, Path> places,
    Map<String, Path> pictures,
    List<FilePrint> prints,
    EvidenceReading said,
    List<Thumbnail> thumbnails) {

  /** None of the files was looked into. */
  public static AttachmentReading none(Judgement why, List<HandedFile> files) {
    return new AttachmentReading(
        why, List.of(), files, Map.of(), Map.of(), List.of(), EvidenceReading.NONE, List.of());
  }
}
