package jp.go.jcmregistry.usecase;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import jp.go.jcmregistry.usecase.audit.Noted;

/** What a boundary owes: a role on every method, records instead of entities, a telling name. */
@AnalyzeClasses(packages = ArchitectureTest.ROOT, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  static final String ROOT = "jp.go.jcmregistry.usecase";

  private static final DescribedPredicate<JavaClass> ENTITIES =
      new DescribedPredicate<>("entities") {
        @Override
        public boolean test(JavaClass type) {
          return type.isAnnotatedWith(Entity.class);
        }
      };

  private static final ArchCondition<JavaMethod> SAY_WHO_MAY_CALL =
      new ArchCondition<>("say who may call it") {
        @Override
        public void check(JavaMethod method, ConditionEvents events) {
          boolean said =
              Stream.of(RolesAllowed.class, PermitAll.class, DenyAll.class)
                  .anyMatch(
                      who -> method.isAnnotatedWith(who) || method.getOwner().isAnnotatedWith(who));
          events.add(
              new SimpleConditionEvent(method, said, method.getFullName() + " says no role"));
        }
      };

  private static final ArchCondition<JavaMethod> HAND_OUT_NO_ENTITY =
      new ArchCondition<>("hand out no entity") {
        @Override
        public void check(JavaMethod method, ConditionEvents events) {
          boolean clean =
              method.getReturnType().getAllInvolvedRawTypes().stream().noneMatch(ENTITIES::test);
          events.add(
              new SimpleConditionEvent(
                  method, clean, method.getFullName() + " hands out entities"));
        }
      };

  /** What only a person or who guards a registry may see of a person. */
  private static final Set<String> PERSONAL = Set.of("email", "device");

  /** Who sees their own. */
  private static final Set<String> OWN =
      Set.of("Profile.own", "AccessLogView.own", "Information.welcome", "Applying.of");

  private static final ArchCondition<JavaMethod> NOTE_WHO_SEES_PERSONAL_DATA =
      new ArchCondition<>("note who sees personal data") {
        @Override
        public void check(JavaMethod method, ConditionEvents events) {
          boolean personal =
              involved(method.getReturnType(), new HashSet<>()).stream()
                  .flatMap(type -> type.getFields().stream())
                  .anyMatch(field -> PERSONAL.contains(field.getName()));
          String name = method.getOwner().getSimpleName() + "." + method.getName();
          boolean noted = method.isAnnotatedWith(Noted.class) || OWN.contains(name);
          events.add(
              new SimpleConditionEvent(
                  method, !personal || noted, method.getFullName() + " shows it unnoted"));
        }
      };

  /** A type with everything it is made of. */
  private static Set<JavaClass> involved(JavaType type, Set<JavaClass> known) {
    for (JavaClass each : type.getAllInvolvedRawTypes()) {
      if (each.getPackageName().startsWith(ROOT) && known.add(each)) {
        each.getFields().forEach(field -> involved(field.getType(), known));
      }
    }
    return known;
  }

  @ArchTest
  static final ArchRule WHOEVER_SEES_PERSONAL_DATA_IS_NOTED =
      methods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Stateless.class)
          .should(NOTE_WHO_SEES_PERSONAL_DATA);

  @ArchTest
  static final ArchRule EVERY_METHOD_OF_A_BOUNDARY_SAYS_WHO_MAY_CALL_IT =
      methods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Stateless.class)
          .should(SAY_WHO_MAY_CALL);

  @ArchTest
  static final ArchRule ENTITIES_NEVER_LEAVE =
      methods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Stateless.class)
          .should(HAND_OUT_NO_ENTITY);

  @ArchTest
  static final ArchRule ONLY_THE_DEMONSTRATION_ACTS_AS_SOMEBODY_ELSE =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".demonstration")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.wildfly..");

  @ArchTest
  static final ArchRule PAGES_ARE_UNKNOWN_HERE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jp.go.jcmregistry.web..", "jakarta.faces..", "jakarta.servlet..", "jakarta.ws..");

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
              ROOT + ".demonstration",
              ROOT + ".startup",
              ROOT + ".shared");

  @ArchTest
  static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS_NOT_WHICH_PATTERN_IT_FOLLOWS =
      noClasses()
          .should()
          .haveNameMatching(
              ".*(Manager|Helper|Util|Utils|Impl|Dto|Dao|Service|Facade|Repository|Bean)");
}
