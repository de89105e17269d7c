package jp.go.jcmregistry.web.notice;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import jp.go.jcmregistry.usecase.notice.Information;
import jp.go.jcmregistry.web.audit.Device;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.ListPart;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/**
 * The Information list where somebody arrives, holders and staff alike. The list is kept for as
 * long as the page is open, so that a button means the message beside it even when another one has
 * come since.
 */
@Named
@ViewScoped
public class WelcomePage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private Information information;
  @Inject private ListPart wanted;
  @Inject private ActivePage activePage;

  private String name;
  private List<Information.Message> messages;
  private long total;
  private int pages;
  private int page;
  private Information.Visit previous;

  @PostConstruct
  void load() {
    page = wanted.getNumber();
    Information.Welcome welcome = information.welcome(page);
    name = welcome.name();
    previous = welcome.previous();
    messages = welcome.messages();
    total = welcome.total();
    pages = welcome.pages();
  }

  /** Takes a message off the list. */
  public String delete(long id) {
    information.delete(id);
    Messages.addFlashGlobalInfo(Faces.getResourceBundle("text").getString("home.deleted"));
    return activePage.getPage().getView() + "?faces-redirect=true";
  }

  public String getName() {
    return name;
  }

  public Information.Visit getPrevious() {
    return previous;
  }

  /** By what browser and system it was, in the words by which somebody knows their own. */
  public String getDevice() {
    return Device.of(previous.device()).toString();
  }

  public List<Information.Message> getMessages() {
    return messages;
  }

  public long getTotal() {
    return total;
  }

  public int getPage() {
    return page;
  }

  public int getPages() {
    return pages;
  }
}
