package jp.go.jcmregistry.run;

import org.jboss.arquillian.core.spi.LoadableExtension;

/** Tells Arquillian of the database that its server needs. */
public class ContainerExtension implements LoadableExtension {

  @Override
  public void register(ExtensionBuilder builder) {
    builder.observer(ContainerDatabase.class);
  }
}
