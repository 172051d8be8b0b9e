package io.plumbline.domain.reporting.close;

import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.reporting.close.ReconciledRequest.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reconciles the entries of one change request. */
final class RequestReader {

  private final String label;
  private final List<Reading> readings;
  private final Yardstick yardstick;
  private final List<String> differences = new ArrayList<>();

  RequestReader(String label, List<Reading> readings, Yardstick yardstick) {
    this.label = label;
    this.readings = List.copyOf(readings);
    this.yardstick = yardstick;
  }

  ReconciledRequest read() {
    Optional<Reading> approval = approval();
    Optional<Reading> shipment = last(Fact.Kind.CHANGE_SHIPPED);
    Optional<Reading> closing = last(Fact.Kind.CHANGE_CLOSED);
    Amount recommended = amount(first(Fact.Kind.CHANGE_DRAFTED));
    Amount approved = amount(approval);
    Amount shipped = amount(shipment);
    Amount rolledBack = amount(last(Fact.Kind.CHANGE_ROLLED_BACK));
    shipment.ifPresent(one -> shippedAsApproved(one, approval));
    rolledBackWhole(rolledBack, shipped);
    closing.ifPresent(one -> closedWithOutcome(one, shipped));
    readings.stream().filter(Reading::corrected).forEach(this::tellCorrection);
    Optional<Reading> basis = approval.or(() -> last(Fact.Kind.CHANGE_DRAFTED));
    String run = latest("run");
    if (!yardstick.tells(run)) {
      differ("cannot be told in %s: %s does not count so", yardstick.currency().words(), run);
    }
    return new ReconciledRequest(
        label,
        latest("title"),
        state(),
        currency(),
        recommended,
        approved == null
            ? null
            : new Amount(approved.cents(), approvers(approval), approved.at(), approved.sequence()),
        shipped,
        shipment.map(one -> one.text("shipped_on")).orElse(null),
        rolledBack,
        band(basis, "effect"),
        band(closing, "observed"),
        yardstick.of(band(basis, "promised_return"), run),
        yardstick.of(band(closing, "observed_return"), run),
        run,
        latest("tests"),
        differences);
  }

  /** The last approval that nothing more was needed after. */
  private Optional<Reading> approval() {
    return of(Fact.Kind.CHANGE_APPROVED)
        .filter(one -> one.text("remaining").isEmpty() || one.text("remaining").equals("0"))
        .reduce((before, next) -> next);
  }

  private static String approvers(Optional<Reading> approval) {
    return approval
        .map(
            one ->
                one.text("approved_by").isEmpty()
                    ? one.entry().actor().name()
                    : one.text("approved_by"))
        .orElse("");
  }

  private void shippedAsApproved(Reading shipment, Optional<Reading> approval) {
    if (approval.isEmpty()) {
      differ("was shipped (entry %d) without an approval", shipment.entry().sequence());
      return;
    }
    Amount shipped = shipment.moved();
    Amount approved = approval.get().moved();
    if (shipped != null && approved != null && shipped.cents() != approved.cents()) {
      differ(
          "shipped %s (entry %d) where %s were approved (entry %d)",
          money(shipped.cents()), shipped.sequence(), money(approved.cents()), approved.sequence());
    }
    if (!shipment.text("content_sha256").equals(approval.get().text("content_sha256"))) {
      differ(
          "shipped another content (entry %d) than was approved (entry %d)",
          shipment.entry().sequence(), approval.get().entry().sequence());
    }
  }

  private void rolledBackWhole(@Nullable Amount rolledBack, @Nullable Amount shipped) {
    if (rolledBack == null) {
      return;
    }
    if (shipped == null) {
      differ("was rolled back (entry %d) but never shipped", rolledBack.sequence());
    } else if (rolledBack.cents() != shipped.cents()) {
      differ(
          "rolled back %s (entry %d) of %s shipped (entry %d)",
          money(rolledBack.cents()),
          rolledBack.sequence(),
          money(shipped.cents()),
          shipped.sequence());
    }
  }

  private void closedWithOutcome(Reading closing, @Nullable Amount shipped) {
    if (shipped == null) {
      differ("was closed with an outcome (entry %d) but never shipped", closing.entry().sequence());
    }
    if (closing.band("observed") == null) {
      differ("was closed (entry %d) without an observed outcome", closing.entry().sequence());
    }
  }

  private void tellCorrection(Reading reading) {
    differ("has a corrected entry: %d", reading.entry().sequence());
  }

  private @Nullable Amount amount(Optional<Reading> reading) {
    if (reading.isEmpty()) {
      return null;
    }
    Amount amount = reading.get().moved();
    if (amount == null) {
      differ("names no amount in entry %d", reading.get().entry().sequence());
    } else {
      lines(reading.get(), amount);
    }
    return amount;
  }

  /** Money moved is what the lines take away, and as much as they add. */
  private void lines(Reading reading, Amount amount) {
    Optional<LineItems> items = LineItems.of(reading.text("lines"));
    if (items.isPresent() && items.get().moved() != amount.cents()) {
      differ(
          "moves %s by its lines and %s by its amount (entry %d)",
          money(items.get().moved()), money(amount.cents()), amount.sequence());
    }
  }

  private String currency() {
    List<String> all =
        readings.stream()
            .map(one -> one.text("currency"))
            .filter(one -> !one.isEmpty())
            .distinct()
            .toList();
    if (all.size() > 1) {
      differ("is in several currencies: %s", String.join(", ", all));
    }
    return all.isEmpty() ? "" : all.getFirst();
  }

  private State state() {
    State state = State.DRAFTED;
    for (Reading reading : readings) {
      state =
          switch (reading.entry().kind()) {
            case CHANGE_SUBMITTED -> State.SUBMITTED;
            case CHANGE_APPROVED ->
                approval().filter(reading::equals).isPresent() ? State.APPROVED : state;
            case CHANGE_REJECTED, CHANGE_WITHDRAWN, CHANGE_EXPIRED -> State.ENDED;
            case CHANGE_SHIPPED -> State.SHIPPED;
            case CHANGE_EXPANDED -> State.EXPANDED;
            case CHANGE_ROLLED_BACK -> State.ROLLED_BACK;
            case CHANGE_CLOSED -> State.CLOSED;
            default -> state;
          };
    }
    return state;
  }

  private String latest(String detail) {
    return readings.reversed().stream()
        .map(one -> one.text(detail))
        .filter(one -> !one.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static @Nullable Band band(Optional<Reading> reading, String name) {
    return reading.map(one -> one.band(name)).orElse(null);
  }

  private Optional<Reading> first(Fact.Kind kind) {
    return of(kind).findFirst();
  }

  private Optional<Reading> last(Fact.Kind kind) {
    return of(kind).reduce((before, next) -> next);
  }

  private Stream<Reading> of(Fact.Kind kind) {
    return readings.stream().filter(one -> one.entry().kind() == kind);
  }

  private void differ(String pattern, Object... values) {
    String sentence = label + " " + pattern.formatted(values) + ".";
    if (!differences.contains(sentence)) {
      differences.add(sentence);
    }
  }

  static String money(long cents) {
    return "%s%d.%02d"
        .formatted(cents < 0 ? "-" : "", Math.abs(cents) / 100, Math.abs(cents) % 100);
  }
}
