package org.krugozor.publication;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.krugozor.publication", importOptions = ImportOption.DoNotIncludeTests.class)
class PublicationRulesTest {

    @ArchTest
    static final ArchRule modelsKnowNoSpringNoReactorAndNoClock = noClasses()
            .that()
            .resideInAnyPackage("..model..", "..publication.balance..", "..publication.manuscript..", "..galley.jats..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "reactor..", "io.r2dbc..", "tools.jackson..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.time.Clock.class);

    @ArchTest
    static final ArchRule nobodyAsksTheMachineForTheTime = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule useCasesKnowNoWebAndNoSql = noClasses()
            .that()
            .resideInAPackage("..application..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web..", "org.springframework.r2dbc..", "io.r2dbc..");

    @ArchTest
    static final ArchRule innerRingsDoNotLookOut = noClasses()
            .that()
            .resideInAnyPackage("..model..", "..application..", "..layout..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..adapter..");

    @ArchTest
    static final ArchRule modelsDoNotLookAtUseCases = noClasses()
            .that()
            .resideInAPackage("..model..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..application..");

    @ArchTest
    static final ArchRule featuresHaveNoCycles =
            slices().matching("org.krugozor.publication.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule layoutHasNoDatabaseAndNoWeb = noClasses()
            .that()
            .resideInAnyPackage("..galley.layout..", "..galley.jats..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.r2dbc..", "org.springframework.web..", "reactor..");
}
