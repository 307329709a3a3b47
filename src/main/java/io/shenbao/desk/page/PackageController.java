package io.shenbao.desk.page;

import com.google.common.collect.ImmutableMap;
import io.shenbao.batch.store.OverviewRow;
import io.shenbao.desk.run.Judging;
import io.shenbao.desk.run.RunRefused;
import io.shenbao.source.archive.UnpackedArchives;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One application packed for the office that it is handed in to, as the command line packs it. */
@RestController
public final class PackageController {

  private final Desks desks;
  private final DeskPages pages;

  public PackageController(Desks desks) {
    this.desks = desks;
    this.pages = new DeskPages(desks);
  }

  @GetMapping("/applications/{key}/package")
  ResponseEntity<String> show(@PathVariable String key) throws IOException, NotThere {
    return page(key, row(key), List.of());
  }

  /** Packs it anew, which takes a few seconds. */
  @PostMapping("/applications/{key}/package")
  ResponseEntity<String> pack(
      @PathVariable String key, @RequestParam(defaultValue = "") String anyway)
      throws IOException, NotThere, RunRefused {
    OverviewRow row = row(key);
    Path folder = folder(key);
    Judging.Packed packed;
    synchronized (this) {
      for (Path old : archives(key)) {
        Files.delete(old);
      }
      packed = desks.judging().pack(place(row.path()), folder, anyway.equals("yes"));
    }
    // where the archives lie is told by their links
    List<String> said =
        packed.said().stream().filter(line -> !line.contains(folder.toString())).toList();
    return page(key, row, said);
  }

  private ResponseEntity<String> page(String key, OverviewRow row, List<String> said)
      throws IOException {
    List<Path> archives = archives(key);
    Map<String, Object> page = pages.page();
    page.put("key", key);
    page.put("name", row.title());
    page.put("said", said);
    page.put(
        "archives",
        IntStream.range(0, archives.size())
            .mapToObj(i -> ImmutableMap.of("number", i, "name", name(archives.get(i))))
            .toList());
    return Answer.page(pages.render("package.ftlh", page));
  }

  @GetMapping("/applications/{key}/package/{number}")
  ResponseEntity<Resource> archive(@PathVariable String key, @PathVariable int number)
      throws IOException, NotThere {
    row(key);
    List<Path> archives = archives(key);
    if (number < 0 || number >= archives.size()) {
      throw new NotThere();
    }
    return Answer.download(name(archives.get(number)))
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .body(new FileSystemResource(archives.get(number)));
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private OverviewRow row(String key) throws NotThere {
    return desks.shelf().applications().get(key).orElseThrow(NotThere::new);
  }

  /** Keys are hashes: what is asked for names a folder here only where a run has told of it. */
  private Path folder(String key) {
    return desks.workspace().own().resolve("packages").resolve(key);
  }

  private List<Path> archives(String key) throws IOException {
    Path folder = folder(key);
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(file -> name(file).endsWith(".zip")).sorted().toList();
    }
  }

  /** The folder of an application in the input, or its archive. */
  private Path place(String path) throws IOException, NotThere {
    Path input = desks.workspace().input();
    Path place = input.resolve(path).normalize();
    if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
      return place;
    }
    try (Stream<Path> beside = Files.list(place.resolveSibling(""))) {
      return beside
          .filter(one -> UnpackedArchives.withoutEnding(name(one)).equals(name(place)))
          .filter(one -> Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS))
          .findFirst()
          .orElseThrow(NotThere::new);
    }
  }
}
