package io.plumbline.adapters.web.ui.models;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import io.plumbline.adapters.web.ui.State;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.shell.Place;
import io.plumbline.domain.mix.inference.Diagnostics.Verdict;
import io.plumbline.domain.mix.registry.ModelFamily;
import io.plumbline.domain.mix.registry.RunFilter;
import io.plumbline.domain.shared.BrandId;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The list of runs, a page of it, under what narrows it down. */
final class RunsSection extends Div {

  private static final long serialVersionUID = 1L;

  private final transient RunsQuery query;
  private final BrandId brand;

  /**
   * @param older the number below which the next page begins; absent on the last
   */
  RunsSection(ModelsPage page, RunsQuery query, @Nullable Integer older, BrandId brand) {
    this.query = query;
    this.brand = brand;
    Section section = Tags.section("Runs", "every fit of this brand, newest first");
    section.add(Tags.div("pl-filter pl-runs-filter", verdicts(), families()));
    section.add(page.rows().isEmpty() ? nothing() : new RunsTable(page, brand));
    if (!query.newest() || older != null) {
      section.add(pages(older));
    }
    add(section);
  }

  private Select<Verdict> verdicts() {
    return filter(
        "verdict",
        "Verdict",
        "Every verdict",
        Verdict.values(),
        query.filter().verdict(),
        verdict -> capitalised(verdict.name()),
        query::of);
  }

  private Select<ModelFamily> families() {
    return filter(
        "family",
        "Family",
        "Every family",
        ModelFamily.values(),
        query.filter().family(),
        ModelFamily::key,
        query::of);
  }

  private static String capitalised(String name) {
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }

  private <T> Select<T> filter(
      String id,
      String label,
      String every,
      T[] values,
      @Nullable T chosen,
      Function<T, String> words,
      Function<@Nullable T, RunsQuery> narrowed) {
    Select<T> select = new Select<>();
    select.setId(id);
    select.setAriaLabel(label);
    select.setItems(values);
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption(every);
    select.setItemLabelGenerator(one -> one == null ? every : words.apply(one));
    select.setValue(chosen);
    select.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            UI.getCurrent()
                .navigate(Place.MODELS.path(), narrowed.apply(change.getValue()).of(brand));
          }
        });
    return select;
  }

  private Component nothing() {
    return State.empty(
        "No run fits",
        "No run of this brand has this verdict and family.",
        Tags.link(
            "", new RunsQuery(RunFilter.ALL, Integer.MAX_VALUE).address(brand), "Show every run"));
  }

  private Div pages(@Nullable Integer older) {
    Div pages = Tags.div("pl-actions");
    pages.setId("pages");
    if (!query.newest()) {
      pages.add(
          Tags.link("pl-button", query.olderThan(Integer.MAX_VALUE).address(brand), "Newest runs"));
    }
    if (older != null) {
      pages.add(Tags.link("pl-button", query.olderThan(older).address(brand), "Older runs"));
    }
    return pages;
  }
}
