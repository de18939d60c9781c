package org.krugozor.review;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The rings, the features, and the wall between reviewers and authors. */
@AnalyzeClasses(packages = "org.krugozor.review", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule modelsKnowNoFrameworkNoReactorAndNoClock = noClasses()
            .that()
            .resideInAPackage("..model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "reactor..", "io.r2dbc..", "..adapter..", "..application..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock");

    @ArchTest
    static final ArchRule useCasesKnowNoWebAndNoSql = noClasses()
            .that()
            .resideInAPackage("..application..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.web..",
                    "org.springframework.http..",
                    "org.springframework.r2dbc..",
                    "io.r2dbc..",
                    "..adapter..");

    @ArchTest
    static final ArchRule reviewersSideKnowsNothingOfAuthors = noClasses()
            .that()
            .resideInAnyPackage("org.krugozor.review.review..", "org.krugozor.review.round.model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.krugozor.review.conflict..", "org.krugozor.review.desk..");

    @ArchTest
    static void featuresAreFreeOfCycles(JavaClasses classes) {
        slices().matching("org.krugozor.review.(*)..").should().beFreeOfCycles().check(classes);
    }

    private static final Path SOURCES = Path.of("src/main/java/org/krugozor/review");
    private static final Pattern TABLE = Pattern.compile(
            "(?:from|join|into|(?<!do )update|exists \\(select 1 from)\\s+([a-z_]+\\.[a-z_]+|[a-z_]+)\\s");

    @Test
    void statementsOfTheReviewersSideReadSchemaBlindAlone() throws IOException {
        try (var files = Files.walk(SOURCES.resolve("review/adapter/persistence"))) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                var tables = TABLE.matcher(Files.readString(file).replaceAll("/\\*\\*.*?\\*/|//.*", ""));
                while (tables.find()) {
                    assertThat(tables.group(1)).as(file.toString()).startsWith("blind.");
                }
            }
        }
    }

    @Test
    void schemaConflictIsReadByItsFeatureAndTheEditorsDeskAlone() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                if (Files.readString(file)
                        .matches("(?s).*\\bconflict\\.(author|authorship|declaration|staff|bar|override)\\b.*")) {
                    assertThat(SOURCES.relativize(file).getName(0).toString()).isIn("conflict", "desk");
                }
            }
        }
    }
}
