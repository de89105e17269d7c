package jp.go.jcmregistry.web.shared;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import jp.go.jcmregistry.domain.credit.Quantity;
import jp.go.jcmregistry.domain.shared.InvalidValue;
import jp.go.jcmregistry.domain.shared.Typed;

/**
 * Reads a quantity as people type it and says at the field why it cannot be one. In a table, where
 * many a cell has none, a zero means the same as nothing: the attribute {@code zero} is "none".
 */
@FacesConverter("quantity")
public class QuantityConverter implements Converter<Quantity> {

  @Override
  public Quantity getAsObject(FacesContext context, UIComponent component, String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    try {
      boolean zeroIsNone = "none".equals(component.getAttributes().get("zero"));
      return zeroIsNone && Typed.clean(typed).matches("0+") ? null : Quantity.parse(typed);
    } catch (InvalidValue refused) {
      String reason = refused.reason(context.getViewRoot().getLocale());
      throw new ConverterException(
          new FacesMessage(FacesMessage.SEVERITY_ERROR, reason, null), refused);
    }
  }

  @Override
  public String getAsString(FacesContext context, UIComponent component, Quantity quantity) {
    return quantity == null ? "" : quantity.toString();
  }
}
