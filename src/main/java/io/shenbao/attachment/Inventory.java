package io.shenbao.attachment;

import io.shenbao.assessment.FileList;
import io.shenbao.assessment.FileRole;
import io.shenbao.assessment.HandedFile;
import io.shenbao.programme.Requirement;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** Takes down what each file below an application's folder was taken for: none is left out. */
final class Inventory {

  private final String prefix;
  private final HandedIn handedIn;
  private final FileList files = new FileList();

  /**
   * Begins with those of which the name says enough.
   *
   * @param application its path from the input
   * @param alone whether it is a lone source file
   */
  Inventory(String application, boolean alone, HandedIn handedIn) {
    this.prefix = alone || application.equals(".") ? "" : application + "/";
    this.handedIn = handedIn;
    handedIn.sources().forEach(file -> add(file, FileRole.SOURCE));
    handedIn.prose().forEach(file -> add(file, FileRole.PROSE));
    handedIn.ignored().forEach(file -> add(file, FileRole.IGNORED));
    handedIn.links().forEach(file -> add(file, FileRole.LINK));
    handedIn.unread().forEach(file -> add(file, FileRole.UNREAD));
    if (handedIn.isCut()) {
      files.addMore(FileRole.UNREAD, handedIn.tooMany());
    }
  }

  void add(Path file, FileRole role) {
    String end = Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) ? "/" : "";
    files.add(HandedFile.of(place(handedIn.name(file)) + end, role));
  }

  void add(Path file, Requirement requirement) {
    files.add(HandedFile.evidence(place(handedIn.name(file)), requirement.id()));
  }

  /** A file's path from the input, given that from the application's folder. */
  String place(String name) {
    return prefix + name;
  }

  /** All of them, what matters most first. */
  List<HandedFile> files() {
    return files.files();
  }
}
