package jp.go.jcmregistry.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.go.jcmregistry.usecase.identity.Signature;

/** The field in which a person signs what stands above it. */
@Named
@RequestScoped
public class SignatureField {

  @Inject private Signature signature;

  private String code;

  public String getCode() {
    return code;
  }

  /** Hands the code to whatever is signed in this request. */
  public void setCode(String code) {
    this.code = code;
    signature.give(code);
  }
}
