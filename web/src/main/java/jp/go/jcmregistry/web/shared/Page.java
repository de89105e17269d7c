package jp.go.jcmregistry.web.shared;

import static jp.go.jcmregistry.web.shared.Audience.APPROVER;
import static jp.go.jcmregistry.web.shared.Audience.HOLDER;
import static jp.go.jcmregistry.web.shared.Audience.OPERATOR;
import static jp.go.jcmregistry.web.shared.Audience.PUBLIC;
import static jp.go.jcmregistry.web.shared.Audience.SIGNED_IN;
import static jp.go.jcmregistry.web.shared.Audience.STAFF;
import static jp.go.jcmregistry.web.shared.Audience.SYSTEM_ADMINISTRATOR;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Every address of the site: what follows the language, the view that answers, and who may see it.
 * An address that ends in {@code *} carries a key, the last part of the path. A page without a view
 * file yet is answered as not found, and no menu shows it.
 */
public enum Page {
  HOME("", "index", PUBLIC),
  ABOUT("about", "about", PUBLIC),
  PROCEDURES("procedures", "procedures", PUBLIC),
  CONTACT("contact", "contact", PUBLIC),
  NOTICES("notices", "notices", PUBLIC),
  NOTICE("notices/*", "notices/notice", PUBLIC),
  CREDIT_SEARCH("credits", "credits", PUBLIC),
  MY_CREDITS("credits/mine", "credits/mine", HOLDER),
  CREDIT("credits/*", "credits/credit", PUBLIC),
  PUBLIC_PROJECT("projects/*", "projects/project", PUBLIC),
  DISCLOSURE("disclosure", "disclosure", PUBLIC),
  FROZEN("frozen", "frozen", PUBLIC),
  ACCESSIBILITY("accessibility", "accessibility", PUBLIC),
  PRIVACY("privacy", "privacy", PUBLIC),
  TERMS("terms", "terms", PUBLIC),
  SITEMAP("sitemap", "sitemap", PUBLIC),
  MANUALS("manual", "manual", PUBLIC),
  MANUAL("manual/*", "manual/manual", PUBLIC),
  MANUAL_FILE("manual/pdf/*", "manual/file", PUBLIC),
  VERIFY("verify", "verify", PUBLIC),
  VERIFIED("verify/*", "verify/code", PUBLIC),
  APPLY("apply", "apply", PUBLIC),
  FOLLOW("apply/follow", "apply/follow", PUBLIC),
  APPLICATION_FORM("apply/form", "apply/form", PUBLIC),
  APPLICATION_PART("apply/form/*", "apply/part", PUBLIC),
  APPLICANT_REQUEST("apply/requests/*", "apply/request", PUBLIC),
  SIGN_IN("signin", "signin", PUBLIC),
  SIGN_IN_CODE("signin/code", "signin/code", PUBLIC),
  SIGN_IN_ENROL("signin/enrol", "signin/enrol", PUBLIC),
  SIGN_IN_FIRST("signin/first", "signin/first", PUBLIC),

