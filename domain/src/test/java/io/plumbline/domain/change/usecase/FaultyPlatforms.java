package io.plumbline.domain.change.usecase;

import io.plumbline.domain.change.port.BudgetGateway;
import io.plumbline.domain.change.shipping.Answer;
import io.plumbline.domain.change.shipping.BudgetCall;
import io.plumbline.domain.change.shipping.Reading;
import io.plumbline.domain.change.shipping.Target;
import io.plumbline.domain.shared.port.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Ad platforms that lose questions and answers, are slow, refuse, let a call arrive late, and a
 * node that dies at any of these moments.
 */
final class FaultyPlatforms implements BudgetGateway {

  /** What a kill -9 looks like from inside: nothing after it happens. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private record Late(Instant at, Target target, long to) {}

  private final RandomGenerator random;
  private final SettableClock clock;
  private final double trouble;
  private final Map<Target, Long> amounts = new HashMap<>();
  private final Map<Target, Integer> changes = new HashMap<>();
  private final Set<Target> refusing = new HashSet<>();
  private final Set<String> seen = new HashSet<>();
  private final List<Late> late = new ArrayList<>();

  FaultyPlatforms(RandomGenerator random, SettableClock clock, double trouble) {
    this.random = random;
    this.clock = clock;
    this.trouble = trouble;
  }

  void has(Target target, long units) {
    amounts.put(target, units);
  }

  void refuses(Target target) {
    refusing.add(target);
  }

  long amount(Target target) {
    arrive();
    return amounts.getOrDefault(target, 0L);
  }

  /** How often the amount there became another. */
  int changes(Target target) {
    return changes.getOrDefault(target, 0);
  }

  @Override
  public Reading read(BudgetCall call) {
    arrive();
    if (trouble()) {
      return new Reading.Unreachable("HTTP 503", null);
    }
    return call.leg().target() instanceof Target.Webhook
        ? new Reading.Mute()
        : new Reading.Present(amounts.getOrDefault(call.leg().target(), 0L));
  }

  @Override
  public Answer set(BudgetCall call) {
    arrive();
    Target target = call.leg().target();
    if (trouble()) {
      return new Answer.Unclear("HTTP 429", Duration.ofSeconds(random.nextInt(1, 300)));
    }
    if (refusing.contains(target) && !call.back()) {
      return new Answer.Refused("the budget is too low");
    }
    if (!(target instanceof Target.Webhook) && trouble()) {
      late.add(new Late(clock.instant().plusSeconds(random.nextInt(1, 25)), target, call.to()));
      return new Answer.Unclear("no answer in 20 s", null);
    }
    if (!(target instanceof Target.Webhook) || seen.add(call.key())) {
      put(target, call.to());
    }
    if (trouble()) {
      return new Answer.Unclear("the connection broke", null);
    }
    return new Answer.Accepted("receipt of " + call.key());
  }

  private void arrive() {
    List<Late> now = late.stream().filter(one -> !one.at().isAfter(clock.instant())).toList();
    now.forEach(one -> put(one.target(), one.to()));
    late.removeAll(now);
  }

  private void put(Target target, long to) {
    if (amounts.getOrDefault(target, 0L) != to) {
      amounts.put(target, to);
      changes.merge(target, 1, Integer::sum);
    }
  }

  private boolean trouble() {
    if (random.nextDouble() < trouble / 4) {
      throw new Killed();
    }
    return random.nextDouble() < trouble;
  }
}
