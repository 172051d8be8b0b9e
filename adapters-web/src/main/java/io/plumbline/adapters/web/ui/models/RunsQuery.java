package io.plumbline.adapters.web.ui.models;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import io.plumbline.domain.mix.inference.Diagnostics.Verdict;
import io.plumbline.domain.mix.registry.ModelFamily;
import io.plumbline.domain.mix.registry.RunFilter;
import io.plumbline.domain.shared.BrandId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which runs the list shows; the address is the truth, and what it says wrongly is not heard.
 *
 * @param below only runs with a smaller number; {@link Integer#MAX_VALUE} for the newest
 */
record RunsQuery(RunFilter filter, int below) {

  /** Reads what {@code location} asks for. */
  static RunsQuery of(Location location) {
    return new RunsQuery(
        new RunFilter(
            value(location, "family").flatMap(ModelFamily::named).orElse(null),
            value(location, "verdict").flatMap(RunsQuery::verdict).orElse(null),
            null),
        value(location, "below")
            .filter(number -> number.matches("[1-9]\\d{0,8}"))
            .map(Integer::parseInt)
            .orElse(Integer.MAX_VALUE));
  }

  private static Optional<String> value(Location location, String parameter) {
    return location.getQueryParameters().getSingleParameter(parameter);
  }

  private static Optional<Verdict> verdict(String name) {
    return Arrays.stream(Verdict.values()).filter(one -> one.name().equals(name)).findFirst();
  }

  /** Returns the newest runs of this verdict, or of any. */
  RunsQuery of(@Nullable Verdict verdict) {
    return new RunsQuery(new RunFilter(filter.family(), verdict, null), Integer.MAX_VALUE);
  }

  /** Returns the newest runs of this family, or of any. */
  RunsQuery of(@Nullable ModelFamily family) {
    return new RunsQuery(new RunFilter(family, filter.verdict(), null), Integer.MAX_VALUE);
  }

  /** Returns the runs older than {@code number}. */
  RunsQuery olderThan(int number) {
    return new RunsQuery(filter, number);
  }

  boolean newest() {
    return below == Integer.MAX_VALUE;
  }

  boolean everything() {
    return filter.equals(RunFilter.ALL);
  }

  /** Returns what an address must carry to ask for this. */
  QueryParameters of(BrandId brand) {
    return QueryParameters.simple(parameters(brand));
  }

  /** Returns the address of the list that shows this. */
  String address(BrandId brand) {
    return parameters(brand).entrySet().stream()
        .map(one -> one.getKey() + "=" + one.getValue())
        .collect(Collectors.joining("&", "models?", ""));
  }

  private SortedMap<String, String> parameters(BrandId brand) {
    SortedMap<String, String> parameters = new TreeMap<>(Map.of("brand", brand.value()));
    if (filter.family() != null) {
      parameters.put("family", filter.family().key());
    }
    if (filter.verdict() != null) {
      parameters.put("verdict", filter.verdict().name());
    }
    if (!newest()) {
      parameters.put("below", Integer.toString(below));
    }
    return parameters;
  }
}
