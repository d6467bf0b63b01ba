package dev.reeve.shell.story;

import dev.reeve.commands.run.CommandInquiry.Answer;
import dev.reeve.commands.run.SessionCommands;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.language.command.Command;
import dev.reeve.language.command.CommandError;
import dev.reeve.shell.story.Story.Check;
import dev.reeve.shell.story.Story.Typed;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Somebody who puts the question to {@code InvokeCommand} as well, wherever he types one cmdlet with plain values that
 * changes nothing, and must get as many objects, or the same refusal.
 */
final class InvokingParticipant implements Participant {

    private final Participant typing;
    private final StoryClient client;
    private final SessionCommands commands;
    private final boolean mayBeRefusedTwice;

    /**
     * Somebody who types and asks.
     *
     * @param mayBeRefusedTwice whether the story does not tell what the audit log says of refusals
     */
    InvokingParticipant(Participant typing, StoryClient client, SessionCommands commands, boolean mayBeRefusedTwice) {
        this.mayBeRefusedTwice = mayBeRefusedTwice;
        this.typing = typing;
        this.client = client;
        this.commands = commands;
    }

    @Override
    public Happening type(Typed typed) {
        boolean changesNothing = typed.text().startsWith("Get-")
                || (mayBeRefusedTwice
                        && typed.answers().isEmpty()
                        && typed.checks().stream().anyMatch(Check.Refused.class::isInstance)
                        && typed.checks().stream().anyMatch(Check.NothingChanged.class::isInstance));
        Optional<SingleCmdlet> single =
                changesNothing ? SingleCmdlet.of(typed.text(), this::command) : Optional.empty();
        // The language's own commands are no cmdlets of the organization: there is nothing to invoke.
        Optional<StoryClient.Answer> invoked = single.filter(
                        cmdlet -> commands.cmdlet(cmdlet.name()).isPresent())
                .map(cmdlet -> client.invoke(cmdlet.name(), (ObjectNode) cmdlet.parameters()));
        Happening happening = typing.type(typed);
        invoked.ifPresent(answer -> compare(typed, answer.lines().getFirst(), happening));
        return happening;
    }

    private Optional<Command> command(String name) {
        try {
            return commands.cmdlet(name).isEmpty() ? Optional.empty() : commands.find(name);
        } catch (CommandError _) {
            return Optional.empty();
        }
    }

    /** Only of a cmdlet that is not there, or not his, the word is another. */
    private static String expected(String typed) {
        return typed.equals(ErrorCode.CommandNotFound.name()) ? "Forbidden" : typed;
    }

    private static void compare(Typed typed, JsonNode answer, Happening happening) {
        if (happening.errors().isEmpty()) {
            Assertions.assertThat(answer.path("value").size())
                    .describedAs(typed.text() + "\n" + answer)
                    .isEqualTo(happening.objects());
        } else {
            Assertions.assertThat(answer.at("/error/innererror/code").asString())
                    .describedAs(typed.text() + "\n" + answer)
                    .isEqualTo(expected(happening.errors().getFirst().record().code()));
        }
    }

    @Override
    public List<Answer> answers() {
        return typing.answers();
    }
}
