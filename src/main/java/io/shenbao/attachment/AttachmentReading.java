package io.shenbao.attachment;

import io.shenbao.assessment.Evidence;
import io.shenbao.assessment.HandedFile;
import io.shenbao.assessment.Judgement;
import io.shenbao.assessment.Thumbnail;
import io.shenbao.attachment.inspection.FilePrint;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What came of an application's evidence files.
 *
 * @param files all below the folder, and what each was taken for, sorted
 * @param pictures that its prose shows and Word can show, by their names as written
 * @param prints of the files that should serve once only
 * @param thumbnails of the pages that somebody has to look at
 */
public record AttachmentReading(
    Judgement judgement,
    List<Evidence> evidence,
    List<HandedFile> files,
    Map<String, Path> pictures,
    List<FilePrint> prints,
    List<Thumbnail> thumbnails) {}
