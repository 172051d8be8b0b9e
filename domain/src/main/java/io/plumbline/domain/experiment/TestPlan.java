package io.plumbline.domain.experiment;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.experiment.readout.Alternative;
import io.plumbline.domain.ledger.Hash;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Geo;
import io.plumbline.domain.shared.Probability;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a test asks, where, when and how: all that registration fixes. A draft may have gaps.
 *
 * @param item the only line item it concerns; absent if it is the whole channel
 * @param creative the only type of creative it concerns; absent if all
 * @param treated the markets whose spend is changed; empty is everywhere, or not known yet
 * @param control the markets that tell what would have been
 * @param first its first day
 * @param last its last day
 * @param cooldownDays for how long after it late effects are counted, 0 to 28
 * @param spendChange what is spent more than otherwise over the whole test, in cents; less than 0
 *     where spend is cut, 0 where total spend stays as it is or is not known yet
 * @param kpi what is observed
 * @param alpha the chance of a false alarm that is accepted
 * @param design how sharp it is; absent while nobody worked it out
 * @param expectedLift the effect that is expected, as a part of the outcome; absent if none is
 */
public record TestPlan(
    String hypothesis,
    ChannelId channel,
    @Nullable String item,
    @Nullable String creative,
    ExperimentKind kind,
    List<Geo> treated,
    List<Geo> control,
    LocalDate first,
    LocalDate last,
    int cooldownDays,
    long spendChange,
    String kpi,
    Probability alpha,
    Alternative alternative,
    LookSchedule looks,
    @Nullable DesignPower design,
    List<Precondition> preconditions,
    @Nullable Double expectedLift,
    EvidenceGrade grade) {

  public TestPlan {
    said("hypothesis", hypothesis, 1000);
    said("KPI", kpi, 120);
    that(item == null || !item.isBlank(), "A line item of %s has no name.", channel);
    that(creative == null || !creative.isBlank(), "A creative type of %s has no name.", channel);
    treated = treated.stream().sorted().toList();
    control = control.stream().sorted().toList();
    Set<Geo> all = new HashSet<>(treated);
    all.addAll(control);
    that(
        all.size() == treated.size() + control.size(),
        "A market is in one arm, and once: %s and %s.",
        treated,
        control);
    that(!last.isBefore(first), "The test ends (%s) before it begins (%s).", last, first);
    that(
        cooldownDays >= 0 && cooldownDays <= 28,
        "Late effects are counted for 0 to 28 days, not %s.",
        cooldownDays);
    that(
        alpha.value() > 0 && alpha.value() <= 0.5,
        "The accepted chance of a false alarm (%s) lies above 0 and is at most 0.5.",
        alpha.value());
    preconditions = List.copyOf(preconditions);
    that(
        expectedLift == null || Double.isFinite(expectedLift),
        "The expected effect (%s) is a number.",
        expectedLift);
    that(
        grade.compareTo(kind.best()) >= 0,
        "A %s is at best %s evidence, not %s.",
        kind.label(),
        kind.best().label(),
        grade.label());
  }

  private static void said(String what, String text, int longest) {
    that(
        !text.isBlank() && text.length() <= longest,
        "The %s has 1 to %s characters.",
        what,
        longest);
  }

  /** Returns whether it sets markets against markets, so that the brand's data tell of it. */
  public boolean namesMarkets() {
    return !treated.isEmpty() && !control.isEmpty();
  }

  /** Returns for how many days it runs. */
  public int days() {
    return Math.toIntExact(ChronoUnit.DAYS.between(first, last) + 1);
  }

  /** Returns the last day on which its late effects are counted. */
  public LocalDate counted() {
    return last.plusDays(cooldownDays);
  }

  /** Returns what it concerns, for people: {@code prospecting of social}. */
  public String where() {
    String of = item == null ? channel.value() : "%s of %s".formatted(item, channel.value());
    return creative == null ? of : "%s creatives on %s".formatted(creative, of);
  }

  /** Returns the hash of everything above, in one way of writing it. */
  public Hash content() {
    return PlanText.of(this).sha256();
  }
}
