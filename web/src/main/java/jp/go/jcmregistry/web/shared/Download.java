package jp.go.jcmregistry.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import jp.go.jcmregistry.usecase.audit.Exports;
import org.omnifaces.util.Faces;

/**
 * The one place where files leave: each is noted in the access log of who takes it, and is saved,
 * never shown within the site.
 */
@ApplicationScoped
public class Download {

  @Inject private Exports exports;

  /** What writes a file while it is sent. */
  @FunctionalInterface
  public interface Writing {
    /** Writes everything to where it goes. */
    void to(OutputStream file) throws IOException;
  }

  /** Sends a file instead of the page. */
  public void send(byte[] content, String name) throws IOException {
    exports.handedOut(name);
    Faces.sendFile(content, name, true);
  }

  /** Sends a file instead of the page, part by part. */
  public void send(String name, Writing writing) throws IOException {
    exports.handedOut(name);
    Faces.sendFile(name, true, writing::to);
  }

  /** Says that the answer of a servlet is a file. */
  public void announce(String name, HttpServletResponse response) {
    exports.handedOut(name);
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }
}