  WELCOME("home", "home", HOLDER),
  INFORMATION("home/information/*", "home/information", HOLDER),
  ACCOUNTS("accounts", "accounts", HOLDER),
  TRUSTED("accounts/trusted/*", "accounts/trusted", HOLDER),
  LIMITS("accounts/limits/*", "accounts/limits", HOLDER),
  ACCOUNT("accounts/*", "accounts/account", HOLDER),
  TRANSFER("transfer", "transfer", HOLDER),
  TRANSFER_FROM("transfer/from", "transfer/from", HOLDER),
  TRANSFER_UNITS("transfer/units", "transfer/units", HOLDER),
  TRANSFER_TO("transfer/to", "transfer/to", HOLDER),
  TRANSFER_CHECK("transfer/check", "transfer/check", HOLDER),
  TRANSFER_DONE("transfer/done/*", "transfer/done", HOLDER),
  SEND("send", "send", HOLDER),
  SEND_FROM("send/from", "send/from", HOLDER),
  SEND_UNITS("send/units", "send/units", HOLDER),
  SEND_REGISTRY("send/registry", "send/registry", HOLDER),
  SEND_CHECK("send/check", "send/check", HOLDER),
  SEND_DONE("send/done/*", "send/done", HOLDER),
  CANCEL("cancel", "cancel", HOLDER),
  CANCEL_FROM("cancel/from", "cancel/from", HOLDER),
  CANCEL_UNITS("cancel/units", "cancel/units", HOLDER),
  CANCEL_PURPOSE("cancel/purpose", "cancel/purpose", HOLDER),
  CANCEL_CHECK("cancel/check", "cancel/check", HOLDER),
  CANCEL_DONE("cancel/done/*", "cancel/done", HOLDER),
  USE("use", "use", HOLDER),
  USE_AIM("use/aim", "use/aim", HOLDER),
  USE_FROM("use/from", "use/from", HOLDER),
  USE_FOR("use/for", "use/for", HOLDER),
  USE_UNITS("use/units", "use/units", HOLDER),
  USE_CHECK("use/check", "use/check", HOLDER),
  USE_DONE("use/done/*", "use/done", HOLDER),
  APPROVALS("approvals", "approvals", HOLDER),
  APPROVALS_SEVERAL("approvals/several", "approvals/several", HOLDER),
  APPROVAL("approvals/*", "approvals/approval", HOLDER),
  LOG("log", "log", HOLDER),
  LOG_ENTRY("log/*", "log/entry", HOLDER),
  CERTIFICATES("certificates", "certificates", HOLDER),
  OWN_APPLICATIONS("applications", "applications", HOLDER),
  STATEMENT("certificates/statement", "certificates/statement", HOLDER),
  CERTIFICATE_FILE(
      "certificates/*",
      "certificates/file",
      EnumSet.of(HOLDER, OPERATOR, APPROVER, Audience.AUDITOR)),
  TRANSACTION_FILE(
      "papers/*",
      "certificates/transaction",
      EnumSet.of(HOLDER, OPERATOR, APPROVER, Audience.AUDITOR)),
  OWN_REQUEST("requests/*", "requests/request", SIGNED_IN),
  ACCESS_LOG("access-log", "access-log", SIGNED_IN),
  NOT_ME("access-log/not-me", "access-log/not-me", SIGNED_IN),
  PROFILE("profile", "profile", SIGNED_IN),
  SECOND_FACTOR("profile/second-factor", "profile/second-factor", SIGNED_IN),
  PASSWORD("profile/password", "profile/password", SIGNED_IN),

