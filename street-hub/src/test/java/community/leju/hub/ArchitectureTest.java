package community.leju.hub;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final String[] OWN_TABLES = {
    "community.leju.hub.store..",
    "community.leju.hub.street..",
    "community.leju.hub.audit..",
    "community.leju.hub.keys..",
    "community.leju.hub.staff..",
    "community.leju.hub.review..",
    "community.leju.hub.release..",
    "community.leju.hub.alert..",
    "community.leju.hub.fleet..",
    "community.leju.hub.appointment..",
    "community.leju.hub.call..",
    "community.leju.hub.epoch..",
  };

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("community.leju.hub");

  @Test
  void databaseIsTouchedOnlyWhereTablesAreOwned() {
    noClasses()
        .that()
        .resideOutsideOfPackages(OWN_TABLES)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "com.zaxxer..", "org.flywaydb..")
        .check(CLASSES);
    // A handle may be carried through as the name of a transaction; only owners speak to it.
    noClasses()
        .that()
        .resideOutsideOfPackages(OWN_TABLES)
        .should()
        .callMethodWhere(target(owner(resideInAPackage("org.jdbi.."))))
        .check(CLASSES);
  }

  @Test
  void packagesFormNoCycles() {
    // The generated pages name every desk's view and are named by every desk: they are left out.
    slices()
        .matching("community.leju.hub.(*)..")
        .should()
        .beFreeOfCycles()
        .ignoreDependency(
            resideInAPackage("community.leju.hub.pages.."),
            resideInAPackage("community.leju.hub.."))
        .check(CLASSES);
  }

  @Test
  void timeIsAlwaysPassedIn() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("community.leju.hub.HubMain")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(Math.class, "random")
        .check(CLASSES);
  }
}
