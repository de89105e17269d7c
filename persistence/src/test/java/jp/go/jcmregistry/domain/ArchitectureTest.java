package jp.go.jcmregistry.domain;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What this module may know, how its packages hang together and how big its files may grow. */
@AnalyzeClasses(packages = ArchitectureTest.ROOT, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  static final String ROOT = "jp.go.jcmregistry.domain";

  private static final int LINES_MAX = 300;

  /** A place for everything soon holds everything: this one may not grow past a glance. */
  private static final int SHARED_TYPES_MAX = 8;

  @ArchTest
  static final ArchRule KNOWS_ONLY_JAVA_AND_THE_ANNOTATIONS_IT_IS_MAPPED_BY =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              ROOT + "..",
              "java..",
              "jakarta.persistence..",
              "jakarta.validation..",
              "jakarta.enterprise..",
              "jakarta.inject..");

  @ArchTest
  static final ArchRule EVERY_CLASS_LIES_DIRECTLY_IN_ITS_FEATURE =
      classes()
          .should()
          .resideInAnyPackage(
              ROOT,
              ROOT + ".account",
              ROOT + ".credit",
              ROOT + ".transaction",
              ROOT + ".cooperation",
              ROOT + ".reporting",
              ROOT + ".application",
              ROOT + ".document",
              ROOT + ".certificate",
              ROOT + ".notice",
              ROOT + ".identity",
              ROOT + ".audit",
              ROOT + ".task",
              ROOT + ".shared");

  @ArchTest
  static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS_NOT_WHICH_PATTERN_IT_FOLLOWS =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameEndingWith("Dto")
          .orShould()
          .haveSimpleNameEndingWith("Dao")
          .orShould()
          .haveSimpleNameEndingWith("Service")
          .orShould()
          .haveSimpleNameEndingWith("Facade")
          .orShould()
          .haveSimpleNameEndingWith("Repository");

  @ArchTest
  static final ArchRule FEATURES_DO_NOT_DEPEND_ON_EACH_OTHER_IN_CIRCLES =
      slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule WHAT_ALL_SHARE_KNOWS_NO_FEATURE =
      classes()
          .that()
          .resideInAPackage(ROOT + ".shared")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              ROOT + ".shared",
              "java..",
              "jakarta.persistence..",
              "jakarta.validation..",
              "jakarta.enterprise..",
              "jakarta.inject..");

  @Test
  void noFileIsTooLongToReadInOneGo() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path file : javaFiles(Path.of("src"))) {
      int lines = Files.readAllLines(file).size();
      if (lines > LINES_MAX) {
        tooLong.add(file + ": " + lines);
      }
    }
    assertThat(tooLong).isEmpty();
  }

  @Test
  void whatAllShareStaysSmall() throws IOException {
    Path shared = Path.of("src", "main", "java").resolve(ROOT.replace('.', '/')).resolve("shared");

    assertThat(javaFiles(shared))
        .filteredOn(file -> !file.endsWith("package-info.java"))
        .isNotEmpty()
        .hasSizeLessThanOrEqualTo(SHARED_TYPES_MAX);
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
