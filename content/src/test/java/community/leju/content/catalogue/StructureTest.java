package community.leju.content.catalogue;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StructureTest {
  private static final String GENERATED = "community.leju.content.render.pages..";

  private final JavaClasses classes = new ClassFileImporter().importPath(Path.of("target/classes"));

  @Test
  void packagesHaveNoCycles() {
    slices().matching("community.leju.content.(*)..").should().beFreeOfCycles().check(classes);
  }

  @Test
  void onlyPackAndRenderKnowMarkUp() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..content.pack..", "..content.render..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.commonmark..", "org.snakeyaml..", "org.dhatim..", "org.owasp..", "gg.jte..")
        .check(classes);
  }

  @Test
  void nothingAsksTheMachineForTimeOrChance() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(ZonedDateTime.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(Clock.class, "systemDefaultZone")
        .check(classes);
  }

  @Test
  void everyPackageIsNullMarked() throws ClassNotFoundException {
    assertThat(classes).isNotEmpty();
    for (var type : classes) {
      var name = type.getPackageName();
      if (!(name + "..").equals(GENERATED)
          && !type.getModifiers().contains(JavaModifier.SYNTHETIC)) {
        var marked = Class.forName(name + ".package-info").isAnnotationPresent(NullMarked.class);
        assertThat(marked).as(name).isTrue();
      }
    }
  }
}
