package io.plumbline.domain.maturity.usecase;

import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.ChangeIdentity;
import io.plumbline.domain.change.circumstance.Circumstance;
import io.plumbline.domain.change.port.ChangeRequests;
import io.plumbline.domain.change.usecase.ShowRules;
import io.plumbline.domain.experiment.Experiment;
import io.plumbline.domain.experiment.TestedChannel;
import io.plumbline.domain.guardrail.MinimumReach;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.maturity.Milestone;
import io.plumbline.domain.maturity.Reached;
import io.plumbline.domain.maturity.rule.BrandFacts;
import io.plumbline.domain.maturity.rule.ChannelBars;
import io.plumbline.domain.maturity.rule.SmallMove;
import io.plumbline.domain.maturity.rule.TestWeeks;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.planning.DecisionCurrencySet;
import io.plumbline.domain.mix.planning.PaybackWindow;
import io.plumbline.domain.mix.registry.ModelFamily;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says which fact reached a milestone, if one did. */
final class MilestoneReader {

  private static final String RUN = "run";
  private static final String FAMILY = "family";
  private static final int HOLDOUT_DAYS = 14;
  private static final int QUARTER_DAYS = 84;

  private final BrandFacts facts;
  private final LedgerEvents events;
  private final ChangeRequests requests;
  private final ShowRules rules;

  MilestoneReader(BrandFacts facts, LedgerEvents events, ChangeRequests requests, ShowRules rules) {
    this.facts = facts;
    this.events = events;
    this.requests = requests;
    this.rules = rules;
  }

  Optional<Reached> read(Milestone of) {
    return switch (of) {
      case EXTRACTION -> extraction();
      case CLEAN_DATA -> cleanData();
      case RIDGE_BUILD ->
          run(of, events.first(Fact.Kind.MODEL_RUN, Map.of(FAMILY, ModelFamily.RIDGE.key())));
      case DECISION_CURRENCY -> currency();
      case GEO_HOLDOUT -> geoHoldout();
      case FIRST_MOVE -> firstMove();
      case MORE_SCOPE -> moreScope();
      case WEEKLY_TESTS -> weeklyTests();
      case DRAFTED_REQUESTS -> subject(of, events.firstBySystem(Fact.Kind.CHANGE_DRAFTED));
      case MONTHLY_REPORT ->
          subject(of, events.first(Fact.Kind.REPORT_PUBLISHED, Map.of("kind", "monthly")));
      case CHANNELS_AT_BAR -> channelsAtBar();
      case REACH_LIMITS -> reachLimits();
      case DUAL_MODEL -> dualModel();
      case QUARTERLY_SCENARIO -> quarterlyScenario();
      case FRAMEWORK ->
          events.first(Fact.Kind.FRAMEWORK_CHOSEN).map(entry -> Reached.by(entry, of, ""));
      case CHAMPION -> run(of, events.first(Fact.Kind.MODEL_PROMOTED));
      case BACKTEST -> run(of, events.first(Fact.Kind.MODEL_BACKTESTED));
      case SHAPLEY -> run(of, events.first(Fact.Kind.CREDIT_COMPUTED));
      case RECOMMENDATION -> recommendation();
      case READ_OUT -> subject(of, events.first(Fact.Kind.EXPERIMENT_READ_OUT));
      case CALIBRATION -> run(of, events.first(Fact.Kind.CALIBRATION_POINT));
      case SHIPPED -> subject(of, events.first(Fact.Kind.CHANGE_SHIPPED));
      case CLOSED_MOVE -> subject(of, events.first(Fact.Kind.CHANGE_CLOSED));
    };
  }

  /** Reached by an entry about a run, which its details name. */
  private static Optional<Reached> run(Milestone of, Optional<LedgerEntry> entry) {
    return entry.map(one -> Reached.by(one, of, one.details().getOrDefault(RUN, "")));
  }

  /** Reached by an entry whose subject is what people call it by. */
  private static Optional<Reached> subject(Milestone of, Optional<LedgerEntry> entry) {
    return entry.map(one -> Reached.by(one, of, one.subject()));
  }

  private Optional<Reached> extraction() {
    return facts
        .data()
        .extraction()
        .flatMap(series -> batch(series.batch().toString()))
        .map(entry -> Reached.by(entry, Milestone.EXTRACTION, ""));
  }

  private Optional<LedgerEntry> batch(String id) {
    return events.about(Fact.Kind.BATCH_IMPORTED, id);
  }

