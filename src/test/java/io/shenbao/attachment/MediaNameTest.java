package io.shenbao.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.wording.Wording;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A clerk reads words, and no media type. */
class MediaNameTest {

  private static final Wording WORDING = new Wording(Locale.CHINESE);

  @ParameterizedTest
  @CsvSource({
    "application/pdf, PDF 文件",
    "text/plain, 纯文本",
    "text/csv, 纯文本",
    "image/webp, WebP 图片",
    "image/heic, HEIC 图片",
    "image/svg+xml, 其他图片",
    "video/x-matroska, 视频",
    "application/zip, 压缩包",
    "application/x-msdownload, 可执行程序",
    "application/octet-stream, 其他类型",
    "'', 其他类型"
  })
  void aTypeIsToldInWords(String media, String words) {
    assertThat(WORDING.say(MediaName.of(media))).isEqualTo(words);
  }
}
