package io.plumbline.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.TOP_LEVEL_CLASSES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** Ports: what the domain asks of the outside. */
record PortRules(String base) {

  ArchRule ports_are_interfaces_that_use_cases_call() {
    return classes()
        .that()
        .resideInAPackage(base + ".domain.*.port..")
        .and()
        .areTopLevelClasses()
        .should()
        .beInterfaces();
  }

  ArchRule ports_are_implemented_only_by_adapters() {
    return noClasses()
        .that()
        .resideInAPackage(base + ".domain..")
        .should()
        .implement(resideInAPackage(base + ".domain.*.port..").and(TOP_LEVEL_CLASSES));
  }

  ArchRule the_web_speaks_to_use_cases_not_to_driven_ports() {
    return noClasses()
        .that()
        .resideInAPackage(base + ".adapters.web..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(base + ".domain.*.port..");
  }
}