  private Optional<Reached> cleanData() {
    Optional<LedgerEntry> specified = events.first(Fact.Kind.MODEL_SPECIFIED);
    if (specified.isEmpty()
        || facts.data().extraction().isEmpty()
        || !facts.data().gaps().isEmpty()) {
      return Optional.empty();
    }
    long series = facts.data().all().stream().map(one -> one.measure()).distinct().count();
    return events
        .last(Fact.Kind.BATCH_IMPORTED)
        .map(imported -> later(imported, specified.get()))
        .map(
            entry ->
                Reached.by(
                    entry,
                    Milestone.CLEAN_DATA,
                    "",
                    "A specification is saved and none of %d series lacks more than 5 %% of its periods."
                        .formatted(series)));
  }

  private static LedgerEntry later(LedgerEntry one, LedgerEntry other) {
    return one.sequence() > other.sequence() ? one : other;
  }

  private Optional<Reached> currency() {
    return events
        .first(
            Fact.Kind.CURRENCY_SET,
            Map.of("payback_days", String.valueOf(PaybackWindow.DEFAULT.days())))
        .map(
            entry ->
                Reached.by(
                    entry,
                    Milestone.DECISION_CURRENCY,
                    "",
                    "Decisions are told in %s."
                        .formatted(DecisionCurrencySet.read(entry.details()).words())));
  }

  private Optional<Reached> geoHoldout() {
    return facts.geoHoldouts().stream()
        .filter(test -> days(test) >= HOLDOUT_DAYS)
        .findFirst()
        .flatMap(
            test ->
                readOut(test.identity().label())
                    .map(
                        entry ->
                            Reached.by(
                                entry,
                                Milestone.GEO_HOLDOUT,
                                test.identity().label(),
                                "%s, a geo holdout over %d days, is read out."
                                    .formatted(test.identity().label(), days(test)))));
  }

  private static long days(Experiment.ReadOut test) {
    return ChronoUnit.DAYS.between(test.how().scope().first(), test.how().scope().last()) + 1;
  }

  private Optional<LedgerEntry> readOut(String label) {
    return events.about(Fact.Kind.EXPERIMENT_READ_OUT, label);
  }

  private Optional<Reached> firstMove() {
    for (LedgerEntry shipped : events.newest(Fact.Kind.CHANGE_SHIPPED)) {
      OptionalInt number = ChangeIdentity.numberOf(shipped.subject());
      Optional<String> small =
          number.isEmpty()
              ? Optional.empty()
              : requests
                  .find(facts.brand(), number.getAsInt())
                  .map(ChangeHistory::request)
                  .flatMap(request -> SmallMove.of(request.proposal()));
      if (small.isPresent()) {
        return Optional.of(
            Reached.by(
                shipped,
                Milestone.FIRST_MOVE,
                shipped.subject(),
                "%s shipped as a first step of %s.".formatted(shipped.subject(), small.get())));
      }
    }
    return Optional.empty();
  }

  private Optional<Reached> moreScope() {
    Optional<LedgerEntry> build = events.first(Fact.Kind.MODEL_RUN);
    return build
        .flatMap(run -> facts.data().grownSince(run.at()))
        .flatMap(
            grown ->
                batch(grown.by().batch().toString())
                    .map(
                        entry ->
                            Reached.by(
                                entry,
                                Milestone.MORE_SCOPE,
                                "",
                                "Since the first run: spend of %s, and of geos %s."
                                    .formatted(
                                        String.join(", ", grown.channels()),
                                        grown.geos().stream()
                                            .map(Object::toString)
                                            .collect(Collectors.joining(", "))))));
  }

  private Optional<Reached> weeklyTests() {
    List<LedgerEntry> entries =
        Stream.of(
                Fact.Kind.EXPERIMENT_DRAFTED,
                Fact.Kind.EXPERIMENT_REGISTERED,
                Fact.Kind.EXPERIMENT_STARTED)
            .flatMap(kind -> events.newest(kind).stream())
            .toList();
    return TestWeeks.pace(entries)
        .map(
            entry ->
                Reached.by(
                    entry,
                    Milestone.WEEKLY_TESTS,
                    entry.subject(),
                    "Tests were queued or begun in four weeks in a row, up to %s."
                        .formatted(entry.subject())));
  }

  /**
   * How many days lie between the first and the last day an entry tells of; -1 if it tells none.
   */
  private static long span(LedgerEntry entry) {
    try {
      return ChronoUnit.DAYS.between(
          LocalDate.parse(entry.details().getOrDefault("first", "")),
          LocalDate.parse(entry.details().getOrDefault("last", "")));
    } catch (DateTimeParseException none) {
      return -1;
    }
  }

