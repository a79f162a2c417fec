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

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

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
            .layer("figures")
            .definedBy("crossfoot.figures..")
            .layer("report")
            .definedBy("crossfoot.report..")
            .layer("service")
            .definedBy("crossfoot.service..")
            .layer("command")
            .definedBy("crossfoot.command..")
            .whereLayer("workbook")
            .mayOnlyBeAccessedByLayers("caselog", "rules", "figures", "report", "service", "command")
            .whereLayer("caselog")
            .mayOnlyBeAccessedByLayers("rules", "figures", "report", "service", "command")
            .whereLayer("rules")
            .mayOnlyBeAccessedByLayers("figures", "report", "service", "command")
            .whereLayer("figures")
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

    @ArchTest
    static final ArchRule no_circles_within_report =
            slices().matching("crossfoot.report.(*)..").should().beFreeOfCycles();

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
                    "crossfoot.figures..",
                    "crossfoot.report..",
                    "crossfoot.service..",
                    "crossfoot.command..");

    @ArchTest
    static final ArchRule only_commands_print =
            noClasses().that().resideOutsideOfPackage("crossfoot.command..").should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule no_generic_exceptions = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
}
