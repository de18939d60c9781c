package org.krugozor.standing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class NoFrameworksTest {

    @Test
    void standingIsPlainJava() {
        var imported = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.krugozor.standing");
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.krugozor.standing", "java.lang..", "java.util..", "java.time", "org.jspecify..")
                .check(imported);
    }
}