  private Optional<Reached> channelsAtBar() {
    ModelRun run = facts.run();
    return run == null ? Optional.empty() : channelsAtBar(run);
  }

  private Optional<Reached> channelsAtBar(ModelRun run) {
    return rules
        .show(facts.brand(), null)
        .flatMap(
            shown ->
                ChannelBars.met(
                    run, facts.tests(), facts.data(), shown.book().guardrails(), facts.today()))
        .flatMap(
            tests ->
                readOut(tests.getLast().label())
                    .map(
                        entry ->
                            Reached.by(
                                entry,
                                Milestone.CHANNELS_AT_BAR,
                                tests.getLast().label(),
                                "All %d major channels of %s meet the bars, by %s."
                                    .formatted(
                                        tests.size(),
                                        run.label(),
                                        tests.stream()
                                            .map(TestedChannel::label)
                                            .distinct()
                                            .collect(Collectors.joining(", "))))));
  }

  private Optional<Reached> reachLimits() {
    Optional<LedgerEntry> stated =
        events.first(
            Fact.Kind.CIRCUMSTANCE_STATED, Map.of("kind", Circumstance.Kind.FREQUENCY.key()));
    Optional<ShowRules.Shown> book =
        rules
            .show(facts.brand(), null)
            .filter(
                shown ->
                    shown.book().guardrails().guardrails().stream()
                        .anyMatch(
                            one -> one instanceof MinimumReach(var people) && !people.isEmpty()));
    return stated.flatMap(
        frequency ->
            book.flatMap(
                    shown ->
                        events.first(
                            Fact.Kind.GUARDRAILS_CHANGED,
                            Map.of("version", String.valueOf(shown.book().version()))))
                .map(changed -> later(changed, frequency))
                .map(
                    entry ->
                        Reached.by(
                            entry,
                            Milestone.REACH_LIMITS,
                            "",
                            "Version %d of the rules sets a least reach, and a frequency is stated."
                                .formatted(book.get().book().version()))));
  }

  private Optional<Reached> dualModel() {
    List<LedgerEntry> runs = events.newest(Fact.Kind.MODEL_RUN);
    for (int i = 0; i < runs.size(); i++) {
      LedgerEntry run = runs.get(i);
      Optional<LedgerEntry> other =
          runs.subList(0, i).stream().filter(before -> isSecondLook(before, run)).findFirst();
      if (other.isPresent()) {
        return Optional.of(
            Reached.by(
                run,
                Milestone.DUAL_MODEL,
                run.details().getOrDefault(RUN, ""),
                "%s (%s) and %s (%s) are fitted to the same data."
                    .formatted(
                        other.get().details().get(RUN),
                        other.get().details().get(FAMILY),
                        run.details().get(RUN),
                        run.details().get(FAMILY))));
      }
    }
    return Optional.empty();
  }

  private static boolean isSecondLook(LedgerEntry one, LedgerEntry other) {
    String data = one.details().get("data_sha256");
    String family = one.details().get(FAMILY);
    return data != null
        && data.equals(other.details().get("data_sha256"))
        && family != null
        && !family.equals(other.details().getOrDefault(FAMILY, family));
  }

  private Optional<Reached> quarterlyScenario() {
    for (LedgerEntry decided : events.newest(Fact.Kind.SCENARIO_DECIDED)) {
      String chosen = decided.details().getOrDefault("chosen_id", "");
      Optional<LedgerEntry> stored =
          chosen.isEmpty()
              ? Optional.empty()
              : events
                  .about(Fact.Kind.SCENARIO_STORED, chosen)
                  .filter(entry -> span(entry) >= QUARTER_DAYS);
      if (stored.isPresent()) {
        return Optional.of(
            Reached.by(
                decided,
                Milestone.QUARTERLY_SCENARIO,
                stored.get().details().getOrDefault("scenario", "")));
      }
    }
    return Optional.empty();
  }

  /** Whichever came first; the name of what was recommended is kept on the gate (MAT-07). */
  private Optional<Reached> recommendation() {
    Optional<Reached> request =
        subject(Milestone.RECOMMENDATION, events.firstBySystem(Fact.Kind.CHANGE_DRAFTED));
    Optional<Reached> allocation =
        events
            .firstBySystem(Fact.Kind.SCENARIO_STORED)
            .map(
                entry ->
                    Reached.by(
                        entry,
                        Milestone.RECOMMENDATION,
                        entry.details().getOrDefault("scenario", "")));
    return Stream.of(request, allocation)
        .flatMap(Optional::stream)
        .min(Comparator.comparingLong(Reached::entry));
  }
}
