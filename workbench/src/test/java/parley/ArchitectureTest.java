package parley;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.ServiceLoader;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// The laws of the house. A package that does not exist yet breaks none of them.
final class ArchitectureTest {

    /// The engine, ground floor first: each package may import only those before it.
    private static final List<String> ENGINE = List.of(
            "measure",
            "formula",
            "deal",
            "bargain",
            "conflict",
            "party",
            "situation",
            "approach",
            "negotiation",
            "standing",
            "simulation",
            "analysis",
            "experiment");

    private static final String[] ENGINE_PACKAGES = packages(ENGINE);
    private static final String[] FILES_PACKAGES =
            packages(List.of("blockfile", "casefile", "document", "formats", "resultfile"));
    private static final String[] COMPOSITION_ROOTS = packages(List.of("cli", "web"));
    private static final String[] WORKBENCH_PACKAGES = packages(List.of("report", "web", "cli"));

    private static final JavaClasses PARLEY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("parley");

    @Test
    void theEngineImportsOnlyDownItsList() {
        for (int floor = 0; floor < ENGINE.size() - 1; floor++) {
            String[] above = packages(ENGINE.subList(floor + 1, ENGINE.size()));
            hold(noClasses()
                    .that()
                    .resideInAPackage("parley." + ENGINE.get(floor) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(above));
        }
    }

    @Test
    void theEngineKnowsOnlyJavaItselfAndItsNullAnnotations() {
        hold(classes()
                .that()
                .resideInAnyPackage(ENGINE_PACKAGES)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(ENGINE_PACKAGES)
                        .or(resideInAnyPackage(
                                        "java.lang..", "java.util..", "java.math..", "java.text..", "java.time..")
                                .or(resideInAnyPackage("org.jspecify.annotations"))
                                .or(describe("a primitive or an array of one", ArchitectureTest::isPrimitive)))));
    }

