package jp.go.jcmregistry.domain.account;

import java.io.Serializable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.go.jcmregistry.domain.shared.InvalidValue;
import jp.go.jcmregistry.domain.shared.Typed;

/**
 * The number of an account, such as {@code JPN-100-0000001-34}: Party, code of the kind, sequence,
 * check digits. The check digits (ISO 7064, MOD 97-10, as in an IBAN) find every single wrong
 * character and every two neighbours exchanged, so that units cannot go to a neighbouring account
 * by a slip of the finger.
 */
public record AccountNumber(String party, int kindCode, long sequence, int checkDigits)
    implements Comparable<AccountNumber>, Serializable {
  /** The highest sequence that fits the seven printed digits. */
  public static final long SEQUENCE_MAX = 9_999_999;

  private static final Pattern PARTY = Pattern.compile("[A-Z]{3}");
  private static final Pattern FORM =
      Pattern.compile("([A-Z]{3})-([0-9]{3})-([0-9]{7})-([0-9]{2})");

  /** Refuses parts of another shape and check digits that do not belong to them. */
  public AccountNumber {
    requireParts(party, kindCode, sequence);
    if (checkDigits != checkDigitsOf(party, kindCode, sequence)) {
      throw new InvalidValue(
          "value.AccountNumber.check", print(party, kindCode, sequence, checkDigits));
    }
  }

  /** The number of the account with this sequence, check digits computed. */
  public static AccountNumber of(String party, int kindCode, long sequence) {
    requireParts(party, kindCode, sequence);
    return new AccountNumber(party, kindCode, sequence, checkDigitsOf(party, kindCode, sequence));
  }

  /** Reads "JPN-100-0000001-34"; spaces, full-width characters and other dashes are forgiven. */
  public static AccountNumber parse(String typed) {
    Matcher parts = FORM.matcher(Typed.clean(typed));
    if (!parts.matches()) {
      throw new InvalidValue("value.AccountNumber.form");
    }
    return new AccountNumber(
        parts.group(1),
        Integer.parseInt(parts.group(2)),
        Long.parseLong(parts.group(3)),
        Integer.parseInt(parts.group(4)));
  }

  @Override
  public int compareTo(AccountNumber other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return print(party, kindCode, sequence, checkDigits);
  }

  private static String print(String party, int kindCode, long sequence, int checkDigits) {
    return String.join(
        "-", party, padded(kindCode, 3), padded(sequence, 7), padded(checkDigits, 2));
  }

  /**
   * Every account read is printed and checked; a formatter for it cost a twentieth of a transfer.
   */
  private static String padded(long number, int digits) {
    String printed = Long.toString(number);
    return "0".repeat(Math.max(0, digits - printed.length())) + printed;
  }

  private static void requireParts(String party, int kindCode, long sequence) {
    if (!PARTY.matcher(party).matches()) {
      throw new InvalidValue("value.AccountNumber.party", party);
    }
    if (!AccountKind.isCode(kindCode)) {
      throw new InvalidValue("value.AccountNumber.kind", kindCode);
    }
    if (sequence < 1 || sequence > SEQUENCE_MAX) {
      throw new InvalidValue("value.AccountNumber.sequence", SEQUENCE_MAX);
    }
  }

  private static int checkDigitsOf(String party, int kindCode, long sequence) {
    String preceding = party + padded(kindCode, 3) + padded(sequence, 7) + "00";
    int remainder = 0;
    for (char character : preceding.toCharArray()) {
      int value = Character.getNumericValue(character);
      remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
    }
    return 98 - remainder;
  }
}
