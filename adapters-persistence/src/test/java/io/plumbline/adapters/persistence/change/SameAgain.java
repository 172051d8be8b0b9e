package io.plumbline.adapters.persistence.change;

import static io.plumbline.domain.change.usecase.ChangeBench.BRAND;
import static io.plumbline.domain.change.usecase.ChangeBench.MAYA;

import io.plumbline.domain.change.ChangeEvent;
import io.plumbline.domain.change.ChangeFact;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.ChangeIdentity;
import io.plumbline.domain.change.Proposal;
import io.plumbline.domain.change.usecase.ChangeBench;
import io.plumbline.domain.guardrail.FinishedTest;
import io.plumbline.domain.guardrail.Shift.Sprint;
import io.plumbline.domain.ledger.Origin;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What C-0001 asked for first, asked for again without asking the model. */
final class SameAgain {

  private SameAgain() {}

  /** Begins a request of Maya's as the use case does, that may ship until a day. */
  static ChangeHistory begun(ChangeBench bench, LocalDate until) {
    ChangeEvent first = bench.now("C-0001").steps().getFirst().event();
    Proposal proposal = again(((ChangeEvent.Drafted) first).proposal(), bench, until);
    return bench
        .ports
        .transaction()
        .in(
            () -> {
              bench.ports.requests().hold(BRAND);
              ChangeHistory begun =
                  ChangeHistory.begun(
                      new ChangeIdentity(
                          bench.ports.ids().next(),
                          BRAND,
                          bench.ports.requests().nextNumber(BRAND),
                          MAYA,
                          bench.clock.instant(),
                          null,
                          null),
                      proposal);
              bench
                  .ports
                  .requests()
                  .add(
                      begun,
                      bench.ledger.append(
                          BRAND,
                          new ChangeFact(begun),
                          MAYA,
                          Origin.WEB,
                          bench.ports.ids().next()));
              return begun;
            });
  }

  /** The tests it rests on are as fresh as they were. */
  private static Proposal again(Proposal first, ChangeBench bench, LocalDate until) {
    LocalDate lately = bench.clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    return new Proposal(
        first.title(),
        first.objective(),
        first.explanation(),
        first.currency(),
        new Sprint(first.sprint().first(), until),
        first.step(),
        first.stages(),
        first.lines(),
        first.expected(),
        first.promised(),
        first.tests().stream()
            .map(
                test ->
                    new FinishedTest(
                        test.id(), test.channel(), lately.minusWeeks(4), test.smallestEffect()))
            .toList(),
        first.plan());
  }
}
