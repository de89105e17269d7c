package jp.go.jcmregistry.web.audit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.go.jcmregistry.usecase.audit.AccessLogView;
import jp.go.jcmregistry.web.shared.ListPart;

/** Who was here under one's own name. */
@Named
@RequestScoped
public class AccessLogPage {

  @Inject private AccessLogView log;
  @Inject private ListPart wanted;

  private AccessLogView.Part part;

  @PostConstruct
  void load() {
    part = log.own(wanted.getNumber());
  }

  public List<AccessLogView.Row> getRows() {
    return part.rows();
  }

  /** The browser in words somebody recognises as their own. */
  public String device(AccessLogView.Row row) {
    return Device.of(row.device()).toString();
  }

  public long getTotal() {
    return part.total();
  }

  public int getPages() {
    return part.pages();
  }
}
