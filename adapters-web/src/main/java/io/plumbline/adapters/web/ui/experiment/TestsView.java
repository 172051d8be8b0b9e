package io.plumbline.adapters.web.ui.experiment;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.State;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.access.Roles;
import io.plumbline.adapters.web.ui.shell.BrandChoice;
import io.plumbline.adapters.web.ui.shell.MainLayout;
import io.plumbline.adapters.web.ui.shell.PathPage;
import io.plumbline.adapters.web.ui.shell.Place;
import io.plumbline.adapters.web.ui.table.TableAddress;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.experiment.Experiment;
import io.plumbline.domain.experiment.TestPlan;
import io.plumbline.domain.experiment.usecase.ShowExperiment;
import io.plumbline.domain.shared.ChannelId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Incrementality tests: all of them, one of them, or the form for a new one. */
@Route(value = "tests", layout = MainLayout.class)
@RolesAllowed({Roles.LEAD, Roles.AUDITOR, Roles.ADMIN})
final class TestsView extends PathPage {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 100;

  private final transient TestReader reader;
  private final transient TestDesk desk;

  @Inject
  TestsView(BrandChoice brandChoice, TestReader reader, TestDesk desk) {
    super(brandChoice, Place.TESTS, "pl-tests-page");
    this.reader = reader;
    this.desk = desk;
  }

  @Override
  protected void fill(Brand brand) {
    boolean mayAct = desk.viewer().isPresent();
    if (path().isEmpty()) {
      add(
          new TestsPage(
              brand,
              reader.newest(brand.id(), SHOWN),
              reader.queue(brand.id()),
              reader.units(brand),
              reader.today(),
              mayAct,
              TableAddress.of(here())));
    } else if (path().getFirst().equals("new") && mayAct) {
      draft(brand);
    } else if (path().getFirst().equals("design") && mayAct) {
      design(brand);
    } else {
      reader
          .find(brand.id(), path().getFirst())
          .ifPresentOrElse(
              shown -> test(brand, shown, mayAct),
              () ->
                  add(
                      Tags.title("Tests"),
                      State.error(
                          "There is no test %s".formatted(path().getFirst()),
                          "Nothing of this name was drafted for %s.".formatted(brand.name()),
                          Tags.link("", TestLinks.toAll(brand.id()), "All tests"))));
    }
  }

  private void test(Brand brand, ShowExperiment.Shown shown, boolean mayAct) {
    boolean editing =
        mayAct
            && path().size() > 1
            && path().get(1).equals("edit")
            && shown.test().experiment() instanceof Experiment.Draft;
    if (!editing) {
      add(new TestSheet(shown, brand, reader, desk, this::show));
      return;
    }
    String label = shown.test().identity().label();
    add(
        Tags.title("Edit " + label),
        Tags.paragraph("pl-lead", "Waivers it had are void once it is changed."),
        new PlanForm(
            shown.test().experiment().plan(),
            reader.channels(brand.id()),
            brand.currency().getCurrencyCode(),
            "Change it",
            plan -> followed(desk.edit(brand.id(), label, plan), brand)));
  }

  private void draft(Brand brand) {
    List<ChannelId> channels = reader.channels(brand.id());
    UUID id = UUID.randomUUID();
    add(
        Tags.title("New test"),
        Tags.paragraph(
            "pl-lead",
            "A draft may have gaps; it is registered, and so fixed, by whoever stands for it."),
        new PlanForm(
            FirstPlan.of(brand, reader, here()),
            channels,
            brand.currency().getCurrencyCode(),
            "Draft the test",
            plan -> followed(desk.draft(brand.id(), id, plan), brand)));
  }

  private void design(Brand brand) {
    List<ChannelId> channels = reader.channels(brand.id());
    TestPlan like = FirstPlan.of(brand, reader, here());
    UUID id = UUID.randomUUID();
    add(
        Tags.title("Design a test"),
        new DesignPanel(
            brand.id(),
            channels,
            like.channel(),
            like.kpi(),
            reader.units(brand),
            reader::design,
            taken ->
                followed(
                    desk.draft(
                        brand.id(), id, taken.plan(FirstPlan.of(brand, reader, taken.channel()))),
                    brand)));
  }

  private static Said followed(TestAnswers.Drafted answer, Brand brand) {
    String label = answer.label();
    if (label == null) {
      return Said.refused(answer.words());
    }
    UI.getCurrent().navigate(TestsView.class, label, BrandChoice.naming(brand.id()));
    return Said.done(answer.words());
  }

  @Override
  public List<String> crumbs() {
    if (path().isEmpty()) {
      return super.crumbs();
    }
    return List.of(
        Place.TESTS.title(),
        switch (path().getFirst()) {
          case "new" -> "New test";
          case "design" -> "Design";
          default -> path().getFirst();
        });
  }
}
