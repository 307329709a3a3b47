package io.shenbao.yaml;

import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** A tree as YAML for people to go on in: texts in quotes, those of several lines as blocks. */
public final class YamlText {

  private static final YAMLMapper MAPPER =
      YAMLMapper.builder(YAMLFactory.builder().build())
          .enable(YAMLWriteFeature.LITERAL_BLOCK_STYLE)
          .disable(YAMLWriteFeature.SPLIT_LINES, YAMLWriteFeature.WRITE_DOC_START_MARKER)
          .build();

  private YamlText() {}

  /** One document, which {@link YamlReader} reads as the same tree. */
  public static String of(JsonNode tree) {
    return MAPPER.writeValueAsString(tree);
  }
}
