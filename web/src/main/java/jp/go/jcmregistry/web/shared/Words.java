package jp.go.jcmregistry.web.shared;

import java.text.MessageFormat;
import org.omnifaces.util.Faces;

/** The words of pages for what is written by beans: lists of choices, messages, files. */
public final class Words {

  private Words() {}

  /** The text of a key in the language of the page, with what its placeholders stand for. */
  public static String of(String key, Object... arguments) {
    String text = Faces.getResourceBundle("text").getString(key);
    return arguments.length == 0 ? text : MessageFormat.format(text, arguments);
  }
}
