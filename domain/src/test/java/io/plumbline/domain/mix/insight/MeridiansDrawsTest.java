package io.plumbline.domain.mix.insight;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.job.ProgressListener;
import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.media.Observation;
import io.plumbline.domain.mix.AdstockSpec;
import io.plumbline.domain.mix.ChannelSpec;
import io.plumbline.domain.mix.ControlSpec;
import io.plumbline.domain.mix.GeoSpec;
import io.plumbline.domain.mix.KpiSpec;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.Resolution;
import io.plumbline.domain.mix.ResolvedChannel;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.Specs;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.inference.Chains;
import io.plumbline.domain.mix.inference.MediaMix;
import io.plumbline.domain.mix.inference.PosteriorDraws;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Geo;
import io.plumbline.domain.shared.Seed;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From the parameters Meridian drew, we answer what Meridian answers. */
class MeridiansDrawsTest {

  private static final double TOLERANCE = 1e-3;
  private static final LocalDate FIRST = LocalDate.of(2021, 1, 4);
  private static final JsonNode GOLDEN = golden();
  private static final int GEOS = 5;
  private static final int TIMES = 49;
  private static final int HISTORY = 3;
  private static final int MEDIA = 3;
  private static final ExecutorService EXECUTOR = Executors.newSingleThreadExecutor();
  private static final ResolvedMixModel MODEL = resolved();

  @AfterAll
  static void shutDown() {
    EXECUTOR.shutdown();
  }

  @ParameterizedTest
  @CsvSource({"prior, USE_PRIOR", "posterior, USE_POSTERIOR"})
  void incremental_outcome_return_and_marginal_return_are_meridians(String of, String suffix) {
    JsonNode draws = GOLDEN.at("/draws/" + of);
    JsonNode outcomes = GOLDEN.at("/expected/INC_OUTCOME_MEDIA_ONLY_" + suffix);
    JsonNode margins = GOLDEN.at("/expected/MROI_MEDIA_ONLY_" + suffix);
    int compared = 0;
    for (int chain = 0; chain < outcomes.size(); chain++) {
      for (int draw = 0; draw < outcomes.get(chain).size(); draw++) {
        List<ChannelResult> results = answers(position(draws, chain, draw));
        for (int m = 0; m < MEDIA; m++) {
          ChannelResult result = results.get(m);
          close(result.contribution().mean(), outcomes.get(chain).get(draw).get(m));
          close(requireNonNull(result.marginalRoi()).mean(), margins.get(chain).get(draw).get(m));
          double roi = outcomes.get(chain).get(draw).get(m).doubleValue() / result.spend();
          assertThat(requireNonNull(result.roi()).mean()).isCloseTo(roi, within(TOLERANCE * roi));
          compared++;
        }
      }
    }
    assertThat(compared).isEqualTo(outcomes.size() * 10 * MEDIA);
  }

  private static void close(double ours, JsonNode theirs) {
    double expected = theirs.doubleValue();
    assertThat(ours).isCloseTo(expected, within(TOLERANCE * Math.max(expected, 0.1)));
  }

  /** The place in our parameters where the channels do what Meridian's draw says. */
  private static double[] position(JsonNode draws, int chain, int draw) {
    double[] position = new double[MODEL.dimension()];
    double[][] wanted = new double[MEDIA][GEOS];
    double theirUnit = GOLDEN.get("kpi_population_scaled_stdev").doubleValue();
    for (int m = 0; m < MEDIA; m++) {
      ResolvedChannel channel = MODEL.channels().get(m);
      double alpha = draws.at("/alpha_m/values").get(chain).get(draw).get(m).doubleValue();
      double half = draws.at("/ec_m/values").get(chain).get(draw).get(m).doubleValue();
      position[channel.carryOverPlace()] = Math.log(alpha / (1 - alpha));
      position[channel.curvePlace()] =
          Math.log(half * theirExposureUnit(m) / channel.exposureUnit());
      position[channel.spreadPlace()] = 0;
      for (int g = 0; g < GEOS; g++) {
        wanted[m][g] =
            draws.at("/beta_gm/values").get(chain).get(draw).get(g).get(m).doubleValue()
                * theirUnit
                / MODEL.scale().unit();
        position[channel.deviationPlace() + g] = Math.log(wanted[m][g] / wanted[m][0]);
      }
    }
    MediaMix mix = new MediaMix(MODEL);
    mix.evaluate(position);
    for (int m = 0; m < MEDIA; m++) {
      position[MODEL.channels().get(m).effectPlace()] =
          Math.log(wanted[m][0] / mix.coefficients(m)[0]);
    }
    return position;
  }

