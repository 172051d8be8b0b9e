package io.plumbline.adapters.web.sheet;

import io.plumbline.adapters.web.ui.save.Spreadsheet;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.insight.ChannelElasticity;
import java.util.ArrayList;
import java.util.List;

/**
 * A run's elasticities as a warehouse takes them: a row a channel, every number in full precision
 * with its 90 % credible interval, and what run and data they come from.
 */
public final class ElasticityTable {

  private ElasticityTable() {}

  /** Returns the table. */
  public static Spreadsheet of(ModelRun run) {
    List<String> head =
        new ArrayList<>(
            List.of(
                "brand",
                "run",
                "fitted_at",
                "first_period",
                "last_period",
                "rank",
                "channel",
                "spend"));
    head.addAll(Spreadsheet.heads("marginal_roi"));
    head.addAll(Spreadsheet.heads("elasticity"));
    List<List<String>> rows = new ArrayList<>();
    for (ChannelElasticity one : ChannelElasticity.ranked(run.report())) {
      rows.add(row(run, rows.size() + 1, one));
    }
    return new Spreadsheet(head, rows);
  }

  private static List<String> row(ModelRun run, int rank, ChannelElasticity one) {
    List<String> row =
        new ArrayList<>(
            List.of(
                run.brand().value(),
                run.label(),
                run.at().toString(),
                run.report().data().first().toString(),
                run.report().data().last().toString(),
                Integer.toString(rank),
                one.channel().value(),
                Double.toString(one.spend())));
    Spreadsheet.numbers(row, one.marginalRoi());
    Spreadsheet.numbers(row, one.elasticity());
    return row;
  }
}
