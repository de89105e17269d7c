package jp.go.jcmregistry.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.UISelectOne;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.primefaces.component.api.InputHolder;

/** What Faces has to say about the last submission, in the shape the error summary needs. */
@Named
@RequestScoped
public class Feedback {

  /** One sentence; {@code target} is the id of the control to mend, null when there is none. */
  public record Entry(String target, String text) {}

  /** Everything that was refused, in the order of the page. */
  public List<Entry> getErrors() {
    return entries(FacesMessage.SEVERITY_ERROR, FacesMessage.SEVERITY_FATAL);
  }

  /** What went well, said once after a redirect. */
  public List<Entry> getNotes() {
    return entries(FacesMessage.SEVERITY_INFO, FacesMessage.SEVERITY_WARN);
  }

  public boolean isRefused() {
    return !getErrors().isEmpty();
  }

  /** The sentences for one field, by its id without the form's. */
  public List<String> at(String id) {
    FacesContext context = FacesContext.getCurrentInstance();
    List<String> texts = new ArrayList<>();
    Iterator<String> clients = context.getClientIdsWithMessages();
    while (clients.hasNext()) {
      String client = clients.next();
      if (client != null && (client.equals(id) || client.endsWith(":" + id))) {
        context.getMessageList(client).forEach(message -> texts.add(message.getSummary()));
      }
    }
    return texts;
  }

  private static List<Entry> entries(Severity... severities) {
    FacesContext context = FacesContext.getCurrentInstance();
    List<Severity> wanted = List.of(severities);
    List<Entry> entries = new ArrayList<>();
    Iterator<String> clients = context.getClientIdsWithMessages();
    while (clients.hasNext()) {
      String client = clients.next();
      for (FacesMessage message : context.getMessageList(client)) {
        if (wanted.contains(message.getSeverity())) {
          entries.add(new Entry(target(context, client), message.getSummary()));
        }
      }
    }
    return entries;
  }

  /** The element that takes the focus is not always the one that carries the component's id. */
  private static String target(FacesContext context, String client) {
    if (client == null || client.isEmpty()) {
      return null;
    }
    UIComponent component = context.getViewRoot().findComponent(client);
    if (component instanceof InputHolder holder) {
      return holder.getInputClientId();
    }
    boolean choice = component instanceof UISelectOne || component instanceof UISelectMany;
    String renderer = component == null ? null : component.getRendererType();
    boolean drawn =
        renderer != null && (renderer.endsWith("Radio") || renderer.endsWith("Checkbox"));
    return choice && drawn ? client + ":0" : client;
  }
}
