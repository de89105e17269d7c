package jp.go.jcmregistry.container;

import java.io.File;
import java.net.URISyntaxException;
import net.bytebuddy.ByteBuddy;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The EAR as built, with this package beside the pages. */
final class Deployments {

  private Deployments() {}

  static EnterpriseArchive registry() {
    File built = new File(System.getProperty("registry.ear", "target/registry.ear"));
    EnterpriseArchive ear = ShrinkWrap.createFromZipFile(EnterpriseArchive.class, built);
    // Arquillian adds a library of its own, which the list of modules would leave out.
    ear.delete("META-INF/application.xml");
    WebArchive war = ear.getAsType(WebArchive.class, "/web.war");
    war.addPackages(true, Deployments.class.getPackage());
    ear.addAsLibraries(jarOf(Assertions.class), jarOf(ByteBuddy.class));
    Testable.archiveToTest(war);
    return ear;
  }

  private static File jarOf(Class<?> type) {
    try {
      return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
