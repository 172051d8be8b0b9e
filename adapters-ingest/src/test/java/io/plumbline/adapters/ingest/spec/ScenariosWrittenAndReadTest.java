package io.plumbline.adapters.ingest.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.mix.planning.ContingencyTrigger;
import io.plumbline.domain.mix.planning.PaybackWindow;
import io.plumbline.domain.mix.planning.Scenario;
import io.plumbline.domain.mix.planning.ScenarioOperator;
import io.plumbline.domain.mix.planning.ScenarioOperator.Adjust;
import io.plumbline.domain.mix.planning.ScenarioOperator.InventoryCap;
import io.plumbline.domain.mix.planning.ScenarioOperator.PullForward;
import io.plumbline.domain.mix.planning.ScenarioOperator.Scale;
import io.plumbline.domain.mix.planning.ScenarioOperator.Shift;
import io.plumbline.domain.mix.planning.ScenarioOperator.Span;
import io.plumbline.domain.mix.planning.ScenarioQuestion;
import io.plumbline.domain.mix.port.ScenarioFormat;
import io.plumbline.domain.mix.port.ScenarioFormat.Reading;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A question about a scenario as a person writes it, and as it is stored. */
class ScenariosWrittenAndReadTest {

  private final ScenarioFormat format = new YamlScenarioFormat();

  private Reading.Read read(String text) {
    return switch (format.read(text, "SCENARIO.yaml")) {
      case Reading.Read read -> read;
      case Reading.Refused(var findings) -> throw new AssertionError(findings.toString());
    };
  }

  private List<Finding> refused(String text) {
    return switch (format.read(text, "SCENARIO.yaml")) {
      case Reading.Read read -> throw new AssertionError(read.toString());
      case Reading.Refused(var findings) -> findings;
    };
  }

  @Property(tries = 300, seed = "20261122")
  void what_is_written_and_read_is_the_same_question(
      @ForAll("questions") ScenarioQuestion question) {
    String text = format.write(question);
    assertThat(format.read(text, "SCENARIO.yaml")).isEqualTo(new Reading.Read(question, null));
    assertThat(format.write(question)).isEqualTo(text);
  }

  @Property(tries = 500, seed = "20261122")
  void no_text_is_answered_by_an_exception(@ForAll String text) {
    assertThat(format.read(text, "any.yaml")).isInstanceOf(Reading.Refused.class);
  }

  @Provide
  Arbitrary<ScenarioQuestion> questions() {
    Arbitrary<Double> money = Arbitraries.doubles().between(0, 1e12).ofScale(2);
    Arbitrary<Map<ChannelId, Double>> plans = Arbitraries.maps(channels(), money).ofMaxSize(4);
    Arbitrary<ContingencyTrigger> triggers =
        Combinators.combine(
                Arbitraries.doubles().between(-1e9, 1e9).ofScale(3),
                Arbitraries.integers().between(1, 9))
            .as(ContingencyTrigger::new);
    return Combinators.combine(
            Arbitraries.strings().ofMinLength(1).ofMaxLength(20).filter(name -> !name.isBlank()),
            operators().list().ofMaxSize(5),
            triggers.injectNull(0.5),
            Arbitraries.integers().between(1, 500).injectNull(0.5),
            plans,
            Arbitraries.integers().between(1, 3650))
        .as(
            (name, operators, trigger, periods, plan, payback) -> {
              SequencedMap<ChannelId, Double> ordered = new LinkedHashMap<>(plan);
              return new ScenarioQuestion(
                  new Scenario(name, operators, trigger),
                  periods,
                  ordered,
                  new PaybackWindow(payback));
            });
  }

  private static Arbitrary<ChannelId> channels() {
    return Arbitraries.of("tv", "paid social", "y", "a: b", "größer", "1e3", "-")
        .map(ChannelId::new);
  }

  private static Arbitrary<ScenarioOperator> operators() {
    Arbitrary<Span> spans =
        Combinators.combine(
                Arbitraries.integers().between(0, 99),
                Arbitraries.integers().between(1, 99).injectNull(0.3))
            .as((first, count) -> new Span(first, count == null ? Integer.MAX_VALUE : count));
    Arbitrary<Double> parts =
        Arbitraries.doubles().between(0, false, 1, true).ofScale(17).filter(part -> part > 0);
    Arbitrary<Double> numbers = Arbitraries.doubles().between(0.001, 1e6).ofScale(6);
    Arbitrary<String> columns = Arbitraries.of("price", "on sale", "no");
    Arbitrary<ChannelId> fromTo = channels();
    return Arbitraries.oneOf(
        Combinators.combine(fromTo, fromTo, parts, spans)
            .filter((from, to, part, span) -> !from.equals(to))
            .as(Shift::new),
        Combinators.combine(fromTo, numbers, spans).as(Scale::new),
        Combinators.combine(columns, Arbitraries.integers().between(1, 20)).as(PullForward::new),
        Combinators.combine(columns, numbers, numbers, spans).as(Adjust::new),
        Combinators.combine(columns, numbers, spans).as(Adjust::to),
        numbers.map(InventoryCap::new));
  }

  @Test
  void json_with_the_same_keys_is_the_same_question() {
    ScenarioQuestion yaml =
        read("""
                name: more retail media
                horizon: 26
                plan: [{channel: paid_social, spend: 40000}, {channel: search, spend: 35000.5}]
                operators: [{do: shift, from: paid_social, to: search, percent: 12.3, periods: 8}]
                trigger: {below: 9e5, periods: 2}
                """)
            .question();
    Reading.Read json =
        read(
            "{\"name\":\"more retail media\",\"run\":\"R-0007\",\"horizon\":26,\"plan\":["
                + "{\"channel\":\"paid_social\",\"spend\":40000},"
                + "{\"channel\":\"search\",\"spend\":35000.5}],"
                + "\"operators\":[{\"do\":\"shift\",\"from\":\"paid_social\",\"to\":\"search\","
                + "\"percent\":12.3,\"periods\":8}],\"trigger\":{\"below\":900000.0,\"periods\":2}}");
    assertThat(json.question()).isEqualTo(yaml);
    assertThat(json.run()).isEqualTo("R-0007");
    assertThat(yaml.scenario().operators())
        .containsExactly(
            new Shift(new ChannelId("paid_social"), new ChannelId("search"), 0.123, Span.first(8)));
  }

  @Test
  void everything_wrong_is_told_at_once_with_its_key() {
    assertThat(
            refused(
                """
                horizont: 26
                payback: 0
                plan:
                  - {channel: tv, spend: -1}
                  - {channel: radio, spend: 1}
                  - {channel: radio, spend: 2}
                operators:
                  - {do: shift, from: tv, to: tv, percent: 10}
                  - {do: shift, from: tv, to: radio, percent: 200, factor: 2}
                  - {do: scale, channel: tv, factor: .inf}
                  - {do: scael, channel: tv, factor: 1}
                  - {do: pull_forward, column: price}
                """))
        .extracting(finding -> finding.place().column())
        .contains(
            "horizont",
            "payback",
            "name",
            "plan[1].spend",
            "plan[3].channel",
            "operators[1].to",
            "operators[2].percent",
            "operators[2].factor",
            "operators[3].factor",
            "operators[4].do",
            "operators[5].periods");
  }
}
