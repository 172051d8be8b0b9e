package io.plumbline.domain.reporting.close;

import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.reporting.close.Recommendation.Answer;
import io.plumbline.domain.shared.Actor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects what Plumbline recommended by itself, and what was decided on it. */
final class Recommendations {

  private static final double NINETY = 0.9;

  private record Decided(Answer answer, long sequence) {}

  private final List<LedgerEntry> stored = new ArrayList<>();
  private final Map<String, Decided> decided = new HashMap<>();

  /** Takes an entry that was written before the period's end. */
  void accept(LedgerEntry entry, boolean within) {
    if (entry.kind() == Fact.Kind.SCENARIO_DECIDED) {
      Reading reading = new Reading(entry);
      decide(reading.text("chosen"), Answer.CHOSEN, entry);
      decide(reading.text("rejected"), Answer.REJECTED, entry);
    } else if (within
        && entry.kind() == Fact.Kind.SCENARIO_STORED
        && entry.actor().kind() == Actor.Kind.SYSTEM) {
      stored.add(entry);
    }
  }

  private void decide(String labels, Answer answer, LedgerEntry entry) {
    Arrays.stream(labels.split(", "))
        .filter(label -> !label.isEmpty())
        .forEach(label -> decided.put(label, new Decided(answer, entry.sequence())));
  }

  /** Returns them as they came. */
  List<Recommendation> all() {
    return stored.stream().map(this::told).toList();
  }

  private Recommendation told(LedgerEntry entry) {
    Reading reading = new Reading(entry);
    String label = reading.text("scenario");
    Decided answer = decided.get(label);
    return new Recommendation(
        label,
        reading.text("name"),
        reading.text("run"),
        reading.band("lift", "lift_p5", "lift_p95", NINETY),
        entry.at(),
        entry.sequence(),
        answer == null ? Answer.OPEN : answer.answer(),
        answer == null ? null : answer.sequence());
  }
}
