package io.plumbline.domain.mix.planning;

import static io.plumbline.domain.shared.Require.that;

import java.time.LocalDate;
import java.util.List;

/**
 * What a model says of a scenario, with the three presets beside it.
 *
 * @param periods how many are planned
 * @param first the first day of the first of them
 * @param last the first day of the last of them
 * @param presets the most careful first
 * @param channels what each paid channel spends before and after
 */
public record ScenarioAnswer(
    int periods,
    LocalDate first,
    LocalDate last,
    ScenarioForecast scenario,
    List<ScenarioForecast> presets,
    List<ChannelPlan> channels) {

  public ScenarioAnswer {
    presets = List.copyOf(presets);
    channels = List.copyOf(channels);
    that(
        channels.stream().allMatch(channel -> channel.before().size() == periods),
        "Not every channel is planned for %s periods.",
        periods);
  }
}
