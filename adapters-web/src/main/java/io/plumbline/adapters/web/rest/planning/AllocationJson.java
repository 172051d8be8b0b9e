package io.plumbline.adapters.web.rest.planning;

import static io.plumbline.adapters.web.rest.Numbers.finite;

import io.plumbline.adapters.web.rest.mix.EstimateJson;
import io.plumbline.domain.mix.planning.Allocation;
import io.plumbline.domain.mix.planning.AllocationQuestion;
import io.plumbline.domain.mix.planning.OptimalityCertificate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The best allocation of a budget, its proof and the way there; the fields are those of {@code
 * plumbline optimize}. Money is exact to the cent.
 */
public record AllocationJson(
    String run,
    int periods,
    LocalDate first,
    LocalDate last,
    List<AssumptionJson> assumptions,
    BigDecimal budget,
    EstimateJson outcomeNow,
    EstimateJson outcome,
    EstimateJson gain,
    double probabilityOfImprovement,
    double worstTenthGain,
    boolean planKept,
    @Nullable Double budgetEfficiencyPercent,
    CertificateJson certificate,
    List<MoveJson> channels,
    List<StageJson> stages,
    List<ChannelEfficiencyJson> now) {

  /** How good it is proved to be. */
  public record CertificateJson(
      boolean concave,
      double price,
      double kktResidual,
      double value,
      double upperBound,
      double gap,
      int draws) {

    static CertificateJson from(OptimalityCertificate certificate) {
      return new CertificateJson(
          certificate.concave(),
          certificate.price(),
          certificate.kktResidual(),
          certificate.value(),
          certificate.upper(),
          certificate.gap(),
          certificate.draws());
    }
  }

  /** A channel's part. */
  public record MoveJson(
      String name, BigDecimal spendNow, BigDecimal spend, double marginalRoi, String limit) {

    static MoveJson from(Allocation.Move move) {
      return new MoveJson(
          move.channel().value(),
          money(move.before()),
          money(move.after()),
          move.marginalRoi(),
          move.limit());
    }
  }

  /** A step of the way. */
  public record StageJson(
      double moved, EstimateJson gain, double probabilityOfImprovement, List<BigDecimal> spend) {

    static StageJson from(Allocation.Stage stage) {
      return new StageJson(
          stage.moved(),
          EstimateJson.of(stage.gain()),
          stage.probability(),
          stage.cents().stream().map(AllocationJson::money).toList());
    }
  }

  static AllocationJson of(String run, AllocationQuestion.Answer.Found found) {
    Allocation allocation = found.allocation();
    return new AllocationJson(
        run,
        found.periods().size(),
        found.periods().getFirst(),
        found.periods().getLast(),
        AssumptionJson.of(found.assumptions()),
        money(allocation.budget()),
        EstimateJson.of(allocation.before()),
        EstimateJson.of(allocation.after()),
        EstimateJson.of(allocation.gain()),
        allocation.probability(),
        allocation.worstTenth(),
        allocation.kept(),
        finite(100 * allocation.efficiency()),
        CertificateJson.from(allocation.certificate()),
        allocation.moves().stream().map(MoveJson::from).toList(),
        allocation.stages().stream().map(StageJson::from).toList(),
        found.measures().stream().map(ChannelEfficiencyJson::from).toList());
  }

  private static BigDecimal money(long cents) {
    return BigDecimal.valueOf(cents, 2);
  }
}
