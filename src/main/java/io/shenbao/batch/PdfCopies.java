package io.shenbao.batch;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Findings;
import io.shenbao.batch.output.OutputFolder;
import io.shenbao.document.pdf.PdfPrinter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes PDFs of an applicant's Word documents; one that can't be made is a finding. Safe for use by
 * several threads, one for each application.
 */
final class PdfCopies {

  private static final String WORD = ".docx";

  private final PdfPrinter printer;
  private final OutputFolder output;
  private final Map<String, Path> ahead = new ConcurrentHashMap<>();

  PdfCopies(PdfPrinter printer, OutputFolder output) {
    this.printer = printer;
    this.output = output;
  }

  /** Makes the PDF of a document that is not written again; empty when it can't be made. */
  Optional<Path> ahead(String document) throws IOException {
    if (!print(document)) {
      return Optional.empty();
    }
    Path file = output.root().resolve(pdf(document));
    ahead.put(document, file);
    return Optional.of(file);
  }

  /** The same assessment with its PDFs. */
  Assessment addTo(Assessment assessment) throws IOException {
    List<String> documents = new ArrayList<>(assessment.documents());
    Findings findings = new Findings();
    for (String name : assessment.documents()) {
      if (!name.endsWith(WORD)) {
        continue;
      }
      if (ahead.remove(name) != null || print(name)) {
        documents.add(pdf(name));
      } else {
        findings.add(Unmade.finding("pdf", name, "batch.no-pdf"));
      }
    }
    return assessment.plus(findings.judgement()).withDocuments(documents);
  }

  private boolean print(String document) throws IOException {
    output.makeWay(pdf(document));
    List<String> files = printer.print(output.root(), List.of(document)).files();
    for (String file : files) {
      output.adopt(file);
    }
    return !files.isEmpty();
  }

  private static String pdf(String document) {
    return document.substring(0, document.length() - WORD.length()) + ".pdf";
  }
}
