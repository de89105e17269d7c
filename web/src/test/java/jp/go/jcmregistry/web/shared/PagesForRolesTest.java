package jp.go.jcmregistry.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Who sees which page: the table that people agreed on, and the answer that the filter gives to
 * each role at each address. What somebody may not see is not found; who is nobody is asked to sign
 * in.
 */
class PagesForRolesTest {
  private static final String TABLE =
      """
      ABOUT: EVERYBODY
      ACCESSIBILITY: EVERYBODY
      ACCESS_LOG: APPROVER AUDITOR HOLDER OPERATOR SYSTEM_ADMINISTRATOR
      ACCOUNT: HOLDER
      ACCOUNTS: HOLDER
      ADJUSTMENTS: APPROVER AUDITOR OPERATOR
      ADJUSTMENT_FIGURE: APPROVER AUDITOR OPERATOR
      ADMIN: APPROVER AUDITOR OPERATOR SYSTEM_ADMINISTRATOR
      ADMIN_ACCESSES: APPROVER AUDITOR OPERATOR
      ADMIN_ACCOUNT: APPROVER AUDITOR OPERATOR
      ADMIN_ACCOUNTS: APPROVER AUDITOR OPERATOR
      ADMIN_HOLDERS: APPROVER AUDITOR OPERATOR
      ADMIN_NOTICES: APPROVER AUDITOR OPERATOR
      ADMIN_SETTINGS: APPROVER AUDITOR OPERATOR
      ADMIN_TEXTS: APPROVER AUDITOR OPERATOR
      AEF_ANSWER: OPERATOR
      AEF_FILE: OPERATOR
      AEF_YEAR: APPROVER AUDITOR OPERATOR
      AEF_YEARS: APPROVER AUDITOR OPERATOR
      APPLICANT_REQUEST: EVERYBODY
      APPLICATION: APPROVER AUDITOR OPERATOR
      APPLICATIONS: APPROVER AUDITOR OPERATOR
      APPLICATION_FORM: EVERYBODY
      APPLICATION_NEW: OPERATOR
      APPLICATION_PART: EVERYBODY
      APPLY: EVERYBODY
      APPROVAL: HOLDER
      APPROVALS: HOLDER
      APPROVALS_SEVERAL: HOLDER
      AUDIT: APPROVER AUDITOR OPERATOR SYSTEM_ADMINISTRATOR
      CANCEL: HOLDER
      CANCEL_CHECK: HOLDER
      CANCEL_DONE: HOLDER
      CANCEL_FROM: HOLDER
      CANCEL_PURPOSE: HOLDER
      CANCEL_UNITS: HOLDER
      CERTIFICATES: HOLDER
      CERTIFICATE_FILE: APPROVER AUDITOR HOLDER OPERATOR
      CONTACT: EVERYBODY
      CREDIT: EVERYBODY
      CREDIT_SEARCH: EVERYBODY
      DISCLOSURE: EVERYBODY
      DOCUMENT_REQUEST: APPROVER AUDITOR OPERATOR
      DOCUMENT_REQUESTS: APPROVER AUDITOR OPERATOR
      DOCUMENT_REQUEST_NEW: APPROVER OPERATOR
      DUTIES: APPROVER AUDITOR OPERATOR
      EXPORT_CHECK: APPROVER AUDITOR OPERATOR
      FOLLOW: EVERYBODY
      FREEZE: APPROVER AUDITOR OPERATOR SYSTEM_ADMINISTRATOR
      FREEZES: APPROVER AUDITOR OPERATOR SYSTEM_ADMINISTRATOR
      FREEZE_NEW: APPROVER OPERATOR SYSTEM_ADMINISTRATOR
      FROZEN: EVERYBODY
      HOME: EVERYBODY
      INFORMATION: HOLDER
      ISSUANCE: APPROVER AUDITOR OPERATOR
      ISSUANCES: APPROVER AUDITOR OPERATOR
      ISSUANCE_AMOUNTS: OPERATOR
      ISSUANCE_CHECK: OPERATOR
      ISSUANCE_DECISION: OPERATOR
      ISSUANCE_DONE: OPERATOR
      LIMITS: HOLDER
      LOG: HOLDER
      LOG_ENTRY: HOLDER
      MAIL: APPROVER AUDITOR OPERATOR SYSTEM_ADMINISTRATOR
      MANUAL: EVERYBODY
      MANUALS: EVERYBODY
      MANUAL_FILE: EVERYBODY
      MESSAGES: APPROVER AUDITOR OPERATOR SYSTEM_ADMINISTRATOR
      MESSAGES_OF: APPROVER AUDITOR OPERATOR SYSTEM_ADMINISTRATOR
      MY_CREDITS: HOLDER
      NOTICE: EVERYBODY
      NOTICES: EVERYBODY
      NOT_ME: APPROVER AUDITOR HOLDER OPERATOR SYSTEM_ADMINISTRATOR
      OWN_APPLICATIONS: HOLDER
      OWN_REQUEST: APPROVER AUDITOR HOLDER OPERATOR SYSTEM_ADMINISTRATOR
      PASSWORD: APPROVER AUDITOR HOLDER OPERATOR SYSTEM_ADMINISTRATOR
      PRIVACY: EVERYBODY
      PROCEDURES: EVERYBODY
      PROFILE: APPROVER AUDITOR HOLDER OPERATOR SYSTEM_ADMINISTRATOR
      PROJECT: APPROVER AUDITOR OPERATOR
      PROJECTS: APPROVER AUDITOR OPERATOR
      PROJECT_IMPORT: OPERATOR
      PROJECT_NEW: OPERATOR
      PUBLIC_PROJECT: EVERYBODY
      QUEUE: APPROVER AUDITOR OPERATOR
      QUEUE_ITEM: APPROVER AUDITOR OPERATOR
      RECORDS: APPROVER AUDITOR OPERATOR
      RECORDS_OF: APPROVER AUDITOR OPERATOR
      RECORD_CHANGE: APPROVER AUDITOR OPERATOR
      RECORD_NEW: OPERATOR
      REGULAR_INFORMATION: APPROVER AUDITOR OPERATOR
      REPORTING: APPROVER AUDITOR OPERATOR
      REVERSAL: OPERATOR
      SECOND_FACTOR: APPROVER AUDITOR HOLDER OPERATOR SYSTEM_ADMINISTRATOR
      SEND: HOLDER
      SEND_CHECK: HOLDER
      SEND_DONE: HOLDER
      SEND_FROM: HOLDER
      SEND_REGISTRY: HOLDER
      SEND_UNITS: HOLDER
      SIGN_IN: EVERYBODY
      SIGN_IN_CODE: EVERYBODY
      SIGN_IN_ENROL: EVERYBODY
      SIGN_IN_FIRST: EVERYBODY
      SITEMAP: EVERYBODY
      STATEMENT: HOLDER
      TERMS: EVERYBODY
      TRANSACTION: APPROVER AUDITOR OPERATOR
      TRANSACTIONS: APPROVER AUDITOR OPERATOR
      TRANSACTION_CHECK: OPERATOR
      TRANSACTION_FILE: APPROVER AUDITOR HOLDER OPERATOR
      TRANSACTION_NEW: OPERATOR
      TRANSACTION_UNITS: OPERATOR
      TRANSFER: HOLDER
      TRANSFER_CHECK: HOLDER
      TRANSFER_DONE: HOLDER
      TRANSFER_FROM: HOLDER
      TRANSFER_TO: HOLDER
      TRANSFER_UNITS: HOLDER
      TRUSTED: HOLDER
      USE: HOLDER
      USER: APPROVER AUDITOR OPERATOR SYSTEM_ADMINISTRATOR
      USERS: APPROVER AUDITOR OPERATOR SYSTEM_ADMINISTRATOR
      USER_NEW: OPERATOR SYSTEM_ADMINISTRATOR
      USER_REQUEST: SYSTEM_ADMINISTRATOR
      USE_AIM: HOLDER
      USE_CHECK: HOLDER
      USE_DONE: HOLDER
      USE_FOR: HOLDER
      USE_FROM: HOLDER
      USE_UNITS: HOLDER
      VERIFIED: EVERYBODY
      VERIFY: EVERYBODY
      WELCOME: HOLDER
      """;

