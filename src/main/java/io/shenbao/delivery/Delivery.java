package io.shenbao.delivery;

import io.shenbao.application.Application;
import io.shenbao.assessment.Assessment;
import io.shenbao.check.FurtherDocument;
import io.shenbao.check.FurtherDocuments;
import io.shenbao.document.fill.Documents;
import io.shenbao.document.fill.MaterialDocuments;
import io.shenbao.document.fill.MaterialList;
import io.shenbao.document.fill.Printing;
import io.shenbao.programme.Programme;
import io.shenbao.programme.Requirement;
import io.shenbao.source.several.FormChoice;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Packs an application as its notice wants it handed in. */
public final class Delivery {

  private static final String FORM = FormChoice.NAME;

  private final Programme programme;
  private final Wording wording;
  private final Documents documents;
  private final MaterialDocuments index;

  public Delivery(
      Programme programme, Wording wording, Documents documents, MaterialDocuments index) {
    this.programme = programme;
    this.wording = wording;
    this.documents = documents;
    this.index = index;
  }

  /**
   * An application that was reviewed.
   *
   * @param places where its evidence lies, by the path that the assessment has for it
   * @param pictures that its prose shows, by their names as written
   * @param further what is made of it besides the form
   */
  public record Reviewed(
      Assessment assessment,
      Application application,
      Map<String, Path> places,
      Map<String, Path> pictures,
      FurtherDocuments further) {}

  /**
   * What was written.
   *
   * @param archives the upload, then what goes to the bureau apart from it
   * @param files how many of the applicant's files are in them
   * @param leftOut files that belong to no requirement, and are in none
   */
  public record Packed(List<Path> archives, int files, List<String> leftOut) {}

  /**
   * Writes the archives into a folder: one with the form, the pack's other documents, the evidence
   * and the index, and one more for each requirement that is delivered apart.
   */
  public Packed pack(Reviewed reviewed, Path folder) throws IOException {
    Assessment assessment = reviewed.assessment();
    DeliveryPlan plan =
        DeliveryPlan.of(assessment, programme.requirements().values(), reviewed.places());
    Files.createDirectories(folder);
    List<Path> archives = new ArrayList<>();
    Map<Material, DeliveryArchive.Written> written = new LinkedHashMap<>();
    for (Requirement requirement : programme.requirements().values()) {
      List<Material> apart =
          plan.materials().stream()
              .filter(one -> one.isApart() && one.requirement().equals(requirement))
              .toList();
      if (!apart.isEmpty()) {
        archives.add(apart(folder, assessment, requirement, apart, written));
      }
    }
    archives.add(0, upload(folder, reviewed, plan, written));
    return new Packed(archives, plan.materials().size(), plan.leftOut());
  }

  private Path apart(
      Path folder,
      Assessment assessment,
      Requirement requirement,
      List<Material> materials,
      Map<Material, DeliveryArchive.Written> written)
      throws IOException {
    Path file = file(folder, assessment, requirement.label());
    try (DeliveryArchive archive = new DeliveryArchive(file)) {
      add(materials, archive, written);
      archive.complete();
    }
    return file;
  }

  private Path upload(
      Path folder,
      Reviewed reviewed,
      DeliveryPlan plan,
      Map<Material, DeliveryArchive.Written> written)
      throws IOException {
    Assessment assessment = reviewed.assessment();
    Path file = file(folder, assessment, wording.say("material.upload"));
    try (DeliveryArchive archive = new DeliveryArchive(file)) {
      Printing printing = new Printing(true, Set.of(), reviewed.pictures(), assessment.evidence());
      DeliveryArchive.Written form =
          archive.add(FORM, out -> documents.application(reviewed.application(), printing, out));
      String sheet = wording.say("material.sheet");
      Map<String, DeliveryArchive.Written> ours = new LinkedHashMap<>();
      ours.put(FORM, form);
      List<String> taken = new ArrayList<>(List.of(FORM, sheet + ".docx", sheet + ".xlsx"));
      plan.materials().forEach(one -> taken.add(one.entry()));
      for (FurtherDocument one : reviewed.further().beside(taken)) {
        ours.put(one.file(), further(one, reviewed, printing, archive));
      }
      add(plan.materials().stream().filter(one -> !one.isApart()).toList(), archive, written);
      MaterialList list = new Index(wording, plan, written).of(assessment, ours);
      archive.add(sheet + ".docx", out -> index.document(list, out));
      archive.add(sheet + ".xlsx", out -> index.workbook(list, out));
      archive.complete();
    }
    return file;
  }

  private DeliveryArchive.Written further(
      FurtherDocument one, Reviewed reviewed, Printing printing, DeliveryArchive archive)
      throws IOException {
    return archive.add(
        one.file(),
        out -> documents.further(one.id(), one.item(), reviewed.application(), printing, out));
  }

  private static void add(
      List<Material> materials,
      DeliveryArchive archive,
      Map<Material, DeliveryArchive.Written> written)
      throws IOException {
    for (Material one : materials) {
      String type = one.evidence().type();
      boolean pressed = type.startsWith("image/") || type.startsWith("video/");
      written.put(one, archive.add(one.entry(), one.file(), pressed));
    }
  }

  private static Path file(Path folder, Assessment assessment, String what) {
    return folder.resolve(EntryNames.fit(assessment.title() + "-" + what + ".zip"));
  }
}
