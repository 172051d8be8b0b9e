package io.plumbline.adapters.web.rest.maturity;

import io.plumbline.domain.maturity.ComponentScore;
import io.plumbline.domain.maturity.Maturity;
import io.plumbline.domain.maturity.MaturityScore;
import io.plumbline.domain.maturity.PhaseStanding;
import io.plumbline.domain.maturity.Playbook;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far a brand's measurement has come.
 *
 * @param total 0 to 100; absent while a component is unknown
 * @param playbook absent while the brand has no fact
 */
public record MaturityJson(
    @Nullable Integer total,
    String totalRule,
    List<Component> components,
    List<Phase> phases,
    @Nullable PlaybookJson playbook,
    FrameworkJson framework) {

  /**
   * A component of the score.
   *
   * @param score 0 to 100; absent where nothing is known
   * @param rule how it is scored
   * @param parts what it was computed from
   */
  @Schema(name = "MaturityComponentJson")
  public record Component(
      String key,
      String title,
      @Nullable Integer score,
      String why,
      String rule,
      List<Part> parts) {
    public Component {
      parts = List.copyOf(parts);
    }
  }

  /** A figure a score was computed from. */
  @Schema(name = "MaturityPartJson")
  public record Part(String name, String figure) {}

  /**
   * A phase.
   *
   * @param state passed, current or ahead
   */
  @Schema(name = "MaturityPhaseJson")
  public record Phase(int number, String title, String state, List<MilestoneJson> gates) {
    public Phase {
      gates = List.copyOf(gates);
    }
  }

  /**
   * The first ninety days.
   *
   * @param began the day of the brand's first fact
   * @param day which day it is, from 0
   */
  public record PlaybookJson(LocalDate began, long day, int done, int items, List<Span> spans) {
    public PlaybookJson {
      spans = List.copyOf(spans);
    }
  }

  /** A span of the playbook. */
  @Schema(name = "PlaybookSpanJson")
  public record Span(int firstDay, int lastDay, LocalDate due, List<MilestoneJson> items) {
    public Span {
      items = List.copyOf(items);
    }
  }

  public MaturityJson {
    components = List.copyOf(components);
    phases = List.copyOf(phases);
  }

  static MaturityJson from(Maturity maturity) {
    OptionalInt total = maturity.score().total();
    Playbook playbook = maturity.playbook();
    return new MaturityJson(
        total.isPresent() ? total.getAsInt() : null,
        MaturityScore.RULE,
        maturity.score().components().stream().map(MaturityJson::from).toList(),
        maturity.phases().stream().map(MaturityJson::from).toList(),
        playbook == null ? null : from(playbook),
        FrameworkJson.from(maturity));
  }

  private static Component from(ComponentScore one) {
    return switch (one) {
      case ComponentScore.Known(var component, int score, var why, var parts) ->
          new Component(
              component.key(),
              component.title(),
              score,
              why,
              component.rule(),
              parts.stream().map(part -> new Part(part.name(), part.figure())).toList());
      case ComponentScore.Unknown(var component, var why) ->
          new Component(component.key(), component.title(), null, why, component.rule(), List.of());
    };
  }

  private static Phase from(PhaseStanding phase) {
    return new Phase(
        phase.phase().number(),
        phase.phase().title(),
        phase.state().name().toLowerCase(Locale.ROOT),
        phase.gates().stream().map(MilestoneJson::from).toList());
  }

  private static PlaybookJson from(Playbook playbook) {
    return new PlaybookJson(
        playbook.began(),
        playbook.day(),
        playbook.done(),
        playbook.items(),
        playbook.spans().stream()
            .map(
                span ->
                    new Span(
                        span.span().firstDay(),
                        span.span().lastDay(),
                        span.due(),
                        span.items().stream().map(MilestoneJson::from).toList()))
            .toList());
  }
}
