package io.plumbline.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** What the domain may know of the world, and its subdomains of each other. */
record DomainRules(String base) {

  /** Whom each subdomain may know besides itself and the shared kernel; docs/architecture.md. */
  private static final Map<String, Set<String>> KNOWS =
      Map.ofEntries(
          Map.entry("shared", Set.of()),
          Map.entry("guardrail", Set.of("shared")),
          Map.entry(
              "change",
              Set.of("shared", "guardrail", "ledger", "mix", "media", "access", "job", "numeric")),
          Map.entry("chat", Set.of("shared", "access", "change", "guardrail", "ledger")),
          Map.entry(
              "experiment", Set.of("shared", "access", "job", "ledger", "media", "mix", "numeric")),
          Map.entry(
              "alert",
              Set.of(
                  "shared",
                  "access",
                  "change",
                  "experiment",
                  "job",
                  "ledger",
                  "media",
                  "mix",
                  "numeric")),
          Map.entry("numeric", Set.of()),
          Map.entry("ledger", Set.of("shared")),
          Map.entry("job", Set.of("shared", "access", "ledger")),
          Map.entry("access", Set.of("shared", "ledger")),
          Map.entry("media", Set.of("shared", "job", "ledger")),
          Map.entry(
              "mix", Set.of("shared", "access", "job", "ledger", "media", "numeric", "programme")),
          Map.entry("programme", Set.of("shared", "access", "ledger")),
          Map.entry(
              "maturity",
              Set.of(
                  "shared",
                  "access",
                  "change",
                  "experiment",
                  "guardrail",
                  "ledger",
                  "media",
                  "mix")),
          Map.entry(
              "reporting",
              Set.of(
                  "shared",
                  "access",
                  "alert",
                  "change",
                  "experiment",
                  "guardrail",
                  "job",
                  "ledger",
                  "maturity",
                  "media",
                  "mix",
                  "numeric",
                  "programme")));

  ArchRule the_domain_knows_only_the_jdk_and_its_math_library() {
    return classes()
        .that()
        .resideInAPackage(base + ".domain..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            base + ".domain..",
            "java..",
            "org.jspecify.annotations..",
            "org.apache.commons.math3..");
  }

  ArchRule the_domain_does_no_io_and_reads_no_clock() {
    return noClasses()
        .that()
        .resideInAPackage(base + ".domain..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..",
            "javax.sql..",
            "java.io..",
            "java.nio.file..",
            "java.nio.channels..",
            "java.net..",
            "java.util.logging..")
        .orShould()
        .callMethodWhere(target(owner(resideInAPackage("java.time..")).and(name("now"))))
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(
            java.time.Clock.class,
            Random.class,
            ThreadLocalRandom.class,
            java.security.SecureRandom.class)
        .orShould()
        .callMethod(java.time.InstantSource.class, "system")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(UUID.class, "randomUUID")
        .orShould()
        .callMethod(Math.class, "random");
  }

  ArchRule only_kernels_touch_the_math_library() {
    return noClasses()
        .that(
            resideInAPackage(base + ".domain..")
                .and(
                    not(
                        resideInAnyPackage(
                            base + ".domain..kernel..",
                            base + ".domain.numeric..",
                            // the statistics of tests, each class a method of the literature
                            base + ".domain.experiment.readout..",
                            base + ".domain.experiment.monitor..",
                            base + ".domain.experiment.design.."))))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.commons.math3..");
  }

  ArchRule subdomains_form_no_cycles() {
    return slices().matching(base + ".domain.(*)..").should().beFreeOfCycles();
  }

  ArchRule subdomains_know_only_those_they_are_allowed_to() {
    return classes()
        .that()
        .resideInAPackage(base + ".domain..")
        .should(
            new ArchCondition<JavaClass>("know only the subdomains of docs/architecture.md") {
              @Override
              public void check(JavaClass origin, ConditionEvents events) {
                String from = subdomain(origin);
                origin.getDirectDependenciesFromSelf().stream()
                    .filter(d -> d.getTargetClass().getPackageName().startsWith(base + ".domain."))
                    .filter(d -> !allowed(from, subdomain(d.getTargetClass())))
                    .forEach(
                        d -> events.add(SimpleConditionEvent.violated(origin, d.getDescription())));
              }
            });
  }

  ArchRule the_shared_kernel_knows_no_subdomain() {
    return classes()
        .that()
        .resideInAPackage(base + ".domain.shared..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(base + ".domain.shared..", "java..", "org.jspecify.annotations..");
  }

  private static boolean allowed(String from, String to) {
    return from.equals(to) || KNOWS.getOrDefault(from, Set.of()).contains(to);
  }

  private String subdomain(JavaClass type) {
    String rest = type.getPackageName().substring((base + ".domain.").length());
    return List.of(rest.split("\\.")).getFirst();
  }
}
