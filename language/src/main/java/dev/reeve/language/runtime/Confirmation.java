package dev.reeve.language.runtime;

import dev.reeve.language.command.Arguments;
import dev.reeve.language.command.Binding;
import dev.reeve.language.command.CommandError;
import dev.reeve.language.command.ErrorRecord;
import dev.reeve.language.command.Signature;
import dev.reeve.language.host.Console;
import dev.reeve.language.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code -WhatIf} and {@code -Confirm} of one stage [CMD-3][CMD-4][SH-40]. */
final class Confirmation {

    private static final String CHOICES =
            "[Y] Yes  [A] Yes to All  [N] No  [L] No to All  [S] Suspend  [?] Help (default is \"Y\")";
    private static final List<String> HELP = List.of(
            "Y - Continue with only the next step of the operation.",
            "A - Continue with all the steps of the operation.",
            "N - Skip this operation and proceed with the next operation.",
            "L - Skip this operation and all subsequent operations.",
            "S - Pause the current pipeline and return to the command prompt. Type \"exit\" to resume the pipeline.");

    private static final String INQUIRY =
            "[Y] Yes  [A] Yes to All  [H] Halt Command  [S] Suspend  [?] Help (default is \"Y\")";

    private static final List<String> INQUIRY_HELP = List.of(
            "Y - Continue with only the next step of the operation.",
            "A - Continue with all the steps of the operation.",
            "H - Stop this command.",
            "S - Pause the current pipeline and return to the command prompt. Type \"exit\" to resume the pipeline.");

    private final Session session;
    private final Signature signature;
    private final Arguments arguments;
    private final Consumer<String> verbose;
    private Optional<Boolean> forAll = Optional.empty();
    private boolean goesOn;

    /** @param verbose is told each step that is gone ahead with unasked */
    Confirmation(Session session, Signature signature, Binding binding, Consumer<String> verbose) {
        this.session = session;
        this.signature = signature;
        this.arguments = binding.arguments();
        this.verbose = verbose;
    }

    boolean isWhatIf() {
        return arguments
                .get("WhatIf")
                .map(Value::truth)
                .orElseGet(() -> signature.supportsWhatIf()
                        && session.variable("WhatIfPreference")
                                .map(Value::truth)
                                .orElse(false));
    }

    boolean shouldProcess(String step, String question, String caption) {
        if (isWhatIf()) {
            session.host().sink().whatIf("What if: " + step);
            return false;
        }
        if (!confirms()) {
            verbose.accept(step);
            return true;
        }
        if (forAll.isPresent()) {
            return forAll.get();
        }
        return ask(caption, List.of("Are you sure you want to perform this action?", question));
    }

    boolean shouldContinue(String question, String caption) {
        boolean settled = arguments.isOn("Force") || (arguments.has("Confirm") && !arguments.isOn("Confirm"));
        if (settled) {
            return true;
        }
        return forAll.orElseGet(() -> ask(caption.isEmpty() ? "Confirm" : caption, List.of(question)));
    }

    /** Whether to go on after an error under {@code -ErrorAction Inquire}. */
    boolean continueAfter(String message) {
        Console console = session.host().console().orElseThrow(() -> noConsole(List.of(message)));
        List<String> asked = List.of("", "Confirm", message);
        List<String> lines = asked;
        while (true) {
            session.host().sink().flush();
            Optional<String> answer = goesOn ? Optional.of("y") : console.ask(lines, INQUIRY + ": ");
            switch (answer.orElseThrow(Jump.Cancelled::new).strip().toLowerCase(Locale.ROOT)) {
                case "", "y", "yes" -> {
                    return true;
                }
                case "a", "yes to all" -> {
                    goesOn = true;
                    return true;
                }
                case "h", "halt command" -> {
                    return false;
                }
                case "s", "suspend" -> {
                    session.suspension().suspend(console);
                    lines = asked;
                }
                case "?" -> lines = INQUIRY_HELP;
                default -> lines = List.of();
            }
        }
    }

    private boolean confirms() {
        Optional<Value> given = arguments.get("Confirm");
        if (given.isPresent()) {
            return given.get().truth();
        }
        return switch (session.preference("confirmpreference").toLowerCase(Locale.ROOT)) {
            case "none" -> false;
            case "low", "medium" -> signature.changesState();
            default -> signature.confirmsByDefault() && !arguments.isOn("Force");
        };
    }

    private boolean ask(String title, List<String> question) {
        Console console = session.console().orElseThrow(() -> noConsole(question));
        List<String> asked = new ArrayList<>();
        asked.add("");
        asked.add(title);
        asked.addAll(question);
        List<String> lines = asked;
        while (true) {
            session.host().sink().flush();
            Optional<String> answer = console.ask(lines, CHOICES + ": ");
            if (answer.isEmpty()) {
                throw new Jump.Cancelled();
            }
            switch (answer.get().strip().toLowerCase(Locale.ROOT)) {
                case "", "y", "yes" -> {
                    return true;
                }
                case "a", "yes to all" -> {
                    forAll = Optional.of(true);
                    return true;
                }
                case "n", "no" -> {
                    return false;
                }
                case "l", "no to all" -> {
                    forAll = Optional.of(false);
                    return false;
                }
                case "s", "suspend" -> {
                    session.suspension().suspend(console);
                    lines = asked;
                }
                case "?" -> lines = HELP;
                default -> lines = List.of();
            }
        }
    }

    private CommandError noConsole(List<String> question) {
        return new CommandError(new ErrorRecord(
                "SwitchRequired",
                "InvalidOperation",
                "PSInvalidOperationException",
                "A confirmation is due and nobody can be asked: " + String.join(" ", question)
                        + " Give -Confirm:$false to go ahead without it.",
                "",
                "",
                signature.name()));
    }
}
