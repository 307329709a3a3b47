package io.shenbao.decision;

import com.google.re2j.Pattern;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Findings;
import io.shenbao.assessment.Judgement;
import io.shenbao.assessment.Severity;
import io.shenbao.filename.PathName;
import io.shenbao.filename.PlainPath;
import io.shenbao.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Finds what looks like decisions among an applicant's files. Nothing there can decide anything,
 * because decisions are read from the bureau's folder only; this makes sure that somebody knows.
 */
public final class PlantedDecisions {

  private static final String RULE = "decision-planted";
  private static final int MOST_DEPTH = 12;
  private static final long MOST_BYTES = 1_000_000;
  private static final Set<String> NAMES = Set.of("waivers", "decisions", "answers");
  private static final List<String> KEYS = List.of("waivers", "answers");

  /** A sheet called as ours are, in either language or hidden. */
  private static final Pattern SHEET =
      Pattern.compile("name=\"(" + ReviewSheet.MARK + "|审核清单|Review sheet)\"");

  /**
   * Looks through an application's files.
   *
   * @param alone whether nothing but the source counts
   * @param path the application's, by which findings call its files
   */
  public Judgement find(Path folder, boolean alone, Path source, String path) throws IOException {
    Findings findings = new Findings();
    if (alone) {
      if (isPlanted(source)) {
        findings.add(finding(path, PathName.of(source)));
      }
      return findings.judgement();
    }
    for (Path file : files(folder)) {
      String name = PathName.below(folder, file);
      if (isPlanted(file) || isInDecisions(folder.relativize(file))) {
        findings.add(finding(path.equals(".") ? name : path + "/" + name, name));
      }
    }
    return findings.judgement();
  }

  /** What can't be looked into is said where evidence is judged. */
  private static List<Path> files(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        folder,
        Set.of(),
        MOST_DEPTH,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
    files.sort(null);
    return files;
  }

  private static Finding finding(String place, String name) {
    return Finding.failed(RULE, Severity.WARNING).at(place).says("decision.planted", name);
  }

  private static boolean isInDecisions(Path file) {
    Path parent = file.getParent();
    while (parent != null) {
      if (stem(parent).equals("decisions")) {
        return true;
      }
      parent = parent.getParent();
    }
    return false;
  }

  private static boolean isPlanted(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".xlsx") || name.endsWith(".xlsm")) {
      return hasReviewSheet(file);
    }
    boolean text = name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
    return text && (NAMES.contains(stem(file)) || hasDecisions(file));
  }

  private static String stem(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  private static boolean hasDecisions(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        return false;
      }
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      if (KEYS.stream().noneMatch(text::contains)) {
        return false;
      }
      JsonNode root = new YamlReader(YamlReader.Scalars.TEXT).read(text).root();
      return root != null && KEYS.stream().anyMatch(root::has);
    } catch (IOException e) {
      return false; // what can't be read decides nothing either; that it can't be read is said
    }
  }

  private static boolean hasReviewSheet(Path file) {
    try (PlainPath plain = PlainPath.to(file);
        ZipFile zip = new ZipFile(plain.path().toFile())) {
      ZipEntry workbook = zip.getEntry("xl/workbook.xml");
      if (workbook == null) {
        return false;
      }
      byte[] head = zip.getInputStream(workbook).readNBytes((int) MOST_BYTES);
      return SHEET.matcher(new String(head, StandardCharsets.UTF_8)).find();
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }
}
