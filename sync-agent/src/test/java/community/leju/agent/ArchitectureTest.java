package community.leju.agent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private final JavaClasses ours =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("community.leju.agent");

  @Test
  void packagesHaveNoCycles() {
    slices().matching("community.leju.agent.(*)..").should().beFreeOfCycles().check(ours);
  }

  @Test
  void onlyTheStoreSpeaksSql() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..agent.store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "org.sqlite..")
        .check(ours);
  }

  @Test
  void timeAndChanceAreHandedIn() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(AgentMain.class.getName())
        .and()
        .haveNameNotMatching(".*AgentMain\\$.*")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .check(ours);
  }
}