    @Test
    void theEngineNeitherPrintsNorReadsNorSleepsNorAsksTheTime() {
        hold(noEngineClass(
                "touches the machine it runs on",
                anyOf(System.class).and(not("arraycopy", "identityHashCode", "lineSeparator"))));
        hold(noEngineClass("asks a clock", anyOf(Clock.class).or(ArchitectureTest::asksJavaTimeForNow)));
        hold(noClasses()
                .that()
                .resideInAnyPackage(ENGINE_PACKAGES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.logging..", "java.util.jar..", "java.util.zip.."));
    }

    @Test
    void theEngineMakesNoThreadsAndIsHandedItsExecutor() {
        hold(noEngineClass("makes or steers a thread", anyOf(Thread.class).and(not("currentThread", "interrupt"))));
        hold(noEngineClass(
                "makes an executor",
                anyOf(Executors.class).or(anyOf(Executor.class).and(named("<init>")))));
        hold(noEngineClass(
                "works in parallel behind its caller's back", named("parallel", "parallelStream", "commonPool")));
        hold(noEngineClass("keeps something per thread", anyOf(ThreadLocal.class)));
    }

    @Test
    void theEngineDrawsAndCalculatesTheSameOnEveryMachine() {
        hold(noEngineClass(
                "draws luck that no seed decides",
                anyOf(RandomGenerator.class)
                        .or(anyOf(UUID.class))
                        .or(anyOf(Math.class).and(named("random")))));
        hold(noEngineClass(
                "calls a function of Math whose last digit may differ between machines (take StrictMath's)",
                anyOf(Math.class)
                        .and(named("exp", "expm1", "log", "log10", "log1p", "pow", "cbrt", "hypot")
                                .or(named("sin", "cos", "tan", "asin", "acos", "atan", "atan2"))
                                .or(named("sinh", "cosh", "tanh")))));
    }

    @Test
    void filesKnowNothingOfTheWorkbench() {
        hold(noClasses()
                .that()
                .resideInAnyPackage(FILES_PACKAGES)
                .or()
                .resideInAPackage("parley.robustness..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(WORKBENCH_PACKAGES));
    }

    @Test
    void robustnessKnowsTheEngineOnly() {
        hold(noClasses()
                .that()
                .resideInAPackage("parley.robustness..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FILES_PACKAGES));
    }

    @Test
    void nothingStandsOnTheCommandLineAndOnlyItStandsOnThePage() {
        hold(noClasses()
                .that()
                .resideOutsideOfPackage("parley.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("parley.cli.."));
        hold(noClasses()
                .that()
                .resideOutsideOfPackages(COMPOSITION_ROOTS)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("parley.web.."));
    }

    @Test
    void onlyTheCompositionRootsExitOrReadTheEnvironment() {
        hold(noClasses()
                .that()
                .resideOutsideOfPackages(COMPOSITION_ROOTS)
                .should()
                .accessTargetWhere(describe(
                        "ends the program or reads a setting of the machine",
                        anyOf(System.class)
                                .and(named("exit", "getenv", "getProperty", "getProperties", "setProperty"))
                                .or(anyOf(Runtime.class).and(named("exit", "halt")))
                                .or(anyOf(Integer.class).and(named("getInteger")))
                                .or(anyOf(Long.class).and(named("getLong")))
                                .or(anyOf(Boolean.class).and(named("getBoolean"))))));
    }

    @Test
    void namesBecomeObjectsInPlainSight() {
        hold(noClasses().should().dependOnClassesThat().resideInAPackage("java.lang.reflect.."));
        hold(noClasses()
                .should()
                .accessTargetWhere(describe(
                        "looks for classes by name",
                        anyOf(ServiceLoader.class).or(anyOf(Class.class).and(named("forName"))))));
    }

    @Test
    void packagesFormNoCircle() {
        slices().matching("parley.(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(PARLEY);
    }

    @Test
    void noStaticFieldChanges() {
        hold(fields().that().areStatic().should().beFinal());
    }

    @Test
    void everyPackageIsNullMarked() {
        List<String> unmarked = PARLEY.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(place -> !place.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .sorted()
                .toList();
        assertThat(unmarked)
                .as("packages without a package-info that says @NullMarked")
                .isEmpty();
    }

    @Test
    void namesAreTheFieldsWords() {
        Pattern typeWords = Pattern.compile(
                "(Abstract|Default|Common)[A-Z].*|Base(?!Rate)[A-Z].*|.*(Utils?|Helpers?|Manager|Impl|Processor|DTO|Dto|[a-z]Data|[a-z]Info)");
        hold(noClasses()
                .should(be(describe(
                        "named with words of types instead of words of the field",
                        type -> typeWords.matcher(type.getSimpleName()).matches()))));
        hold(noClasses().that().resideOutsideOfPackage("parley.web..").should().haveSimpleNameEndingWith("Handler"));
    }

    /// Cases are data: no class knows a country, an issue or an approach by name.
    @Test
    void noSourceFileNamesACase() throws IOException {
        Pattern names = Pattern.compile("\\b(Iran|Tehran|Israel|Trump|enrichment)", Pattern.CASE_INSENSITIVE);
        assertThat(sources().filter(file -> names.matcher(text(file)).find())).isEmpty();
    }

    @Test
    void noFileIsLongerThanFiveHundredLines() throws IOException {
        assertThat(sources().filter(file -> text(file).lines().count() > 500)).isEmpty();
    }

    private static void hold(ArchRule rule) {
        rule.allowEmptyShould(true).check(PARLEY);
    }

    private static ArchRule noEngineClass(String does, Predicate<JavaAccess<?>> forbidden) {
        return noClasses()
                .that()
                .resideInAnyPackage(ENGINE_PACKAGES)
                .should()
                .accessTargetWhere(describe(does, forbidden))
                .as("no class of the engine " + does);
    }

    /// Uses of a type, of its kinds included.
    private static Predicate<JavaAccess<?>> anyOf(Class<?> owner) {
        return access -> access.getTargetOwner().isAssignableTo(owner);
    }

    private static Predicate<JavaAccess<?>> named(String... names) {
        return access -> List.of(names).contains(access.getName());
    }

    private static Predicate<JavaAccess<?>> not(String... names) {
        return named(names).negate();
    }

    private static boolean asksJavaTimeForNow(JavaAccess<?> access) {
        return access.getName().equals("now")
                && access.getTargetOwner().getPackageName().startsWith("java.time");
    }

    private static boolean isPrimitive(JavaClass type) {
        return type.getBaseComponentType().isPrimitive() || type.isArray();
    }

    private static String[] packages(List<String> names) {
        return names.stream().map(name -> "parley." + name + "..").toArray(String[]::new);
    }

    /// The main sources of every module.
    private static Stream<Path> sources() throws IOException {
        try (Stream<Path> modules = Files.list(root())) {
            return modules
                    .map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .flatMap(ArchitectureTest::javaFiles)
                    .toList()
                    .stream();
        }
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path root() {
        return Path.of(System.getProperty("parley.root", ".."));
    }
}
