package io.plumbline.domain.mix.review;

import static io.plumbline.domain.mix.review.CheckList.amount;
import static io.plumbline.domain.mix.review.CheckList.plain;
import static io.plumbline.domain.mix.review.CheckList.words;

import io.plumbline.domain.mix.ResolvedChannel;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.ReviewThresholds;
import io.plumbline.domain.mix.inference.Diagnostics.Verdict;
import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.mix.prior.EffectPrior;
import io.plumbline.domain.shared.Estimate;
import java.util.ArrayList;
import java.util.List;

/** Whether what is said of the channels can be believed. */
record ChannelChecks(ResolvedMixModel model, List<ChannelResult> channels) {

  /** A belief in a return whose median lies outside these is not in the outcome's money. */
  private static final double LEAST_BELIEVED = 0.01;

  private static final double MOST_BELIEVED = 100;

  /**
   * Adds whether the data have taught anything.
   *
   * @param left the part of the prior's spread that is left of each of the model's channels
   */
  void learning(CheckList list, double[] left) {
    ReviewThresholds.Bar bar = bars().learning();
    List<String> hardly = new ArrayList<>();
    Verdict verdict = Verdict.PASS;
    for (int m = 0; m < left.length; m++) {
      Verdict own = bar.judge(left[m]);
      verdict = CheckList.worse(verdict, own);
      if (own != Verdict.PASS) {
        hardly.add(model.channels().get(m).name());
      }
    }
    list.add(
        "learning",
        verdict,
        verdict == Verdict.PASS
            ? words(
                "The data left at most %s %% of the spread of the belief about each channel's"
                    + " effect.",
                plain(100 * bar.pass()))
            : words(
                "The data left over %s %% of the spread of the belief about the effect of %s: what is"
                    + " shown for them is the prior.",
                plain(100 * bar.pass()), String.join(", ", hardly)),
        "Test these channels by an experiment before money moves on them.");
  }

  /** Adds whether returns are of a size that occurs. */
  void plausibility(CheckList list) {
    double spent = channels.stream().mapToDouble(ChannelResult::spend).sum();
    List<String> odd = new ArrayList<>();
    Verdict verdict = Verdict.PASS;
    int judged = 0;
    for (ChannelResult channel : channels) {
      Estimate roi = channel.roi();
      if (roi == null || !inMoney(channel)) {
        continue;
      }
      judged++;
      double share = channel.spend() / spent;
      Verdict own =
          CheckList.worse(
              bars().highestRoi().judge(roi.mean() * share),
              bars().lowestRoi().judge(roi.mean() / share));
      verdict = CheckList.worse(verdict, own);
      if (own != Verdict.PASS) {
        odd.add(words("%s (%s)", channel.channel(), amount(roi.mean())));
      }
    }
    if (judged == 0) {
      return;
    }
    list.add(
        "plausible returns",
        verdict,
        words(
            "%s times its part of the spend at most %s, divided by it at least %s.",
            odd.isEmpty()
                ? "Every channel's mean ROI is"
                : "The mean ROI of " + String.join(", ", odd) + " is hardly possible; it should be",
            plain(bars().highestRoi().pass()),
            plain(bars().lowestRoi().pass())),
        "Check the unit of spend and outcome, and what else moved with the channel.");
  }

  /** Whether its spend is counted in the outcome's money. */
  private boolean inMoney(ChannelResult result) {
    return model.spec().kpi().money()
        && model.channels().stream()
            .filter(channel -> channel.spec().channel().equals(result.channel()))
            .anyMatch(channel -> statedInMoney(channel.prior()));
  }

  private static boolean statedInMoney(EffectPrior prior) {
    return prior.quantity() != EffectPrior.Quantity.ROI
        || (prior.median() >= LEAST_BELIEVED && prior.median() <= MOST_BELIEVED);
  }

  /** Adds whether the data can tell channels apart. */
  void collinearity(CheckList list, Collinearity found) {
    list.add(
        "collinearity",
        CheckList.worse(
            bars().collinearity().judge(found.inflation()),
            bars().channelCorrelation().judge(Math.abs(found.correlation()))),
        words(
            "The largest variance inflation factor of a channel is %.1f (%s); at most %s lets the data"
                + " tell it from the others. The draws of %s and %s correlate by %.2f; at most %s"
                + " does, either sign.",
            found.inflation(),
            found.inflated(),
            plain(bars().collinearity().pass()),
            found.one(),
            found.other(),
            found.correlation(),
            plain(bars().channelCorrelation().pass())),
        "Read these channels together, test one of them, or vary their spend apart.");
  }

  /**
   * Adds how strong something unseen would have to be.
   *
   * @param dof the degrees of freedom the fit leaves
   */
  void confounding(CheckList list, double dof) {
    List<String> strengths = new ArrayList<>();
    for (ChannelResult channel : channels) {
      double t = channel.contribution().mean() / channel.contribution().sd();
      double strength = ConfounderStrength.toExplainAway(t, dof);
      strengths.add(words("%s %.0f %%", channel.channel(), 100 * strength));
    }
    boolean watched =
        !model.spec().controls().isEmpty()
            || model.spec().baseline().holidays() != null
            || untested().isEmpty();
    list.add(
        "unseen causes",
        watched ? Verdict.PASS : Verdict.REVIEW,
        words(
            "%sTo explain a channel's effect away, something unseen would have to explain this part"
                + " of what is left of both its pressure and the outcome: %s.",
            watched
                ? ""
                : "Nothing in the model but trend and season stands for demand, so spend that follows"
                    + " demand is taken for its cause. ",
            String.join(", ", strengths)),
        "Add what moves demand as controls, or test " + String.join(", ", untested()) + ".");
  }

  private List<String> untested() {
    List<String> names = new ArrayList<>();
    for (int m = 0; m < model.channels().size(); m++) {
      ResolvedChannel channel = model.channels().get(m);
      int place = m;
      if (channel.spec().paid()
          && model.liftTests().stream().noneMatch(test -> test.channels().contains(place))) {
        names.add(channel.name());
      }
    }
    return names;
  }

  private ReviewThresholds bars() {
    return model.spec().review();
  }
}
