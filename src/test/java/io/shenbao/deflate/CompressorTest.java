package io.shenbao.deflate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is written, any reader of the deflate format reads it again. */
class CompressorTest {

  /** Texts of a template; the last two are long ones, and have much in common. */
  private static final List<String> TEMPLATE =
      List.of(
          "",
          "：",
          "<w:p><w:r><w:t>",
          "</w:t></w:r></w:p>",
          "</w:t></w:r></w:p><w:p><w:r><w:t>",
          "𠀀",
          "<w:tc><w:tcPr><w:tcW w:w=\"1768\"/></w:tcPr>".repeat(20),
          "<w:tc><w:tcPr><w:tcW w:w=\"1769\"/></w:tcPr>".repeat(20) + prose(5_000, 1),
          prose(15_000, 1));

  /** One thing that is written. */
  private sealed interface Piece {}

  private record Static(int index) implements Piece {}

  private record Text(String text) implements Piece {}

  private record Characters(String text) implements Piece {}

  @Property(tries = 400)
  void readsBackWhatWasWritten(@ForAll("pieces") List<Piece> pieces) throws Exception {
    assertReadsBack(pieces);
  }

  @Property(tries = 40)
  void readsBackWhatIsLongerThanTheWindow(@ForAll("longPieces") List<Piece> pieces)
      throws Exception {
    assertReadsBack(pieces);
  }

  @Property(tries = 40)
  void givesTheSameBytesWhateverWasWrittenBefore(
      @ForAll("pieces") List<Piece> before, @ForAll("pieces") List<Piece> pieces) {
    Desk used = new Desk();
    used.write(before);

    assertThat(used.write(pieces).bytes()).isEqualTo(new Desk().write(pieces).bytes());
  }

  @Example
  void storesWhatCannotBeMadeShorter() throws Exception {
    Random random = new Random(1);
    String noise =
        random
            .ints(300_000, 0x20, 0x7F)
            .mapToObj(c -> Character.toString(c))
            .collect(Collectors.joining());
    Packed packed = assertReadsBack(List.of(new Text(noise)));

    assertThat(packed.length()).isLessThan(noise.length());

    byte[] bytes = new byte[200_000];
    random.nextBytes(bytes);
    BitWriter bits = new BitWriter(1000);
    new BlockWriter(bits).write(bytes, bytes.length, new References(16));
    assertThat(inflated(bits.toBytes(), bytes.length)).isEqualTo(bytes);
    assertThat(bits.toBytes()).hasSize(bytes.length + 5 * 4);
  }

  @Example
  void readsBackMoreThanABlockHolds() throws Exception {
    assertReadsBack(
        List.of(new Text(prose(700_000, 3)), new Static(8), new Text("x".repeat(3_000_000))));
  }

  @Example
  void comesCloseToTheUsualLevelOfDeflate() throws Exception {
    String notice = Files.readString(Path.of("config/programmes/hunan-advanced-2025/notice.txt"));
    List<Piece> pieces = new ArrayList<>();
    for (int at = 0; at + 300 < notice.length(); at += 150) {
      pieces.add(new Static(6));
      pieces.add(new Text(notice.substring(at, at + 150)));
      pieces.add(new Static(3));
    }
    byte[] text = expected(pieces);
    Deflater deflater = new Deflater(6, true);
    deflater.setInput(text);
    deflater.finish();
    int usual = deflater.deflate(new byte[text.length]);
    deflater.end();

    assertThat(assertReadsBack(pieces).length()).isLessThan(usual * 112 / 100);
  }

  private static Packed assertReadsBack(List<Piece> pieces) throws DataFormatException {
    byte[] expected = expected(pieces);
    Packed packed = new Desk().write(pieces);
    CRC32 crc = new CRC32();
    crc.update(expected);

    assertThat(inflated(packed.bytes(), expected.length)).isEqualTo(expected);
    assertThat(packed.size()).isEqualTo(expected.length);
    assertThat(packed.crc()).isEqualTo((int) crc.getValue());
    assertThat(packed.method()).isEqualTo(ZipEntry.DEFLATED);
    return packed;
  }

  /** What writes, as it is kept from one document to the next. */
  private static final class Desk {
    private final StaticTexts texts = new StaticTexts(TEMPLATE);
    private final List<char[]> arrays = TEMPLATE.stream().map(String::toCharArray).toList();
    private final Utf8Writer writer = new Utf8Writer(texts, 16);
    private final Compressor compressor = new Compressor(texts.size());

    Packed write(List<Piece> pieces) {
      writer.clear();
      for (Piece piece : pieces) {
        if (piece instanceof Static one) {
          writer.write(arrays.get(one.index()));
        } else if (piece instanceof Text one) {
          writer.write(one.text(), 0, one.text().length());
        } else {
          ((Characters) piece).text().chars().forEach(writer::write);
        }
      }
      return compressor.deflate(writer);
    }
  }

  /** Texts that follow one another are one text: half a surrogate pair may end the first. */
  private static byte[] expected(List<Piece> pieces) {
    StringBuilder all = new StringBuilder();
    StringBuilder run = new StringBuilder();
    for (Piece piece : pieces) {
      if (piece instanceof Static one) {
        all.append(wellFormed(run)).append(TEMPLATE.get(one.index()));
        run.setLength(0);
      } else {
        run.append(piece instanceof Text one ? one.text() : ((Characters) piece).text());
      }
    }
    return all.append(wellFormed(run)).toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String wellFormed(CharSequence text) {
    return new String(text.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static byte[] inflated(byte[] deflated, int size) throws DataFormatException {
    Inflater inflater = new Inflater(true);
    // one byte that follows, as the documentation of Inflater asks for
    inflater.setInput(java.util.Arrays.copyOf(deflated, deflated.length + 1));
    byte[] text = new byte[size + 1];
    int length = 0;
    while (!inflater.finished()) {
      int more = inflater.inflate(text, length, text.length - length);
      assertThat(more > 0 || inflater.finished()).as("ends too early or too late").isTrue();
      length += more;
    }
    assertThat(inflater.getRemaining()).isEqualTo(1);
    inflater.end();
    return java.util.Arrays.copyOf(text, length);
  }

  private static String prose(int length, int seed) {
    Random random = new Random(seed);
    return IntStream.range(0, length)
        .mapToObj(i -> Character.toString(0x4E00 + random.nextInt(i % 3 == 0 ? 20 : 300)))
        .collect(Collectors.joining());
  }

  @Provide
  Arbitrary<List<Piece>> pieces() {
    Arbitrary<String> texts =
        Arbitraries.oneOf(
            Arbitraries.strings().all().ofMaxLength(30),
            Arbitraries.strings().withChars("智能制造工厂，").ofMaxLength(60),
            Arbitraries.strings().withChars('a', 'b').ofMaxLength(600),
            Arbitraries.of("\uD83D", "\uDE00", "👨‍👩‍👧", "é", "&amp;", "2025-04-24"));
    return Arbitraries.oneOf(statics(), texts.map(Text::new), texts.map(Characters::new))
        .list()
        .ofMaxSize(60);
  }

  @Provide
  Arbitrary<List<Piece>> longPieces() {
    Arbitrary<Piece> texts =
        Arbitraries.integers()
            .between(1, 40_000)
            .flatMap(length -> Arbitraries.integers().between(0, 5).map(s -> prose(length, s)))
            .map(Text::new);
    return Arbitraries.oneOf(statics(), texts).list().ofMaxSize(12);
  }

  private static Arbitrary<Piece> statics() {
    return Arbitraries.integers().between(0, TEMPLATE.size() - 1).map(Static::new);
  }
}
