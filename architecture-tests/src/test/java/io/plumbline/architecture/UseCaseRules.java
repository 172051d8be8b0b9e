package io.plumbline.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** What a use case looks like. */
record UseCaseRules(String base) {

  ArchRule use_cases_are_final_with_one_public_method() {
    return classes()
        .that()
        .resideInAPackage(base + ".domain.*.usecase..")
        .and()
        .areTopLevelClasses()
        .and()
        .arePublic()
        .and()
        .areNotRecords()
        .should()
        .haveModifier(FINAL)
        .andShould(
            new ArchCondition<JavaClass>("have one public method") {
              @Override
              public void check(JavaClass useCase, ConditionEvents events) {
                List<String> verbs =
                    useCase.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(PUBLIC))
                        .filter(method -> !method.getModifiers().contains(SYNTHETIC))
                        .map(JavaMethod::getName)
                        .sorted()
                        .toList();
                if (verbs.size() != 1) {
                  events.add(
                      SimpleConditionEvent.violated(
                          useCase, "%s has the public methods %s".formatted(useCase, verbs)));
                }
              }
            });
  }

  ArchRule records_of_use_cases_are_nested() {
    return classes()
        .that()
        .resideInAPackage(base + ".domain.*.usecase..")
        .and()
        .areRecords()
        .should()
        .beNestedClasses();
  }
}
