package io.shenbao.check;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Severity;
import io.shenbao.assessment.Verdict;
import io.shenbao.programme.Programme;
import io.shenbao.schema.FormSchema;
import io.shenbao.schema.Shape;
import io.shenbao.wording.Sentence;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Judges an application's shape by the schema made from the form. */
final class Structure {

  static final String RULE = "structure";

  private final Programme programme;
  private @Nullable Schema schema; // made when wanted: most applications are well shaped

  Structure(Programme programme) {
    this.programme = programme;
  }

  /** Reports each misshapen value once, and gives back all their pointers. */
  Set<JsonPointer> check(JsonNode tree, Reporter reporter) {
    if (Shape.fits(programme.form().sections(), tree)) {
      reporter.count(Verdict.PASSED);
      return Set.of();
    }
    Set<JsonPointer> flagged = new LinkedHashSet<>();
    schema().validate(tree).stream()
        .sorted(Comparator.comparing(error -> error.getInstanceLocation().toString()))
        .forEach(
            error -> {
              JsonPointer pointer = JsonPointer.compile(error.getInstanceLocation().toString());
              if (flagged.add(pointer)) {
                reporter.add(
                    Finding.failed(RULE, Severity.ERROR)
                        .at(pointer, reporter.origins())
                        .says(message(error), Sentence.of("check.structure.fix")));
              }
            });
    return flagged;
  }

  /** What is wrong, by the three keywords that the schema forbids something with. */
  private static Sentence message(Error error) {
    return switch (error.getKeyword()) {
      case "additionalProperties" -> Sentence.of("check.structure.key", error.getProperty());
      case "type" -> Sentence.of("check.structure.kind");
      default -> Sentence.of("check.structure.word", error.getInstanceNode().asString());
    };
  }

  private synchronized Schema schema() {
    if (schema == null) {
      schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(new FormSchema(programme).make());
    }
    return schema;
  }
}
