package io.shenbao.across;

import io.shenbao.assessment.Assessment;
import io.shenbao.text.Likeness;

/**
 * An application among those that are compared.
 *
 * @param order from 0, by path
 * @param applicant whose it is: the identity as it is compared, else the path
 */
record Member(int order, String path, String title, String factory, String applicant) {

  static Member of(int order, Assessment result) {
    return new Member(
        order,
        result.path(),
        result.title(),
        result.factory(),
        result.identity().isEmpty() ? result.path() : Likeness.key(result.identity()));
  }

  boolean isOther(Member other) {
    return !applicant.equals(other.applicant);
  }
}
