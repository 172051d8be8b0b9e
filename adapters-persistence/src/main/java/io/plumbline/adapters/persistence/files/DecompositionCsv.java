package io.plumbline.adapters.persistence.files;

import io.plumbline.domain.mix.insight.Component;
import io.plumbline.domain.mix.insight.Decomposition;
import io.plumbline.domain.shared.Geo;
import java.util.ArrayList;
import java.util.List;

/**
 * The decomposition as a table: period, geo where there are several, one column a component,
 * fitted, actual, lower90, upper90. A number that is not known is an empty cell.
 */
final class DecompositionCsv {

  private DecompositionCsv() {}

  static String write(Decomposition decomposition, List<Geo> geos) {
    int periods = decomposition.periods().size();
    boolean several = decomposition.actual().length > periods;
    List<String> header = new ArrayList<>(several ? List.of("period", "geo") : List.of("period"));
    decomposition.components().forEach(component -> header.add(quoted(component.name())));
    header.addAll(List.of("fitted", "actual", "lower90", "upper90"));
    StringBuilder out = new StringBuilder(String.join(",", header)).append('\n');
    for (int i = 0; i < decomposition.actual().length; i++) {
      out.append(decomposition.periods().get(i % periods));
      if (several) {
        out.append(',').append(quoted(geos.get(i / periods).value()));
      }
      for (Component component : decomposition.components()) {
        out.append(',').append(number(component.mean()[i]));
      }
      out.append(',').append(number(decomposition.fitted()[i]));
      out.append(',').append(number(decomposition.actual()[i]));
      out.append(',').append(number(decomposition.lower90()[i]));
      out.append(',').append(number(decomposition.upper90()[i])).append('\n');
    }
    return out.toString();
  }

  private static String number(double value) {
    return Double.isFinite(value) ? Double.toString(value) : "";
  }

  private static String quoted(String text) {
    return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
