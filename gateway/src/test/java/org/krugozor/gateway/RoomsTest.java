package org.krugozor.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

@AnalyzeClasses(packages = "org.krugozor.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    @ArchTest
    static final ArchRule roomsDoNotGoInCircles = SlicesRuleDefinition.slices()
            .matching("org.krugozor.gateway.(*)..")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule theSessionKnowsNoPage = noClasses()
            .that()
            .resideInAPackage("..session..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..page..", "..frame..", "..call..");

    @ArchTest
    static final ArchRule aPageAsksServicesThroughServiceCallsAlone = noClasses()
            .that()
            .resideInAPackage("..page..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("org\\.springframework\\.web\\.reactive\\.function\\.client\\..*");

    @ArchTest
    static final ArchRule theReviewersPagesKnowNothingOfAuthorsAndEditors = noClasses()
            .that()
            .resideInAPackage("..page.reviewer..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..page.author..", "..page.office..", "..page.production..");
}
