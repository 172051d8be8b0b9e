package io.plumbline.domain.programme.usecase;

import static io.plumbline.domain.programme.usecase.ProgrammeBench.ADA;
import static io.plumbline.domain.programme.usecase.ProgrammeBench.BRAND;
import static io.plumbline.domain.programme.usecase.ProgrammeBench.LEO;
import static io.plumbline.domain.programme.usecase.ProgrammeBench.NOBODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.programme.BacklogItem;
import io.plumbline.domain.programme.BacklogItem.State;
import io.plumbline.domain.programme.BacklogLink;
import io.plumbline.domain.programme.Kept;
import io.plumbline.domain.programme.Seen;
import io.plumbline.domain.shared.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is still to be measured is on a list, with the runs and tests it is about. */
class MeasurementBacklogTest {

  private static final BacklogItem.Source CHECK =
      new BacklogItem.Source(BacklogItem.Source.Kind.MODEL_CHECK, "convergence");

  private final ProgrammeBench bench = new ProgrammeBench();

  private static ChangeBacklog.Text text(String title, State state, String... links) {
    return new ChangeBacklog.Text(
        title,
        "Nobody knows.",
        state,
        "leo",
        List.of(links).stream().map(BacklogLink::new).toList());
  }

  private ChangeBacklog.Outcome change(
      ChangeBacklog.Text text, @Nullable Kept<BacklogItem> seen, Actor by) {
    return bench
        .backlog()
        .change(
            new ChangeBacklog.Command(
                BRAND,
                seen == null ? null : new Seen(seen.value().id(), seen.revision()),
                text,
                seen == null ? CHECK : BacklogItem.Source.PERSON,
                by,
                Origin.WEB));
  }

  private Kept<BacklogItem> written(ChangeBacklog.Text text, @Nullable Kept<BacklogItem> seen) {
    return switch (change(text, seen, LEO)) {
      case ChangeBacklog.Outcome.Written(var item) -> item;
      case ChangeBacklog.Outcome other -> throw new AssertionError("refused: " + other);
    };
  }

  @Test
  void an_item_is_written_and_moves_on_and_keeps_what_it_came_from() {
    bench.programmes.knows(BRAND, "R-0001");
    Kept<BacklogItem> open = written(text("Fit again", State.OPEN, "R-0001", "R-0001"), null);
    Kept<BacklogItem> done = written(text("Fit again", State.DONE, "R-0001"), open);
    assertThat(done.value().source()).isEqualTo(CHECK);
    assertThat(done.value().links()).containsExactly(new BacklogLink("R-0001"));
    assertThat(new ListBacklog(bench.programmes).list(BRAND)).containsExactly(done);
    assertThat(bench.facts()).containsExactly(Fact.Kind.BACKLOG_CHANGED, Fact.Kind.BACKLOG_CHANGED);
    assertThat(bench.entries().getLast().details())
        .containsEntry("state", "done")
        .containsEntry("links", "R-0001")
        .containsEntry("source", "model-check")
        .containsEntry("about", "convergence")
        .containsEntry("owner", "leo");
    assertThat(bench.entries())
        .extracting(one -> one.summary())
        .containsExactly("To be measured: Fit again", "“Fit again” is done");
  }

  @Test
  void what_is_under_way_comes_first_and_what_was_dropped_last() {
    for (State state : State.values()) {
      written(text(state.label(), state), null);
    }
    written(text("Open too", State.OPEN), null);
    assertThat(new ListBacklog(bench.programmes).list(BRAND))
        .extracting(one -> one.value().title())
        .containsExactly("Doing", "Open too", "Open", "Done", "Dropped");
  }

  @Test
  void links_lead_somewhere_and_owners_can_sign_in_and_all_that_is_wrong_is_told() {
    bench.programmes.knows(BRAND, "EXP-0001");
    var text =
        new ChangeBacklog.Text(
            "Test television",
            "Wide.",
            State.OPEN,
            "gone",
            List.of(
                new BacklogLink("EXP-0001"),
                new BacklogLink("EXP-0002"),
                new BacklogLink("R-0009")));
    assertThat(change(text, null, LEO))
        .asInstanceOf(type(ChangeBacklog.Outcome.Refused.class))
        .satisfies(
            refused ->
                assertThat(refused.findings())
                    .extracting(one -> one.problem())
                    .containsExactly(
                        "Nobody called gone may sign in.",
                        "The brand has no EXP-0002.",
                        "The brand has no R-0009."));
    assertThat(bench.facts()).isEmpty();
  }

  @Test
  void a_link_names_a_run_or_a_test() {
    assertThat(new BacklogLink("EXP-0012").number()).isEqualTo(12);
    assertThat(new BacklogLink("EXP-0012").test()).isTrue();
    assertThat(new BacklogLink("R-0012").test()).isFalse();
    for (String other : List.of("C-0001", "R-1", "r-0001", "EXP-", "R-0001 ")) {
      assertThatIllegalArgumentException().isThrownBy(() -> new BacklogLink(other));
    }
  }

  @Test
  void who_saw_an_older_one_changes_nothing() {
    Kept<BacklogItem> first = written(text("Fit", State.OPEN), null);
    Kept<BacklogItem> second = written(text("Fit", State.DOING), first);
    assertThat(change(text("Fit", State.DROPPED), first, ADA))
        .isEqualTo(new ChangeBacklog.Outcome.ChangedSince(second));
  }

  @Test
  void nobody_else_writes_and_nothing_is_written_without_title_and_reason() {
    for (Actor other : NOBODY) {
      assertThat(change(text("Fit", State.OPEN), null, other))
          .isEqualTo(new ChangeBacklog.Outcome.NotAllowed(other));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> change(text(" ", State.OPEN), null, LEO));
    assertThat(bench.facts()).isEmpty();
  }
}
