package io.plumbline.domain.mix.planning;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.mix.Outlook;
import java.time.LocalDate;
import java.util.List;

/**
 * What a model says of a scenario, with the three presets beside it.
 *
 * @param periods how many are planned
 * @param first the first day of the first of them
 * @param last the first day of the last of them
 * @param assumptions what is stated or projected of them
 * @param presets the most careful first
 * @param channels what each paid channel spends before and after
 */
public record ScenarioAnswer(
    int periods,
    LocalDate first,
    LocalDate last,
    List<Outlook.Assumption> assumptions,
    ScenarioForecast scenario,
    List<ScenarioForecast> presets,
    List<ChannelPlan> channels) {

  public ScenarioAnswer {
    assumptions = List.copyOf(assumptions);
    presets = List.copyOf(presets);
    channels = List.copyOf(channels);
    that(
        channels.stream().allMatch(channel -> channel.before().size() == periods),
        "Not every channel is planned for %s periods.",
        periods);
  }
}
