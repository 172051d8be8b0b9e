package io.plumbline.domain.change.policy;

/**
 * What of a rule book differs in another, in words.
 *
 * @param what the rule, or the part of the approvals
 */
public record Difference(String what, String before, String after) {
  @Override
  public String toString() {
    return "%s: %s → %s".formatted(what, before, after);
  }
}
