package dev.reeve.language.host;

import dev.reeve.language.command.ErrorValue;
import dev.reeve.language.value.Value;
import java.util.List;

/** A sink that passes over whatever comes. Who wants some of it and nothing else takes that up. */
public class SilentSink implements Sink {

    @Override
    public void output(Value value) {}

    @Override
    public void formatted(List<String> lines) {}

    @Override
    public void error(ErrorValue error) {}

    @Override
    public void warning(String message) {}

    @Override
    public void whatIf(String message) {}

    @Override
    public void host(String text, boolean newLine) {}
}
