package io.plumbline.adapters.web.ui.planner;

import com.vaadin.flow.router.QueryParameters;
import io.plumbline.domain.mix.planning.ContingencyTrigger;
import io.plumbline.domain.mix.planning.PaybackWindow;
import io.plumbline.domain.mix.planning.ScenarioOperator;
import io.plumbline.domain.mix.planning.ScenarioOperator.Span;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.ChannelId;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A draft as parameters of an address, and back. What an address says wrongly is not heard. Several
 * values in one parameter stand apart by tildes, which no value holds.
 */
final class DraftAddress {

  private static final String STORED = "scenario";
  private static final String BETWEEN = "~";
  private static final int LONGEST = 10_000;

  private DraftAddress() {}

  /** Returns what an address must carry to hold {@code draft}. */
  static Map<String, List<String>> of(Draft draft) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    parameters.put("name", List.of(draft.name()));
    parameters.put("periods", List.of(Integer.toString(draft.periods())));
    put(parameters, "plan", draft.plan().entrySet().stream().map(DraftAddress::amount).toList());
    put(parameters, "do", draft.operators().stream().map(DraftAddress::text).toList());
    put(
        parameters,
        "times",
        draft.factors().entrySet().stream().map(DraftAddress::amount).toList());
    put(parameters, "lock", draft.locked().stream().map(one -> joined(one.value())).toList());
    if (!draft.holdsTotal()) {
      parameters.put("total", List.of("free"));
    }
    ContingencyTrigger trigger = draft.trigger();
    if (trigger != null) {
      parameters.put("when", List.of(joined(plain(trigger.below()), trigger.periods())));
    }
    parameters.put("payback", List.of(Integer.toString(draft.payback().days())));
    return parameters;
  }

  /** Returns whether an address holds a draft of its own, and not only names a stored one. */
  static boolean isDraft(QueryParameters query) {
    return query.getSingleParameter("periods").isPresent();
  }

  /** Returns what an address says is stored of the draft: {@code S-0007}. */
  static Optional<String> stored(QueryParameters query) {
    return query.getSingleParameter(STORED);
  }

  /**
   * Returns what an address must carry to plan {@code draft} with a brand's run.
   *
   * @param stored the stored scenario that the draft began as, if any
   */
  static QueryParameters of(BrandId brand, String run, Draft draft, @Nullable String stored) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    parameters.put("brand", List.of(brand.value()));
    parameters.put("run", List.of(run));
    if (stored != null) {
      parameters.put(STORED, List.of(stored));
    }
    parameters.putAll(of(draft));
    return new QueryParameters(parameters);
  }

  /** Returns the draft an address holds; one that changes nothing if it holds none. */
  static Draft read(QueryParameters query, int usualPeriods, PaybackWindow usualPayback) {
    LinkedHashMap<ChannelId, Double> plan = new LinkedHashMap<>();
    amounts(query, "plan").forEach(plan::put);
    LinkedHashMap<ChannelId, Double> factors = new LinkedHashMap<>();
    amounts(query, "times").forEach(factors::put);
    return new Draft(
        query.getSingleParameter("name").filter(name -> !name.isBlank()).orElse(Draft.UNNAMED),
        query
            .getSingleParameter("periods")
            .flatMap(text -> heard(text, parts -> count(parts[0])))
            .orElse(usualPeriods),
        plan,
        each(query, "do", DraftAddress::operator),
        factors,
        new LinkedHashSet<>(each(query, "lock", parts -> new ChannelId(parts[0]))),
        query.getSingleParameter("total").filter("free"::equals).isEmpty(),
        each(query, "when", parts -> new ContingencyTrigger(number(parts[0]), count(parts[1])))
            .stream()
            .findFirst()
            .orElse(null),
        query
            .getSingleParameter("payback")
            .flatMap(text -> heard(text, parts -> new PaybackWindow(count(parts[0]))))
            .orElse(usualPayback));
  }

  private static Map<ChannelId, Double> amounts(QueryParameters query, String key) {
    Map<ChannelId, Double> amounts = new LinkedHashMap<>();
    each(query, key, parts -> Map.entry(new ChannelId(parts[0]), notNegative(parts[1])))
        .forEach(one -> amounts.put(one.getKey(), one.getValue()));
    return amounts;
  }

  private static <T> List<T> each(
      QueryParameters query, String key, Function<String[], T> reading) {
    List<T> all = new ArrayList<>();
    for (String text : query.getParameters(key)) {
      heard(text, reading).ifPresent(all::add);
    }
    return all;
  }

  /** Nothing where it cannot be read: people change addresses by hand. */
  private static <T> Optional<T> heard(String text, Function<String[], T> reading) {
    try {
      return Optional.of(
          reading.apply(
              Arrays.stream(text.split(BETWEEN, -1))
                  .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                  .toArray(String[]::new)));
    } catch (IllegalArgumentException
        | IndexOutOfBoundsException
        | ArithmeticException unreadable) {
      return Optional.empty();
    }
  }

  private static ScenarioOperator operator(String... parts) {
    return switch (parts[0]) {
      case "shift" ->
          new ScenarioOperator.Shift(
              new ChannelId(parts[1]),
              new ChannelId(parts[2]),
              new BigDecimal(parts[3]).movePointLeft(2).doubleValue(),
              span(parts, 4));
      case "scale" ->
          new ScenarioOperator.Scale(
              new ChannelId(parts[1]), notNegative(parts[2]), span(parts, 3));
      case "pull" -> new ScenarioOperator.PullForward(parts[1], count(parts[2]));
      case "set" -> ScenarioOperator.Adjust.to(parts[1], number(parts[2]), span(parts, 3));
      case "change" ->
          new ScenarioOperator.Adjust(parts[1], number(parts[2]), number(parts[3]), span(parts, 4));
      case "cap" -> new ScenarioOperator.InventoryCap(number(parts[1]));
      default -> throw new IllegalArgumentException(parts[0]);
    };
  }

  private static String text(ScenarioOperator operator) {
    return switch (operator) {
      case ScenarioOperator.Shift(var from, var to, double part, var span) ->
          spanned(
              span,
              "shift",
              from.value(),
              to.value(),
              BigDecimal.valueOf(part).movePointRight(2).stripTrailingZeros().toPlainString());
      case ScenarioOperator.Scale(var channel, double factor, var span) ->
          spanned(span, "scale", channel.value(), plain(factor));
      case ScenarioOperator.PullForward(String column, int periods) ->
          joined("pull", column, periods);
      case ScenarioOperator.Adjust(String column, double factor, double plus, var span) ->
          factor == 0
              ? spanned(span, "set", column, plain(plus))
              : spanned(span, "change", column, plain(factor), plain(plus));
      case ScenarioOperator.InventoryCap(double most) -> joined("cap", plain(most));
    };
  }

  private static Span span(String[] parts, int at) {
    if (parts.length <= at) {
      return Span.ALL;
    }
    int first = parts.length > at + 1 ? Integer.parseInt(parts[at + 1]) : 0;
    return new Span(first, parts[at].equals("all") ? Integer.MAX_VALUE : count(parts[at]));
  }

  private static String spanned(Span span, Object... parts) {
    List<Object> all = new ArrayList<>(Arrays.asList(parts));
    if (!span.equals(Span.ALL)) {
      all.add(span.count() == Integer.MAX_VALUE ? "all" : span.count());
      all.add(span.first());
    }
    return joined(all.toArray());
  }

  private static String joined(Object... parts) {
    return Arrays.stream(parts)
        .map(part -> URLEncoder.encode(part.toString(), StandardCharsets.UTF_8))
        .collect(Collectors.joining(BETWEEN));
  }

  private static String amount(Map.Entry<ChannelId, Double> amount) {
    return joined(amount.getKey().value(), plain(amount.getValue()));
  }

  private static void put(Map<String, List<String>> to, String key, List<String> values) {
    if (!values.isEmpty()) {
      to.put(key, values);
    }
  }

  private static String plain(double value) {
    return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }

  private static double number(String text) {
    return new BigDecimal(text).doubleValue();
  }

  private static double notNegative(String text) {
    double value = number(text);
    if (value < 0 || !Double.isFinite(value)) {
      throw new IllegalArgumentException(text);
    }
    return value;
  }

  private static int count(String text) {
    int count = Integer.parseInt(text);
    if (count < 1 || count > LONGEST) {
      throw new IllegalArgumentException(text);
    }
    return count;
  }
}
