package jp.go.jcmregistry.usecase.identity;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** Asks for the signature of what is {@link Signed}, in the same JTA transaction as the act. */
@Signed
@Interceptor
@Priority(Interceptor.Priority.APPLICATION - 1)
public class SigningGuard {
  @Inject private Signing signing;

  /** Lets the call happen once it is signed. */
  @AroundInvoke
  public Object sign(InvocationContext call) throws Exception {
    signing.check(act(call));
    return call.proceed();
  }

  /** Names the act with everything it says, so that its code signs nothing else. */
  private static String act(InvocationContext call) throws Exception {
    byte[] said = Arrays.toString(call.getParameters()).getBytes(StandardCharsets.UTF_8);
    return call.getMethod().getDeclaringClass().getSimpleName()
        + "."
        + call.getMethod().getName()
        + " "
        + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(said));
  }
}
