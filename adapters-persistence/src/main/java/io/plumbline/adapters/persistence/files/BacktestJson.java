package io.plumbline.adapters.persistence.files;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.adapters.persistence.mix.BacktestCodec;
import io.plumbline.domain.mix.backtest.Backtest;
import io.plumbline.domain.mix.backtest.HorizonSummary;
import io.plumbline.domain.mix.backtest.OriginScore;
import io.plumbline.domain.mix.backtest.RollingOrigin;
import io.plumbline.domain.mix.backtest.SkippedOrigin;
import io.plumbline.domain.mix.registry.ModelFamily;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A backtest as JSON, whole: the file of {@code ./plumbline backtest} and what the database keeps.
 * The names of the fields are a public contract: add, never rename. The summary is written for
 * readers and computed anew when read.
 */
public final class BacktestJson implements BacktestCodec {

  private static final ObjectWriter PRETTY =
      FitJson.MAPPER.writer().with(SerializationFeature.INDENT_OUTPUT);

  @Override
  public String write(Backtest backtest) {
    ObjectNode root = FitJson.MAPPER.createObjectNode();
    write(root, backtest);
    return PRETTY.writeValueAsString(root) + "\n";
  }

  /** Returns backtests of one model, named so, one a family. */
  public static String write(String name, List<Backtest> backtests) {
    ObjectNode root = FitJson.MAPPER.createObjectNode();
    root.put("plumbline", FitJson.VERSION);
    root.put("name", name);
    ArrayNode families = root.putArray("backtests");
    backtests.forEach(backtest -> write(families.addObject(), backtest));
    return PRETTY.writeValueAsString(root) + "\n";
  }

  private static void write(ObjectNode root, Backtest backtest) {
    root.put("family", backtest.family().key());
    ObjectNode plan = root.putObject("plan");
    plan.put("minimum_training_weeks", backtest.plan().minimumTraining());
    plan.put("step_weeks", backtest.plan().step());
    plan.put("origins", backtest.plan().origins());
    ArrayNode horizons = plan.putArray("horizons_weeks");
    backtest.plan().horizons().forEach(horizons::add);
    root.put("data_sha256", backtest.dataSha256());
    ArrayNode summary = root.putArray("summary");
    backtest.summaries().forEach(one -> write(summary.addObject(), one));
    ArrayNode scores = root.putArray("scores");
    backtest.scores().forEach(score -> write(scores.addObject(), score));
    ArrayNode skipped = root.putArray("skipped");
    for (SkippedOrigin origin : backtest.skipped()) {
      skipped.addObject().put("origin", origin.origin().toString()).put("reason", origin.reason());
    }
  }

  private static void write(ObjectNode node, HorizonSummary summary) {
    node.put("horizon_weeks", summary.horizon());
    node.put("origins", summary.origins());
    Fields.put(node, "wmape", summary.wmape());
    Fields.put(node, "worst_wmape", summary.worst());
    Fields.put(node, "mape", summary.mape());
    Fields.put(node, "bias", summary.bias());
    Fields.put(node, "coverage90", summary.coverage90());
  }

  private static void write(ObjectNode node, OriginScore score) {
    node.put("origin", score.origin().toString());
    node.put("horizon_weeks", score.horizon());
    Fields.put(node, "wmape", score.wmape());
    Fields.put(node, "mape", score.mape());
    Fields.put(node, "bias", score.bias());
    Fields.put(node, "coverage90", score.coverage90());
    Fields.put(node, "max_rhat", score.maxRhat());
  }

  /**
   * Reads a backtest that was written here, by this or an earlier version.
   *
   * @throws IllegalArgumentException if a field is missing or is something else
   */
  @Override
  public Backtest read(String json) {
    Fields root = Fields.of(FitJson.MAPPER.readTree(json));
    return new Backtest(
        ModelFamily.named(root.text("family"))
            .orElseThrow(() -> new IllegalArgumentException("The family is unknown.")),
        plan(root.object("plan")),
        root.text("data_sha256"),
        root.list("scores").stream().map(BacktestJson::score).toList(),
        root.list("skipped").stream()
            .map(one -> new SkippedOrigin(LocalDate.parse(one.text("origin")), one.text("reason")))
            .toList());
  }

  private static RollingOrigin plan(Fields plan) {
    List<Integer> horizons = new ArrayList<>();
    for (JsonNode weeks : plan.node().path("horizons_weeks")) {
      that(weeks.canConvertToInt(), "A horizon must be a whole number of weeks.");
      horizons.add(weeks.intValue());
    }
    return new RollingOrigin(
        plan.count("minimum_training_weeks"),
        plan.count("step_weeks"),
        plan.count("origins"),
        horizons);
  }

  private static OriginScore score(Fields score) {
    return new OriginScore(
        LocalDate.parse(score.text("origin")),
        score.count("horizon_weeks"),
        score.number("wmape"),
        score.number("mape"),
        score.number("bias"),
        score.number("coverage90"),
        score.number("max_rhat"));
  }
}
