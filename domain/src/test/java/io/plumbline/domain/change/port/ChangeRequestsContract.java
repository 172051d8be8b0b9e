package io.plumbline.domain.change.port;

import static io.plumbline.domain.access.port.SampleBrands.HARBOUR;
import static io.plumbline.domain.access.port.SampleBrands.NORTHERN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.change.ChangeEvent;
import io.plumbline.domain.change.ChangeFact;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of change requests promises. */
public abstract class ChangeRequestsContract {

  private static final BrandId BRAND = HARBOUR.id();

  protected abstract ChangeRequests requests();

  protected abstract Ledger ledger();

  protected abstract Transaction transaction();

  protected abstract Brands brands();

  @BeforeEach
  void two_brands() {
    brands().add(HARBOUR);
    brands().add(NORTHERN);
  }

  private ChangeHistory added(ChangeHistory history) {
    return transaction()
        .in(
            () -> {
              LedgerEntry entry =
                  ledger()
                      .append(
                          history.identity().brand(),
                          new ChangeFact(history),
                          history.last().by(),
                          Origin.WEB,
                          UUID.randomUUID());
              requests().add(history, entry);
              return history;
            });
  }

  private ChangeHistory lived(int number, List<ChangeEvent> events) {
    ChangeHistory history = added(SampleChanges.begun(number));
    for (ChangeEvent event : events) {
      history = added(history.with(event, SampleChanges.by(event), SampleChanges.AT));
    }
    return history;
  }

  @Test
  void a_history_comes_back_as_it_was_with_every_kind_of_event() {
    List<ChangeHistory> all = new ArrayList<>();
    all.add(lived(1, SampleChanges.everything()));
    for (List<ChangeEvent> end : SampleChanges.otherEnds()) {
      all.add(lived(all.size() + 1, end));
    }
    for (ChangeHistory history : all) {
      assertThat(requests().find(BRAND, history.identity().number())).contains(history);
      assertThat(requests().withId(BRAND, history.identity().id())).contains(history);
    }
    Set<Class<?>> kinds = new HashSet<>();
    all.forEach(one -> one.steps().forEach(step -> kinds.add(step.event().getClass())));
    assertThat(kinds).containsExactlyInAnyOrder(ChangeEvent.class.getPermittedSubclasses());
    assertThat(requests().newest(BRAND, Set.of(), 99)).isEqualTo(all.reversed());
    assertThat(requests().newest(BRAND, Set.of("closed", "rejected"), 99))
        .extracting(one -> one.identity().number())
        .containsExactly(2, 1);
    assertThat(requests().newest(BRAND, Set.of(), 2)).hasSize(2);
  }

  @Test
  void those_sent_since_a_moment_are_told_apart_from_those_sent_before_or_never() {
    added(SampleChanges.begun(1));
    ChangeHistory sent = lived(2, SampleChanges.everything());
    Instant at = SampleChanges.AT;
    assertThat(requests().sentSince(BRAND, at)).containsExactly(sent);
    assertThat(requests().sentSince(BRAND, at.plusSeconds(1))).isEmpty();
    assertThat(requests().sentSince(NORTHERN.id(), at)).isEmpty();
  }

  @Test
  void a_request_is_its_brands_alone() {
    added(SampleChanges.begun(1));
    assertThat(requests().find(NORTHERN.id(), 1)).isEmpty();
    assertThat(requests().newest(NORTHERN.id(), Set.of(), 9)).isEmpty();
    assertThat(requests().nextNumber(NORTHERN.id())).isEqualTo(1);
    assertThat(requests().nextNumber(BRAND)).isEqualTo(2);
  }

  @Test
  void of_two_who_add_the_same_step_one_is_too_late() {
    ChangeHistory begun = added(SampleChanges.begun(1));
    ChangeEvent event = new ChangeEvent.Withdrawn("No.");
    added(begun.with(event, SampleChanges.by(event), SampleChanges.AT));
    ChangeHistory late =
        begun.with(new ChangeEvent.Expired("late"), SampleChanges.by(event), SampleChanges.AT);
    assertThatThrownBy(() -> added(late)).isInstanceOf(IllegalStateException.class);
    assertThat(requests().find(BRAND, 1).orElseThrow().request().state()).isEqualTo("withdrawn");
    assertThat(ledger().newest(BRAND, Long.MAX_VALUE, 9)).hasSize(2);
  }

  @Test
  void an_opportunity_has_one_request() {
    ChangeHistory first = added(SampleChanges.begun(BRAND, 1, "R-0001: a to b"));
    assertThatThrownBy(() -> added(SampleChanges.begun(BRAND, 2, "R-0001: a to b")))
        .isInstanceOf(IllegalStateException.class);
    assertThat(requests().of(BRAND, "R-0001: a to b")).contains(first);
    assertThat(requests().of(NORTHERN.id(), "R-0001: a to b")).isEmpty();
    assertThat(requests().of(BRAND, "another")).isEmpty();
  }

  @Test
  void a_step_that_is_undone_leaves_neither_itself_nor_its_entry() {
    ChangeHistory begun = added(SampleChanges.begun(1));
    ChangeEvent event = new ChangeEvent.Withdrawn("No.");
    assertThatThrownBy(
            () ->
                transaction()
                    .run(
                        () -> {
                          added(begun.with(event, SampleChanges.by(event), SampleChanges.AT));
                          throw new IllegalArgumentException("boom");
                        }))
        .hasMessage("boom");
    assertThat(requests().find(BRAND, 1)).contains(begun);
    assertThat(ledger().newest(BRAND, Long.MAX_VALUE, 9)).hasSize(1);
  }
}
