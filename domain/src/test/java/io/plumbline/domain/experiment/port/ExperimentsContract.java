package io.plumbline.domain.experiment.port;

import static io.plumbline.domain.access.port.SampleBrands.HARBOUR;
import static io.plumbline.domain.access.port.SampleBrands.NORTHERN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.experiment.Experiment;
import io.plumbline.domain.experiment.ExperimentEvent;
import io.plumbline.domain.experiment.ExperimentFact;
import io.plumbline.domain.experiment.ExperimentHistory;
import io.plumbline.domain.experiment.ExperimentResult;
import io.plumbline.domain.experiment.SampleTests;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Probability;
import io.plumbline.domain.shared.port.Transaction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of tests promises. */
public abstract class ExperimentsContract {

  private static final BrandId BRAND = HARBOUR.id();

  protected abstract Experiments experiments();

  protected abstract Ledger ledger();

  protected abstract Transaction transaction();

  protected abstract Brands brands();

  @BeforeEach
  void two_brands() {
    brands().add(HARBOUR);
    brands().add(NORTHERN);
  }

  protected ExperimentHistory added(ExperimentHistory history) {
    return transaction()
        .in(
            () -> {
              LedgerEntry entry =
                  ledger()
                      .append(
                          history.identity().brand(),
                          new ExperimentFact(history),
                          history.last().by(),
                          Origin.WEB,
                          UUID.randomUUID());
              experiments().add(history, entry);
              return history;
            });
  }

  protected ExperimentHistory lived(int number, List<ExperimentEvent> events) {
    ExperimentHistory history = added(SampleTests.begun(number));
    for (ExperimentEvent event : events) {
      history = added(history.with(event, SampleTests.by(event), SampleTests.AT));
    }
    return history;
  }

  @Test
  void a_history_comes_back_as_it_was_with_every_kind_of_event() {
    List<ExperimentHistory> all = new ArrayList<>();
    all.add(lived(1, SampleTests.everything()));
    for (List<ExperimentEvent> end : SampleTests.stops()) {
      all.add(lived(all.size() + 1, end));
    }
    for (ExperimentHistory history : all) {
      assertThat(experiments().find(BRAND, history.identity().number())).contains(history);
      assertThat(experiments().withId(BRAND, history.identity().id())).contains(history);
    }
    Set<Class<?>> kinds = new HashSet<>();
    all.forEach(one -> one.steps().forEach(step -> kinds.add(step.event().getClass())));
    assertThat(kinds).containsExactlyInAnyOrder(ExperimentEvent.class.getPermittedSubclasses());
    assertThat(experiments().newest(BRAND, Set.of(), 99)).isEqualTo(all.reversed());
    assertThat(experiments().newest(BRAND, Set.of("read out"), 99))
        .extracting(one -> one.identity().number())
        .containsExactly(1);
    assertThat(experiments().newest(BRAND, Set.of(), 2)).hasSize(2);
  }

  @Test
  void an_interval_that_is_open_on_one_side_comes_back_open() {
    List<ExperimentEvent> events = new ArrayList<>(SampleTests.everything());
    ExperimentEvent lesson = events.removeLast();
    ExperimentEvent.ReadOut closed = (ExperimentEvent.ReadOut) events.removeLast();
    ExperimentResult open =
        new ExperimentResult(
            -2400,
            600,
            Double.NEGATIVE_INFINITY,
            -1200.1,
            new Probability(0.95),
            1e-300,
            -0.1 / 3,
            -1180,
            "did",
            "");
    events.add(new ExperimentEvent.ReadOut(open, closed.scope(), closed.departures()));
    events.add(lesson);
    lived(1, events);
    assertThat(experiments().find(BRAND, 1).orElseThrow().experiment())
        .isInstanceOfSatisfying(
            Experiment.ReadOut.class, test -> assertThat(test.result()).isEqualTo(open));
  }

  @Test
  void a_test_is_its_brands_alone() {
    added(SampleTests.begun(1));
    assertThat(experiments().find(NORTHERN.id(), 1)).isEmpty();
    assertThat(experiments().newest(NORTHERN.id(), Set.of(), 9)).isEmpty();
    assertThat(experiments().nextNumber(NORTHERN.id())).isEqualTo(1);
    assertThat(experiments().nextNumber(BRAND)).isEqualTo(2);
  }

  @Test
  void of_two_who_add_the_same_step_one_is_too_late() {
    ExperimentHistory begun = added(SampleTests.begun(1));
    ExperimentEvent event = new ExperimentEvent.Stopped("No.");
    added(begun.with(event, SampleTests.LEO, SampleTests.AT));
    ExperimentHistory late =
        begun.with(new ExperimentEvent.Edited(SampleTests.plan()), SampleTests.LEO, SampleTests.AT);
    assertThatThrownBy(() -> added(late)).isInstanceOf(IllegalStateException.class);
    assertThat(experiments().find(BRAND, 1).orElseThrow().experiment().state())
        .isEqualTo("stopped");
    assertThat(ledger().newest(BRAND, Long.MAX_VALUE, 9)).hasSize(2);
  }

  @Test
  void an_occasion_has_one_test() {
    ExperimentHistory first = added(SampleTests.begun(BRAND, 1, "after C-0001"));
    assertThatThrownBy(() -> added(SampleTests.begun(BRAND, 2, "after C-0001")))
        .isInstanceOf(IllegalStateException.class);
    assertThat(experiments().of(BRAND, "after C-0001")).contains(first);
    assertThat(experiments().of(NORTHERN.id(), "after C-0001")).isEmpty();
    assertThat(experiments().of(BRAND, "another")).isEmpty();
  }

  @Test
  void a_step_that_is_undone_leaves_neither_itself_nor_its_entry() {
    ExperimentHistory begun = added(SampleTests.begun(1));
    assertThatThrownBy(
            () ->
                transaction()
                    .run(
                        () -> {
                          added(
                              begun.with(
                                  new ExperimentEvent.Stopped("No."),
                                  SampleTests.LEO,
                                  SampleTests.AT));
                          throw new IllegalArgumentException("boom");
                        }))
        .hasMessage("boom");
    assertThat(experiments().find(BRAND, 1)).contains(begun);
    assertThat(ledger().newest(BRAND, Long.MAX_VALUE, 9)).hasSize(1);
  }
}
