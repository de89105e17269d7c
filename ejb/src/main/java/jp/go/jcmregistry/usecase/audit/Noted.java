package jp.go.jcmregistry.usecase.audit;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what shows staff the personal data of others: when it succeeds an entry of the access log
 * says who looked and from where, in the same JTA transaction. The subject is the key in the first
 * argument that has one; the name of the use case stands where there is none.
 */
@InterceptorBinding
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Noted {}
