package io.plumbline.domain.experiment.usecase;

import io.plumbline.domain.experiment.design.DesignConstraints;
import io.plumbline.domain.experiment.design.DesignOutcome;
import io.plumbline.domain.experiment.design.DesignRequest;
import io.plumbline.domain.experiment.design.Intervention;
import io.plumbline.domain.experiment.design.MarketSelection;
import io.plumbline.domain.experiment.readout.GeoPanel;
import io.plumbline.domain.experiment.readout.PanelReading;
import io.plumbline.domain.job.ProgressListener;
import io.plumbline.domain.media.port.Batches;
import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.mix.usecase.ShowChampion;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Estimate;
import io.plumbline.domain.shared.Finding;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * Looks for markets to hold a channel out in, on the brand's own history. Nothing is put on record:
 * a candidate becomes a draft when somebody takes it.
 */
public final class PreviewDesign {

  /**
   * What is looked for.
   *
   * @param kpi what is observed
   * @param days how long the test may last, each tried; whole weeks
   * @param cells how many tests beside each other, at least 1
   * @param seed of the draw of markets: the same seed gives the same design
   */
  public record Command(
      BrandId brand,
      ChannelId channel,
      String kpi,
      List<Integer> days,
      DesignConstraints constraints,
      int cells,
      long seed) {
    public Command {
      days = List.copyOf(days);
    }
  }

  /** How it ended. */
  public sealed interface Outcome {

    /** What there is, or what stands in the way. */
    record Designed(GeoPanel panel, DesignOutcome design) implements Outcome {}

    /** The data do not allow it: every finding. */
    record Refused(List<Finding> findings) implements Outcome {
      public Refused {
        findings = List.copyOf(findings);
      }
    }
  }

  private final Batches batches;
  private final ShowChampion champion;
  private final MarketSelection selection;

  public PreviewDesign(Batches batches, ShowChampion champion, MarketSelection selection) {
    this.batches = batches;
    this.champion = champion;
    this.selection = selection;
  }

  /**
   * Returns what the brand's history allows.
   *
   * @throws IllegalArgumentException if the constraints contradict each other
   */
  public Outcome design(Command command, ProgressListener progress) {
    TestMarkets markets = TestMarkets.all(command.kpi(), command.channel());
    return switch (markets.read(reader -> batches.observations(command.brand(), reader))) {
      case PanelReading.Broken(var findings) -> new Outcome.Refused(findings);
      case PanelReading.Whole(var panel) ->
          new Outcome.Designed(
              panel,
              selection.design(
                  DesignRequest.of(
                          panel,
                          command.constraints(),
                          new Intervention.Cut(cost(command.brand(), command.channel()), 1))
                      .lasting(command.days().stream().map(day -> day / panel.step()).toList())
                      .in(command.cells()),
                  new SplittableRandom(command.seed()),
                  progress));
    };
  }

  /** What a unit of the outcome costs, as the model has it; as much as it is worth without one. */
  private double cost(BrandId brand, ChannelId channel) {
    return champion.show(brand).stream()
        .flatMap(one -> one.run().report().channels().stream())
        .filter(one -> one.channel().equals(channel))
        .map(ChannelResult::roi)
        .filter(Objects::nonNull)
        .mapToDouble(Estimate::mean)
        .filter(mean -> mean > 0)
        .map(mean -> 1 / mean)
        .findFirst()
        .orElse(1);
  }
}
