package io.plumbline.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.component.WebComponentExporter;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.theme.Theme;

/** What the web adapter may do with Vaadin; docs/decisions/0008. */
record WebRules(String base) {

  /** Any of these makes Vaadin build a bundle of its own, which needs Node and the network. */
  ArchRule the_web_stays_on_the_default_bundle() {
    return noClasses()
        .that()
        .resideInAPackage(base + ".adapters.web..")
        .should()
        .beAnnotatedWith(JsModule.class)
        .orShould()
        .beAnnotatedWith(JsModule.Container.class)
        .orShould()
        .beAnnotatedWith(CssImport.class)
        .orShould()
        .beAnnotatedWith(CssImport.Container.class)
        .orShould()
        .beAnnotatedWith(NpmPackage.class)
        .orShould()
        .beAnnotatedWith(NpmPackage.Container.class)
        .orShould()
        .beAnnotatedWith(Theme.class)
        .orShould()
        .beAssignableTo(WebComponentExporter.class);
  }

  ArchRule commercial_vaadin_components_stay_out() {
    return noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "com.vaadin.flow.component.board..",
            "com.vaadin.flow.component.charts..",
            "com.vaadin.flow.component.crud..",
            "com.vaadin.flow.component.dashboard..",
            "com.vaadin.flow.component.gridpro..",
            "com.vaadin.flow.component.map..",
            "com.vaadin.flow.component.richtexteditor..",
            "com.vaadin.flow.component.spreadsheet..",
            "com.vaadin.collaborationengine..",
            "com.vaadin.testbench..");
  }

  ArchRule views_are_package_private() {
    return classes()
        .that()
        .resideInAPackage(base + ".adapters.web.ui..")
        .and()
        .haveSimpleNameEndingWith("View")
        .and()
        .areTopLevelClasses()
        .should()
        .bePackagePrivate();
  }
}
