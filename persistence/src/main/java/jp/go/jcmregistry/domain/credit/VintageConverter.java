package jp.go.jcmregistry.domain.credit;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a vintage as its year; reading back passes through the same refusals as typing it. */
@Converter(autoApply = true)
public class VintageConverter implements AttributeConverter<Vintage, Integer> {
  @Override
  public Integer convertToDatabaseColumn(Vintage vintage) {
    return vintage == null ? null : vintage.year();
  }

  @Override
  public Vintage convertToEntityAttribute(Integer year) {
    return year == null ? null : new Vintage(year);
  }
}
