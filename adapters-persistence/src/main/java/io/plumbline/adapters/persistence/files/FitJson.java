package io.plumbline.adapters.persistence.files;

import io.plumbline.adapters.persistence.mix.ReportCodec;
import io.plumbline.domain.mix.KpiSpec;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.shared.Seed;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The report of a fit as fit.json, whole: what is written can be read back without loss, so that
 * the database keeps the same text. The names of the fields are a public contract: add, never
 * rename. Numbers that are none (NaN) or endless are null, and read as NaN.
 */
public final class FitJson implements ReportCodec {

  /** The version of Plumbline that writes. */
  public static final String VERSION = "0.1.0";

  static final JsonMapper MAPPER = JsonMapper.builder().build();

  private static final ObjectWriter PRETTY =
      MAPPER
          .writer()
          .with(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

  /** Returns the JSON text of a report; the same report gives the same text. */
  @Override
  public String write(MixModelReport report) {
    return PRETTY.writeValueAsString(tree(report)) + "\n";
  }

  /**
   * Reads a report that was written here, by this or an earlier version.
   *
   * @throws IllegalArgumentException if a field is missing or is something else
   */
  @Override
  public MixModelReport read(String json) {
    return report(Fields.of(MAPPER.readTree(json)));
  }

  /** Returns the text of a tree, a field a line. */
  static String pretty(JsonNode tree) {
    return PRETTY.writeValueAsString(tree) + "\n";
  }

  private static JsonNode tree(MixModelReport report) {
    SamplerSettings settings = report.sampling().settings();
    ObjectNode root = MAPPER.createObjectNode();
    root.put("plumbline", VERSION);
    root.put("name", report.name());
    root.put("family", report.family());
    root.put("kpi", report.kpi().name().toLowerCase(Locale.ROOT));
    root.put("seed", settings.seed().value());
    data(root.putObject("data"), report.data());
    sampling(root.putObject("sampling"), report.sampling());
    ObjectNode diagnostics = root.putObject("diagnostics");
    DiagnosticsJson.write(diagnostics, report.diagnostics());
    HealthJson.write(diagnostics, report.health());
    AccuracyJson.write(root.putObject("accuracy"), report.accuracy());
    EstimateJson.put(root.putObject("baseline"), "contribution", report.baseline());
    channels(root.putArray("channels"), report.channels(), report);
    all(root, "treatments", report.treatments(), TreatmentJson::write);
    channels(root.putArray("organic"), report.organic(), report);
    all(root, "halo", report.halos(), HaloJson::write);
    all(root, "geos", report.geos(), GeoJson::write);
    all(root, "calibration", report.calibrations(), CalibrationJson::write);
    all(root, "trailing", report.trailing(), TrailingJson::write);
    DecompositionJson.write(root.putObject("decomposition"), report.decomposition());
    return root;
  }

  private static void channels(
      ArrayNode array, List<ChannelResult> channels, MixModelReport report) {
    for (ChannelResult channel : channels) {
      ChannelJson.write(array.addObject(), channel, report.calibrationsOf(channel.channel()));
    }
  }

  private static <T> void all(
      ObjectNode root, String name, List<T> things, BiConsumer<ObjectNode, T> write) {
    ArrayNode array = root.putArray(name);
    things.forEach(thing -> write.accept(array.addObject(), thing));
  }

  private static MixModelReport report(Fields root) {
    return new MixModelReport(
        root.text("name"),
        root.text("family"),
        KpiSpec.Kind.valueOf(root.text("kpi").toUpperCase(Locale.ROOT)),
        data(root.object("data")),
        sampling(root.object("sampling"), new Seed(root.whole("seed"))),
        DiagnosticsJson.read(root.object("diagnostics")),
        AccuracyJson.read(root.object("accuracy")),
        EstimateJson.read(root.object("baseline").object("contribution")),
        root.list("channels").stream().map(ChannelJson::read).toList(),
        root.list("organic").stream().map(ChannelJson::read).toList(),
        root.list("treatments").stream().map(TreatmentJson::read).toList(),
        root.list("halo").stream().map(HaloJson::read).toList(),
        root.listIfAny("geos").stream().map(GeoJson::read).toList(),
        root.list("trailing").stream().map(TrailingJson::read).toList(),
        root.listIfAny("calibration").stream().map(CalibrationJson::read).toList(),
        DecompositionJson.read(root.object("decomposition")),
        HealthJson.read(root.object("diagnostics")));
  }

  private static void data(ObjectNode node, MixModelReport.Data data) {
    node.put("periods", data.periods());
    node.put("geos", data.geos());
    node.put("first", data.first().toString());
    node.put("last", data.last().toString());
    node.put("sha256", data.sha256());
  }

  private static MixModelReport.Data data(Fields node) {
    return new MixModelReport.Data(
        node.count("periods"),
        node.count("geos"),
        LocalDate.parse(node.text("first")),
        LocalDate.parse(node.text("last")),
        node.text("sha256"));
  }

  private static void sampling(ObjectNode node, MixModelReport.Sampling sampling) {
    node.put("chains", sampling.settings().chains());
    node.put("warmup", sampling.settings().warmup());
    node.put("draws", sampling.settings().draws());
    Fields.put(node, "wall_seconds", sampling.wallSeconds());
    node.put("gradient_evaluations", sampling.gradientEvaluations());
    node.put("divergences", sampling.divergences());
  }

  private static MixModelReport.Sampling sampling(Fields node, Seed seed) {
    return new MixModelReport.Sampling(
        new SamplerSettings(node.count("chains"), node.count("warmup"), node.count("draws"), seed),
        node.number("wall_seconds"),
        node.whole("gradient_evaluations"),
        node.count("divergences"));
  }
}
