package jp.go.jcmregistry.domain.account;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps an account number as it prints; reading back verifies the check digits again. */
@Converter(autoApply = true)
public class AccountNumberConverter implements AttributeConverter<AccountNumber, String> {
  @Override
  public String convertToDatabaseColumn(AccountNumber number) {
    return number == null ? null : number.toString();
  }

  @Override
  public AccountNumber convertToEntityAttribute(String printed) {
    return printed == null ? null : AccountNumber.parse(printed);
  }
}
