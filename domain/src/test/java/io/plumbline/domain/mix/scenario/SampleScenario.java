package io.plumbline.domain.mix.scenario;

import io.plumbline.domain.mix.Outlook;
import io.plumbline.domain.mix.planning.ChannelPlan;
import io.plumbline.domain.mix.planning.ContingencyTrigger;
import io.plumbline.domain.mix.planning.ScenarioAnswer;
import io.plumbline.domain.mix.planning.ScenarioForecast;
import io.plumbline.domain.mix.registry.CodeVersion;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.CredibleInterval;
import io.plumbline.domain.shared.Estimate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stored scenarios made up, for what must hold of any. */
public final class SampleScenario {

  public static final Instant AT = Instant.parse("2026-11-22T05:00:00.123456Z");

  private SampleScenario() {}

  /** Returns the brand's scenario with this number, asked of a run. */
  public static StoredScenario of(BrandId brand, int number, UUID run, String runLabel) {
    return of(brand, number, run, runLabel, null);
  }

  /** The same as a contingency plan. */
  public static StoredScenario of(
      BrandId brand, int number, UUID run, String runLabel, @Nullable ContingencyTrigger trigger) {
    return new StoredScenario(
        new UUID(brand.value().hashCode(), 7000 + number),
        brand,
        number,
        run,
        runLabel,
        "more \"retail\" media; größer",
        "name: \"more \\\"retail\\\" media; gr\\u00f6\\u00dfer\"\n",
        trigger,
        answer(number),
        new CodeVersion("0.1.0", "3d7e38b"),
        Actor.human("maya"),
        AT.plusSeconds(number));
  }

  private static ScenarioAnswer answer(int number) {
    return new ScenarioAnswer(
        2,
        LocalDate.of(2026, 11, 23),
        LocalDate.of(2026, 11, 30),
        List.of(
            new Outlook.Assumption("price", Outlook.Source.PROJECTED, "as in the last 4 periods"),
            new Outlook.Assumption("paid social", Outlook.Source.STATED, "said \"so\"")),
        forecast("more retail media", number, 0.25),
        List.of(
            forecast("conservative", 1, null),
            forecast("moderate", 2, null),
            forecast("aggressive", 3, null)),
        List.of(
            new ChannelPlan(
                new ChannelId("paid social"), List.of(4_000_001L, 0L), List.of(3_600_001L, 0L)),
            new ChannelPlan(
                new ChannelId("retail media"),
                List.of(2_500_000L, 99L),
                List.of(2_900_000L, 99L))));
  }

  private static ScenarioForecast forecast(String name, double lift, @Nullable Double triggered) {
    return new ScenarioForecast(
        name,
        estimate(1e6),
        estimate(1e6 + lift),
        estimate(lift),
        estimate(lift / 1e4),
        -0.5,
        new Estimate(1, Double.POSITIVE_INFINITY, 1, CredibleInterval.ninety(0.5, 2)),
        0.125,
        -17.5,
        0.04,
        1,
        triggered,
        "Moving 10 % from paid social to retail media.",
        List.of("No test anchors what the model believes of paid social."));
  }

  private static Estimate estimate(double mean) {
    return new Estimate(mean, 0.1, mean, CredibleInterval.ninety(mean - 1, mean + 1));
  }
}
