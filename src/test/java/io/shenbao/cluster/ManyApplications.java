package io.shenbao.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small applications, some of which are alike. */
final class ManyApplications {

  private static final String ALIKE =
      "公司建设了覆盖配料、成型、烧成全过程的数字化管控平台，实时采集窑炉温度、压力和气氛数据，" + "通过机理模型与机器学习相结合的方法优化烧成曲线，实现能耗下降百分之十二，第";

  private ManyApplications() {}

  static Path in(Path folder, int count) throws IOException {
    String ready =
        Files.readString(Path.of("config/programmes/hunan-advanced-2025/examples/ready.yaml"));
    for (int i = 0; i < count; i++) {
      Path application = Files.createDirectories(folder.resolve("%03d".formatted(i)));
      Files.writeString(
          application.resolve("application.yaml"),
          ready
              .replace("91430211MA4TLBA17U", "91430211MA4T%05d0".formatted(i))
              .replace("示例智能工厂", "示例智能工厂%03d".formatted(i))
              .replace("示例企业简介。", i % 5 == 0 ? ALIKE + i : "示例企业简介。"));
    }
    return folder;
  }
}
