package jp.go.jcmregistry.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.go.jcmregistry.usecase.identity.Signature;

/** The field in which a person signs what stands above it. */
@Named
@RequestScoped
public class SignatureField {

  @Inject private Signature signature;
  @Inject private HttpServletRequest request;

  private String code;

  public String getCode() {
    return code;
  }

  /** Hands the code to whatever is signed in this request. */
  public void setCode(String code) {
    this.code = code;
    signature.give(code, Visitor.of(request));
  }
}
