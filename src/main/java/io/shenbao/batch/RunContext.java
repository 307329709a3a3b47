package io.shenbao.batch;

import io.shenbao.attachment.AttachmentCheck;
import io.shenbao.attachment.inspection.Programs;
import io.shenbao.batch.output.OutputFolder;
import io.shenbao.check.Checker;
import io.shenbao.decision.Decisions;
import io.shenbao.document.fill.Documents;
import io.shenbao.document.pdf.PdfPrinter;
import io.shenbao.programme.Programme;
import io.shenbao.review.Bulkhead;
import io.shenbao.source.archive.UnpackedArchives;
import io.shenbao.source.office.OldWord;
import io.shenbao.wording.Wording;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What all steps of a run have to do with. What they find out is not here, but in the stores.
 *
 * @param templates the pack's template folder
 * @param printer makes PDFs too; null: none are wanted
 * @param recommender 推荐单位
 * @param returns gives sources back; the form that it has drawn is there for all ranges
 * @param stopping whether no more work is to be begun
 */
record RunContext(
    Programme programme,
    Wording wording,
    RunRequest request,
    Checker checker,
    AttachmentCheck attachments,
    Decisions decisions,
    Documents documents,
    Path templates,
    @Nullable PdfPrinter printer,
    String recommender,
    OutputFolder output,
    UnpackedArchives archives,
    Bulkhead bulkhead,
    Returns returns,
    Progress progress,
    BooleanSupplier stopping) {

  /** What all results depend on, besides the templates' content. */
  List<String> common() {
    return List.of(
        request.tool(),
        Programs.FOUND,
        Boolean.toString(OldWord.isInstalled()),
        programme.fingerprint(),
        checker.lists(),
        recommender,
        Boolean.toString(request.stamped()),
        Boolean.toString(request.recognition()),
        Boolean.toString(request.clean()),
        Boolean.toString(printer != null),
        request.ignored().toString(),
        request.formats().stream().sorted().toList().toString(),
        wording.locale().toString());
  }
}
