package jp.go.jcmregistry.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;

/** Pages know boundaries, their records and the domain's values: no entity, no database. */
@AnalyzeClasses(packages = ArchitectureTest.ROOT, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  static final String ROOT = "jp.go.jcmregistry.web";

  private static final DescribedPredicate<JavaClass> ENTITIES =
      new DescribedPredicate<>("are entities") {
        @Override
        public boolean test(JavaClass type) {
          return type.isAnnotatedWith(Entity.class);
        }
      };

  /** They are built over an entity manager, which is how they are known. */
  private static final DescribedPredicate<JavaClass> COLLECTIONS =
      new DescribedPredicate<>("are collections over the database") {
        @Override
        public boolean test(JavaClass type) {
          return type.getConstructors().stream()
              .flatMap(constructor -> constructor.getRawParameterTypes().stream())
              .anyMatch(parameter -> parameter.isEquivalentTo(EntityManager.class));
        }
      };

  @ArchTest
  static final ArchRule ENTITIES_ARE_UNKNOWN_HERE =
      noClasses().should().dependOnClassesThat(ENTITIES);

  @ArchTest
  static final ArchRule SO_IS_THE_DATABASE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.persistence..", "java.sql..", "javax.sql..");

  @ArchTest
  static final ArchRule SO_ARE_COLLECTIONS_THAT_BYPASS_THE_BOUNDARIES =
      noClasses().should().dependOnClassesThat(COLLECTIONS);

  /** What the demonstration does for its people, elsewhere takes two. */
  @ArchTest
  static final ArchRule SO_IS_THE_DEMONSTRATION =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jp.go.jcmregistry.usecase.demonstration..");

  @ArchTest
  static final ArchRule FILES_LEAVE_WHERE_THE_ACCESS_LOG_NOTES_THEM =
      noClasses()
          .that()
          .doNotHaveSimpleName("Download")
          .should()
          .callMethodWhere(
              JavaCall.Predicates.target(HasName.Predicates.name("sendFile"))
                  .or(
                      JavaCall.Predicates.target(
                          HasName.Predicates.name("getResponseOutputStream"))));

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
              ROOT + ".shared");

  @ArchTest
  static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS_NOT_WHICH_PATTERN_IT_FOLLOWS =
      noClasses()
          .should()
          .haveNameMatching(
              ".*(Manager|Helper|Util|Utils|Impl|Dto|Dao|Service|Facade|Repository|Controller)");
}
