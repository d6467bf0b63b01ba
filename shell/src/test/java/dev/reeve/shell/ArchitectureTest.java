package dev.reeve.shell;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import dev.reeve.shell.remote.Destination;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The directions between rooms, as ARCHITECTURE.md draws them. */
class ArchitectureTest {

    private static final JavaClasses REEVE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.reeve");

    @Test
    @DisplayName("All rooms are looked at")
    void everyModuleIsOnTheClassPath() {
        Set<String> rooms = REEVE.stream()
                .map(type -> type.getPackageName().split("\\.")[2])
                .collect(Collectors.toSet());

        assertThat(rooms)
                .contains("engine", "language", "store", "commands", "interchange", "workplace", "server", "shell");
    }

    @ParameterizedTest(name = "{0} may use {1}")
    @CsvSource({
        "engine, engine",
        "language, language",
        "store, engine|store",
        "commands, engine|language|store|commands",
        "interchange, engine|language|store|commands|interchange",
        "workplace, engine|language|store|commands|interchange|workplace",
        "server, engine|language|store|commands|interchange|workplace|server",
    })
    void roomsUseOnlyWhatStandsBelowThem(String room, String allowed) {
        String[] packages = Arrays.stream(allowed.split("\\|"))
                .map(name -> "dev.reeve." + name + "..")
                .toArray(String[]::new);

        holds(noClasses()
                .that()
                .resideInAPackage("dev.reeve." + room + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("dev.reeve..").and(not(resideInAnyPackage(packages)))));
    }

    @ParameterizedTest(name = "{0} knows the JDK and JSpecify only")
    @ValueSource(strings = {"engine", "language"})
    void engineAndLanguageNeedNothing(String room) {
        holds(classes()
                .that()
                .resideInAPackage("dev.reeve." + room + "..")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("dev.reeve." + room + "..", "java..", "javax..", "org.jspecify..")));
    }

    @ParameterizedTest(name = "only {0} uses {1}")
    @CsvSource({
        "store, java.sql..|javax.sql..|org.jdbi..|org.flywaydb..|org.sqlite..",
        "shell, org.jline..",
        "server, io.javalin..|jakarta.servlet..|org.eclipse.jetty..|io.micrometer..|org.bouncycastle.cert..|org.bouncycastle.openssl..",
    })
    void librariesStayInTheirRoom(String room, String libraries) {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage("dev.reeve." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries.split("\\|")));
    }

    @Test
    @DisplayName("Directories are spoken to by interchange, and by the server where it signs people in")
    void onlyTwoSpeakToDirectories() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages("dev.reeve.interchange..", "dev.reeve.server.signin..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.unboundid.."));
    }

    @Test
    @DisplayName("The other verbs don't load the server: one class of the shell knows it")
    void onlyOneVerbKnowsTheServer() {
        holds(noClasses()
                .that()
                .resideInAPackage("dev.reeve.shell..")
                .and()
                .doNotHaveFullyQualifiedName("dev.reeve.shell.verb.ServeVerb")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.reeve.server.."));
    }

    @Test
    @DisplayName("HTTP is spoken by the server and by sessions on a server, which no other verb loads")
    void onlyRemoteSessionsSpeakHttp() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages("dev.reeve.server..", "dev.reeve.shell.remote..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "javax.net.ssl..")
                .as("No class outside of the server and shell.remote speaks HTTP"));
        holds(noClasses()
                .that()
                .resideInAPackage("dev.reeve.shell..")
                .and()
                .resideOutsideOfPackage("dev.reeve.shell.remote..")
                .and()
                .doNotHaveSimpleName("RemoteSource")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("dev.reeve.shell.remote..").and(not(belongToAnyOf(Destination.class)))));
    }

    @Test
    @DisplayName("The engine has no files, sockets, clock or randomness")
    void theEngineIsPure() {
        holds(noClasses()
                .that()
                .resideInAPackage("dev.reeve.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..", "java.net..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(UUID.class, "randomUUID"));
    }

    @Test
    void packagesHaveNoCycles() {
        holds(slices().matching("dev.reeve.(**)").should().beFreeOfCycles());
    }

    @Test
    void noPackageIsADrawerForOddments() {
        holds(noClasses().should().resideInAnyPackage("..util..", "..common..", "..impl..", "..core..", "..helper.."));
    }

    @Test
    @DisplayName("EVAL-3: no cmdlet consults the Authorizer, roles are looked at in one place")
    void onlyTheCommandRunnerDecides() {
        holds(noClasses()
                .that()
                .resideInAPackage("dev.reeve..")
                .and()
                .resideOutsideOfPackages("dev.reeve.engine..", "dev.reeve.commands.run..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("dev.reeve.engine.decision.Authorizer"));
    }

    @Test
    @DisplayName("Nothing commits but the command runner and the making of organizations")
    void facesDoNotTouchTheStore() {
        ArchRule rule = ArchRuleDefinition.noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.reeve.shell..", "dev.reeve.server..", "dev.reeve.workplace..", "dev.reeve.interchange..")
                .should()
                .callMethodWhere(JavaCall.Predicates.target(AccessTarget.Predicates.declaredIn(
                                JavaClass.Predicates.assignableTo("dev.reeve.store.OrganizationStore")))
                        .and(JavaCall.Predicates.target(HasName.Predicates.name("commit"))));
        holds(rule);
    }

    private static void holds(ArchRule rule) {
        rule.allowEmptyShould(true).check(REEVE);
    }
}
