package io.shenbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.document.fill.WordText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The blank form and the summary table print every word of the notice's attachments 1 and 2. */
@WholeProgram
class NoticeWordsTest {

  private static final Pattern FOOTNOTE = Pattern.compile("\\[\\d+: ?(.*?)]");

  /** A slip of the pen before a footnote, and samples of rows that a filled table has. */
  private static final List<String> NOT_PRINTED =
      List.of("3较大及以上安全生产事故", "智能工位2", "示例：", "1.生产作业（环节名）", "2.……", "附件3");

  @TempDir private Path folder;

  @Test
  void standInTheDocuments() throws IOException {
    Program.run("new", folder.resolve("new").toString());
    String printed =
        words(folder.resolve("new/申报书（空白）.docx"))
            + words(SamplesRun.once().output().resolve("推荐汇总表.docx"));
    String notice = Files.readString(Path.of("config/programmes/hunan-advanced-2025/notice.txt"));
    String attachments =
        notice.substring(
            notice.indexOf("湖南省先进级智能工厂项目申报书\n\n"), notice.indexOf("智能工厂梯度培育要素条件\n\n为"));

    List<String> missing = new ArrayList<>();
    for (String line : attachments.split("\n")) {
      for (String text : texts(line.replaceAll("\\[footnoteRef:\\d+]", ""))) {
        if (!printed.contains(text) && NOT_PRINTED.stream().noneMatch(text::startsWith)) {
          missing.add(text);
        }
      }
    }

    assertThat(attachments.lines().count()).isGreaterThan(500);
    assertThat(missing).isEmpty();
  }

  /** What a line says, and what its footnote says. */
  private static List<String> texts(String line) {
    List<String> texts = new ArrayList<>();
    Matcher note = FOOTNOTE.matcher(line);
    if (note.find()) {
      texts.add(close(note.group(1)));
    }
    texts.add(close(FOOTNOTE.matcher(line).replaceAll("")));
    return texts;
  }

  private static String words(Path document) throws IOException {
    return close(
        WordText.of(Files.readAllBytes(document)).replaceAll("(?m)^\\w+: |\\[\\d+]|[⏎|]", ""));
  }

  private static String close(String text) {
    return text.replaceAll("[\\s　]", "");
  }
}
