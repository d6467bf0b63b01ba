package dev.reeve.engine.filter;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a filter's text may refer to beyond itself.
 *
 * @param zone the server's time zone, for times without one [OPATH-17]
 * @param variables the value of a variable named {@code name} or {@code name.Property}, without the dollar sign, where
 *     it holds a scalar [OPATH-2]
 */
public record FilterContext(ZoneId zone, Function<String, Optional<String>> variables) {

    /** Times in UTC and no variables. */
    public static final FilterContext DEFAULT = new FilterContext(ZoneOffset.UTC, _ -> Optional.empty());
}
