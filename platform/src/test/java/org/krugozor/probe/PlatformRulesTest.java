package org.krugozor.probe;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.krugozor.platform", importOptions = ImportOption.DoNotIncludeTests.class)
class PlatformRulesTest {

    @ArchTest
    static final ArchRule platformKnowsNoDomain = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.krugozor.submission..",
                    "org.krugozor.review..",
                    "org.krugozor.publication..",
                    "org.krugozor.gateway..",
                    "org.krugozor.standing..");

    @ArchTest
    static final ArchRule platformUsesNoWordOfTheDomain = noClasses()
            .should()
            .haveSimpleNameContaining("Manuscript")
            .orShould()
            .haveSimpleNameContaining("Reviewer")
            .orShould()
            .haveSimpleNameContaining("Author")
            .orShould()
            .haveSimpleNameContaining("Journal");

    @ArchTest
    static final ArchRule onlyTheDrainerSendsToTheBroker = noClasses()
            .that()
            .resideOutsideOfPackage("org.krugozor.platform.event")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka.clients.producer..");

    @ArchTest
    static final ArchRule documentsAndWorkersStandAlone = noClasses()
            .that()
            .resideInAnyPackage("org.krugozor.platform.worker..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.krugozor.platform.event..", "org.krugozor.platform.job..");
}
