package io.shenbao.document.fill;

import static io.shenbao.document.fill.TestTemplate.p;
import static io.shenbao.document.fill.TestTemplate.row;
import static io.shenbao.document.fill.TestTemplate.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Any prose whatever, with any pictures, gives a document that Word opens. */
class AnyProseTest {

  private static final Album ALBUM = new Album(new HashMap<>(), name -> "【" + name + "】");
  private static Filler filler;

  @BeforeContainer
  static void compile() throws Exception {
    Path folder = Files.createTempDirectory("pictures");
    ALBUM.files().put("a.png", picture(folder.resolve("a.png"), "png", 40, 30));
    ALBUM.files().put("b.jpg", picture(folder.resolve("b.jpg"), "jpg", 3000, 20));
    ALBUM.files().put("broken.png", Files.writeString(folder.resolve("broken.png"), "no picture"));
    filler =
        new Filler(
            OrderForm.compile(
                TestTemplate.of(
                        p("一、总体情况"),
                        p("{{story}}"),
                        table(row("说明", p("{{story}}")), row("旁", "{{story}}：{{name}}")),
                        p("{{logo as picture 30x20}}"))
                    .header(p("{{story}}"))
                    .bytes()));
  }

  @Property(tries = 200)
  void givesAValidDocument(@ForAll("prose") String story, @ForAll("pictures") String logo)
      throws Exception {
    Map<String, Object> values = new HashMap<>(OrderForm.values());
    values.put("story", PrintedValue.ofProse(story));
    values.put("logo", PrintedValue.of(logo));
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    filler.fill(values, ALBUM, out);

    assertThat(WordDocument.mistakes(out.toByteArray())).isEmpty();
  }

  @Provide
  Arbitrary<String> pictures() {
    return Arbitraries.of("a.png", "b.jpg", "broken.png", "none.png", "");
  }

  @Provide
  Arbitrary<String> prose() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "# 标题\n",
            "### （一）有号的\n",
            "1. 甲\n",
            "   - 乙\n",
            "| a | b |\n|---|---|\n| **1** | ![c](a.png) |\n",
            "|x|\n|-|\n",
            "![图](b.jpg)\n\n",
            "![](a.png)",
            "![坏](broken.png)\n",
            "![无](none.png)\n",
            "**粗**",
            "\n\n",
            "<b>&amp;]]>",
            "${7*7}",
            "\u0000\uD800\uFFFE",
            "𠀀👨‍👩‍👧שלום\t",
            "{{name}}");
    return Arbitraries.oneOf(piece, Arbitraries.strings().all().ofMaxLength(10))
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  private static Path picture(Path file, String format, int width, int height) throws IOException {
    ImageIO.write(
        new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, file.toFile());
    return file;
  }
}