  private static final List<String> ROLES =
      List.of("APPROVER", "AUDITOR", "HOLDER", "OPERATOR", "SYSTEM_ADMINISTRATOR");

  @Test
  void everyPageAnswersWhoIsNamedAndNobodyElse() {
    List<String> found =
        Arrays.stream(Page.values()).map(PagesForRolesTest::line).sorted().toList();

    assertThat(found).containsExactlyElementsOf(TABLE.lines().toList());
  }

  private static String line(Page page) {
    String nobody = answer(page, null);
    assertThat(nobody).as(page.name()).isIn("SHOWN", "SIGN IN");
    String shown =
        ROLES.stream()
            .filter(role -> answer(page, role).equals("SHOWN"))
            .collect(Collectors.joining(" "));
    return page + ": " + (nobody.equals("SHOWN") ? "EVERYBODY" : shown);
  }

  /** What somebody with this role, or nobody, is answered. */
  private static String answer(Page page, String role) {
    StringBuilder answer = new StringBuilder();
    HttpServletRequest request = request(page, role, answer);
    HttpServletResponse response =
        proxy(
            HttpServletResponse.class,
            Map.of("sendError", "NOT FOUND", "sendRedirect", "SIGN IN"),
            answer);
    FilterChain chain = proxy(FilterChain.class, Map.of("doFilter", "FILE"), answer);
    try {
      filter().doFilter(request, response, chain);
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
    assertThat(answer.toString()).as("%s for %s", page, role).isIn("SHOWN", "NOT FOUND", "SIGN IN");
    return answer.toString();
  }

  private static HttpServletRequest request(Page page, String role, StringBuilder answer) {
    String path = "/en/" + page.getPath() + (page.isKeyed() ? "/KEY" : "");
    RequestDispatcher dispatcher =
        proxy(RequestDispatcher.class, Map.of("forward", "SHOWN"), answer);
    Principal principal = role == null ? null : () -> "somebody";
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            PagesForRolesTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (self, method, arguments) ->
                switch (method.getName()) {
                  case "getServletPath", "getRequestURI" -> path;
                  case "getMethod" -> "GET";
                  case "getContextPath" -> "";
                  case "getUserPrincipal" -> principal;
                  case "isUserInRole" -> arguments[0].equals(role);
                  case "getRequestDispatcher" -> dispatcher;
                  default -> null;
                });
  }

  /** Notes what some methods mean, and answers nothing. */
  private static <T> T proxy(Class<T> type, Map<String, String> meanings, StringBuilder answer) {
    return type.cast(
        Proxy.newProxyInstance(
            PagesForRolesTest.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              answer.append(meanings.getOrDefault(method.getName(), ""));
              return method.getReturnType() == boolean.class ? false : null;
            }));
  }

  /** As if every page had its view. */
  private static AddressFilter filter() throws ReflectiveOperationException {
    AddressFilter filter = new AddressFilter();
    Field views = AddressFilter.class.getDeclaredField("views");
    views.setAccessible(true);
    views.set(
        filter,
        new Views() {
          @Override
          public boolean exists(Page page) {
            return true;
          }
        });
    return filter;
  }
}
