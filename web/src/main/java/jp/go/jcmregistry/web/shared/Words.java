package jp.go.jcmregistry.web.shared;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.omnifaces.util.Faces;

/** The words of pages for what is written by beans: lists of choices, messages, files. */
public final class Words {

  private static final String BUNDLE = "jp.go.jcmregistry.web.i18n.Text";

  private final ResourceBundle bundle;

  private Words(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  /** The words of a language, for what is written where no page asks. */
  public static Words in(Language language) {
    return new Words(
        ResourceBundle.getBundle(
            BUNDLE,
            language.getLocale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  /** The text of a key in the language of the page, with what its placeholders stand for. */
  public static String of(String key, Object... arguments) {
    return new Words(Faces.getResourceBundle("text")).say(key, arguments);
  }

  /** The text of a key, with what its placeholders stand for. */
  public String say(String key, Object... arguments) {
    String text = bundle.getString(key);
    return arguments.length == 0 ? text : MessageFormat.format(text, arguments);
  }

  public boolean has(String key) {
    return bundle.containsKey(key);
  }
}
