package io.shenbao.review;

import io.shenbao.application.Application;
import io.shenbao.assessment.Evidence;
import io.shenbao.assessment.Judgement;
import io.shenbao.programme.FieldType;
import io.shenbao.programme.Form;
import io.shenbao.source.value.IdNumber;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The identity numbers of an application, which reports show in part only, wherever they were
 * found: in a field, in prose, in evidence.
 */
record PersonalNumbers(Set<String> numbers) {

  static PersonalNumbers of(Form form, Application application) {
    Set<String> numbers = new LinkedHashSet<>();
    form.visit(
        application.tree(),
        field -> field.type() == FieldType.ID_NUMBER,
        (field, value, pointer) -> {
          if (value.isString()) {
            numbers.add(value.asString());
          }
        });
    return new PersonalNumbers(numbers);
  }

  Judgement masked(Judgement judgement) {
    return numbers.isEmpty()
        ? judgement
        : judgement.with(judgement.findings().stream().map(one -> one.told(this::mask)).toList());
  }

  List<Evidence> masked(List<Evidence> evidence) {
    return numbers.isEmpty()
        ? evidence
        : evidence.stream().map(one -> one.told(this::mask)).toList();
  }

  private String mask(String text) {
    String masked = text;
    for (String number : numbers) {
      masked = masked.replace(number, IdNumber.masked(number));
    }
    return masked;
  }
}