  /** Meridian divides exposure per head by the median of what is not zero. */
  private static double theirExposureUnit(int m) {
    JsonNode media = GOLDEN.at("/inputs/media/values");
    double[] perHead =
        IntStream.range(0, GEOS * (HISTORY + TIMES))
            .mapToDouble(
                i -> media.get(i % GEOS).get(i / GEOS).get(m).doubleValue() / people(i % GEOS))
            .filter(value -> value > 0)
            .sorted()
            .toArray();
    int middle = perHead.length / 2;
    return perHead.length % 2 == 1 ? perHead[middle] : (perHead[middle - 1] + perHead[middle]) / 2;
  }

  private static List<ChannelResult> answers(double[] position) {
    double[] twice = Arrays.copyOf(position, 2 * position.length);
    System.arraycopy(position, 0, twice, position.length, position.length);
    Chains.Trajectories none =
        new Chains.Trajectories(new double[2], new int[2], new int[2], new boolean[2], 1);
    Chains chains =
        new Chains(1, 0, 2, position.length, twice, new double[2], new double[2], 0, 0, none);
    Batch batch = new Batch(EXECUTOR, ProgressListener.NONE);
    SamplerSettings settings = new SamplerSettings(2, 100, 100, new Seed(1));
    PosteriorDraws draws = PosteriorDraws.complete(MODEL, chains, settings, batch);
    return new ModelAnswers(MODEL, draws, batch).channels();
  }

  private static double people(int g) {
    return GOLDEN.at("/inputs/population/values").get(g).doubleValue();
  }

  private static ResolvedMixModel resolved() {
    AdstockSpec carryOver = new AdstockSpec(AdstockSpec.Family.GEOMETRIC, 15);
    List<ChannelSpec> channels =
        IntStream.range(0, MEDIA)
            .mapToObj(
                m ->
                    ChannelSpec.paid(new ChannelId("m" + m), "spend" + m, carryOver, Specs.HILL)
                        .drivenBy(new ChannelSpec.Exposure.Column("media" + m)))
            .toList();
    MixModelSpec spec =
        MixModelSpec.national(
                "golden",
                "golden.csv",
                Granularity.WEEK,
                "time",
                new KpiSpec(
                    "kpi", KpiSpec.Kind.CONVERSIONS, new KpiSpec.Value.Column("revenue_per_kpi")),
                channels,
                List.of(new ControlSpec("c0", false), new ControlSpec("c1", false)))
            .across(new GeoSpec("geo", "population"));
    return switch (spec.resolve(data(), HolidayCalendar.NONE)) {
      case Resolution.Resolved(var model, var _) -> model;
      case Resolution.Refused(var findings) -> throw new IllegalStateException(findings.toString());
    };
  }

  private static MediaDataset data() {
    MediaDataset.Assembler assembler = MediaDataset.assembler(Granularity.WEEK);
    for (int g = 0; g < GEOS; g++) {
      for (int t = 0; t < HISTORY + TIMES; t++) {
        int time = t - HISTORY;
        for (int m = 0; m < MEDIA; m++) {
          add(assembler, g, t, Measure.Kind.EXPOSURE, "m" + m, input("media", g, t, m));
          if (time >= 0) {
            add(assembler, g, t, Measure.Kind.SPEND, "m" + m, input("media_spend", g, time, m));
          }
        }
        if (time >= 0) {
          add(assembler, g, t, Measure.Kind.OUTCOME, "kpi", input("kpi", g, time));
          add(assembler, g, t, Measure.Kind.VALUE, "kpi", input("revenue_per_kpi", g, time));
          add(assembler, g, t, Measure.Kind.POPULATION, "population", people(g));
          add(assembler, g, t, Measure.Kind.CONTROL, "c0", input("controls", g, time, 0));
          add(assembler, g, t, Measure.Kind.CONTROL, "c1", input("controls", g, time, 1));
        }
      }
    }
    return assembler.assemble();
  }

  private static double input(String name, int g, int... at) {
    JsonNode node = GOLDEN.at("/inputs/" + name + "/values").get(g);
    for (int i : at) {
      node = node.get(i);
    }
    return node.doubleValue();
  }

  private static void add(
      MediaDataset.Assembler assembler,
      int g,
      int t,
      Measure.Kind kind,
      String name,
      double value) {
    assembler.add(
        Granularity.WEEK,
        new Observation(
            t + 2,
            Granularity.WEEK.plus(FIRST, t),
            new Geo("geo" + g),
            new Measure(kind, name),
            new BigDecimal(value)));
  }

  private static JsonNode golden() {
    InputStream stream =
        MeridiansDrawsTest.class.getResourceAsStream("/vectors/meridian_golden_media_only.json");
    return JsonMapper.shared().readTree(requireNonNull(stream));
  }
}
