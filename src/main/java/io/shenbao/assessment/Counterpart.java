package io.shenbao.assessment;

import io.shenbao.application.Origin;

/**
 * The other of two places that a finding speaks of.
 *
 * @param applicant the other application's title
 * @param path the other application's path; the same application's own when both are in it
 * @param origin where the other place is
 * @param here what stands at the finding's own place, as far as it matters
 * @param there what stands at the other
 */
public record Counterpart(
    String applicant, String path, Origin origin, String here, String there) {}
