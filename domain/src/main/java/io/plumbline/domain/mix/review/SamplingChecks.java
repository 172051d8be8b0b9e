package io.plumbline.domain.mix.review;

import static io.plumbline.domain.mix.review.CheckList.plain;
import static io.plumbline.domain.mix.review.CheckList.words;

import io.plumbline.domain.mix.ReviewThresholds;
import io.plumbline.domain.mix.inference.SamplingQuality;

/** Whether the draws stand for the posterior. */
record SamplingChecks(ReviewThresholds bars, SamplingQuality sampling) {

  void addTo(CheckList list) {
    list.add(
        "convergence",
        bars.rhat().judge(sampling.maxRhat()),
        words(
            "The largest R-hat is %.4f (%s); it should be at most %s.",
            sampling.maxRhat(), sampling.worst(), plain(bars.rhat().pass())),
        "Sample longer; if that does not help, the data cannot tell some parameters apart.");
    double ess = Math.min(sampling.minEssBulk(), sampling.minEssTail());
    list.add(
        "effective sample size",
        bars.effectiveSamples().judge(ess),
        words(
            "The draws are worth at least %.0f independent ones (bulk %.0f, tail %.0f); %s are"
                + " needed.",
            ess,
            sampling.minEssBulk(),
            sampling.minEssTail(),
            plain(bars.effectiveSamples().pass())),
        "Sample longer: more draws a chain.");
    list.add(
        "divergences",
        bars.divergences().judge(sampling.divergences() / (double) sampling.draws()),
        words(
            "%d of %d trajectories diverged; at most %s %% should.",
            sampling.divergences(), sampling.draws(), plain(100 * bars.divergences().pass())),
        "Warm up longer; look for channels whose curve the data cannot pin down, fix their slope.");
    list.add(
        "energy",
        bars.energy().judge(sampling.minEbfmi()),
        words(
            "The smallest E-BFMI of a chain is %.2f; it should be at least %s.",
            sampling.minEbfmi(), plain(bars.energy().pass())),
        "Warm up longer; the tails of the posterior may be under-explored.");
  }
}
