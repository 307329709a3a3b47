package io.shenbao.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All that a run wrote for people, but for the time at which it began. */
final class WrittenFiles {

  private static final Pattern TIME =
      Pattern.compile("20\\d\\d-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(:\\d\\d)?([+-]\\d\\d:\\d\\d|Z)?");

  private WrittenFiles() {}

  /** Names of files that are not in both outputs, or not the same. */
  static List<String> differing(Path some, Path others) throws Exception {
    Map<String, String> one = hashes(some);
    Map<String, String> other = hashes(others);
    TreeSet<String> names = new TreeSet<>(one.keySet());
    names.addAll(other.keySet());
    return names.stream().filter(name -> !Objects.equals(one.get(name), other.get(name))).toList();
  }

  private static Map<String, String> hashes(Path output) throws Exception {
    Map<String, String> hashes = new TreeMap<>();
    List<Path> files;
    try (Stream<Path> walk = Files.walk(output)) {
      files = walk.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      String name = output.relativize(file).toString();
      // of the pages of the run, the manifest holds hashes, and these have the time in them
      if (!name.startsWith(".shenbao")) {
        hashes.put(name, hash(name, file));
      }
    }
    return hashes;
  }

  private static String hash(String name, Path file) throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    if (name.startsWith("report")) {
      bytes = timeless(bytes);
    }
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static byte[] timeless(byte[] bytes) throws IOException {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return TIME.matcher(text).replaceAll("TIME").getBytes(StandardCharsets.UTF_8);
  }
}
