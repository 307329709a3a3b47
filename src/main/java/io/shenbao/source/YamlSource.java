package io.shenbao.source;

import io.shenbao.application.Origin;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Severity;
import io.shenbao.wording.Sentence;
import io.shenbao.yaml.LineAndColumn;
import io.shenbao.yaml.YamlProblem;
import io.shenbao.yaml.YamlReader;
import io.shenbao.yaml.YamlTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.ObjectNode;

/** Reads {@code application.yaml}: values as typed, each with its line. */
final class YamlSource {

  /**
   * Reads a text.
   *
   * @param file as findings name it
   * @throws Unreadable when it is no YAML mapping
   */
  Raw read(String file, String text) throws Unreadable {
    YamlTree yaml = new YamlReader(YamlReader.Scalars.TEXT).read(text);
    List<Finding> findings = new ArrayList<>();
    for (YamlProblem problem : yaml.problems()) {
      findings.add(
          Finding.failed("yaml-" + problem.kind(), Severity.ERROR)
              .at(
                  problem.line() == 0
                      ? new Origin.Whole(file)
                      : new Origin.Line(file, problem.line(), problem.column()))
              .says(
                  Sentence.of("yaml." + problem.kind(), problem.detail()),
                  Sentence.of("source.yaml.fix")));
    }
    if (yaml.root() == null && findings.isEmpty()) {
      throw Unreadable.because(file, "source.empty");
    }
    if (yaml.root() == null) {
      throw new Unreadable(findings);
    }
    if (!(yaml.root() instanceof ObjectNode tree)) {
      throw Unreadable.because(file, "source.yaml.no-map");
    }
    Map<JsonPointer, Origin> origins = new LinkedHashMap<>();
    for (Map.Entry<JsonPointer, LineAndColumn> at : yaml.positions().entrySet()) {
      origins.put(at.getKey(), new Origin.Line(file, at.getValue().line(), at.getValue().column()));
    }
    return new Raw(tree, origins, findings);
  }
}
