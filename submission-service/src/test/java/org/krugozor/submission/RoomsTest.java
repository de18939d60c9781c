package org.krugozor.submission;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Features without cycles, and rings that look inwards only. */
@AnalyzeClasses(packages = "org.krugozor.submission", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    @ArchTest
    static final ArchRule FEATURES_ARE_FREE_OF_CYCLES =
            slices().matching("org.krugozor.submission.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule MODELS_KNOW_NO_FRAMEWORK_AND_NO_CLOCK = noClasses()
            .that()
            .resideInAnyPackage("..model..", "..content..", "..check..", "..text..")
            .and()
            .haveNameNotMatching(".*\\.Now")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "reactor..", "io.r2dbc..", "org.apache.kafka..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock")
            .orShould()
            .callMethod(java.time.Instant.class, "now");

    @ArchTest
    static final ArchRule USE_CASES_KNOW_NO_WEB_AND_NO_SQL = noClasses()
            .that()
            .resideInAPackage("..application..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.web..",
                    "org.springframework.http..",
                    "org.springframework.r2dbc..",
                    "io.r2dbc..");

    @ArchTest
    static final ArchRule RINGS_LOOK_INWARDS = noClasses()
            .that()
            .resideInAnyPackage("..model..", "..application..", "..content..", "..check..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..adapter..");

    @ArchTest
    static final ArchRule MODELS_KNOW_NO_USE_CASES = noClasses()
            .that()
            .resideInAPackage("..model..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..application..");
}
