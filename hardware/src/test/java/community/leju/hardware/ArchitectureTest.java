package community.leju.hardware;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("community.leju.hardware");

  @Test
  void onlyTheSerialPackageKnowsTheDriver() {
    noClasses()
        .that()
        .resideOutsideOfPackage("community.leju.hardware.serial")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.fazecast..")
        .check(OURS);
  }

  @Test
  void onlyThePanelsPinsKnowPi4j() {
    noClasses()
        .that()
        .resideOutsideOfPackage("community.leju.hardware.panel.gpio")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.pi4j..")
        .check(OURS);
  }

  @Test
  void onlyThePanelsBoardKnowsTheModbusLibrary() {
    noClasses()
        .that()
        .resideOutsideOfPackage("community.leju.hardware.panel.modbus")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.digitalpetri..")
        .check(OURS);
  }

  @Test
  void onlyTheVoiceKnowsJavaSound() {
    noClasses()
        .that()
        .resideOutsideOfPackage("community.leju.hardware.voice")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("javax.sound..")
        .check(OURS);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("community.leju.hardware.(**)").should().beFreeOfCycles().check(OURS);
  }

  @Test
  void timeAndChanceComeFromOutside() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(DeviceMain.class)
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .check(OURS);
  }
}
