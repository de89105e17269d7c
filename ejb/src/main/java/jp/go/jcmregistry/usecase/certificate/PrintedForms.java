package jp.go.jcmregistry.usecase.certificate;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Prints application forms for everybody; nothing is read or written. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PrintedForms {
  /** As PDF. */
  public byte[] pdf(FormPaper.Form form) {
    return FormPaper.pdf(form);
  }

  /** As a document to be filled in (DOCX). */
  public byte[] docx(FormPaper.Form form) {
    return FormPaper.docx(form);
  }
}
