package io.plumbline.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** What a numeric kernel is: numbers in, numbers out, for its own subdomain. */
record KernelRules(String base) {

  ArchRule kernels_know_only_numbers() {
    return classes()
        .that()
        .resideInAnyPackage(base + ".domain..kernel..", base + ".domain.numeric..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                    base + ".domain..kernel..",
                    base + ".domain.numeric..",
                    "java.lang..",
                    "java.util.random..",
                    "org.apache.commons.math3..",
                    "org.jspecify.annotations..")
                .or(arraysOfPrimitives())
                .or(JavaClass.Predicates.type(java.util.Arrays.class)));
  }

  ArchRule kernels_stay_inside_their_subdomain() {
    return classes()
        .that()
        .resideInAPackage(base + ".domain.*.kernel..")
        .should(
            new ArchCondition<JavaClass>("be used by their own subdomain alone") {
              @Override
              public void check(JavaClass kernel, ConditionEvents events) {
                String name = kernel.getPackageName();
                String home = name.substring(0, name.indexOf(".kernel"));
                kernel.getDirectDependenciesToSelf().stream()
                    .filter(
                        d -> !(d.getOriginClass().getPackageName() + ".").startsWith(home + "."))
                    .forEach(
                        d -> events.add(SimpleConditionEvent.violated(kernel, d.getDescription())));
              }
            });
  }

  private static DescribedPredicate<JavaClass> arraysOfPrimitives() {
    return DescribedPredicate.describe(
        "arrays of primitives",
        type -> type.isArray() && type.getBaseComponentType().isPrimitive());
  }
}
