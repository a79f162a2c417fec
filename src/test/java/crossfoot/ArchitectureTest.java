package crossfoot;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@AnalyzeClasses(packages = "crossfoot", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule data_flows_one_way = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("workbook")
            .definedBy("crossfoot.workbook..")
            .layer("caselog")
            .definedBy("crossfoot.caselog..")
            .layer("rules")
            .definedBy("crossfoot.rules..")
            .layer("intake")
            .definedBy("crossfoot.intake..")
            .layer("figures")
            .definedBy("crossfoot.figures..")
            .layer("report")
            .definedBy("crossfoot.report..")
            .layer("proof")
            .definedBy("crossfoot.proof..")
            .layer("service")
            .definedBy("crossfoot.service..")
            .layer("command")
            .definedBy("crossfoot.command..")
            .whereLayer("workbook")
            .mayOnlyBeAccessedByLayers("caselog", "rules", "intake", "figures", "report", "proof", "service", "command")
            .whereLayer("caselog")
            .mayOnlyBeAccessedByLayers("rules", "intake", "figures", "report", "proof", "service", "command")
            .whereLayer("rules")
            .mayOnlyBeAccessedByLayers("intake", "figures", "report", "proof", "service", "command")
            .whereLayer("intake")
            .mayOnlyBeAccessedByLayers("report", "service", "command")
            .whereLayer("figures")
            .mayOnlyBeAccessedByLayers("report", "proof", "service", "command")
            .whereLayer("proof")
            .mayOnlyBeAccessedByLayers("report", "service", "command")
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("service", "command")
            .whereLayer("service")
            .mayOnlyBeAccessedByLayers("command")
            .whereLayer("command")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule no_circles =
            slices().matching("crossfoot.(*)..").should().beFreeOfCycles();

    /** The rooms of each large package in the order of their imports; what stands in the package itself comes last. */
    private static final Map<String, List<String>> ROOMS = Map.of(
            "workbook", List.of("cells", "xml", "zip", "styles", "reading", "saving", "drawing", "rewriting", "layout"),
            "caselog", List.of("schema", "taxonomy"),
            "rules", List.of("words", "days", "log", "finding", "cells", "checks"),
            "figures", List.of("figure", "count", "draft", "returns", "tables"),
            "intake", List.of("words", "source", "map", "suggest", "reading", "plan", "published", "shown"),
            "report",
                    List.of(
                            "text",
                            "design",
                            "master",
                            "pack",
                            "plan",
                            "word",
                            "web",
                            "template",
                            "sample",
                            "invented",
                            "imports"),
            "proof",
                    List.of(
                            "text",
                            "document",
                            "finding",
                            "sums",
                            "sentence",
                            "table",
                            "judging",
                            "log",
                            "reading",
                            "marking"),
            "service", List.of("certificates", "keys", "http", "calls"),
            "command", List.of("options"));

    @ArchTest
    static void rooms_import_only_from_rooms_before_them(JavaClasses classes) {
        ROOMS.forEach((stage, rooms) -> {
            for (int i = 0; i < rooms.size(); i++) {
                List<String> later = rooms.subList(i + 1, rooms.size());
                noClasses()
                        .that()
                        .resideInAPackage("crossfoot." + stage + "." + rooms.get(i))
                        .should()
                        .dependOnClassesThat(later(stage, later))
                        .check(classes);
            }
        });
    }

    private static DescribedPredicate<JavaClass> later(String stage, List<String> rooms) {
        String own = "crossfoot." + stage;
        return DescribedPredicate.describe(
                "stand in a later room of " + stage,
                type -> rooms.stream().anyMatch(room -> type.getPackageName().equals(own + "." + room))
                        || type.getPackageName().equals(own));
    }

    @ArchTest
    static void every_room_is_in_the_order(JavaClasses classes) {
        ROOMS.forEach((stage, rooms) -> classes()
                .that()
                .resideInAPackage("crossfoot." + stage + "..")
                .should()
                .resideInAnyPackage(Stream.concat(
                                Stream.of("crossfoot." + stage),
                                rooms.stream().map(room -> "crossfoot." + stage + "." + room))
                        .toArray(String[]::new))
                .check(classes));
    }

    @ArchTest
    static void there_is_no_circle_of_rooms(JavaClasses classes) {
        for (String stage : ROOMS.keySet()) {
            slices().matching("crossfoot." + stage + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .check(classes);
        }
    }

    /** architecture.md: a thirtieth file in one folder asks for another room; package-info is no class here. */
    @ArchTest
    static void a_thirtieth_file_asks_for_another_room(JavaClasses classes) {
        Map<String, Long> files = classes.stream()
                .filter(JavaClass::isTopLevelClass)
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
        assertThat(files).allSatisfy((room, count) -> assertThat(count).as(room).isLessThan(30));
    }

    @ArchTest
    static final ArchRule nobody_outside_names_how_workbooks_are_stored = noClasses()
            .that()
            .resideOutsideOfPackage("crossfoot.workbook..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("crossfoot.workbook.xml", "crossfoot.workbook.zip", "crossfoot.workbook.styles");

    @ArchTest
    static final ArchRule poi_stays_in_workbook_and_report = noClasses()
            .that()
            .resideOutsideOfPackages("crossfoot.workbook..", "crossfoot.report..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.poi..", "org.openxmlformats..");

    @ArchTest
    static final ArchRule jxls_stays_in_report = noClasses()
            .that()
            .resideOutsideOfPackage("crossfoot.report..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jxls..", "org.apache.commons.jexl3..");

    @ArchTest
    static final ArchRule undertow_and_caffeine_stay_in_service = noClasses()
            .that()
            .resideOutsideOfPackage("crossfoot.service..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.undertow..", "com.github.benmanes..");

    @ArchTest
    static final ArchRule certificates_are_made_in_one_room = noClasses()
            .that()
            .resideOutsideOfPackage("crossfoot.service.certificates")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bouncycastle..");

    @ArchTest
    static final ArchRule statistics_stay_in_figures = noClasses()
            .that()
            .resideOutsideOfPackage("crossfoot.figures..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.commons.math3..");

    @ArchTest
    static final ArchRule picocli_stays_in_command = noClasses()
            .that()
            .resideOutsideOfPackage("crossfoot.command..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule dates_are_passed_in = noClasses()
            .that()
            .resideOutsideOfPackages("crossfoot.service..", "crossfoot.command..")
            .should()
            .callMethodWhere(target(nameMatching("now")).and(target(owner(resideInAPackage("java.time..")))))
            .because("deadlines must be testable: the as-of date is passed in");

    @ArchTest
    static final ArchRule no_vague_names = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Abstract\\w*|Base\\w*)$")
            .orShould()
            .resideInAnyPackage("..util..", "..impl..", "..common..", "..helper..", "..core..");

    @ArchTest
    static final ArchRule every_class_lives_in_a_stage = classes()
            .should()
            .resideInAnyPackage(
                    "crossfoot.workbook..",
                    "crossfoot.caselog..",
                    "crossfoot.rules..",
                    "crossfoot.intake..",
                    "crossfoot.figures..",
                    "crossfoot.report..",
                    "crossfoot.proof..",
                    "crossfoot.service..",
                    "crossfoot.command..");

    @ArchTest
    static final ArchRule only_commands_print =
            noClasses().that().resideOutsideOfPackage("crossfoot.command..").should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule no_generic_exceptions = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
}
