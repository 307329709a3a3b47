package io.shenbao.cli;

import io.shenbao.attachment.Beginning;
import io.shenbao.attachment.Leaflet;
import io.shenbao.document.fill.Documents;
import io.shenbao.programme.Programme;
import io.shenbao.programme.Requirement;
import io.shenbao.schema.EditorSchema;
import io.shenbao.source.Filled;
import io.shenbao.source.YamlStarter;
import io.shenbao.wording.Wording;
import io.shenbao.workbook.FormWorkbook;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Writes the folder that an enterprise begins with. */
final class ApplicationFolder {

  static final String WORKBOOK = "申报数据.xlsx";

  private final Programme programme;
  private final Wording wording;
  private final Documents documents;

  ApplicationFolder(Programme programme, Wording wording, Documents documents) {
    this.programme = programme;
    this.wording = wording;
    this.documents = documents;
  }

  /**
   * Writes it.
   *
   * @param yaml whether the source to fill in is a YAML file with its schema, not a workbook
   */
  void write(Path folder, boolean yaml) throws IOException {
    Files.createDirectories(folder);
    if (yaml) {
      Files.write(folder.resolve(YamlStarter.FILE), YamlStarter.lines(programme));
      Files.writeString(
          folder.resolve(YamlStarter.SCHEMA),
          new EditorSchema(programme, wording).make().toPrettyString() + "\n");
    } else {
      try (OutputStream out = Files.newOutputStream(folder.resolve(WORKBOOK))) {
        new FormWorkbook(programme).write(Filled.nothing(), out);
      }
    }
    try (OutputStream out = Files.newOutputStream(folder.resolve(Beginning.BLANK_FORM))) {
      documents.blank(out);
    }
    for (Requirement requirement : programme.requirements().values()) {
      Path place = Files.createDirectories(folder.resolve(requirement.folder()));
      Files.write(place.resolve(Beginning.LEAFLET), Leaflet.lines(requirement, wording));
    }
  }

  static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.deleteIfExists(path);
    }
  }
}
