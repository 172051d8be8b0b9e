package io.plumbline.adapters.web.rest.guardrail;

import io.plumbline.domain.change.circumstance.StatedCircumstance;
import io.plumbline.domain.change.usecase.ListCircumstances;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A circumstance as somebody stated it.
 *
 * @param kind launch, learning-phase, stock, frequency, reach or running-test
 * @param thing what it is stated of: a later statement of the same thing takes its place
 * @param standing what it is worth today: holds, stale, over, replaced or withdrawn
 */
public record CircumstanceJson(
    UUID id,
    String kind,
    String thing,
    String sentence,
    String standing,
    String statedBy,
    Instant statedAt,
    String note,
    @Nullable Withdrawal withdrawal) {

  /** Who took it back, when, and why. */
  public record Withdrawal(String by, Instant at, String reason) {}

  static CircumstanceJson from(ListCircumstances.Line line) {
    return from(line.stated(), line.standing());
  }

  static CircumstanceJson from(StatedCircumstance stated, ListCircumstances.Standing standing) {
    StatedCircumstance.Withdrawal withdrawal = stated.withdrawal();
    return new CircumstanceJson(
        stated.id(),
        stated.what().kind().key(),
        stated.what().thing(),
        stated.what().sentence(),
        standing.name().toLowerCase(Locale.ROOT),
        stated.by().name(),
        stated.at(),
        stated.note(),
        withdrawal == null
            ? null
            : new Withdrawal(withdrawal.by().name(), withdrawal.at(), withdrawal.reason()));
  }
}
