package io.plumbline.domain.mix.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.job.ProgressListener;
import io.plumbline.domain.mix.MadeUpPanel;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.ReviewThresholds;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.inference.Chains;
import io.plumbline.domain.mix.inference.Diagnostics.Check;
import io.plumbline.domain.mix.inference.Diagnostics.Verdict;
import io.plumbline.domain.mix.inference.LogPosterior;
import io.plumbline.domain.mix.inference.PosteriorTarget;
import io.plumbline.domain.shared.CredibleInterval;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("sampling")
class FormsOfManyGeosTest {

  private static final ResolvedMixModel MODEL = new MadeUpPanel(100).geos(50).resolved();

  @Test
  void other_forms_are_not_tried_where_they_would_cost_more_than_a_tenth_of_the_sampling() {
    PosteriorMode mode =
        PosteriorMode.of(
            MODEL,
            new LogPosterior(MODEL),
            new PosteriorTarget(MODEL).start(),
            new PriorMass().log(MODEL));
    FormCheck forms = new FormCheck(mode, Contributions.over(MODEL, draws(mode)));
    try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
      Batch batch = new Batch(executor, ProgressListener.NONE);
      FormCheck.Result hurried = forms.compare(0, batch);
      assertThat(hurried.skipped()).isPositive();
      assertThat(hurried.comparisons().size() + hurried.skipped()).isEqualTo(8);
      CheckList list = new CheckList();
      new FormChecks(ReviewThresholds.DEFAULT).form(list, hurried);
      assertThat(list.checks().getFirst().detail())
          .contains(hurried.skipped() + " more were not tried, to save time");
      assertThat(forms.compare(100_000, batch).skipped()).isZero();
    }
  }

  @Test
  void a_check_that_could_not_be_made_says_so() {
    CheckList list = new CheckList();
    new FormChecks(ReviewThresholds.DEFAULT).form(list, new FormCheck.Result(List.of(), 8));
    Check check = list.checks().getFirst();
    assertThat(check.verdict()).isEqualTo(Verdict.PASS);
    assertThat(check.detail()).contains("No other carry-over or saturation was tried");
  }

  @Test
  void of_many_channels_that_would_change_the_farthest_are_named_and_the_others_counted() {
    List<FormComparison.Move> moved =
        IntStream.rangeClosed(1, 5)
            .mapToObj(
                m -> new FormComparison.Move("C" + m, CredibleInterval.ninety(10, 20), 20 + m))
            .toList();
    assertThat(told(moved))
        .contains(
            "C5 would bring 25, not 10 to 20, C4 would bring 24, not 10 to 20, C3 would bring 23,"
                + " not 10 to 20, and 2 other channels would leave theirs.");
    assertThat(told(moved.subList(0, 4))).contains("and 1 other channel would leave its interval.");
    assertThat(told(moved.subList(0, 3))).doesNotContain("other channel");
  }

  private static String told(List<FormComparison.Move> moved) {
    CheckList list = new CheckList();
    new FormChecks(ReviewThresholds.DEFAULT)
        .form(
            list, new FormCheck.Result(List.of(new FormComparison("another form", 40, moved)), 0));
    return list.checks().getFirst().detail();
  }

  private static Chains draws(PosteriorMode mode) {
    Chains.Trajectories paths =
        new Chains.Trajectories(new double[0], new int[0], new int[0], new boolean[0], 1);
    double[] none = new double[0];
    return new Chains(1, 0, 1, mode.position().length, mode.position(), none, none, 0, 0, paths);
  }
}
