package io.shenbao.source;

import io.shenbao.application.Origin;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Findings;
import io.shenbao.assessment.Severity;
import io.shenbao.wording.Sentence;
import io.shenbao.yaml.YamlProblem;
import io.shenbao.yaml.YamlReader;
import io.shenbao.yaml.YamlTree;
import java.util.Map;
import java.util.Set;
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
    Findings findings = new Findings();
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
    if (yaml.root() == null && yaml.problems().isEmpty()) {
      throw Unreadable.because(file, "source.empty");
    }
    if (yaml.root() == null) {
      throw new Unreadable(findings.judgement().findings());
    }
    if (!(yaml.root() instanceof ObjectNode tree)) {
      throw Unreadable.because(file, "source.yaml.no-map");
    }
    return new Raw(
        tree,
        Map.of(),
        pointer ->
            yaml.positions().of(pointer).map(at -> new Origin.Line(file, at.line(), at.column())),
        findings,
        Set.of(),
        null);
  }
}
