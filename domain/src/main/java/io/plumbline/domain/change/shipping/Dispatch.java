package io.plumbline.domain.change.shipping;

import static io.plumbline.domain.shared.Require.that;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An order on its way: a pure state machine that is told what targets say and tells what to do.
 *
 * <p>A SHIP asks every target first, then sets them one by one, those by hand last. If one finally
 * refuses, whatever was set or may have been is set back, and the dispatch ends undone. A ROLL_BACK
 * never turns round: what a gateway cannot do is left to a person. A target that has neither the
 * amount before nor the one wanted is never overwritten.
 *
 * @param refusals why it is being undone; empty as long as it is not
 */
public record Dispatch(
    BudgetOrder order, List<Leg> legs, List<Refusal> refusals, Instant openedAt) {

  private static final Duration ARRIVAL = Duration.ofMinutes(2);

  public Dispatch {
    legs = List.copyOf(legs);
    refusals = List.copyOf(refusals);
  }

  /** Returns the order opened: what is set by hand waits until its turn. */
  static Dispatch opened(BudgetOrder order, List<Leg> legs, Instant at) {
    return new Dispatch(order, legs, List.of(), at).settled(at);
  }

  /** Returns how it stands. */
  public End end() {
    if (undoing()) {
      return legs.stream().allMatch(Leg::clear)
          ? new End.Undone(lastAt(), reasons())
          : new End.Running(true);
    }
    return legs.stream().allMatch(Leg::done) ? new End.Done(lastAt()) : new End.Running(false);
  }

  /** Whether nothing is left to do. */
  public boolean over() {
    return !(end() instanceof End.Running);
  }

  private boolean undoing() {
    return !refusals.isEmpty();
  }

  private List<String> reasons() {
    return refusals.stream()
        .map(one -> legs.get(one.place()).target().label() + ": " + one.why())
        .toList();
  }

  private boolean rollsBack() {
    return order.purpose() == BudgetOrder.Purpose.ROLL_BACK;
  }

  private Instant lastAt() {
    return legs.stream()
        .map(
            leg ->
                switch (leg.state()) {
                  case LegState.Done done -> done.at();
                  case LegState.SetBack back -> back.at();
                  case LegState.Refused refused -> refused.at();
                  default -> openedAt;
                })
        .max(Comparator.naturalOrder())
        .orElse(openedAt);
  }

  /** Returns what is to be done at {@code now}. */
  public Step next(Instant now) {
    if (over()) {
      return new Step.Over();
    }
    List<Integer> callable =
        IntStream.range(0, legs.size()).filter(this::callable).boxed().toList();
    Optional<Integer> due =
        callable.stream().filter(place -> !legs.get(place).due().isAfter(now)).findFirst();
    if (due.isPresent()) {
      int place = due.get();
      return switch (legs.get(place).state()) {
        case LegState.Open _ -> new Step.Check(place);
        case LegState.SettingBack _ -> new Step.SetBack(place);
        default -> new Step.Set(place);
      };
    }
    return callable.stream()
        .map(place -> legs.get(place).due())
        .min(Comparator.naturalOrder())
        .<Step>map(Step.Wait::new)
        .orElseGet(Step.Person::new);
  }

  /** Whether a gateway may be called for it: in a SHIP nothing is set before all were asked. */
  private boolean callable(int place) {
    Leg leg = legs.get(place);
    if (leg.target() instanceof Target.Sheet) {
      return false;
    }
    return switch (leg.state()) {
      case LegState.Open _, LegState.SettingBack _ -> true;
      case LegState.Ready _, LegState.Sent _ -> rollsBack() || !unasked();
      case LegState.Done _, LegState.Refused _, LegState.SetBack _, LegState.ByHand _ -> false;
    };
  }

  private boolean unasked() {
    return legs.stream()
        .anyMatch(
            leg -> leg.state() instanceof LegState.Open && !(leg.target() instanceof Target.Sheet));
  }

  /** Returns the place of the leg that waits for a person. */
  public OptionalInt byHand() {
    return IntStream.range(0, legs.size()).filter(place -> legs.get(place).byHand()).findFirst();
  }

  /** Returns the call that a step makes, to ask its target with. */
  public BudgetCall call(int place) {
    Leg leg = legs.get(place);
    return leg.state() instanceof LegState.SettingBack(long found)
        ? BudgetCall.of(order, place, leg, found, true)
        : BudgetCall.of(order, place, leg, leg.to(), false);
  }

  /** Returns how it stands after {@link Step.Check}. */
  public Dispatch checked(int place, Reading reading, Instant at, Patience patience) {
    Leg leg = legs.get(place);
    that(leg.state() instanceof LegState.Open, "Leg %s was asked before.", place);
    return switch (reading) {
      case Reading.Present(long units) when units == leg.to() ->
          // what is there by its own rounding is what it goes back to; what somebody set is not
          put(
              place,
              leg.with(done(leg.expects(units) ? units : leg.from(), "has it already", at), at),
              at);
      case Reading.Present(long units) when leg.expects(units) ->
          put(place, leg.with(new LegState.Ready(units), at), at);
      case Reading.Present(long units) -> refused(place, drift(leg, units), null, at);
      case Reading.Mute() -> put(place, leg.with(new LegState.Ready(leg.from()), at), at);
      case Reading.Unreachable(String why, var wait) ->
          unclear(place, why, wait, null, at, patience);
      case Reading.Refused(String why) -> refused(place, why, null, at);
    };
  }

  /** Returns what the present amount says before {@link Step.Set} or {@link Step.SetBack}. */
  public Before before(int place, Reading reading, Instant at, Patience patience) {
    Leg leg = legs.get(place);
    return switch (leg.state()) {
      case LegState.Ready(long found) -> beforeSet(place, reading, found, 0, at, patience);
      case LegState.Sent(long found, int times) ->
          beforeSet(place, reading, found, times, at, patience);
      case LegState.SettingBack(long found) -> beforeBack(place, reading, found, at, patience);
      default -> throw new IllegalArgumentException("Leg %s is not to be set.".formatted(place));
    };
  }

  private Before beforeSet(
      int place, Reading reading, long found, int times, Instant at, Patience patience) {
    Leg leg = legs.get(place);
    Long sent = times == 0 ? null : found;
    return switch (reading) {
      case Reading.Present(long units) when units == leg.to() ->
          new Before.Settled(put(place, leg.with(done(found, "has it", at), at), at));
      case Reading.Present(long units) when units != found ->
          new Before.Settled(refused(place, drift(leg, units), null, at));
      case Reading.Present _, Reading.Mute _ -> {
        Leg sending =
            new Leg(
                leg.target(),
                leg.lines(),
                leg.from(),
                leg.to(),
                leg.slack(),
                new LegState.Sent(found, times + 1),
                leg.tries(),
                leg.due());
        yield new Before.Go(put(place, sending, at), call(place));
      }
      case Reading.Unreachable(String why, var wait) ->
          new Before.Settled(unclear(place, why, wait, sent, at, patience));
      case Reading.Refused(String why) -> new Before.Settled(refused(place, why, sent, at));
    };
  }

  private Before beforeBack(int place, Reading reading, long found, Instant at, Patience patience) {
    Leg leg = legs.get(place);
    return switch (reading) {
      case Reading.Present(long units) when units == found ->
          new Before.Settled(put(place, leg.with(back(found, "has it again", at), at), at));
      case Reading.Present(long units) when units != leg.to() ->
          new Before.Settled(handed(place, found, drift(leg, units), at));
      case Reading.Present _, Reading.Mute _ -> new Before.Go(this, call(place));
      case Reading.Unreachable(String _, var wait) ->
          new Before.Settled(later(place, wait, at, patience));
      case Reading.Refused(String why) -> new Before.Settled(handed(place, found, why, at));
    };
  }

  /** Returns how it stands after the call that {@link Before.Go} asked for. */
  public Dispatch answered(int place, Answer answer, Instant at, Patience patience) {
    Leg leg = legs.get(place);
    return switch (leg.state()) {
      case LegState.Sent(long found, int times) ->
          switch (answer) {
            case Answer.Accepted(String receipt) ->
                put(place, leg.with(done(found, receipt, at), at), at);
            case Answer.Unclear(String why, var wait) ->
                unclear(place, why, wait, found, at, patience);
            // the only call there was changed nothing: nothing is to be set back
            case Answer.Refused(String why) -> refused(place, why, times == 1 ? null : found, at);
          };
      case LegState.SettingBack(long found) ->
          switch (answer) {
            case Answer.Accepted(String receipt) ->
                put(place, leg.with(back(found, receipt, at), at), at);
            case Answer.Unclear(String _, var wait) -> later(place, wait, at, patience);
            case Answer.Refused(String why) -> handed(place, found, why, at);
          };
      default -> throw new IllegalArgumentException("Leg %s was not called.".formatted(place));
    };
  }

  /**
   * Returns how it stands after a person did what was left to them.
   *
   * @throws IllegalArgumentException if the leg does not wait for a person
   */
  public Dispatch confirmed(int place, String proof, String by, Instant at) {
    Leg leg = legs.get(place);
    if (!(leg.state() instanceof LegState.ByHand(long found, boolean back, String _))) {
      throw new IllegalArgumentException("Leg %s does not wait for a person.".formatted(place));
    }
    LegState next =
        back ? new LegState.SetBack(found, proof, at, by) : new LegState.Done(found, proof, at, by);
    return put(place, leg.with(next, at), at);
  }

  /** Whether a person may say that this leg cannot be set: not of a roll-back, nor set back. */
  public boolean mayBeDeclined(int place) {
    return !rollsBack()
        && legs.get(place).state() instanceof LegState.ByHand(long _, boolean back, String _)
        && !back;
  }

  /** Returns how it stands after a person said that a leg cannot be set: the others are undone. */
  public Dispatch declined(int place, String why, Instant at) {
    that(mayBeDeclined(place), "Leg %s cannot be declined.", place);
    return refused(place, why, null, at);
  }

  private static LegState done(long found, String receipt, Instant at) {
    return new LegState.Done(found, receipt, at, null);
  }

  private static LegState back(long found, String receipt, Instant at) {
    return new LegState.SetBack(found, receipt, at, null);
  }

  private static String drift(Leg leg, long units) {
    return "it has %s, neither %s nor %s: somebody else set it"
        .formatted(units, leg.from(), leg.to());
  }

  private Dispatch unclear(
      int place,
      String why,
      @Nullable Duration wait,
      @Nullable Long sent,
      Instant at,
      Patience patience) {
    Leg leg = legs.get(place);
    return patience.over(leg.tries() + 1)
        ? refused(
            place, "no clear answer in %s calls, %s".formatted(leg.tries() + 1, why), sent, at)
        : later(place, wait, at, patience);
  }

  private Dispatch later(int place, @Nullable Duration wait, Instant at, Patience patience) {
    Leg leg = legs.get(place);
    return put(place, leg.later(at.plus(patience.wait(leg.tries() + 1, wait))), at);
  }

  private Dispatch handed(int place, long found, String why, Instant at) {
    return put(place, legs.get(place).with(new LegState.ByHand(found, true, why), at), at);
  }

  private Dispatch refused(int place, String why, @Nullable Long sent, Instant at) {
    Leg leg = legs.get(place);
    if (rollsBack()) {
      long had =
          switch (leg.state()) {
            case LegState.Ready(long found) -> found;
            case LegState.Sent(long found, int _) -> found;
            default -> leg.from();
          };
      return put(place, leg.with(new LegState.ByHand(had, false, why), at), at);
    }
    List<Refusal> all = new ArrayList<>(refusals);
    all.add(new Refusal(place, why));
    List<Leg> next = new ArrayList<>(legs);
    next.set(place, leg.with(new LegState.Refused(why, at, sent), at));
    return new Dispatch(order, next, all, openedAt).settled(at);
  }

  private Dispatch put(int place, Leg leg, Instant at) {
    List<Leg> next = new ArrayList<>(legs);
    next.set(place, leg);
    return new Dispatch(order, next, refusals, openedAt).settled(at);
  }

  /** Returns it with every leg turned the way the whole goes. */
  private Dispatch settled(Instant at) {
    UnaryOperator<Leg> turn = undoing() ? leg -> undone(leg, at) : leg -> offered(leg, at);
    return new Dispatch(order, legs.stream().map(turn).toList(), refusals, openedAt);
  }

  private Leg offered(Leg leg, Instant at) {
    Predicate<Leg> settled = other -> other.done() || other.target() instanceof Target.Sheet;
    return leg.state() instanceof LegState.Open
            && leg.target() instanceof Target.Sheet
            && (rollsBack() || legs.stream().allMatch(settled))
        ? leg.with(new LegState.ByHand(leg.from(), false, "it is set by hand"), at)
        : leg;
  }

  private static Leg undone(Leg leg, Instant at) {
    return switch (leg.state()) {
      case LegState.Open _, LegState.Ready _ ->
          leg.with(back(leg.from(), "nothing was sent", at), at);
      // a call that nobody answered may still be under way: it gets time to arrive
      case LegState.Sent(long found, int _) ->
          leg.with(new LegState.SettingBack(found), at.plus(ARRIVAL));
      case LegState.Refused(String _, Instant _, Long sent) ->
          sent == null ? leg : leg.with(new LegState.SettingBack(sent), at.plus(ARRIVAL));
      case LegState.Done(long found, String _, Instant _, String by) ->
          leg.with(
              by == null
                  ? new LegState.SettingBack(found)
                  : new LegState.ByHand(found, true, "it was set by hand"),
              at);
      case LegState.ByHand(long found, boolean backwards, String _) ->
          backwards ? leg : leg.with(back(found, "nothing was set", at), at);
      case LegState.SettingBack _, LegState.SetBack _ -> leg;
    };
  }
}
