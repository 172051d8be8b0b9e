package io.plumbline.adapters.web.ui.home;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.access.Roles;
import io.plumbline.adapters.web.ui.shell.BrandChoice;
import io.plumbline.adapters.web.ui.shell.BrandPage;
import io.plumbline.adapters.web.ui.shell.MainLayout;
import io.plumbline.adapters.web.ui.shell.Place;
import io.plumbline.adapters.web.ui.table.Column;
import io.plumbline.adapters.web.ui.table.ListTable;
import io.plumbline.adapters.web.ui.table.TableAddress;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.reporting.Definition;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;

/** The dictionary of figures: one meaning each, wherever it stands. */
@Route(value = "definitions", layout = MainLayout.class)
@RolesAllowed({Roles.LEAD, Roles.AUDITOR, Roles.ADMIN})
final class DefinitionsView extends BrandPage {

  private static final long serialVersionUID = 1L;
  private static final List<Column<Definition>> COLUMNS =
      List.of(
          Column.words("figure", "Figure", Definition::name),
          Column.of("meaning", "Meaning", "", one -> new Span(one.meaning())),
          Column.of("unit", "Unit", "", one -> Tags.span("pl-t2", one.unit())),
          Column.of("sure", "How sure", "", one -> Tags.span("pl-t2", one.uncertainty())));

  @Inject
  DefinitionsView(BrandChoice brandChoice) {
    super(brandChoice, Place.DEFINITIONS, "pl-definitions");
  }

  @Override
  protected void fill(Brand brand) {
    add(
        Tags.title(Place.DEFINITIONS.title()),
        Tags.paragraph(
            "pl-lead", "A figure means the same on every page, in every report and over REST."),
        new ListTable<>(
            COLUMNS,
            Definition.dictionary(),
            TableAddress.of(here()),
            one -> one.name() + " " + one.meaning()));
  }
}
