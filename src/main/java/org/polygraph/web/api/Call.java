package org.polygraph.web.api;

import org.polygraph.access.Role;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a method answers over HTTP, where its mapping and its return type do not say it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Call {

    /** What it does, in a few words. */
    String value();

    /** What it reads of the address; anything else cannot be read. */
    Reads[] reads() default {};

    /** What a request has to bring. */
    Bodies body() default Bodies.NONE;

    /** The role it takes. */
    Role role() default Role.READ;

    /** Statuses of what is no problem. */
    int[] statuses() default 200;

    /** What is answered, where the return type does not say it. */
    Class<?> answer() default void.class;

    /** What each line of an NDJSON answer is. */
    Class<?> lines() default void.class;

    /** Media types of what is written by hand, as in an {@code Accept} header. */
    String types() default "";
}
