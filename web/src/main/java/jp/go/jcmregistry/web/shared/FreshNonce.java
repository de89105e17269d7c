package jp.go.jcmregistry.web.shared;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.Map;

/**
 * A form that is shown again as a whole page, with its errors, is a new page and gets a new nonce.
 * PrimeFaces would insist that its scripts had sent the old one back, and they had not where the
 * page needs none of them or scripts are turned off: the answer would be a failure.
 */
public class FreshNonce implements PhaseListener {

  private static final long serialVersionUID = 1L;
  private static final String NONCE = "primefaces.nonce";

  @Override
  public void afterPhase(PhaseEvent event) {
    FacesContext context = event.getFacesContext();
    UIViewRoot view = context.getViewRoot();
    if (view == null || !context.isPostback() || context.getPartialViewContext().isAjaxRequest()) {
      return;
    }
    Map<String, Object> kept = view.getViewMap(false);
    if (kept != null) {
      kept.remove(NONCE);
    }
  }

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.RESTORE_VIEW;
  }
}
