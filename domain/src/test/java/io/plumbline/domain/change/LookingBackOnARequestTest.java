package io.plumbline.domain.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.change.ChangeEvent.Moment;
import io.plumbline.domain.change.port.SampleChanges;
import io.plumbline.domain.guardrail.Rule;
import io.plumbline.domain.guardrail.Verdict;
import io.plumbline.domain.shared.Actor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who asked, who agreed and what the rules said, asked of a request at any time of its life. */
class LookingBackOnARequestTest {

  private static ChangeHistory put(ChangeHistory history, ChangeEvent event) {
    return history.with(event, SampleChanges.by(event), SampleChanges.AT);
  }

  /** Every whole life there is, from its beginning to each of its steps. */
  private static List<ChangeHistory> lives() {
    List<List<ChangeEvent>> all = new ArrayList<>(SampleChanges.otherEnds());
    all.add(SampleChanges.everything());
    List<ChangeHistory> lives = new ArrayList<>();
    for (List<ChangeEvent> events : all) {
      ChangeHistory history = SampleChanges.begun(1);
      for (ChangeEvent event : events) {
        history = put(history, event);
        lives.add(history);
      }
    }
    return lives;
  }

  private static boolean has(ChangeHistory history, Class<? extends ChangeEvent> event) {
    return history.steps().stream().anyMatch(step -> event.isInstance(step.event()));
  }

  @Test
  void who_put_it_forward_is_told_from_then_on_whatever_became_of_it() {
    for (ChangeHistory history : lives()) {
      assertThat(history.request().submission().map(one -> one.by().name()).orElse("nobody"))
          .as(history.request().state())
          .isEqualTo(has(history, ChangeEvent.Submitted.class) ? "maya" : "nobody");
    }
  }

  @Test
  void who_agreed_is_told_from_then_on_whatever_became_of_it() {
    for (ChangeHistory history : lives()) {
      assertThat(history.request().approvals())
          .as(history.request().state())
          .extracting(approval -> approval.by().name())
          .isEqualTo(has(history, ChangeEvent.Approved.class) ? List.of("ada") : List.of());
    }
  }

  @Test
  void what_was_edited_since_was_not_put_forward_and_nobody_agreed_to_it() {
    ChangeHistory approved = put(submitted(), approval());
    assertThat(approved.request().approvals()).hasSize(1);
    assertThat(((ChangeRequest.Approved) approved.request()).content())
        .isEqualTo(Asks.proposal().content());
    ChangeHistory edited = put(approved, new ChangeEvent.Edited(Asks.proposal(100_000, 1)));
    assertThat(edited.request().submission()).isEmpty();
    assertThat(edited.request().approvals()).isEmpty();
    ChangeHistory taken = put(edited, new ChangeEvent.Withdrawn("Never mind."));
    assertThat(taken.request().submission()).isEmpty();
  }

  private static ChangeHistory submitted() {
    return put(
        SampleChanges.begun(1), new ChangeEvent.Submitted(1, SampleChanges.AT.plusSeconds(1)));
  }

  private static ChangeEvent.Approved approval() {
    return new ChangeEvent.Approved(Asks.proposal().content(), 1, "", 0, false);
  }

  @Test
  void of_several_verdicts_the_last_one_counts() {
    ChangeHistory drafted = SampleChanges.begun(1);
    assertThat(drafted.judged()).isEmpty();
    assertThat(drafted.verdict()).isEmpty();
    ChangeEvent.Judged sample =
        SampleChanges.everything().stream()
            .filter(ChangeEvent.Judged.class::isInstance)
            .map(ChangeEvent.Judged.class::cast)
            .findFirst()
            .orElseThrow();
    Verdict unwaived = Verdict.of(sample.verdict().judgements(), List.of());
    ChangeHistory twice =
        put(
            put(put(drafted, new ChangeEvent.Judged(Moment.DRAFTED, unwaived)), sample),
            new ChangeEvent.Refused("approve", "too early"));
    assertThat(twice.judged()).contains(sample);
    assertThat(twice.verdict()).hasValueSatisfying(one -> assertThat(one.mayGoAhead()).isTrue());
  }

  @Test
  void wishes_for_several_rules_stand_side_by_side() {
    ChangeHistory two =
        SampleChanges.begun(1)
            .with(new ChangeEvent.WaiverAsked(Rule.EVIDENCE, "Young."), Asks.LEO, SampleChanges.AT)
            .with(new ChangeEvent.WaiverAsked(Rule.SWING, "Small."), Asks.LEO, SampleChanges.AT);
    assertThat(two.request().draft().wishes())
        .extracting(wish -> wish.asked().rule())
        .containsExactly(Rule.EVIDENCE, Rule.SWING);
    ChangeHistory granted =
        two.with(new ChangeEvent.WaiverGranted(Rule.SWING), Asks.ADA, SampleChanges.AT);
    assertThat(granted.request().draft().wishes())
        .extracting(wish -> wish.asked().rule())
        .containsExactly(Rule.EVIDENCE);
    assertThat(granted.request().draft().waivers())
        .singleElement()
        .satisfies(
            waiver -> assertThat(waiver.reason()).isEqualTo("Small."),
            waiver -> assertThat(waiver.by()).isEqualTo(Asks.LEO),
            waiver -> assertThat(waiver.approvedBy()).isEqualTo(Actor.human("ada")));
  }
}
