package io.shenbao.attachment.examine;

import io.shenbao.cli.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Films that ffmpeg makes for tests: twelve seconds of moving shapes and a tone. */
final class Films {

  static final int SECONDS = 12;

  private static final List<String> SHAPES =
      List.of("-f", "lavfi", "-i", "testsrc=size=320x240:rate=10:duration=" + SECONDS);
  private static final List<String> TONE = List.of("-f", "lavfi", "-i", "sine=duration=" + SECONDS);

  private Films() {}

  /** One of each format; the test is skipped where ffmpeg is not installed. */
  static List<Path> all(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    List<Path> all = new ArrayList<>();
    all.add(film(folder.resolve("index-last.mp4"), "-c:v libx264 -c:a aac"));
    all.add(film(folder.resolve("index-first.mp4"), "-c:v libx264 -c:a aac -movflags faststart"));
    all.add(fragmented(folder.resolve("fragments.mp4")));
    all.add(film(folder.resolve("film.mov"), "-c:v mpeg4 -c:a aac"));
    all.add(film(folder.resolve("film.avi"), "-c:v mpeg4 -c:a mp3"));
    all.add(film(folder.resolve("film.wmv"), "-c:v wmv2 -c:a wmav2"));
    all.add(film(folder.resolve("film.mkv"), "-c:v libx264 -c:a aac"));
    all.add(film(folder.resolve("film.flv"), "-c:v flv1 -c:a mp3 -ar 44100"));
    return all;
  }

  static Path fragmented(Path file) throws IOException, InterruptedException {
    return film(file, "-c:v libx264 -c:a aac -movflags frag_keyframe+empty_moov -g 20");
  }

  /** Writes a film of shapes and a tone. */
  static Path film(Path file, String how) throws IOException, InterruptedException {
    List<String> inputs = new ArrayList<>(SHAPES);
    inputs.addAll(TONE);
    return made(inputs, how, file);
  }

  /** Writes a tone without a picture. */
  static Path sound(Path file) throws IOException, InterruptedException {
    return made(TONE, "-c:a aac", file);
  }

  /** Writes one picture of the shapes, in the format that the name says. */
  static Path picture(Path file) throws IOException, InterruptedException {
    return made(SHAPES, "-frames:v 1", file);
  }

  private static Path made(List<String> inputs, String how, Path file)
      throws IOException, InterruptedException {
    Programs.need("ffmpeg");
    List<String> command = new ArrayList<>(List.of("ffmpeg", "-nostdin", "-y", "-v", "error"));
    command.addAll(inputs);
    command.addAll(Arrays.asList(how.split(" ")));
    command.addAll(List.of("-threads", "1")); // else a film depends on the machine
    command.add(file.toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IOException(said);
    }
    return file;
  }
}
