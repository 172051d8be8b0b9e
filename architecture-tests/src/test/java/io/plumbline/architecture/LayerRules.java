package io.plumbline.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;

/** Which module may know which, and which library. */
record LayerRules(String base) {

  ArchRule adapters_meet_only_through_the_domain() {
    return layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("domain")
        .definedBy(base + ".domain..")
        .layer("ingest")
        .definedBy(base + ".adapters.ingest..")
        .layer("persistence")
        .definedBy(base + ".adapters.persistence..")
        .layer("web")
        .definedBy(base + ".adapters.web..")
        .layer("application")
        .definedBy(base + ".application..")
        .whereLayer("domain")
        .mayNotAccessAnyLayer()
        .whereLayer("ingest")
        .mayOnlyAccessLayers("domain")
        .whereLayer("persistence")
        .mayOnlyAccessLayers("domain")
        .whereLayer("web")
        .mayOnlyAccessLayers("domain")
        .whereLayer("application")
        .mayNotBeAccessedByAnyLayer()
        .ensureAllClassesAreContainedInArchitecture();
  }

  ArchRule each_library_stays_in_the_adapter_it_serves() {
    return CompositeArchRule.of(
            onlyIn(
                ".adapters.web..", "com.vaadin..", "org.apache.pdfbox..", "org.apache.fontbox.."))
        .and(onlyIn(".adapters.persistence..", "org.jooq..", "org.postgresql..", "com.zaxxer.."))
        .and(
            onlyIn(
                ".adapters.ingest..",
                "org.snakeyaml..",
                "de.focus_shift.jollyday..",
                "jakarta.mail..",
                "org.eclipse.angus.mail.."))
        // a sheet of budgets pasted into a page is read there
        .and(
            noClasses()
                .that()
                .resideOutsideOfPackages(
                    base + ".adapters.ingest..",
                    base + ".adapters.web.ui.change..",
                    base + ".adapters.web.ui.save..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("de.siegmar.fastcsv.."))
        .and(onlyIn(".adapters.web.ui.save..", "org.dhatim.."))
        .and(onlyIn(".application..", "picocli.."));
  }

  private ArchRule onlyIn(String home, String... libraries) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(base + home)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries);
  }
}
