package io.plumbline.adapters.web.ui.onboarding;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.Observation;
import io.plumbline.domain.media.SourceRow;
import io.plumbline.domain.mix.mapping.MappingDraft;
import io.plumbline.domain.mix.mapping.MappingPreview;
import io.plumbline.domain.shared.Geo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The first rows of a file with the numbers that were read from them, a column a series. */
final class FirstRows extends Div {

  private static final long serialVersionUID = 1L;

  FirstRows(MappingDraft draft, MappingPreview read) {
    setId("first-rows");
    addClassName("pl-wide-table");
    List<Measure> measures =
        read.read().stream()
            .flatMap(row -> row.observations().stream())
            .map(Observation::measure)
            .distinct()
            .sorted()
            .toList();
    PlainTable table = new PlainTable();
    table.column("Row", "pl-num").column("Period", "pl-nw").column("Geo", "");
    measures.forEach(measure -> table.column(title(measure), "pl-num"));
    read.read().forEach(row -> row(table, row, measures));
    add(table);
  }

  private static String title(Measure measure) {
    return "%s · %s"
        .formatted(
            measure.name(), measure.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '));
  }

  private static void row(PlainTable table, SourceRow row, List<Measure> measures) {
    List<Component> cells = new ArrayList<>();
    Optional<Observation> any = row.observations().stream().findFirst();
    cells.add(Tags.span("pl-q", Long.toString(row.number())));
    cells.add(new Span(any.map(one -> one.date().toString()).orElse("")));
    cells.add(
        Tags.span(
            "pl-t2",
            any.map(Observation::geo)
                .filter(geo -> !geo.equals(Geo.NATIONAL))
                .map(Geo::value)
                .orElse("national")));
    for (Measure measure : measures) {
      cells.add(
          Tags.span(
              "",
              row.observations().stream()
                  .filter(one -> one.measure().equals(measure))
                  .findFirst()
                  .map(one -> one.value().toPlainString())
                  .orElse("missing")));
    }
    table.row(cells.toArray(Component[]::new));
  }
}
