package io.plumbline.adapters.web.ui.planner;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.mix.planning.ContingencyTrigger;
import io.plumbline.domain.mix.planning.PaybackWindow;
import io.plumbline.domain.mix.planning.Scenario;
import io.plumbline.domain.mix.planning.ScenarioOperator;
import io.plumbline.domain.mix.planning.ScenarioOperator.Span;
import io.plumbline.domain.mix.planning.ScenarioQuestion;
import io.plumbline.domain.shared.ChannelId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is planning: all the page holds besides the run, and all its address tells.
 *
 * @param periods how many are planned
 * @param plan what channels spend a period before anything is done, where that is stated
 * @param operators what is done otherwise, before the sliders
 * @param factors what the sliders then multiply channels' spend by; none for those left alone
 * @param locked channels that a held total leaves alone
 * @param holdsTotal whether moving one channel scales the others, so that the total stays
 * @param trigger when it is to be used, if it is a contingency plan
 * @param payback how soon money has to be back
 */
record Draft(
    String name,
    int periods,
    SequencedMap<ChannelId, Double> plan,
    List<ScenarioOperator> operators,
    SequencedMap<ChannelId, Double> factors,
    SequencedSet<ChannelId> locked,
    boolean holdsTotal,
    @Nullable ContingencyTrigger trigger,
    PaybackWindow payback) {

  static final String UNNAMED = "New scenario";

  Draft {
    that(periods >= 1, "The horizon (%s) must be at least 1.", periods);
    plan = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(plan));
    operators = List.copyOf(operators);
    factors = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(factors));
    locked = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(locked));
  }

  /** Returns a draft that changes nothing. */
  static Draft empty(int periods) {
    return new Draft(
        UNNAMED,
        periods,
        new LinkedHashMap<>(),
        List.of(),
        new LinkedHashMap<>(),
        new LinkedHashSet<>(),
        true,
        null,
        PaybackWindow.DEFAULT);
  }

  /**
   * Returns the draft of a question; what scales whole channels last of all goes on the sliders.
   */
  static Draft of(ScenarioQuestion question, int usualPeriods) {
    Scenario scenario = question.scenario();
    List<ScenarioOperator> operators = new ArrayList<>(scenario.operators());
    LinkedHashMap<ChannelId, Double> factors = new LinkedHashMap<>();
    while (!operators.isEmpty()
        && operators.getLast() instanceof ScenarioOperator.Scale(var channel, var factor, var span)
        && span.equals(Span.ALL)
        && !factors.containsKey(channel)) {
      factors.putFirst(channel, factor);
      operators.removeLast();
    }
    return new Draft(
        scenario.name(),
        question.periods() == null ? usualPeriods : question.periods(),
        question.plan(),
        operators,
        factors,
        new LinkedHashSet<>(),
        true,
        scenario.trigger(),
        question.payback());
  }

  /** Returns what is asked of the run. */
  ScenarioQuestion question() {
    return new ScenarioQuestion(scenario(), periods, plan, payback);
  }

  /** Returns the scenario: the operators, and after them a scaling for each slider. */
  Scenario scenario() {
    List<ScenarioOperator> all = new ArrayList<>(operators);
    factors.forEach(
        (channel, factor) -> all.add(new ScenarioOperator.Scale(channel, factor, Span.ALL)));
    return new Scenario(name, all, trigger);
  }

  /** Returns the scenario without the sliders: what they multiply. */
  Scenario beforeSliders() {
    return new Scenario(name, operators, trigger);
  }

  /** Returns whether an operator leaves every channel its money. */
  static boolean movesNoMoney(ScenarioOperator operator) {
    return switch (operator) {
      case ScenarioOperator.Shift _, ScenarioOperator.Scale _ -> false;
      case ScenarioOperator.PullForward _,
          ScenarioOperator.Adjust _,
          ScenarioOperator.InventoryCap _ ->
          true;
    };
  }

  Draft named(String other) {
    String plain = other.isBlank() ? UNNAMED : other.strip();
    return new Draft(
        plain, periods, plan, operators, factors, locked, holdsTotal, trigger, payback);
  }

  Draft over(int otherPeriods) {
    return new Draft(
        name, otherPeriods, plan, operators, factors, locked, holdsTotal, trigger, payback);
  }

  Draft from(SequencedMap<ChannelId, Double> otherPlan) {
    return new Draft(
        name, periods, otherPlan, operators, factors, locked, holdsTotal, trigger, payback);
  }

  Draft doing(List<ScenarioOperator> others) {
    return new Draft(name, periods, plan, others, factors, locked, holdsTotal, trigger, payback);
  }

  Draft with(ScenarioOperator one) {
    List<ScenarioOperator> more = new ArrayList<>(operators);
    more.add(one);
    return doing(more);
  }

  Draft without(int place) {
    List<ScenarioOperator> fewer = new ArrayList<>(operators);
    fewer.remove(place);
    return doing(fewer);
  }

  Draft triggered(@Nullable ContingencyTrigger other) {
    return new Draft(name, periods, plan, operators, factors, locked, holdsTotal, other, payback);
  }

  Draft scaled(SequencedMap<ChannelId, Double> others) {
    return new Draft(name, periods, plan, operators, others, locked, holdsTotal, trigger, payback);
  }

  Draft holding(boolean total) {
    return new Draft(name, periods, plan, operators, factors, locked, total, trigger, payback);
  }

  /** Returns the draft with a channel locked, or not any longer. */
  Draft turned(ChannelId channel) {
    LinkedHashSet<ChannelId> others = new LinkedHashSet<>(locked);
    if (!others.remove(channel)) {
      others.add(channel);
    }
    return new Draft(name, periods, plan, operators, factors, others, holdsTotal, trigger, payback);
  }
}
