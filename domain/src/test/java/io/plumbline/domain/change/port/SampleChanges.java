package io.plumbline.domain.change.port;

import io.plumbline.domain.access.port.SampleBrands;
import io.plumbline.domain.change.Asks;
import io.plumbline.domain.change.ChangeEvent;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.ChangeIdentity;
import io.plumbline.domain.change.ObservedOutcome;
import io.plumbline.domain.guardrail.GuardrailPolicy;
import io.plumbline.domain.guardrail.Judgement;
import io.plumbline.domain.guardrail.Rule;
import io.plumbline.domain.guardrail.Standing;
import io.plumbline.domain.guardrail.Verdict;
import io.plumbline.domain.guardrail.Waiver;
import io.plumbline.domain.ledger.Hash;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Probability;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Histories of requests in which everything happens. */
public final class SampleChanges {

  public static final Instant AT = Instant.parse("2026-11-22T05:00:00.123456Z");

  private SampleChanges() {}

  public static ChangeHistory begun(BrandId brand, int number, @Nullable String opportunity) {
    return ChangeHistory.begun(
        new ChangeIdentity(
            new UUID(brand.value().hashCode(), number),
            brand,
            number,
            Asks.MAYA,
            AT,
            opportunity,
            opportunity == null ? null : "C-0001"),
        Asks.proposal());
  }

  public static ChangeHistory begun(int number) {
    return begun(SampleBrands.HARBOUR.id(), number, null);
  }

  /** Each event that leads to the next, through every kind of them. */
  public static List<ChangeEvent> everything() {
    Hash content = Asks.proposal(300_000, 1).content();
    UUID order = new UUID(3, 4);
    ObservedOutcome observed =
        new ObservedOutcome(
            28,
            27_000,
            Asks.estimate(0.01, 0.02),
            Asks.estimate(270, 540),
            null,
            new Probability(0.7));
    return List.of(
        new ChangeEvent.Edited(Asks.proposal(300_000, 1)),
        new ChangeEvent.WaiverAsked(Rule.EVIDENCE, "A \"young\" brand;\nno test."),
        new ChangeEvent.WaiverGranted(Rule.EVIDENCE),
        new ChangeEvent.Judged(ChangeEvent.Moment.SUBMITTED, verdict()),
        new ChangeEvent.Submitted(1, AT.plusSeconds(3600)),
        new ChangeEvent.Refused("approve", "nobody decides on a request of their own"),
        new ChangeEvent.Approved(content, 1, "Fine.", 0, true),
        new ChangeEvent.Shipping(order),
        new ChangeEvent.ShipFailed(List.of("Meta 123: too low")),
        new ChangeEvent.Shipping(new UUID(3, 5)),
        new ChangeEvent.Shipped(LocalDate.of(2026, 12, 1), List.of("sheet: done", "x")),
        new ChangeEvent.Breached(Asks.proposal().promised().periods().getFirst(), 12.5, 1),
        new ChangeEvent.Held(observed),
        new ChangeEvent.Expanded("C-0002"),
        new ChangeEvent.Closed(observed, "Search is not endless."));
  }

  /** The ends that lie beside that way, and how far along each leaves it. */
  public static List<List<ChangeEvent>> otherEnds() {
    List<List<ChangeEvent>> ends = new ArrayList<>();
    ends.add(until(5, new ChangeEvent.Rejected("Not now.")));
    ends.add(until(5, new ChangeEvent.Withdrawn("Changed our minds.")));
    ends.add(until(7, new ChangeEvent.Expired("its sprint ended")));
    ends.add(
        until(
            12,
            new ChangeEvent.RollingBack(new UUID(3, 6), "three days"),
            new ChangeEvent.RolledBack(LocalDate.of(2026, 12, 5), List.of())));
    return ends;
  }

  private static List<ChangeEvent> until(int count, ChangeEvent... ends) {
    List<ChangeEvent> events = new ArrayList<>(everything().subList(0, count));
    events.addAll(List.of(ends));
    return events;
  }

  private static Verdict verdict() {
    List<Judgement> judgements = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      TreeMap<String, String> inputs = new TreeMap<>();
      inputs.put("paid social.moved", "400000");
      judgements.add(
          new Judgement(
              rule,
              GuardrailPolicy.DEFAULT.version(),
              rule == Rule.EVIDENCE ? Standing.BLOCKED : Standing.HOLDS,
              rule.mayBeWaivable(),
              inputs,
              "8 %",
              "at most 15 %",
              "It \u00e4nders \u2264 15 %."));
    }
    return Verdict.of(
        judgements, List.of(new Waiver(Rule.EVIDENCE, "A young brand.", Asks.LEO, Asks.ADA)));
  }

  /** Who does what, so that no two who must differ are one. */
  public static Actor by(ChangeEvent event) {
    return switch (event) {
      case ChangeEvent.WaiverGranted _, ChangeEvent.Approved _, ChangeEvent.Rejected _ -> Asks.ADA;
      case ChangeEvent.WaiverAsked _ -> Asks.LEO;
      case ChangeEvent.Judged _, ChangeEvent.Breached _ -> Actor.SYSTEM;
      default -> Asks.MAYA;
    };
  }
}
