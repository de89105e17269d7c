package jp.go.jcmregistry.usecase.notice;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Properties;
import jp.go.jcmregistry.domain.notice.Letter;

/**
 * The mail server this installation sends through, as environment variables name it; without {@code
 * REGISTRY_SMTP_HOST} there is none, and mail is kept.
 */
public final class PostOffice {
  private static final String HOST = "REGISTRY_SMTP_HOST";
  private static final String PORT = "REGISTRY_SMTP_PORT";
  private static final String SECURITY = "REGISTRY_SMTP_SECURITY";
  private static final String USER = "REGISTRY_SMTP_USER";
  private static final String PASSWORD = "REGISTRY_SMTP_PASSWORD";
  private static final String FROM = "REGISTRY_MAIL_FROM";
  private static final String PATIENCE_MILLIS = "10000";

  private final Map<String, String> environment;

  public PostOffice(Map<String, String> environment) {
    this.environment = environment;
  }

  /** The one that the environment of this process names. */
  public static PostOffice ofEnvironment() {
    return new PostOffice(System.getenv());
  }

  /** False where no server is named: mail is then kept and shown, and never leaves. */
  public boolean isThere() {
    return !host().isBlank();
  }

  /** The name of the server; empty where there is none. */
  public String host() {
    return environment.getOrDefault(HOST, "");
  }

  /** The address letters come from. */
  public String from() {
    return environment.getOrDefault(FROM, "registry@" + host());
  }

  /**
   * Opens a connection for some letters; the caller closes it.
   *
   * @throws MessagingException when the server cannot be reached or refuses us
   */
  public Counter open() throws MessagingException {
    Session session = Session.getInstance(settings());
    Transport transport = session.getTransport("smtp");
    transport.connect(environment.get(USER), environment.get(PASSWORD));
    return new Counter(session, transport);
  }

  private Properties settings() {
    String security = environment.getOrDefault(SECURITY, "starttls");
    Properties settings = new Properties();
    settings.setProperty("mail.smtp.host", host());
    settings.setProperty("mail.smtp.port", environment.getOrDefault(PORT, "587"));
    settings.setProperty("mail.smtp.auth", String.valueOf(environment.containsKey(USER)));
    settings.setProperty("mail.smtp.starttls.enable", String.valueOf(security.equals("starttls")));
    settings.setProperty(
        "mail.smtp.starttls.required", String.valueOf(security.equals("starttls")));
    settings.setProperty("mail.smtp.ssl.enable", String.valueOf(security.equals("tls")));
    settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    settings.setProperty("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
    settings.setProperty("mail.smtp.timeout", PATIENCE_MILLIS);
    settings.setProperty("mail.smtp.writetimeout", PATIENCE_MILLIS);
    return settings;
  }

  /** An open connection over which letters leave. */
  public final class Counter implements AutoCloseable {
    private final Session session;
    private final Transport transport;

    private Counter(Session session, Transport transport) {
      this.session = session;
      this.transport = transport;
    }

    /**
     * Hands one letter over.
     *
     * @throws MessagingException when the server does not take it
     */
    public void send(Letter letter, String address, String language, Instant at)
        throws MessagingException {
      MimeMessage message = new MimeMessage(session);
      message.setFrom(new InternetAddress(from()));
      message.setRecipient(Message.RecipientType.TO, new InternetAddress(address, true));
      message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
      message.setText(letter.body(), StandardCharsets.UTF_8.name());
      message.setHeader("Content-Language", language);
      message.setHeader("Auto-Submitted", "auto-generated");
      message.setSentDate(Date.from(at));
      message.saveChanges();
      transport.sendMessage(message, message.getAllRecipients());
    }

    /** Whether more letters can be handed over. */
    public boolean isOpen() {
      return transport.isConnected();
    }

    @Override
    public void close() throws MessagingException {
      transport.close();
    }
  }
}
