package io.shenbao.history;

import io.shenbao.wording.Sentence;

/**
 * A finding that an applicant was told.
 *
 * @param name by which it is known again
 * @param place among the findings of its application, from 0
 * @param message what it said
 */
public record ToldFinding(String name, int place, Sentence message) {}
