package io.plumbline.adapters.web.ui.mix;

import io.plumbline.domain.mix.attribution.Attribution;
import io.plumbline.domain.mix.planning.ChannelEfficiency;
import io.plumbline.domain.mix.planning.FrequencyResponse;
import io.plumbline.domain.mix.planning.PaybackWindow;
import io.plumbline.domain.mix.usecase.RestoreRun;
import java.util.List;
import java.util.Optional;

/** What a stored run answers when it is asked about its channels, which takes seconds. */
sealed interface DeepDive {

  /**
   * Who gets credit, and how well money works.
   *
   * @param periods over how many of the last periods money was measured
   * @param payback how soon it has to be back to count there
   * @param frequencies how often channels are best seen, of those that count it
   */
  record Answered(
      Attribution attribution,
      List<ChannelEfficiency> measures,
      int periods,
      PaybackWindow payback,
      List<FrequencyResponse> frequencies)
      implements DeepDive {

    public Answered {
      measures = List.copyOf(measures);
      frequencies = List.copyOf(frequencies);
    }

    /** Returns how well the money of a channel works; empty if it spent none in those periods. */
    Optional<ChannelEfficiency> measure(String channel) {
      return measures.stream()
          .filter(measure -> measure.channel().value().equals(channel))
          .findFirst();
    }

    /** Returns how often a channel is best seen; empty if nobody counts that. */
    Optional<FrequencyResponse> frequency(String channel) {
      return frequencies.stream()
          .filter(response -> response.channel().value().equals(channel))
          .findFirst();
    }
  }

  /** The run cannot be asked: why. */
  record NotRestored(RestoreRun.Outcome why) implements DeepDive {}

  /** Something broke on the way; the log says what. */
  record Failed() implements DeepDive {}
}
