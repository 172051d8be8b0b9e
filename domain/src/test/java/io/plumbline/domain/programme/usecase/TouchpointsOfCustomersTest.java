package io.plumbline.domain.programme.usecase;

import static io.plumbline.domain.programme.usecase.ProgrammeBench.BRAND;
import static io.plumbline.domain.programme.usecase.ProgrammeBench.LEO;
import static io.plumbline.domain.programme.usecase.ProgrammeBench.NOBODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.programme.Kept;
import io.plumbline.domain.programme.Touchpoint;
import io.plumbline.domain.programme.Touchpoint.Stage;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.ChannelId;
import org.junit.jupiter.api.Test;

/** Each channel says where customers meet it and what for. */
class TouchpointsOfCustomersTest {

  private final ProgrammeBench bench = new ProgrammeBench();

  private static Touchpoint tv(Stage stage, String outcome) {
    return new Touchpoint(BRAND, new ChannelId("TV"), stage, outcome);
  }

  private DescribeChannel.Outcome describe(Touchpoint touchpoint, Actor by) {
    return bench.describe().describe(new DescribeChannel.Command(touchpoint, by, Origin.REST));
  }

  @Test
  void the_newest_description_holds_and_the_ledger_keeps_both() {
    describe(tv(Stage.CONSIDERATION, "Store visits"), LEO);
    describe(tv(Stage.AWARENESS, "First visits"), LEO);
    assertThat(new ListTouchpoints(bench.programmes).list(BRAND))
        .extracting(Kept::value)
        .containsExactly(tv(Stage.AWARENESS, "First visits"));
    assertThat(bench.facts())
        .containsExactly(Fact.Kind.CHANNEL_DESCRIBED, Fact.Kind.CHANNEL_DESCRIBED);
    assertThat(bench.entries().getLast().subject()).isEqualTo("TV");
    assertThat(bench.entries().getLast().details())
        .containsEntry("stage", "awareness")
        .containsEntry("outcome", "First visits");
  }

  @Test
  void nobody_else_describes_one_and_a_description_names_an_outcome() {
    for (Actor other : NOBODY) {
      assertThat(describe(tv(Stage.AWARENESS, "Visits"), other))
          .isEqualTo(new DescribeChannel.Outcome.NotAllowed(other));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> tv(Stage.AWARENESS, " "));
    assertThat(bench.facts()).isEmpty();
  }
}
