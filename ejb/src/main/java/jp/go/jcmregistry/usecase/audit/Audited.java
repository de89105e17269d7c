package jp.go.jcmregistry.usecase.audit;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what changes something: when it succeeds an entry of the audit trail says who called it and
 * on what, in the same JTA transaction. The subject is the key in the result or, where that has
 * none, in the first argument that has one. Choices and reasons among the arguments stand beside
 * it.
 */
@InterceptorBinding
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Audited {}
