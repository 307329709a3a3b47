package io.shenbao.batch;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Findings;
import io.shenbao.document.pdf.PdfPrinter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Makes PDFs of an applicant's Word documents; one that can't be made is a finding. */
final class PdfCopies {

  private final PdfPrinter printer;
  private final OutputFolder output;

  PdfCopies(PdfPrinter printer, OutputFolder output) {
    this.printer = printer;
    this.output = output;
  }

  /** The same assessment with its PDFs. */
  Assessment addTo(Assessment assessment) throws IOException {
    List<String> word =
        assessment.documents().stream().filter(name -> name.endsWith(".docx")).toList();
    for (String name : word) {
      output.makeWay(name.substring(0, name.length() - ".docx".length()) + ".pdf");
    }
    PdfPrinter.Printed printed = printer.print(output.root(), word);
    for (String file : printed.files()) {
      output.adopt(file);
    }
    Findings findings = new Findings();
    for (String document : printed.failed()) {
      findings.add(Unmade.finding("pdf", document, "batch.no-pdf"));
    }
    List<String> documents = new ArrayList<>(assessment.documents());
    documents.addAll(printed.files());
    return assessment.plus(findings.judgement()).withDocuments(documents);
  }
}
