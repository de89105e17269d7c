package jp.go.jcmregistry.web.credit;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import jp.go.jcmregistry.usecase.credit.ProjectImport;
import jp.go.jcmregistry.usecase.credit.ProjectImport.Common;
import jp.go.jcmregistry.usecase.credit.ProjectImport.Line;
import jp.go.jcmregistry.usecase.credit.ProjectImport.Outcome;
import jp.go.jcmregistry.web.shared.ExceptionMessages;
import jp.go.jcmregistry.web.shared.Words;
import org.omnifaces.util.Messages;

/**
 * Takes the JCM's table of projects as a file: first what would become of each line, then the
 * proposals. The table stays with the page, so that what is proposed is what was looked at.
 */
@Named
@ViewScoped
public class ProjectImportPage implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Some thousand projects are shorter; what is longer is another file. */
  private static final int BYTES_MAX = 1_000_000;

  @Inject private ProjectImport projectImport;
  @Inject private ExceptionMessages messages;
  @Inject private ProjectActivity does;

  private transient Part file;
  private List<Line> lines;
  private String table;

  /** Shows what would become of each line; nothing is changed. */
  public void check() {
    lines = null;
    table = null;
    if (!isSent()) {
      refuse("none");
    } else if (file.getSize() > BYTES_MAX) {
      refuse("large");
    } else {
      read();
    }
  }

  private boolean isSent() {
    return file != null && file.getSize() > 0;
  }

  /** Another encoding is refused, not guessed: names would be changed and nobody would see it. */
  private void read() {
    try (InputStream content = file.getInputStream()) {
      ByteBuffer bytes = ByteBuffer.wrap(content.readAllBytes());
      table = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException other) {
      refuse("encoding");
      return;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    // UTF-16 without a mark is UTF-8 by its bytes; no text has these characters.
    if (table.indexOf('\0') >= 0) {
      refuse("encoding");
      return;
    }
    lines = projectImport.check(table).orElse(null);
    if (lines == null) {
      refuse("unreadable");
    }
  }

  private void refuse(String why) {
    messages.refuse("file", Words.of("admin_projects_import." + why));
  }

  /** Proposes what is new; a file that was chosen since is looked at first. */
  public String propose() {
    if (isSent()) {
      check();
      return null;
    }
    Common common =
        new Common(does.getScope(), does.getSector(), does.getActivity(), does.getMitigation());
    return messages
        .attempt(() -> projectImport.propose(table, common))
        .flatMap((Optional<Integer> proposed) -> proposed)
        .map(ProjectImportPage::next)
        .orElse(null);
  }

  private static String next(int proposed) {
    Messages.addFlashGlobalInfo(Words.of("admin_projects_import.proposed"), proposed);
    return "/pages/admin/projects.xhtml?faces-redirect=true&status=PROPOSED";
  }

  /** Null before a table was checked, and where it cannot be read. */
  public List<Line> getLines() {
    return lines;
  }

  /** How many of the lines would be proposed. */
  public long getMissing() {
    return lines == null ? 0 : lines.stream().filter(line -> line.outcome() == Outcome.NEW).count();
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
