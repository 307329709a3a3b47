package io.shenbao.source.office;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Makes new Word files of old ones, one at a time. LibreOffice gets a copy under a name of ours, a
 * profile of its own that forbids macros and links, and bounds on memory and time. Safe for use by
 * several threads.
 */
public final class OldWord {

  private static final List<String> ENDINGS = List.of(".doc", ".wps");

  /** By the clock; with a new profile it takes some three seconds. */
  private static final Duration MOST = Duration.ofSeconds(90);

  private static final int MOST_SECONDS_OF_WORK = 60;
  private static final int MOST_KILOBYTES = 4_000_000;
  private static final int SECONDS_TO_END = 10;

  private static final String PROFILE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <oor:items xmlns:oor="http://openoffice.org/2001/registry">
      <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
      <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
      <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
      <item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
      </oor:items>
      """;

  private final @Nullable Path program;

  /** With the LibreOffice that is installed, if one is. */
  public OldWord() {
    this(OfficeProgram.find().orElse(null));
  }

  /**
   * @param program null where there is none
   */
  public OldWord(@Nullable Path program) {
    this.program = program;
  }

  /** What is done with the new file, which is gone afterwards. */
  @FunctionalInterface
  public interface Use<T> {
    T of(Path docx) throws IOException;
  }

  /** Whether a file of that name is of an old format. */
  public static boolean isOld(String name) {
    String low = name.toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(low::endsWith);
  }

  /** Whether there is a LibreOffice on this machine. */
  public static boolean isInstalled() {
    return OfficeProgram.find().isPresent();
  }

  /** Whether old files can be read at all. */
  public boolean isThere() {
    return program != null;
  }

  /**
   * Makes a new file of an old one.
   *
   * @throws NotConverted when there is no LibreOffice, or it makes none
   * @throws IOException when files can't be read or written
   */
  public synchronized <T> T modern(Path old, Use<T> use) throws IOException {
    Path office = program;
    if (office == null) {
      throw new NotConverted("no LibreOffice");
    }
    Path folder = Files.createTempDirectory("shenbao");
    try {
      Path copy = folder.resolve("form.doc");
      Files.copy(old, copy, StandardCopyOption.REPLACE_EXISTING);
      Path user = Files.createDirectories(folder.resolve("profile").resolve("user"));
      Files.writeString(user.resolve("registrymodifications.xcu"), PROFILE);
      run(office, folder, copy);
      Path made = folder.resolve("form.docx");
      if (!Files.isRegularFile(made)) {
        throw new NotConverted("nothing was made"); // its exit code is 0 all the same
      }
      return use.of(made);
    } finally {
      delete(folder);
    }
  }

  private static void run(Path office, Path folder, Path copy) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command(office, folder, copy));
    Map<String, String> environment = builder.environment();
    environment
        .keySet()
        .removeIf(name -> !name.equals("PATH") && !name.equalsIgnoreCase("SystemRoot"));
    environment.put("HOME", folder.toString());
    environment.put("LC_ALL", "C.UTF-8");
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    try {
      process.getOutputStream().close();
      if (!process.waitFor(MOST.toSeconds(), TimeUnit.SECONDS)) {
        throw new NotConverted("too slow");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      end(process);
    }
  }

  private static void end(Process process) throws IOException {
    List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
    all.forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    try {
      process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static List<String> command(Path office, Path folder, Path copy) {
    List<String> command = new ArrayList<>();
    if (File.separatorChar == '/') {
      String bounds =
          "ulimit -t %d; ulimit -v %d; exec \"$@\"".formatted(MOST_SECONDS_OF_WORK, MOST_KILOBYTES);
      command.addAll(List.of("/bin/sh", "-c", bounds, "sh"));
    }
    command.addAll(
        List.of(
            office.toString(),
            "-env:UserInstallation=" + folder.resolve("profile").toUri(),
            "--headless",
            "--norestore",
            "--nologo",
            "--nolockcheck",
            "--convert-to",
            "docx",
            "--outdir",
            folder.toString(),
            copy.toString()));
    return command;
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      LoggerFactory.getLogger(OldWord.class).warn("left behind: {}", folder, e);
    }
  }
}