  ADMIN("admin", "admin", Audience.EVERY_STAFF),
  QUEUE("admin/queue", "admin/queue", STAFF),
  QUEUE_ITEM("admin/queue/*", "admin/queue/item", STAFF),
  ISSUANCES("admin/issuance", "admin/issuance", STAFF),
  ISSUANCE_DECISION("admin/issuance/decision", "admin/issuance/decision", OPERATOR),
  ISSUANCE_AMOUNTS("admin/issuance/amounts", "admin/issuance/amounts", OPERATOR),
  ISSUANCE_CHECK("admin/issuance/check", "admin/issuance/check", OPERATOR),
  ISSUANCE_DONE("admin/issuance/done/*", "admin/issuance/done", OPERATOR),
  ISSUANCE("admin/issuance/*", "admin/issuance/notification", STAFF),
  PROJECTS("admin/projects", "admin/projects", STAFF),
  PROJECT_NEW("admin/projects/new", "admin/projects/new", OPERATOR),
  PROJECT_IMPORT("admin/projects/import", "admin/projects/import", OPERATOR),
  PROJECT("admin/projects/*", "admin/projects/project", STAFF),
  TRANSACTIONS("admin/transactions", "admin/transactions", STAFF),
  TRANSACTION_NEW("admin/transactions/new", "admin/transactions/new", OPERATOR),
  TRANSACTION_UNITS("admin/transactions/units", "admin/transactions/units", OPERATOR),
  TRANSACTION_CHECK("admin/transactions/check", "admin/transactions/check", OPERATOR),
  TRANSACTION("admin/transactions/*", "admin/transactions/transaction", STAFF),
  REVERSAL("admin/reversal/*", "admin/reversal", OPERATOR),
  RECORDS("admin/records", "admin/records", STAFF),
  RECORDS_OF("admin/records/*", "admin/records/kind", STAFF),
  RECORD_NEW("admin/records/new/*", "admin/records/new", OPERATOR),
  RECORD_CHANGE("admin/records/change/*", "admin/records/change", STAFF),
  REPORTING("admin/reporting", "admin/reporting", STAFF),
  ADJUSTMENTS("admin/reporting/adjustments", "admin/reporting/adjustments", STAFF),
  ADJUSTMENT_FIGURE("admin/reporting/figure", "admin/reporting/figure", STAFF),
  REGULAR_INFORMATION("admin/reporting/regular", "admin/reporting/regular", STAFF),
  EXPORT_CHECK("admin/reporting/exports", "admin/exports", STAFF),
  DUTIES("admin/reporting/duties", "admin/reporting/duties", STAFF),
  AEF_YEARS("admin/reporting/aef", "admin/reporting/aef", STAFF),
  AEF_YEAR("admin/reporting/aef/*", "admin/reporting/aef/year", STAFF),
  APPLICATIONS("admin/applications", "admin/applications", STAFF),
  APPLICATION_NEW("admin/applications/new", "admin/applications/new", OPERATOR),
  APPLICATION("admin/applications/*", "admin/applications/application", STAFF),
  DOCUMENT_REQUESTS("admin/requests", "admin/requests", STAFF),
  DOCUMENT_REQUEST_NEW("admin/requests/new", "admin/requests/new", EnumSet.of(OPERATOR, APPROVER)),
  DOCUMENT_REQUEST("admin/requests/*", "admin/requests/request", STAFF),
  MESSAGES("admin/messages", "admin/messages", Audience.EVERY_STAFF),
  MESSAGES_OF("admin/messages/*", "admin/messages/kind", Audience.EVERY_STAFF),
  MAIL("admin/mail/*", "admin/messages/mail", Audience.EVERY_STAFF),
  ADMIN_NOTICES("admin/notices", "admin/notices", STAFF),
  AEF_FILE("admin/reporting/aef/file/*", "admin/reporting/aef/file", OPERATOR),
  AEF_ANSWER("admin/reporting/aef/answer/*", "admin/reporting/aef/answer", OPERATOR),
  AUDIT("admin/audit", "admin/audit", Audience.EVERY_STAFF),
  ADMIN_ACCESSES("admin/audit/accesses", "admin/accesses", STAFF),
  ADMIN_HOLDERS("admin/accounts/holders", "admin/holders", STAFF),
  ADMIN_TEXTS("admin/texts", "admin/texts", STAFF),
  ADMIN_SETTINGS("admin/settings", "admin/settings", STAFF),
  ADMIN_ACCOUNTS("admin/accounts", "admin/accounts", STAFF),
  ADMIN_ACCOUNT("admin/accounts/*", "admin/accounts/account", STAFF),
  FREEZES("admin/freezes", "admin/freezes", Audience.EVERY_STAFF),
  FREEZE_NEW(
      "admin/freezes/new",
      "admin/freezes/new",
      EnumSet.of(OPERATOR, APPROVER, SYSTEM_ADMINISTRATOR)),
  FREEZE("admin/freezes/*", "admin/freezes/freeze", Audience.EVERY_STAFF),
  USERS("admin/users", "admin/users", Audience.EVERY_STAFF),
  USER_NEW("admin/users/new", "admin/users/new", EnumSet.of(OPERATOR, SYSTEM_ADMINISTRATOR)),
  USER_REQUEST("admin/users/requests/*", "admin/users/request", SYSTEM_ADMINISTRATOR),
  USER("admin/users/*", "admin/users/user", Audience.EVERY_STAFF);

  private static final String KEY = "/*";

  private final String path;
  private final boolean keyed;
  private final String view;
  private final Set<Audience> audience;

  Page(String address, String view, Audience audience) {
    this(address, view, EnumSet.of(audience));
  }

  Page(String address, String view, Set<Audience> audience) {
    this.keyed = address.endsWith(KEY);
    this.path = keyed ? address.substring(0, address.length() - KEY.length()) : address;
    this.view = "/pages/" + view + ".xhtml";
    this.audience = audience;
  }

  /** The page whose view this is, if the view belongs to a page. */
  static Optional<Page> ofView(String viewId) {
    return Arrays.stream(values()).filter(page -> page.view.equals(viewId)).findFirst();
  }

  /** The path without its key, as in {@code admin/queue}; empty for the home page. */
  public String getPath() {
    return path;
  }

  public boolean isKeyed() {
    return keyed;
  }

  /** The Facelets file that answers. */
  public String getView() {
    return view;
  }

  public Set<Audience> getAudience() {
    return audience;
  }

  /** Public pages keep nothing on the server: no session, and they never expire. */
  public boolean isStateless() {
    return audience.contains(PUBLIC);
  }
}
