package io.plumbline.adapters.web.rest.registry;

import io.plumbline.domain.mix.champion.ShownRun;
import io.plumbline.domain.mix.registry.RunSummary;
import org.jspecify.annotations.Nullable;

/**
 * The run a brand stands on.
 *
 * @param basis {@code champion}, or {@code latest} while there is none
 * @param promotion how it became champion
 * @param newest the newest run, where that is another
 */
public record ChampionJson(
    String basis, RunJson run, @Nullable PromotionJson promotion, @Nullable String newest) {

  static ChampionJson from(ShownRun shown) {
    RunJson run = RunJson.from(RunSummary.of(shown.run()));
    return switch (shown) {
      case ShownRun.Champion champion ->
          new ChampionJson(
              "champion", run, PromotionJson.from(champion.promotion()), champion.newest());
      case ShownRun.Latest _ -> new ChampionJson("latest", run, null, null);
    };
  }
}
