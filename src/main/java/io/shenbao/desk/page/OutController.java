package io.shenbao.desk.page;

import io.shenbao.batch.output.OutputNames;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What leaves the desk: the run's files one by one, and all in one archive. */
@RestController
public final class OutController {

  private final Desks desks;
  private final DeskPages pages;

  public OutController(Desks desks) {
    this.desks = desks;
    this.pages = new DeskPages(desks);
  }

  @GetMapping("/out")
  ResponseEntity<String> out() throws IOException {
    Map<String, Object> page = pages.page();
    page.put("documents", present());
    return Answer.page(pages.render("out.ftlh", page));
  }

  /** The run's own files that are there. */
  private List<String> present() {
    return OutputNames.OF_RUN.stream()
        .filter(
            name ->
                Files.isRegularFile(
                    desks.workspace().output().resolve(name), LinkOption.NOFOLLOW_LINKS))
        .toList();
  }

  @GetMapping("/out/{number}")
  ResponseEntity<Resource> document(@PathVariable int number) throws IOException, NotThere {
    List<String> present = present();
    if (number < 0 || number >= present.size()) {
      throw new NotThere();
    }
    String name = present.get(number);
    Path file = Within.file(desks.workspace().output(), name).orElseThrow(NotThere::new);
    return Answer.download(name)
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .body(new FileSystemResource(file));
  }

  /** All that runs have written, as a stream. */
  @GetMapping("/out/all.zip")
  void all(HttpServletResponse response) throws IOException {
    begin(response, desks.wording().say("desk.out.all.file"));
    Path root = desks.workspace().output();
    try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream())) {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              return isOurs(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              if (attributes.isRegularFile() && !isOurs(file)) {
                add(zip, file, root.relativize(file).toString().replace('\\', '/'));
              }
              return FileVisitResult.CONTINUE;
            }
          });
    }
  }

  /** What a run keeps for itself. */
  private static boolean isOurs(Path file) {
    return file.getFileName().toString().startsWith(".");
  }

  static void begin(HttpServletResponse response, String name) {
    HttpHeaders headers = Answer.download(name).build().getHeaders();
    headers.forEach((key, values) -> response.setHeader(key, values.get(0)));
    response.setContentType("application/zip");
  }

  static void add(ZipOutputStream zip, Path file, String name) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    Files.copy(file, zip);
    zip.closeEntry();
  }
}
