package io.plumbline.domain.access;

import io.plumbline.domain.ledger.Fact;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The fact that within an hour a sign-in name failed so often that it had to wait, whether anybody
 * has the name or not. Neither name nor count is told: a name may be a password in the wrong field,
 * and the hour is told once, so that whoever guesses cannot fill a ledger.
 *
 * @param hour when the hour began
 */
public record SignInBurst(Instant hour) implements Fact {

  /** The hour that {@code at} lies in. */
  public static SignInBurst at(Instant at) {
    return new SignInBurst(at.truncatedTo(ChronoUnit.HOURS));
  }

  @Override
  public Kind kind() {
    return Kind.SIGN_IN_BURST;
  }

  @Override
  public String subject() {
    return "sign-in";
  }

  @Override
  public SortedMap<String, String> details() {
    return new TreeMap<>(Map.of("hour", hour.toString()));
  }

  @Override
  public String summary() {
    return "A sign-in name failed so often that it had to wait, in the hour from %s."
        .formatted(hour);
  }
}
