package io.shenbao;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * A test that runs the whole program, a process of its own or another program, or that takes tens
 * of seconds. It waits for {@code mvn verify}.
 */
@Tag("whole")
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface WholeProgram {}
